"""A chart as data: panels of series of figures. Writers make it native, or print a picture."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum

from reportgen.model.document.inline import FigureRun, Inlines, Medium, Status
from reportgen.model.figures.figure import Figure
from reportgen.model.figures.period import Period, Span
from reportgen.model.frozen import frozen

_MOST_MONTHS = 6


class Scenario(StrEnum):
    """What a series shows, told by its fill.

    Actual solid, previous lighter, target outlined, forecast hatched. Good and bad are steps for
    the better and the worse, a part is a step that is neither. A category is one part of a stack
    or ring and has a colour of its own.
    """

    ACTUAL = "actual"
    PREVIOUS = "previous"
    TARGET = "target"
    FORECAST = "forecast"
    GOOD = "good"
    BAD = "bad"
    PART = "part"
    CATEGORY = "category"


class Mark(StrEnum):
    """How the points of a series are drawn."""

    COLUMN = "column"
    BAR = "bar"
    LINE = "line"
    SLICE = "slice"
    RING = "ring"
    SPOKE = "spoke"


class Arrangement(StrEnum):
    """How the series of a category stand to each other.

    Floating columns begin where the one before ended, but for levels, which stand on the axis.
    Centred bars leave as much room on their left as on their right.
    """

    BESIDE = "beside"
    STACKED = "stacked"
    OVERLAID = "overlaid"
    FLOATING = "floating"
    CENTRED = "centred"


class PanelShape(StrEnum):
    """How a panel is drawn: what every kind of picture and file has a drawing for."""

    COLUMNS = "columns"
    BARS = "bars"
    LINES = "lines"
    PIE = "pie"
    RING = "ring"
    FLOATING = "floating"
    CENTRED = "centred"
    SPOKES = "spokes"
    SCHEDULE = "schedule"


@frozen
class Series:
    """A named row of points, one for each category; None leaves a gap."""

    name: str
    points: tuple[FigureRun | None, ...]
    scenario: Scenario = Scenario.ACTUAL
    mark: Mark = Mark.COLUMN


@frozen
class ScheduleBar:
    """A piece of work in time: a bar from start to end, or a milestone where it has no start."""

    name: str
    end: date
    start: date | None = None
    status: Status = Status.PLANNED


@frozen
class Schedule:
    """Work along a time axis of whole months; `today` is where the report stands."""

    bars: tuple[ScheduleBar, ...]
    first: date
    last: date
    today: date | None = None

    @property
    def divisions(self) -> tuple[Period, ...]:
        """Return the months that the axis spans, or quarters where it spans more than six."""
        start = self.first.year * 12 + self.first.month - 1
        end = self.last.year * 12 + self.last.month - 1
        if end - start < _MOST_MONTHS:
            return tuple(Period(month, Span.MONTH) for month in range(start, end + 1))
        quarters = range(start - start % 3, end + 1, int(Span.QUARTER))
        return tuple(Period(month, Span.QUARTER) for month in quarters)

    @property
    def start(self) -> date:
        """Return the first day of the axis."""
        return self.divisions[0].start

    @property
    def end(self) -> date:
        """Return the last day of the axis."""
        return self.divisions[-1].end

    @property
    def today_share(self) -> float | None:
        """Return where the day of the report stands along the axis, None where it is not on it."""
        is_on_axis = self.today is not None and self.start <= self.today <= self.end
        return self.share(self.today) if self.today is not None and is_on_axis else None

    def share(self, day: date) -> float:
        """Return where a day begins along the axis, from 0 to 1; for drawing only."""
        return (day - self.start).days / ((self.end - self.start).days + 1)


@frozen
class Panel:
    """One drawing area with one unit. Charts over several units have a panel for each.

    `remarks` print a few words beside each category, such as the gap to the target or a cumulative
    share. `target` is a constant that the whole panel is held against. `totals` are printed above
    stacks. A panel with a `schedule` has no series.
    """

    title: str
    unit: str
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    arrangement: Arrangement = Arrangement.BESIDE
    target: FigureRun | None = None
    target_label: str = ""
    remarks: tuple[Inlines, ...] = ()
    totals: tuple[FigureRun | None, ...] = ()
    schedule: Schedule | None = None

    @property
    def shape(self) -> PanelShape:
        """Return how the panel is drawn, which its marks and its arrangement say."""
        if self.schedule is not None:
            return PanelShape.SCHEDULE
        if self.arrangement in _BY_ARRANGEMENT:
            return _BY_ARRANGEMENT[self.arrangement]
        if all(series.mark is Mark.LINE for series in self.series):
            return PanelShape.LINES
        return _BY_MARK.get(self.series[0].mark, PanelShape.COLUMNS)

    @property
    def figures(self) -> list[Figure]:
        """Return the figures of its points, series by series."""
        return [run.figure for series in self.series for run in series.points if run]

    @property
    def stacked(self) -> bool:
        """Return whether the series of a category stand on each other."""
        return self.arrangement is Arrangement.STACKED

    @property
    def is_lying(self) -> bool:
        """Return whether the categories run from top to bottom."""
        return self.shape in _LYING

    @property
    def rows(self) -> int:
        """Return how many bars stand below each other, where they lie."""
        if self.schedule is not None:
            return len(self.schedule.bars) + 1
        beside = self.arrangement is Arrangement.BESIDE
        return len(self.categories) * (len(self.series) if beside else 1)


@frozen
class Chart:
    """A chart with its words: `claim` says what it shows, `subtitle` who, what, unit and when.

    `type` is a name of `reportgen.charts.CHARTS`. `alt` is the text for those who cannot see it.
    """

    id: str
    type: str
    caption: str
    panels: tuple[Panel, ...]
    alt: Inlines
    number: int | None = None
    claim: Inlines = ()
    subtitle: str = ""
    takeaway: Inlines = ()
    source: str = ""
    medium: Medium = Medium.BOTH
    shares: str = ""

    @property
    def is_uneven(self) -> bool:
        """Return whether panels hold unlike many lying bars, and stand below each other."""
        return len({panel.rows for panel in self.panels if panel.is_lying}) > 1

    @property
    def is_ring(self) -> bool:
        """Return whether the chart is round and needs no width."""
        return any(panel.shape in _ROUND for panel in self.panels)


def feet(panel: Panel) -> tuple[Decimal, ...]:
    """Return where the bar of each category begins, for floating and centred panels."""
    if panel.arrangement is Arrangement.CENTRED:
        widths = [abs(run.figure.value) for run in _tops(panel)]
        return tuple((max(widths) - width) / 2 for width in widths)
    found = []
    level = Decimal(0)
    for at, _ in enumerate(panel.categories):
        [(series, run)] = [(s, s.points[at]) for s in panel.series if s.points[at] is not None]
        value = run.figure.value if run else Decimal(0)
        if series.scenario in _LEVELS:
            found.append(Decimal(0))
            level = value
        else:
            found.append(min(level, level + value))
            level += value
    return tuple(found)


def _tops(panel: Panel) -> list[FigureRun]:
    [series] = panel.series
    return [run for run in series.points if run is not None]


_LEVELS = frozenset({Scenario.ACTUAL, Scenario.PREVIOUS})
_BY_ARRANGEMENT = {
    Arrangement.FLOATING: PanelShape.FLOATING,
    Arrangement.CENTRED: PanelShape.CENTRED,
}
_LYING = (PanelShape.BARS, PanelShape.CENTRED, PanelShape.SCHEDULE)
_ROUND = (PanelShape.PIE, PanelShape.RING, PanelShape.SPOKES)
_BY_MARK = {
    Mark.SPOKE: PanelShape.SPOKES,
    Mark.SLICE: PanelShape.PIE,
    Mark.RING: PanelShape.RING,
    Mark.BAR: PanelShape.BARS,
}
