"""The other tables of a report: roster, actions, people, scores."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from reportgen.model.frozen import frozen
from reportgen.model.place import Place


@frozen
class Cell:
    """The text of a table cell, trimmed, and its place."""

    text: str
    place: Place


@frozen
class Table:
    """A table with a header; each row maps a column to its cell."""

    file: str
    columns: tuple[str, ...]
    rows: tuple[Mapping[str, Cell], ...]

    def column(self, name: str) -> Iterator[Cell]:
        """Yield the cells of a column that are there, from top to bottom."""
        for row in self.rows:
            if name in row:
                yield row[name]
