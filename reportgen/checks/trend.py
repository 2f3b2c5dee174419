"""A trend that a claim states can be seen in the levels of the periods before.

"n years in a row" needs n + 1 levels, each beyond the one before. A record needs the levels of the
periods under `history`, or of at least two earlier ones; to equal the best of them is still one.

Passes: 78, 86, 91 for "rising, 2 years". Fails: 86, 91 for the same; "record low" without history.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from reportgen.checks.base import Check
from reportgen.model.claims import (
    OF_HISTORY,
    Standing,
    claim_name,
    claimed_metrics,
    current_level,
    good_side,
    is_praise,
    levels_before,
    standing,
)
from reportgen.model.config import Claim
from reportgen.model.figure import Figure
from reportgen.model.finding import About, Problem, Severity
from reportgen.model.language import Words
from reportgen.model.period import Period
from reportgen.model.report import Report
from reportgen.wording.comparisons import BETTER, SAYS, listed_periods

_FEWEST_BEFORE = 2
_LEAST_YEARS = 2
_MOST_YEARS = 50
_UP = frozenset({"rising_years", "record_high", "above"})
_DOWN = frozenset({"falling_years", "record_low", "below"})
_FOR_GOOD = frozenset({"better", "improved"})


def trend(report: Report) -> Iterator[Problem]:
    """Yield a problem for each claimed trend that the levels do not show."""
    for at, claim in enumerate(report.config.claims):
        if claim.says not in OF_HISTORY and claim.against != "history":
            continue
        for metric in claimed_metrics(claim):
            level = current_level(report, metric)
            side = _side(claim, level)
            if level is None:
                now = report.config.period.id
                yield _lacking(report, at, metric, (now,))
            elif side is not None:
                yield from _judged(report, at, level, side)


def _judged(report: Report, at: int, level: Figure, side: Standing) -> Iterator[Problem]:
    claim, metric = report.config.claims[at], level.key.metric
    in_a_row = claim.says.endswith("_years")
    earlier = _row(report, claim, level) if in_a_row else _history(report, level)
    absent = tuple(period for period, figure in earlier.items() if figure is None)
    if absent:
        yield _lacking(report, at, metric, absent)
        return
    levels = (*(figure for figure in earlier.values() if figure), level)
    if in_a_row:
        holds = all(standing(b, a) in (side, Standing.OPEN) for a, b in pairwise(levels))
    else:
        opposite = Standing.BELOW if side is Standing.ABOVE else Standing.ABOVE
        holds = all(standing(level, each) is not opposite for each in levels[:-1])
    if not holds:
        yield _denied(report, at, levels)
    elif is_praise(claim, side, level) is (claim.tone == "negative"):
        yield _wrong_tone(report, at, level)


def _side(claim: Claim, level: Figure | None) -> Standing | None:
    """Return the side to which a claim says a level moved, None where no direction is good."""
    if claim.says in _UP:
        return Standing.ABOVE
    if claim.says in _DOWN:
        return Standing.BELOW
    good = good_side(level) if level else None
    if good is None or claim.says in _FOR_GOOD:
        return good
    return Standing.BELOW if good is Standing.ABOVE else Standing.ABOVE


def _row(report: Report, claim: Claim, level: Figure) -> dict[Period, Figure | None]:
    """Return the same period of the years before, the oldest first, with their levels."""
    found: dict[Period, Figure | None] = {}
    period = level.period
    for _ in range(min(claim.years or _LEAST_YEARS, _MOST_YEARS)):
        period = period.year_before
        found[period] = report.book.find(level.key.metric, period)
    return dict(reversed(found.items()))


def _history(report: Report, level: Figure) -> dict[Period, Figure | None]:
    """Return the earlier periods that a record is held against, with their levels."""
    found: dict[Period, Figure | None] = {
        period: report.book.find(level.key.metric, period)
        for period in report.config.period.history
        if period.span == level.period.span and period.first < level.period.first
    }
    before = levels_before(report, level.key.metric, level.period)
    found |= {figure.period: figure for figure in before}
    period = min(found, default=level.period)
    while len(found) < _FEWEST_BEFORE:
        period = period.before
        found = {period: None, **found}
    return found


def _lacking(report: Report, at: int, metric: str, absent: tuple[Period, ...]) -> Problem:
    name, says = _what(report, at, metric)
    periods = listed_periods(absent)
    rows = "; ".join(f"{period},{metric},,,actual,…" for period in absent)
    return Problem(
        Words(
            f"{name} says {says.en}, but there is no level for {periods.en}",
            f"{name} 说 {says.hans}，但没有 {periods.hans} 的数值",
            f"{name} 說 {says.hant}，但沒有 {periods.hant} 的數值",
        ),
        remedy=Words(f"add the row {rows}", f"请补上这一行：{rows}", f"請補上這一列：{rows}"),
        about=_about(report, metric, name),
        place=report.config.place(f"claims[{at}]"),
    )


def _denied(report: Report, at: int, levels: tuple[Figure, ...]) -> Problem:
    metric = levels[-1].key.metric
    name, says = _what(report, at, metric)
    row = [f"{figure.text} ({figure.period})" for figure in levels]
    wide = [f"{figure.text}（{figure.period}）" for figure in levels]
    return Problem(
        Words(
            f"{name} says {says.en}, but the levels are {', '.join(row)}",
            f"{name} 说 {says.hans}，但数值是{'、'.join(wide)}",
            f"{name} 說 {says.hant}，但數值是{'、'.join(wide)}",
        ),
        levels,
        remedy=Words(
            "say what the levels show, or take the claim out",
            "请按数值改写，或去掉这条说法",
            "請按數值改寫，或去掉這條說法",
        ),
        about=_about(report, metric, name),
        place=report.config.place(f"claims[{at}].says"),
    )


def _wrong_tone(report: Report, at: int, level: Figure) -> Problem:
    claim, metric = report.config.claims[at], level.key.metric
    name, says = _what(report, at, metric)
    better = BETTER[level.metric.better.value]
    return Problem(
        Words(
            f"{name} calls it {claim.tone}: {says.en} ({better.en})",
            f"{name} 写成 {claim.tone}：{says.hans}（{better.hans}）",
            f"{name} 寫成 {claim.tone}：{says.hant}（{better.hant}）",
        ),
        (level,),
        remedy=Words("turn the tone round", "请改 tone", "請改 tone"),
        about=_about(report, metric, name),
        place=report.config.place(f"claims[{at}].tone"),
    )


def _what(report: Report, at: int, metric: str) -> tuple[str, Words]:
    """Return a claim's name and what it says of a metric."""
    claim = report.config.claims[at]
    name = claim_name(claim, at)
    if claim.says.endswith("_years"):
        years, rose = claim.years or _LEAST_YEARS, claim.says in _UP
        return name, Words(
            f"{metric} {'rose' if rose else 'fell'} {years} years in a row",
            f"{metric} 连续{years}年{'上升' if rose else '下降'}",
            f"{metric} 連續{years}年{'上升' if rose else '下降'}",
        )
    record = SAYS[claim.says]
    if claim.says in OF_HISTORY:
        return name, Words(
            f"{metric} is at {record.en}", f"{metric} 为{record.hans}", f"{metric} 為{record.hant}"
        )
    return name, Words(
        f"{metric} is {record.en} ever before",
        f"{metric} {record.hans}历年",
        f"{metric} {record.hant}歷年",
    )


def _about(report: Report, metric: str, name: str) -> About:
    return About(metric, period=report.config.period.id.id, subject=name)


CHECK = Check("trend", trend, severity=Severity.WARNING)
