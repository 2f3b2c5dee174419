"""Which figure is the highest: nobody can tell it of <5 and 3, or of about 300 and 310.

Whoever calls a figure the highest, the lowest or the farthest asks here. A table or chart in order
claims nothing and sorts by the numbers as they stand.
"""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.model.figures.figure import Figure
from reportgen.model.relations.intervals import Interval, as_written


def highest(figures: Sequence[Figure]) -> int | None:
    """Return which figure is the highest, the first of equal ones; None where nobody can tell."""
    if any(figure.is_loose for figure in figures):
        return leading([as_written(figure) for figure in figures])
    return max(range(len(figures)), key=lambda at: figures[at].value)


def lowest(figures: Sequence[Figure]) -> int | None:
    """Return which figure is the lowest, the first of equal ones; None where nobody can tell."""
    if any(figure.is_loose for figure in figures):
        return leading([-as_written(figure) for figure in figures])
    return min(range(len(figures)), key=lambda at: figures[at].value)


def leading(spans: Sequence[Interval]) -> int | None:
    """Return the interval that no other reaches above, the first of equal ones, if there is one."""
    first = max(range(len(spans)), key=lambda at: spans[at].ends)
    least, _ = spans[first].ends
    reached = (span.ends[1] for at, span in enumerate(spans) if at != first)
    return first if all(most <= least for most in reached) else None
