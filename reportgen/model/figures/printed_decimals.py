"""How many decimals the figures of a metric print with, the same throughout a document."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from reportgen.model.figures.column import MetricColumn
from reportgen.model.figures.figure import Role
from reportgen.model.figures.metric import Metric


def printed_decimals(
    columns: Iterable[MetricColumn], metrics: Mapping[str, Metric]
) -> Mapping[str, int]:
    """Return how many decimals each metric prints with.

    The catalogue's, but no more than the most precise level of the metric was written with;
    of a metric whose values are all computed the catalogue's.
    """
    written: dict[str, int] = {}
    measured: set[str] = set()
    for column in columns:
        metric = column.metric.id
        levels = list(_decimals_of_levels(column))
        if levels:
            written[metric] = max(written.get(metric, 0), *levels)
            if column.role is Role.ACTUAL:
                measured.add(metric)
    return {
        metric: min(metrics[metric].decimals, most)
        for metric, most in written.items()
        if metric in measured or metrics[metric].formula is None
    }


def _decimals_of_levels(column: MetricColumn) -> Iterable[int]:
    """Yield how precisely the figures of a column are written that are no changes."""
    odd = column.rows.odd
    if len(odd) < len(column) and not column.metric.unit.is_change:
        yield column.decimals
    yield from (f.decimals for f in column.figures(sorted(odd)) if not f.unit.is_change)
