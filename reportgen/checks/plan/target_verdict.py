"""Met or missed follows from the figures, and every missed target is answered for.

A level is judged against its target, of the total and of each member that has one; a band from its
lower to its upper end; where a level is missing, change against wanted change. Exactly on target is
met; a level too coarse to tell is a note. A missed target has to stand where the kind answers for
it (`gaps` in a quarterly summary, `challenges` in an annual one, `shortfalls` in the essay of a
person with a target of their own), and no claim calls it on track, nor a met one missed. A missed
milestone inside the period is a warning.

Passes: csat 85 % against 90 %, listed under gaps. Fails: the same without an entry.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction

from reportgen.checks.base import Check, not_checked
from reportgen.model.figures.figure import Figure, Members, Role
from reportgen.model.figures.focus import Focus
from reportgen.model.figures.holds import Hold, HoldMarks
from reportgen.model.finding import About, Problem, Severity
from reportgen.model.language import LocalText, in_every_language, same
from reportgen.model.relations.intervals import ANY, as_written, interval
from reportgen.model.relations.verdict import Verdict, judge, target_level, wanted_interval
from reportgen.model.report.claims import OF_TARGET, claim_name, claimed_metrics
from reportgen.model.report.report import Report
from reportgen.model.report.shortfalls import answered_by, answered_metrics, answering_section
from reportgen.model.report.stated_changes import changes
from reportgen.wording.messages.figure_names import listed_words, named, period_words
from reportgen.wording.messages.places import claim_words
from reportgen.wording.messages.quoting import key_words
from reportgen.wording.sums import difference, shortened

_GOOD = {
    "on_track": LocalText("it is on track", "进展正常", "進展正常"),
    "met": LocalText("it was met", "已经达成", "已經達成"),
}
"""What a claim says of a target, in words."""


def target_verdict(report: Report) -> Iterator[Problem]:
    """Yield a problem for each missed target that nobody answers for, or that is called met."""
    answered = answered_metrics(report)
    for metric in report.book.given_metrics:
        for actual, target in _judged_pairs(report, metric):
            verdict = judge(actual, target)
            if wanted_interval(target) is None:
                yield _without_direction(actual, target)
            elif verdict is Verdict.UNDECIDED or _is_too_coarse(actual, target):
                yield _undecided(actual, target)
            if verdict is not Verdict.MISSED or _is_too_coarse(actual, target):
                continue
            own = actual.period == report.config.period.id
            praised = _praising(report, metric) if own and not actual.key.members else []
            unanswered = answered is not None and metric not in answered
            if unanswered or praised:
                problem = _problem(report, actual, target, praised, unanswered=unanswered)
                yield problem if own else replace(problem, severity=Severity.WARNING)
            elif answered is None and own and report.config.document_kind.is_folder:
                yield _unanswerable(actual, target)
    yield from _claims(report)
    yield from _of_people(report)


def _quiet(report: Report, _: Focus, marks: HoldMarks) -> None:
    """Mark levels and targets that are judged: only what turns the verdict shows."""
    for metric in report.book.given_metrics:
        for pair in (*_judged_pairs(report, metric), *_personal_pairs(report)):
            for figure in pair:
                marks.mark_figure(report.book, figure, Hold.LOOSE)


def _of_people(report: Report) -> Iterator[Problem]:
    """Yield a problem for each target of a person that was missed and has no shortfall."""
    for actual, target in _personal_pairs(report):
        if judge(actual, target) is not Verdict.MISSED:
            continue
        answered = answered_by(report, f"{actual.member}")
        if _is_too_coarse(actual, target):
            yield _undecided(actual, target)
        elif answered is not None and actual.key.metric not in answered:
            yield _problem(report, actual, target, [], unanswered=True)


def _personal_pairs(report: Report) -> Iterator[tuple[Figure, Figure]]:
    """Yield level and target of persons who have a target of their own for the period."""
    for target in report.book.in_role(Role.TARGET):
        key = target.key
        if key.dimension == "person":
            level = report.book.find(key.metric, target.period, key.members)
            own = target.period == report.config.period.id
            if own and level is not None and level.unit == target.unit:
                yield level, target


def _claims(report: Report) -> Iterator[Problem]:
    """Yield claims of missed targets that were met, and those that nothing can be held against."""
    for at, claim in enumerate(report.config.claims):
        if claim.says not in OF_TARGET:
            continue
        for metric in claimed_metrics(claim):
            judged = [
                pair
                for pair in _judged_pairs(report, metric)
                if pair[0].period == report.config.period.id and not pair[0].key.members
            ]
            if not judged:
                yield _unjudged(report, at, metric)
            elif claim.says == "missed" and judge(*judged[0]) is Verdict.MET:
                yield _called_missed(report, at, *judged[0])


def _judged_pairs(report: Report, metric: str) -> Iterator[tuple[Figure, Figure]]:
    """Yield level and target of the report's period, else stated and wanted change; milestones."""
    book, period = report.book, report.config.period.id
    for members in _targeted(report, metric):
        actual = book.find(metric, period, members)
        target = target_level(book, metric, period, members)
        if actual is not None and target is not None and actual.unit == target.unit:
            if not {actual.key, target.key} & book.repeated.keys():
                yield actual, target
        elif not members:
            yield from _changes(report, metric)
    for milestone in book.of(metric, Role.TARGET):
        level = book.find(metric, milestone.period)
        inside = period.holds(milestone.period) and not milestone.key.members
        if inside and level is not None and level.unit == milestone.unit:
            yield level, milestone


def _targeted(report: Report, metric: str) -> Iterator[Members]:
    """Yield the total, then each member with a target of its own; persons answer for theirs."""
    wanted = (
        target.key.members
        for role in (Role.TARGET, Role.TARGET_DELTA)
        for target in report.book.of(metric, role)
        if target.key.dimension != "person"
    )
    yield from dict.fromkeys(((), *wanted))


def _changes(report: Report, metric: str) -> Iterator[tuple[Figure, Figure]]:
    period = report.config.period.id
    for one in changes(report.book, metric, period, Role.STATED_DELTA):
        for other in changes(report.book, metric, period, Role.TARGET_DELTA):
            if one.unit == other.unit and one.key.against == other.key.against:
                yield one, other
                return


def _praising(report: Report, metric: str) -> list[int]:
    """Return the numbers of the claims that call a metric on track."""
    return [
        at
        for at, claim in enumerate(report.config.claims)
        if claim.says in _GOOD and metric in claimed_metrics(claim)
    ]


def _is_too_coarse(actual: Figure, target: Figure) -> bool:
    """Return whether the value behind a rounded one may lie on either side; on target is met."""
    found, wanted = interval(actual), wanted_interval(target)
    on_target = actual.value in (target.value, target.until)
    if wanted is None or (on_target and wanted.holds(Fraction(actual.value))):
        return False
    return found.meets(wanted) and not found.is_within(wanted)


def _without_direction(actual: Figure, target: Figure) -> Problem:
    name = named(actual)
    reason = LocalText(
        f"{name.en} has a target of {target.written}, but nothing says whether above or below it "
        "is good; give the target a `qualifier`, or the metric `better`",
        f"{name.hans}的目标是 {target.written}，但没有说明高于还是低于它算好；"
        "请给目标写 `qualifier`，或给指标写 `better`",
        f"{name.hant}的目標是 {target.written}，但沒有說明高於還是低於它算好；"
        "請給目標寫 `qualifier`，或給指標寫 `better`",
    )
    return not_checked(reason, About.figure(actual), actual.place, (actual, target))


def _although(report: Report, praised: Sequence[int]) -> Iterator[LocalText]:
    """Yield what claims say of a target that was missed, those that say the same together."""
    for says, words in _GOOD.items():
        claims = [(at, report.config.claims[at]) for at in praised]
        names = [claim_words(claim, at) for at, claim in claims if claim.says == says]
        if names:
            who = listed_words(names)
            yield LocalText(
                f", although {who.en} says {words.en}",
                f"，而{who.hans}说{words.hans}",
                f"，而{who.hant}說{words.hant}",
            )


def _undecided(actual: Figure, target: Figure) -> Problem:
    name = named(actual)
    if target.is_vague and not actual.is_loose:
        return not_checked(
            _vague(actual, target), About.figure(actual), actual.place, (actual, target)
        )
    reason = LocalText(
        f"{name.en} is {actual.written}, too coarse to tell "
        f"whether the target of {target.written} is met",
        f"{name.hans}为 {actual.written}，精度不够，判断不了是否达到目标 {target.written}",
        f"{name.hant}為 {actual.written}，精度不夠，判斷不了是否達到目標 {target.written}",
    )
    return not_checked(reason, About.figure(actual), actual.place, (actual, target))


def _vague(actual: Figure, target: Figure) -> LocalText:
    name = named(actual)
    return LocalText(
        f"{name.en} is {actual.written}, and a target of {target.written} is too vague to tell "
        "whether that meets it",
        f"{name.hans}为 {actual.written}，而目标 {target.written} 只是约数，判断不了是否达到",
        f"{name.hant}為 {actual.written}，而目標 {target.written} 只是約數，判斷不了是否達到",
    )


def _problem(
    report: Report, actual: Figure, target: Figure, praised: list[int], *, unanswered: bool
) -> Problem:
    key = key_words(answering_section(report))
    metric, gap = actual.key.metric, _shortfall(actual, target)
    who = named(actual)
    claims = listed_words([claim_words(report.config.claims[at], at) for at in praised])
    said = [
        LocalText(
            f"{who.en} is {actual.written} against a target of {target.written}: "
            f"missed by {gap.en}",
            f"{who.hans}为 {actual.written}，目标 {target.written}，{gap.hans}没有达到",
            f"{who.hant}為 {actual.written}，目標 {target.written}，{gap.hant}沒有達到",
        )
    ]
    remedies = []
    if unanswered:
        said.append(
            LocalText(
                ", and the text does not say why",
                "，文中也没有说明原因",
                "，文中也沒有說明原因",
            )
        )
        remedies.append(
            LocalText(
                f"say why under {key.en}, in an entry with `metric: {metric}`",
                f"请在 {key.hans} 下补一项 `metric: {metric}` 并说明原因",
                f"請在 {key.hant} 下補一項 `metric: {metric}` 並說明原因",
            )
        )
    if praised:
        said += _although(report, praised)
        remedies.append(
            LocalText(
                f"take it out of {claims.en}",
                f"请从{claims.hans}里去掉",
                f"請從{claims.hant}裡去掉",
            )
        )
    return Problem(
        _joined(said, same("")),
        (actual, target),
        remedy=_joined(remedies, LocalText("; ", "；", "；")),
        about=About.figure(actual),
        values=(actual.text, target.text),
        cause=actual.id,
    )


def _shortfall(actual: Figure, target: Figure) -> LocalText:
    """Return how far a level is from its target: at least so far, where one is known no better."""
    if actual.is_loose or target.is_vague:
        apart = as_written(actual).distance(wanted_interval(target) or ANY)
        least = shortened(apart, max(actual.decimals, target.decimals))
        return LocalText(f"at least {least}", f"至少差 {least} ", f"至少差 {least} ")
    gap = difference(actual.value, target.value)
    return LocalText(gap, f"差 {gap} ", f"差 {gap} ")


def _unanswerable(actual: Figure, target: Figure) -> Problem:
    """Return that a target was missed in a document whose kind has no texts that answer for it."""
    metric, who = actual.key.metric, named(actual)
    gap = _shortfall(actual, target)
    return Problem(
        LocalText(
            f"{who.en} is {actual.written} against a target of {target.written}: "
            f"missed by {gap.en}, and this kind of document has no place to say why",
            f"{who.hans}为 {actual.written}，目标 {target.written}，{gap.hans}没有达到，"
            "而这一种类没有说明原因的地方",
            f"{who.hant}為 {actual.written}，目標 {target.written}，{gap.hant}沒有達到，"
            "而這一種類沒有說明原因的地方",
        ),
        (actual, target),
        remedy=LocalText(
            "add `problems: problems` to `texts` in its outline.yaml, and say why under "
            f"`problems`, in an entry with `metric: {metric}`",
            "请在它的 outline.yaml 的 `texts` 里加上 `problems: problems`，"
            f"再在 `problems` 下补一项 `metric: {metric}` 并说明原因",
            "請在它的 outline.yaml 的 `texts` 裡加上 `problems: problems`，"
            f"再在 `problems` 下補一項 `metric: {metric}` 並說明原因",
        ),
        about=About.figure(actual),
        values=(actual.text, target.text),
        severity=Severity.WARNING,
        cause=actual.id,
    )


def _called_missed(report: Report, at: int, actual: Figure, target: Figure) -> Problem:
    claim = report.config.claims[at]
    name, who, what = claim_name(claim, at), claim_words(claim, at), actual.metric.names
    return Problem(
        LocalText(
            f"{who.en} says the target of {what.en} was missed, "
            f"but {actual.written} against a target of {target.written} meets it",
            f"{who.hans}说{what.hans}没有达标，但 {actual.written} 已达到目标 {target.written}",
            f"{who.hant}說{what.hant}沒有達標，但 {actual.written} 已達到目標 {target.written}",
        ),
        (actual, target),
        remedy=LocalText("take the claim out", "请去掉这条说法", "請去掉這條說法"),
        about=About(actual.key.metric, period=actual.period.id, subject=name),
        place=report.config.place(f"claims[{at}].says"),
        cause=actual.id,
    )


def _unjudged(report: Report, at: int, metric: str) -> Problem:
    claim, period = report.config.claims[at], report.config.period.id
    who, when = claim_words(claim, at), period_words(period)
    what = report.catalogue.metrics[metric].names
    reason = LocalText(
        f"{who.en}: {what.en} lacks a level or a target for {when.en}",
        f"{who.hans.rstrip()}：{what.hans}缺少{when.hans}的数值或目标",
        f"{who.hant.rstrip()}：{what.hant}缺少{when.hant}的數值或目標",
    )
    about = About(metric, period=period.id, subject=claim_name(claim, at))
    return not_checked(reason, about, report.config.place(f"claims[{at}]"))


def _joined(parts: list[LocalText], between: LocalText) -> LocalText:
    return in_every_language(lambda at: between.in_(at).join(each.in_(at) for each in parts))


CHECK = Check("target-verdict", target_verdict, quiet=_quiet)
