"""What a chart type is, and what a chart is to show."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from enum import Flag, auto

from reportgen.model.document.chart import Mark, Panel, ScheduleBar
from reportgen.model.document.context import DocumentContext
from reportgen.model.document.inline import Inlines
from reportgen.model.figures.figure import Figure
from reportgen.model.finding import Problem
from reportgen.model.frozen import frozen
from reportgen.model.language import LocalText

Made = Iterator[Panel | Problem | None]
PanelMaker = Callable[[DocumentContext, "ChartPlan"], Made]
Remarks = Callable[[DocumentContext, tuple[Figure, ...]], tuple[Inlines, ...]]


class Needs(Flag):
    """What must be true of the figures of a chart, beside two points a panel."""

    NOTHING = 0
    ONE_UNIT = auto()
    """All metrics share a unit: they share an axis."""
    PARTS = auto()
    WHOLE = ONE_UNIT | PARTS
    """The members that are drawn make up a total, all of them."""


@frozen
class ChartType:
    """A chart type under the name that authors write: the one entry that everything reads.

    `manual` is the docstring of its file; its first line says what the chart is for, in English,
    and `translations` say it in simplified and traditional Chinese. `panels` makes panels of the
    figures; the marks and the arrangement of a panel say how it is drawn. `mark` is that of levels
    along an axis; a ranked type sorts them, the largest first; `beside` words each of them.
    A type that shows a list has no figures of its own.
    """

    name: str
    manual: str
    translations: tuple[str, str]
    panels: PanelMaker
    mark: Mark = Mark.COLUMN
    needs: Needs = Needs.NOTHING
    is_ranked: bool = False
    beside: Remarks | None = None
    shows_list: bool = False

    @property
    def purpose(self) -> LocalText:
        """Return what the chart is for, in a line."""
        return LocalText(self.manual.partition("\n")[0], *self.translations)


@frozen
class ChartPlan:
    """What a chart is to show: its type, metrics, axis and series; `bars` are those of a list."""

    type: ChartType
    metrics: tuple[str, ...] = ()
    columns: str = ""
    line: str = ""
    by: str = ""
    stack: str = ""
    series: tuple[str, ...] = ("actual",)
    target: bool = False
    of: str = ""
    bars: tuple[ScheduleBar, ...] = ()
    units: str = ""
    person: str = ""

    @property
    def all_metrics(self) -> tuple[str, ...]:
        """Return every metric, in the order of drawing."""
        return self.metrics or tuple(name for name in (self.columns, self.line) if name)
