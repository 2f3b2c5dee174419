"""What a family of charts makes of a panel: the plot, and the categories as they were written."""

from __future__ import annotations

from reportgen.model.frozen import frozen
from reportgen.model.inline import FigureRun


@frozen
class Plot:
    """XML of charts and axes; `target` is set where a target is a series of its own."""

    xml: str
    categories: tuple[str, ...]
    target: FigureRun | None = None
    has_legend: bool = False
    legend_side: str = "t"
