"""Where rules look: positions of columns. What a book shows may be narrowed to them."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from reportgen.model.figures.column import MetricColumn

Focus = Mapping[MetricColumn, Collection[int]]
"""Positions by column; a column that is absent is not looked at."""


def covers(one: Focus, other: Focus) -> bool:
    """Return whether all positions of the other are among those of one."""
    return all(
        not set(positions).difference(one.get(column, ())) for column, positions in other.items()
    )


def both(one: Focus, other: Focus) -> Focus:
    """Return the positions of two."""
    if not one or not other:
        return one or other
    found = dict(one)
    for column, positions in other.items():
        found[column] = {*found.get(column, ()), *positions}
    return found
