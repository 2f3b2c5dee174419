"""The other tables of a report: roster, actions, people, scores."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal, InvalidOperation

from reportgen.model.frozen import frozen
from reportgen.model.place import Place
from reportgen.model.regex import regex

_DAY = regex(r"(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?")


@frozen
class Cell:
    """The text of a table cell, trimmed, and its place."""

    text: str
    place: Place

    @property
    def number(self) -> Decimal | None:
        """Return the number that the cell holds, None where it holds none."""
        try:
            value = Decimal(self.text)
        except InvalidOperation:
            return None
        return value if value.is_finite() else None

    @property
    def day(self) -> date | None:
        """Return the day that the cell holds: 2024-05-27, 2024/5/27 or 2024年5月27日; else None."""
        match = _DAY.fullmatch(self.text)
        try:
            return date(*(int(part) for part in match.groups())) if match else None
        except ValueError:
            return None


Row = Mapping[str, Cell]


@frozen
class DataTable:
    """A table with a header; each row maps a column to its cell."""

    file: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]

    def column(self, name: str) -> Iterator[Cell]:
        """Yield the cells of a column that are there, from top to bottom."""
        for row in self.rows:
            if name in row:
                yield row[name]
