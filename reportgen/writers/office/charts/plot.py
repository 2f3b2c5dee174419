"""What a family of charts makes of a panel: the plot, and the categories as they were written."""

from __future__ import annotations

from reportgen.model.frozen import frozen

AUTOMATIC = "<c:layout/>"
"""Lets Office place the plot area."""


@frozen
class WorkbookColumn:
    """A column of the workbook: the name of a series and its values as text."""

    name: str
    texts: tuple[str | None, ...]


@frozen
class MarkerLine:
    """An upright dashed line over the plot, in shares of the chart's width and height."""

    x: float
    top: float
    foot: float
    colour: str


@frozen
class Plot:
    """XML of charts and axes, and the columns of the workbook under them, one for each series.

    `unlisted` series are left out of the legend. `layout` places the plot area, over which
    `marker_lines` stand.
    """

    xml: str
    categories: tuple[str, ...]
    workbook_columns: tuple[WorkbookColumn, ...]
    has_legend: bool = False
    legend_side: str = "t"
    unlisted: tuple[int, ...] = ()
    layout: str = AUTOMATIC
    marker_lines: tuple[MarkerLine, ...] = ()


def inner_layout(x: float, y: float, width: float, height: float) -> str:
    """Return a layout that fixes the plot area without its labels, in shares of the chart."""
    return (
        '<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/>'
        f'<c:yMode val="edge"/><c:x val="{x}"/><c:y val="{y}"/><c:w val="{width}"/>'
        f'<c:h val="{height}"/></c:manualLayout></c:layout>'
    )


BESIDE_TARGET = inner_layout(0.02, 0.06, 0.8, 0.74)
"""Leaves room at the right for the target's name."""
