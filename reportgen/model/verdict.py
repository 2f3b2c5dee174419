"""Whether a target is met: one judgement for checks, templates and writers."""

from __future__ import annotations

from enum import StrEnum

from reportgen.model.book import FigureBook
from reportgen.model.derived import target_from_change
from reportgen.model.figure import Figure, Members, Qualifier, Role
from reportgen.model.metric import Better
from reportgen.model.period import Period


class Verdict(StrEnum):
    """How an actual stands to its target. Exactly on target is met."""

    MET = "met"
    MISSED = "missed"
    UNDECIDED = "undecided"


def judge(actual: Figure, target: Figure) -> Verdict:
    """Return whether a level meets its target, both as written.

    The target's qualifier says which side is good, else the metric's direction; without either
    nothing is decided. `超` and `不足` leave the target itself out.
    """
    match _bound(target):
        case Qualifier.AT_LEAST:
            met = actual.value >= target.value
        case Qualifier.AT_MOST:
            met = actual.value <= target.value
        case Qualifier.OVER:
            met = actual.value > target.value
        case Qualifier.UNDER:
            met = actual.value < target.value
        case _:
            return Verdict.UNDECIDED
    return Verdict.MET if met else Verdict.MISSED


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
    if target.qualifier not in (None, Qualifier.ABOUT, Qualifier.NEARLY):
        return target.qualifier
    directions = {Better.HIGHER: Qualifier.AT_LEAST, Better.LOWER: Qualifier.AT_MOST}
    return directions.get(target.metric.better)


def _fits(previous: Figure, wanted: Figure) -> bool:
    """Return whether a wanted change can be added to a level: points to per cent, and so on."""
    if wanted.unit.id == "rel%":
        return True
    points = wanted.unit.id == "pp"
    return points == previous.unit.is_percent and (points or wanted.unit == previous.unit)
