"""Whether a target is met: one judgement for checks, templates and writers."""

from __future__ import annotations

from enum import StrEnum
from fractions import Fraction

from reportgen.model.figures.book import FigureBook
from reportgen.model.figures.figure import Figure, Members, Qualifier, Role
from reportgen.model.figures.metric import Better
from reportgen.model.figures.period import Period
from reportgen.model.relations.derived import target_from_change
from reportgen.model.relations.intervals import Interval, as_written, interval, point


class Verdict(StrEnum):
    """How an actual stands to its target. Exactly on target is met."""

    MET = "met"
    MISSED = "missed"
    UNDECIDED = "undecided"


def judge(actual: Figure, target: Figure) -> Verdict:
    """Return whether a level meets its target, both as written.

    The target's qualifier says which side is good, else the metric's direction; without either
    nothing is decided. `超` and `不足` leave the target itself out. A band is met from its lower to
    its upper end. What is only known to be under 5, or to be about 300, may be on both sides of a
    target; a target of about 300 may be on both sides of a level.
    """
    wanted = wanted_interval(target)
    if wanted is None:
        return Verdict.UNDECIDED
    known = as_written(actual)
    if not known.meets(wanted):
        return Verdict.MISSED
    surely = _surely_wanted(target, wanted)
    return Verdict.MET if known.is_within(surely) else Verdict.UNDECIDED


def wanted_interval(target: Figure) -> Interval | None:
    """Return the values that may meet a target, None where nobody says which side is good."""
    if target.until is not None:
        return Interval(Fraction(target.value), Fraction(target.until))
    level = _level(target)
    match _bound(target):
        case Qualifier.AT_LEAST:
            return Interval(level.low, None)
        case Qualifier.AT_MOST:
            return Interval(None, level.high)
        case Qualifier.OVER:
            return Interval(level.low, None, low_open=True)
        case Qualifier.UNDER:
            return Interval(None, level.high, high_open=True)
        case _:
            return None


def _surely_wanted(target: Figure, wanted: Interval) -> Interval:
    """Return the values that meet a target whatever it is meant to be: over all of about 300."""
    if not target.is_vague:
        return wanted
    level = _level(target)
    return Interval(level.high, None) if wanted.high is None else Interval(None, level.low)


def _level(target: Figure) -> Interval:
    """Return the number that a target names, and all that it may be where it was given rounded."""
    return interval(target) if target.is_vague else point(target.value)


def target_level(
    book: FigureBook, metric: str, period: Period, members: Members = ()
) -> Figure | None:
    """Return the target of a period as a level: a target row, or previous level + wanted change."""
    given = book.find(metric, period, members, Role.TARGET)
    if given is not None:
        return given
    for wanted in book.of(metric, Role.TARGET_DELTA):
        if wanted.period == period and wanted.key.members == members and wanted.key.against:
            previous = book.find(metric, wanted.key.against, members)
            if previous is not None and _fits(previous, wanted):
                return target_from_change(previous, wanted)
    return None


def _bound(target: Figure) -> Qualifier | None:
    if target.bounding not in (None, Qualifier.ABOUT, Qualifier.NEARLY, Qualifier.AND_SOME):
        return target.bounding
    directions = {Better.HIGHER: Qualifier.AT_LEAST, Better.LOWER: Qualifier.AT_MOST}
    return directions.get(target.metric.better)


def _fits(previous: Figure, wanted: Figure) -> bool:
    """Return whether a wanted change can be added to a level: points to per cent, and so on."""
    if wanted.unit.id == "rel%":
        return True
    points = wanted.unit.id == "pp"
    return points == previous.unit.is_percent and (points or wanted.unit == previous.unit)
