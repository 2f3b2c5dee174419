"""A stated change equals the difference of the two levels, within rounding.

Points are a difference of percentages, rel% a relative change, anything else a difference in the
metric's unit. Where a level is missing, `delta-base` speaks.

Passes: 28 against 40 stated as -30 rel%. Fails: the same stated as -20 rel%.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.base import Check, is_doubtful
from reportgen.model.figure import Figure, Role
from reportgen.model.finding import About, Problem
from reportgen.model.intervals import Interval, interval, relative_change
from reportgen.model.language import Words
from reportgen.model.report import Report
from reportgen.wording.sums import shortened

_FEW_MORE = 1


def delta(report: Report) -> Iterator[Problem]:
    """Yield a problem for each stated change that its levels cannot give."""
    for stated in report.book.figures:
        if stated.role is not Role.STATED_DELTA or not has_fitting_unit(stated):
            continue
        actual, reference = levels(report, stated)
        if actual is None or reference is None:
            continue
        if any(is_doubtful(report, figure) for figure in (stated, actual, reference)):
            continue
        computed = _change(stated, actual, reference)
        if computed is not None and not computed.meets(interval(stated)):
            yield _problem(report, stated, actual, reference, computed)


def levels(report: Report, stated: Figure) -> tuple[Figure | None, Figure | None]:
    """Return the level that a stated change leads to, and the one that it starts from.

    A change of a period to come leads to a forecast.
    """
    key = stated.key
    against = key.against or key.period.before
    find = report.book.find
    actual = find(key.metric, key.period, key.members)
    forecast = find(key.metric, key.period, key.members, Role.FORECAST)
    return actual or forecast, find(key.metric, against, key.members)


def has_fitting_unit(stated: Figure) -> bool:
    """Return whether a change is in a unit that changes of its metric may have."""
    unit, own = stated.unit.id, stated.metric.unit
    if unit == "rel%":
        return True
    return unit == "pp" if own.is_percent else unit == own.id


def _change(stated: Figure, actual: Figure, reference: Figure) -> Interval | None:
    if stated.unit.id == "rel%":
        return relative_change(interval(actual), interval(reference))
    return interval(actual) - interval(reference)


def _problem(
    report: Report, stated: Figure, actual: Figure, reference: Figure, computed: Interval
) -> Problem:
    result = shortened(computed.middle, stated.decimals + _FEW_MORE)
    unit = stated.unit.id
    hint = _other_base(report, stated, actual)
    return Problem(
        Words(
            f"{actual.text} against {reference.text} is {result} {unit}, "
            f"but the stated change is {stated.text} {unit}{hint.en}",
            f"{actual.text} 比 {reference.text}，变化是 {result} {unit}，"
            f"写的却是 {stated.text} {unit}{hint.hans}",
            f"{actual.text} 比 {reference.text}，變化是 {result} {unit}，"
            f"寫的卻是 {stated.text} {unit}{hint.hant}",
        ),
        (stated, actual, reference),
        remedy=Words(
            "correct the stated change, one of the two levels, or the period in `against`",
            "请改正写出的变化、两个数之一，或 against 的期间",
            "請改正寫出的變化、兩個數之一，或 against 的期間",
        ),
        about=About.figure(stated),
        cause=stated.id,
        suspect=stated.id,
    )


def _other_base(report: Report, stated: Figure, actual: Figure) -> Words:
    """Return which other earlier level the stated change would be right against."""
    period = report.config.period
    others = (period.previous, period.year_ago, stated.period.before, stated.period.year_before)
    for other in dict.fromkeys(others):
        if other is None or other == stated.key.against:
            continue
        level = report.book.find(stated.key.metric, other, stated.key.members)
        computed = _change(stated, actual, level) if level else None
        if computed is not None and computed.meets(interval(stated)):
            return Words(f"; it fits {other}", f"；与 {other} 相比才对", f"；與 {other} 相比才對")
    return Words("", "", "")


CHECK = Check("delta", delta)
