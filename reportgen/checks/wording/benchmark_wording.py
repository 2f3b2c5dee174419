"""Above, below, better or worse in a claim agrees with the numbers and with the good direction.

A level equal to what it is compared with is neither above nor below, neither better nor worse.
Without `against`, a claim is wrong only where it holds for none of benchmark, target and previous
level. A claim with `tone: positive` stands on the good side. Texts that call a result ahead of the
industry need a benchmark.

Passes: 2.8 min "below" a benchmark of 3. Fails: 2.8 min "above" it.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.base import Check, not_checked
from reportgen.model.figures.figure import Figure
from reportgen.model.figures.focus import Focus
from reportgen.model.figures.holds import Hold, HoldMarks
from reportgen.model.finding import About, Problem, Severity
from reportgen.model.language import LocalText
from reportgen.model.relations.intervals import interval
from reportgen.model.report.claims import (
    OF_CHANGE,
    Standing,
    claim_name,
    claimed_metrics,
    current_level,
    good_side,
    is_praise,
    references,
    standing,
)
from reportgen.model.report.config import Claim
from reportgen.model.report.report import Report
from reportgen.reading.leads import unbacked_leads
from reportgen.wording.comparisons import BETTER, REFERENCES, SAYS
from reportgen.wording.messages.figure_names import period_words
from reportgen.wording.messages.missing_rows import add_rows
from reportgen.wording.messages.places import claim_words, write_tone

_BY_NUMBER = {"above": Standing.ABOVE, "below": Standing.BELOW}
_FOR_GOOD = {"better": True, "improved": True, "worse": False, "worsened": False}
_OPPOSITE = {Standing.ABOVE: Standing.BELOW, Standing.BELOW: Standing.ABOVE}


def benchmark_wording(report: Report) -> Iterator[Problem]:
    """Yield a problem for each comparison that an author claims and the figures deny."""
    for at, claim in _comparing(report):
        for metric in claimed_metrics(claim):
            yield from _judged(report, at, claim, metric)


def _comparing(report: Report) -> Iterator[tuple[int, Claim]]:
    for at, claim in enumerate(report.config.claims):
        compares = claim.says in (*_BY_NUMBER, *OF_CHANGE, *_FOR_GOOD)
        if compares and claim.against != "history":
            yield at, claim


def _judged(report: Report, at: int, claim: Claim, metric: str) -> Iterator[Problem]:
    level = current_level(report, metric)
    others = [] if level is None else list(references(report, claim, level))
    if level is None or not others:
        yield from _unsupported(report, at, claim, metric, level)
        return
    wanted = _wanted(claim, level)
    if wanted is None:
        yield _no_direction(report, at, claim, level)
        return
    found = [standing(level, other) for other in others]
    if Standing.OPEN in found:
        return
    if wanted not in found and not _looks_unchanged(wanted, level, others):
        yield _denied(report, at, claim, (level, others[0]), found[0])
    elif wanted in _OPPOSITE and is_praise(claim, wanted, level) is (claim.tone == "negative"):
        yield _wrong_tone(report, at, claim, (level, others[0]), wanted)


def _wanted(claim: Claim, level: Figure) -> Standing | None:
    """Return where a level stands if its claim is true, None where no direction is good."""
    if claim.says == "unchanged":
        return Standing.EQUAL
    if claim.says in _BY_NUMBER:
        return _BY_NUMBER[claim.says]
    good = good_side(level)
    return good if good is None or _FOR_GOOD[claim.says] else _OPPOSITE[good]


def _looks_unchanged(wanted: Standing, level: Figure, others: list[Figure]) -> bool:
    """Return whether a level may be the other one, so that nobody can deny it is unchanged."""
    return wanted is Standing.EQUAL and any(interval(level).meets(interval(o)) for o in others)


def _denied(
    report: Report, at: int, claim: Claim, pair: tuple[Figure, Figure], found: Standing
) -> Problem:
    level, other = pair
    name, says, is_ = claim_name(claim, at), SAYS[claim.says], SAYS[found.value]
    than, who, what = REFERENCES[other.role.value], claim_words(claim, at), level.metric.names
    better = BETTER[level.metric.better.value] if claim.says in _FOR_GOOD else None
    return Problem(
        LocalText(
            f"{who.en} says {what.en} is {says.en} {than.en}, but {level.written} is "
            f"{is_.en} {other.written}{f' ({better.en})' if better else ''}",
            f"{who.hans}说{what.hans}{says.hans}{than.hans}，但 {level.written} "
            f"{is_.hans} {other.written}{f'（{better.hans}）' if better else ''}",
            f"{who.hant}說{what.hant}{says.hant}{than.hant}，但 {level.written} "
            f"{is_.hant} {other.written}{f'（{better.hant}）' if better else ''}",
        ),
        (level, other),
        remedy=LocalText(
            "say what the figures say, or take the claim out",
            "请按数值改写，或去掉这条说法",
            "請按數值改寫，或去掉這條說法",
        ),
        about=_about(report, level.key.metric, name),
        place=report.config.place(f"claims[{at}].says"),
        cause=level.id,
    )


_TONES = {
    "positive": LocalText("good", "好事", "好事"),
    "negative": LocalText("bad", "坏事", "壞事"),
    "": LocalText("neutral", "不好不坏", "不好不壞"),
}
_OTHER_TONE = {"positive": "negative", "negative": "positive"}


def _wrong_tone(
    report: Report, at: int, claim: Claim, pair: tuple[Figure, Figure], side: Standing
) -> Problem:
    level, name = pair[0], claim_name(claim, at)
    better, says = BETTER[level.metric.better.value], SAYS[side.value]
    than, tone = REFERENCES[pair[1].role.value], _TONES.get(claim.tone or "", _TONES[""])
    who, what, right = claim_words(claim, at), level.metric.names, _OTHER_TONE[claim.tone or ""]
    return Problem(
        LocalText(
            f"{who.en} calls it {tone.en} that {what.en} is {says.en} {than.en} ({better.en})",
            f"{who.hans}把{what.hans}{says.hans}{than.hans}写成{tone.hans}（{better.hans}）",
            f"{who.hant}把{what.hant}{says.hant}{than.hant}寫成{tone.hant}（{better.hant}）",
        ),
        pair,
        remedy=write_tone(right),
        about=_about(report, level.key.metric, name),
        place=report.config.place(f"claims[{at}].tone"),
        cause=level.id,
    )


def _unsupported(
    report: Report, at: int, claim: Claim, metric: str, level: Figure | None
) -> Iterator[Problem]:
    """Yield what is missing; of a change that lacks a level `delta-base` speaks."""
    name, place = claim_name(claim, at), report.config.place(f"claims[{at}]")
    about, period = _about(report, metric, name), report.config.period.id
    who, what, when = (
        claim_words(claim, at),
        report.catalogue.metric_names(metric),
        period_words(period),
    )
    if claim.against == "benchmark" and level is not None:
        yield Problem(
            LocalText(
                f"{who.en} compares {what.en} with a benchmark, but there is none for {when.en}",
                f"{who.hans}拿{what.hans}和基准比较，但没有{when.hans}的基准值",
                f"{who.hant}拿{what.hant}和基準比較，但沒有{when.hant}的基準值",
            ),
            remedy=add_rows([f"{period},{metric},,,benchmark,…"]),
            about=about,
            place=place,
            severity=Severity.WARNING,
        )
    elif claim.against not in ("previous", "year_ago") and claim.says not in OF_CHANGE:
        reason = LocalText(
            f"{who.en}: {what.en} has nothing to be compared with",
            f"{who.hans.rstrip()}：{what.hans}没有可比较的数值",
            f"{who.hant.rstrip()}：{what.hant}沒有可比較的數值",
        )
        yield not_checked(reason, about, place)


def _no_direction(report: Report, at: int, claim: Claim, level: Figure) -> Problem:
    metric, what = level.key.metric, level.metric.names
    reason = LocalText(
        f"the catalogue does not say which direction of {what.en} is good",
        f"指标目录没有写{what.hans}往哪个方向算好",
        f"指標目錄沒有寫{what.hant}往哪個方向算好",
    )
    about = _about(report, metric, claim_name(claim, at))
    return not_checked(reason, about, report.config.place(f"claims[{at}]"), (level,))


def _about(report: Report, metric: str, name: str) -> About:
    return About(metric, period=report.config.period.id.id, subject=name)


def _quiet(report: Report, _: Focus, marks: HoldMarks) -> None:
    """Mark the figures that claims compare: only what turns a comparison shows."""
    for _at, claim in _comparing(report):
        for metric in claimed_metrics(claim):
            level = current_level(report, metric)
            others = [] if level is None else references(report, claim, level)
            for figure in (*([level] if level else []), *others):
                marks.mark_figure(report.book, figure, Hold.LOOSE)


CHECK = Check("benchmark-wording", benchmark_wording, of_texts=unbacked_leads, quiet=_quiet)
