"""A chart as data: panels of series of figures. Writers make it native, or print a picture."""

from __future__ import annotations

from enum import StrEnum

from reportgen.model.frozen import frozen
from reportgen.model.inline import FigureRun, Inlines, Medium


class Scenario(StrEnum):
    """What a series shows, told by its fill.

    Actual solid, previous lighter, target outlined, forecast hatched. A category is one part of a
    stack or ring and has a colour of its own.
    """

    ACTUAL = "actual"
    PREVIOUS = "previous"
    TARGET = "target"
    FORECAST = "forecast"
    CATEGORY = "category"


class Mark(StrEnum):
    """How the points of a series are drawn."""

    COLUMN = "column"
    BAR = "bar"
    LINE = "line"
    SLICE = "slice"


@frozen
class Series:
    """A named row of points, one for each category; None leaves a gap."""

    name: str
    points: tuple[FigureRun | None, ...]
    scenario: Scenario = Scenario.ACTUAL
    mark: Mark = Mark.COLUMN


@frozen
class Panel:
    """One drawing area with one unit. Charts over several units have a panel for each.

    `remarks` print a few words beside each category, such as the gap to the target or a cumulative
    share. `target` is a constant that the whole panel is held against. `floor` is where the value
    axis starts if not at 0 (lines only).
    """

    title: str
    unit: str
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    stacked: bool = False
    target: FigureRun | None = None
    target_label: str = ""
    remarks: tuple[Inlines, ...] = ()
    floor: FigureRun | None = None


@frozen
class Chart:
    """A chart with its words: `claim` says what it shows, `subtitle` who, what, unit and when.

    `type` is a name of `reportgen.charts`. `alt` is the text for those who cannot see it.
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
