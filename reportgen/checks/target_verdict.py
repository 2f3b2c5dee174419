"""Met or missed follows from the figures, and every missed target is answered for.

A level is judged against its target; where a level is missing on either side, change against
wanted change. Exactly on target is met. A missed target has to stand where the kind answers for it
(`gaps` in a quarterly summary, `challenges` in an annual one), and no claim calls it on track.

Passes: csat 85 % against 90 %, listed under gaps. Fails: the same without an entry.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.base import Check, is_doubtful, not_checked
from reportgen.model.figure import Figure, Role
from reportgen.model.finding import About, Problem
from reportgen.model.intervals import interval, point
from reportgen.model.kinds import PersonalAnnual, TeamAnnual
from reportgen.model.language import Words
from reportgen.model.quarter_summary import QuarterSummary
from reportgen.model.report import Report
from reportgen.model.verdict import Verdict, judge, target_level


def target_verdict(report: Report) -> Iterator[Problem]:
    """Yield a problem for each missed target that nobody answers for, or that is called met."""
    answered = _answered(report)
    for metric in report.book.by_metric:
        pair = _judged_pair(report, metric)
        if pair is None:
            continue
        actual, target = pair
        if is_doubtful(report, actual) or is_doubtful(report, target):
            continue
        if judge(actual, target) is not Verdict.MISSED:
            continue
        if _may_be_met(actual, target):
            yield _undecided(actual, target)
            continue
        praised = [at for at, claim in enumerate(report.config.claims) if _praises(claim, metric)]
        unanswered = answered is not None and metric not in answered
        if unanswered or praised:
            yield _problem(report, actual, target, praised, unanswered=unanswered)


def _judged_pair(report: Report, metric: str) -> tuple[Figure, Figure] | None:
    """Return level and target of the report's period, else stated and wanted change."""
    book, period = report.book, report.config.period.id
    actual, target = book.find(metric, period), target_level(book, metric, period)
    if actual is not None and target is not None and actual.unit == target.unit:
        return actual, target
    stated = book.changes(metric, period, Role.STATED_DELTA)
    wanted = book.changes(metric, period, Role.TARGET_DELTA)
    for one in stated:
        for other in wanted:
            if one.unit == other.unit and one.key.against == other.key.against:
                return one, other
    return None


def _answered(report: Report) -> set[str] | None:
    """Return the metrics that the kind's own section answers for; None where it has no section."""
    content = report.config.content
    match content:
        case QuarterSummary():
            return {gap.metric for gap in content.gaps if gap.metric}
        case PersonalAnnual() | TeamAnnual():
            groups = content.challenges
            cards = [
                card for name in type(groups).__dataclass_fields__ for card in getattr(groups, name)
            ]
            named = {card.metric for card in cards if card.metric}
            return named | {metric for card in cards for metric in card.metrics}
        case _:
            return None


def _praises(claim: object, metric: str) -> bool:
    says, named = getattr(claim, "says", ""), getattr(claim, "metric", ())
    metrics = (named,) if isinstance(named, str) else named
    return says in ("on_track", "met") and metric in metrics


def _may_be_met(actual: Figure, target: Figure) -> bool:
    """Return whether the unrounded value behind a missed one could be on the good side."""
    found, wanted = interval(actual), point(target.value)
    return not found.is_point and found.meets(wanted)


def _undecided(actual: Figure, target: Figure) -> Problem:
    reason = Words(
        f"{actual.id} is {actual.text}, too coarse to tell "
        f"whether the target of {target.text} is met",
        f"{actual.id} 为 {actual.text}，精度不够，判断不了是否达到目标 {target.text}",
        f"{actual.id} 為 {actual.text}，精度不夠，判斷不了是否達到目標 {target.text}",
    )
    return not_checked(reason, About.figure(actual), actual.place, (actual, target))


def _problem(
    report: Report, actual: Figure, target: Figure, praised: list[int], *, unanswered: bool
) -> Problem:
    section = "gaps" if isinstance(report.config.content, QuarterSummary) else "challenges"
    metric = actual.key.metric
    claims = ", ".join(report.config.claims[at].id or f"claims[{at}]" for at in praised)
    said = [
        Words(
            f"{metric} is {actual.text} against a target of {target.text}: missed",
            f"{metric} 为 {actual.text}，目标 {target.text}，没有达到",
            f"{metric} 為 {actual.text}，目標 {target.text}，沒有達到",
        )
    ]
    if unanswered:
        said.append(
            Words(
                f", and not listed under {section}",
                f"，{section} 里也没有写",
                f"，{section} 裡也沒有寫",
            )
        )
    if claims:
        said.append(
            Words(
                f", although {claims} says it is on track",
                f"，而 {claims} 说进展正常",
                f"，而 {claims} 說進展正常",
            )
        )
    remedies = []
    if unanswered:
        remedies.append(Words(f"add it under {section}", f"请写进 {section}", f"請寫進 {section}"))
    if claims:
        remedies.append(
            Words(f"take it out of {claims}", f"请从 {claims} 里去掉", f"請從 {claims} 裡去掉")
        )
    return Problem(
        _joined(said, ""),
        (actual, target),
        remedy=_joined(remedies, "; "),
        about=About.figure(actual),
        values=(actual.text, target.text),
        cause=actual.id,
    )


def _joined(parts: list[Words], separator: str) -> Words:
    english = separator.join(part.en for part in parts)
    wide = "；" if separator else ""
    return Words(
        english, wide.join(part.hans for part in parts), wide.join(part.hant for part in parts)
    )


CHECK = Check("target-verdict", target_verdict)
