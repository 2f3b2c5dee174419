"""Where the labels of a chart stand and what its legend lists, for pictures and Office files alike.

Labels inside a mark are white, all others have the colour of ink.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from enum import StrEnum

from reportgen.model.document.chart import Arrangement, Mark, Panel, Scenario, Series
from reportgen.model.document.inline import FigureRun
from reportgen.model.frozen import frozen

MOST_LABELS = 8
_LONG_NUMBER = 10000
_ROOM_IN_BULLET, _ROOM_IN_STAGE, _ROOM_IN_STACK = Decimal("0.15"), Decimal("0.25"), Decimal("0.15")
"""How long a bar, or a part of a stack, must be, as a share of the longest, to hold its label."""
_LEVELS = frozenset({Scenario.ACTUAL, Scenario.PREVIOUS})
_TELLING = frozenset({Scenario.GOOD, Scenario.BAD, Scenario.TARGET})


class LabelSpot(StrEnum):
    """Where a label stands by its mark."""

    BEYOND = "beyond"
    """Past the end of a column, bar or slice."""
    ON_STACK = "on stack"
    """Past the end of a whole stack, for which Office has no place of its own."""
    ABOVE = "above"
    """Above or below the point of a line."""
    BELOW = "below"
    END = "end"
    """Inside a mark, at its end."""
    MIDDLE = "middle"
    FOOT = "foot"

    @property
    def is_inside(self) -> bool:
        """Return whether the label stands on its mark, and is white."""
        return self in (LabelSpot.END, LabelSpot.MIDDLE, LabelSpot.FOOT)


@frozen
class TargetPlace:
    """Over which category a target is named: on top of its line, or behind the line's end."""

    category: int
    is_behind: bool


def usual_spot(panel: Panel, series: Series) -> LabelSpot | None:
    """Return where the labels of a series stand, None where they would hide each other."""
    if series.mark is Mark.LINE:
        return _side_of_line(panel)
    if panel.arrangement is Arrangement.STACKED:
        return LabelSpot.MIDDLE if len(series.points) <= MOST_LABELS else None
    if is_crossed(panel) and series.scenario is Scenario.ACTUAL:
        return LabelSpot.FOOT
    if is_bullet(panel):
        return None if series.scenario is Scenario.TARGET else LabelSpot.END
    return LabelSpot.BEYOND


def moved_spots(panel: Panel, series: Series) -> Mapping[int, LabelSpot | None]:
    """Return the points of a series whose labels stand elsewhere than is usual, or nowhere."""
    if panel.arrangement is Arrangement.STACKED and series.mark is not Mark.LINE:
        return dict.fromkeys(_thin(panel, series))
    if panel.arrangement is Arrangement.CENTRED:
        return dict.fromkeys(_reaching(panel, _ROOM_IN_STAGE), LabelSpot.MIDDLE)
    if not is_bullet(panel) or series.scenario is Scenario.TARGET:
        return {}
    long = _reaching(panel, _ROOM_IN_BULLET)
    short = [at for at, run in enumerate(panel.series[0].points) if run and at not in long]
    return dict.fromkeys(beaten(panel), LabelSpot.FOOT) | dict.fromkeys(short, LabelSpot.BEYOND)


def spots(panel: Panel, series: Series) -> list[LabelSpot | None]:
    """Return where the label of each point stands, None for a point without a label."""
    usual, moved = usual_spot(panel, series), moved_spots(panel, series)
    shown = labelled(series.points) if usual else ()
    return [moved.get(at, usual) if at in shown else None for at in range(len(series.points))]


def labelled(points: Sequence[FigureRun | None]) -> set[int]:
    """Return the points with a label: all, or first, last, least and most where there are many."""
    there = [(run.figure.value, at) for at, run in enumerate(points) if run is not None]
    if len(there) <= MOST_LABELS:
        return {at for _, at in there}
    least, most = min(there)[1], max(there)[1]
    ends = {there[0][1], there[-1][1]}
    if max(abs(value) for value, _ in there) < _LONG_NUMBER:
        return ends | {least, most}
    # A long number would run into its neighbours: into higher columns, or into the highest's own.
    return {most} | {end for end in ends if abs(end - most) != 1}


def is_crossed(panel: Panel) -> bool:
    """Return whether a target line runs across the columns of a panel."""
    return panel.target is not None and not panel.is_lying and len(panel.categories) > 1


def is_bullet(panel: Panel) -> bool:
    """Return whether bars lie inside the outline of their target."""
    is_over = panel.arrangement is Arrangement.OVERLAID
    return is_over and any(series.scenario is Scenario.TARGET for series in panel.series)


def beaten(panel: Panel) -> list[int]:
    """Return the bullets whose bar is as long as the outline of its target, or longer."""
    reached, wanted = panel.series[0].points, panel.series[-1].points
    pairs = enumerate(zip(reached, wanted, strict=True))
    return [at for at, (a, b) in pairs if a and b and a.figure.value >= b.figure.value]


def target_place(panel: Panel, target: FigureRun) -> TargetPlace:
    """Return where the target's name collides with nothing: over the lowest column below it."""
    behind = TargetPlace(len(panel.categories) - 1, is_behind=True)
    if panel.series[-1].mark is Mark.LINE:
        return behind
    runs = [(run.figure.value, at) for at, run in enumerate(panel.series[-1].points) if run]
    below = [pair for pair in runs if pair[0] < target.figure.value]
    return TargetPlace(min(below)[1], is_behind=False) if below else behind


def legend_series(panel: Panel) -> tuple[int, ...]:
    """Return the series that a legend lists, in its order: none where categories name them all."""
    if panel.arrangement is Arrangement.FLOATING:
        steps = [at for at, s in enumerate(panel.series) if s.scenario not in _LEVELS]
        return tuple(steps) if _tells(panel) else ()
    if panel.arrangement is Arrangement.OVERLAID:
        return tuple(range(len(panel.series))) if _tells(panel) else ()
    return tuple(range(len(panel.series))) if len(panel.series) > 1 else ()


def _tells(panel: Panel) -> bool:
    """Return whether fills say what no category says: for the better, for the worse, a target."""
    return any(series.scenario in _TELLING for series in panel.series)


def _side_of_line(panel: Panel) -> LabelSpot:
    """Return the side of a line that is away from its target."""
    points = [figure.value for figure in panel.figures]
    below = panel.target is not None and points and panel.target.figure.value > max(points)
    return LabelSpot.BELOW if below else LabelSpot.ABOVE


def _thin(panel: Panel, series: Series) -> list[int]:
    """Return the parts of stacks that are too thin to hold a label."""
    columns = zip(*(s.points for s in panel.series if s.mark is not Mark.LINE), strict=True)
    heights = [sum((run.figure.value for run in runs if run), Decimal(0)) for runs in columns]
    least = max(heights) * _ROOM_IN_STACK
    return [at for at, run in enumerate(series.points) if run and run.figure.value < least]


def _reaching(panel: Panel, share: Decimal) -> set[int]:
    """Return the bars of the first series that are at least a share of the longest one."""
    least = max(figure.value for figure in panel.figures) * share
    return {at for at, r in enumerate(panel.series[0].points) if r and r.figure.value >= least}
