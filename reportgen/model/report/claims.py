"""What the claims of an author compare: a level of the period with one or more others."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from fractions import Fraction

from reportgen.model.figures.figure import Figure, Role
from reportgen.model.figures.metric import Better
from reportgen.model.figures.period import Period
from reportgen.model.relations.intervals import Interval, interval
from reportgen.model.relations.verdict import target_level
from reportgen.model.report.config import Claim
from reportgen.model.report.report import Report

OF_CHANGE = frozenset({"improved", "worsened", "unchanged"})
OF_HISTORY = frozenset({"record_low", "record_high", "rising_years", "falling_years"})
OF_TARGET = frozenset({"met", "missed", "on_track"})


class Standing(StrEnum):
    """Where one level stands to another, both as written; open where a qualifier leaves both."""

    ABOVE = "above"
    BELOW = "below"
    EQUAL = "equal"
    OPEN = "open"


def claimed_metrics(claim: Claim) -> tuple[str, ...]:
    """Return the metrics that a claim speaks of."""
    return (claim.metric,) if isinstance(claim.metric, str) else claim.metric


def claim_name(claim: Claim, at: int) -> str:
    """Return how a finding calls a claim: its id, else its place in the list."""
    return claim.id or f"claims[{at}]"


def compared_periods(report: Report, claim: Claim, metric: str) -> tuple[Period, Period]:
    """Return the period that a claim speaks of, and the earlier one that it compares it with.

    A plan speaks of the latest level that is known.
    """
    level = current_level(report, metric)
    now = level.period if level else report.config.period.id
    return now, _earlier(report, claim, now)


def current_level(report: Report, metric: str) -> Figure | None:
    """Return the level that a claim starts from: the period's, for a plan the latest one known."""
    period = report.config.period.id
    now = report.book.find(metric, period)
    if now is not None or not report.kind.is_plan:
        return now
    earlier = levels_before(report, metric, period)
    return report.book.find(metric, period, role=Role.FORECAST) or (earlier or (None,))[-1]


def levels_before(report: Report, metric: str, period: Period) -> tuple[Figure, ...]:
    """Return the levels of earlier periods of the same length, the oldest first."""
    found = {
        figure.period: figure
        for figure in report.book.of(metric)
        if not figure.key.members
        and figure.period.span == period.span
        and figure.period.first < period.first
    }
    for earlier in report.config.period.history:
        level = report.book.find(metric, earlier)
        if level is not None and earlier.span == period.span and earlier.first < period.first:
            found.setdefault(earlier, level)
    return tuple(found[each] for each in sorted(found))


def references(report: Report, claim: Claim, level: Figure) -> Iterator[Figure]:
    """Yield what a level is compared with: what the claim names, else all that there is."""
    metric = level.key.metric
    against = claim.against or ("previous" if claim.says in OF_CHANGE else None)
    found: list[Figure | None] = []
    if against in ("benchmark", None):
        found.append(_benchmark(report, level))
    if against in ("target", None):
        found.append(target_level(report.book, metric, report.config.period.id))
    if against in ("previous", "year_ago", None):
        found.append(report.book.find(metric, _earlier(report, claim, level.period)))
    yield from (each for each in found if each is not None and each.unit == level.unit)


def standing(level: Figure, other: Figure) -> Standing:
    """Return where a level stands to another, both as written."""
    one, two = _as_written(level), _as_written(other)
    if one.is_above(two):
        return Standing.ABOVE
    if two.is_above(one):
        return Standing.BELOW
    return Standing.EQUAL if one.is_point and two.is_point else Standing.OPEN


def good_side(level: Figure) -> Standing | None:
    """Return which side of a comparison is good, None where the catalogue names none."""
    sides = {Better.HIGHER: Standing.ABOVE, Better.LOWER: Standing.BELOW}
    return sides.get(level.metric.better)


def is_praise(claim: Claim, side: Standing, level: Figure) -> bool | None:
    """Return whether standing on a side is good, None where the claim has no tone to match."""
    good = good_side(level)
    if claim.tone not in ("positive", "negative") or good is None:
        return None
    return side is good


def _earlier(report: Report, claim: Claim, now: Period) -> Period:
    """Return the period before `now`: the config's for the report's own, else the calendar's."""
    period = report.config.period
    own = now == period.id
    if claim.against == "year_ago":
        return (own and period.year_ago) or now.year_before
    return (own and period.previous) or now.before


def _benchmark(report: Report, level: Figure) -> Figure | None:
    """Return the benchmark of the level's period, else of a longer one around it."""
    same = report.book.find(level.key.metric, level.period, role=Role.BENCHMARK)
    around = (
        figure
        for figure in report.book.of(level.key.metric, Role.BENCHMARK)
        if not figure.key.members
        and (figure.period.holds(level.period) or figure.period == report.config.period.id)
    )
    return same or next(around, None)


def _as_written(figure: Figure) -> Interval:
    """Return a level as the value that is printed; only a qualifier or a range widens it."""
    given = figure.role in (Role.TARGET, Role.TARGET_DELTA)
    if figure.until is not None or (figure.qualifier is not None and not given):
        return interval(figure)
    return Interval(Fraction(figure.value), Fraction(figure.value))
