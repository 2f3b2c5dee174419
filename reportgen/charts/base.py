"""What a chart type is: its name, what it is for, and the function that draws a panel of it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from reportgen.model.document.chart import Panel
from reportgen.model.frozen import frozen

if TYPE_CHECKING:
    from reportgen.charts.canvas import Canvas

Draw = Callable[[Panel, "Canvas"], None]


@frozen
class ChartType:
    """A chart type under the name that authors write. Its manual page is its module's docstring."""

    name: str
    draw: Draw
    summary: str
