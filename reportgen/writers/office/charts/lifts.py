"""Labels beyond the end of stacked bars: a series that cannot be seen stands on top and says it.

Office puts no label outside a stack. So the value is drawn once more on top of it, without a fill,
with its label at its foot; the axis ends before what it would add.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from reportgen.model.document.chart_labels import LabelSpot
from reportgen.model.document.inline import FigureRun
from reportgen.writers.office.charts.caches import (
    categories,
    number_format,
    series_head,
    size_texts,
    values,
)
from reportgen.writers.office.charts.labels import value_labels
from reportgen.writers.office.charts.look import UNSEEN, Drawing

_ROOM = Decimal("1.15")


def headroom(ends: Iterable[Decimal]) -> Decimal:
    """Return where an axis ends so that labels beyond the longest bar have room."""
    return max(ends) * _ROOM


def total_lift(drawing: Drawing, index: int, names: tuple[str, ...]) -> str:
    """Return the totals of stacks as a series above them, entered in the ledger."""
    panel = drawing.panel
    for name, run in zip(panel.categories, panel.totals, strict=True):
        if run is not None:
            drawing.printing.figure(run, f"{drawing.where}/total/{name}")
    return lift(drawing, index, names, panel.totals)


def lift(
    drawing: Drawing,
    index: int,
    names: tuple[str, ...],
    points: Sequence[FigureRun | None],
) -> str:
    """Return an unseen series whose labels stand at its foot; it is drawn by size, never down."""
    look = drawing.look
    first = next((run for run in points if run), None)
    return (
        f'<c:ser>{series_head(index, "")}{UNSEEN}<c:invertIfNegative val="0"/>'
        f"{value_labels(look, points, LabelSpot.ON_STACK, sized=True)}"
        f"{categories(names)}{values(index, size_texts(points), number_format(first, sized=True))}"
        "</c:ser>"
    )
