"""Where something stands in an input file."""

from __future__ import annotations

from collections.abc import Mapping
from operator import attrgetter

from reportgen.model.frozen import frozen


@frozen
class Place:
    """A place in a file; line and column start at 1, columns count code points.

    `file` is relative to the current folder where that is possible, with `/` between its parts.
    `field` and `cell` (spreadsheet address such as F6) are given for tables only, `sheet` for
    workbooks. `length` is the number of code points that a caret underlines.
    """

    file: str
    line: int = 1
    column: int = 1
    field: str | None = None
    cell: str | None = None
    length: int = 1
    sheet: str | None = None

    @property
    def address(self) -> str | None:
        """Return the cell as a spreadsheet names it: F6, or 明细!F6 in a workbook."""
        return f"{self.sheet}!{self.cell}" if self.sheet and self.cell else self.cell

    def __lt__(self, other: Place) -> bool:
        return _in_order(self) < _in_order(other)

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


def letters(index: int) -> str:
    """Return the spreadsheet letters of a column that counts from 0."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def nearest_place(places: Mapping[str, Place], path: str, file: str) -> Place:
    """Return where a key stands, or where it would have to stand.

    A path that the file does not hold gives the place of the nearest part that it does hold.
    """
    while path and path not in places:
        path = path[: max(path.rfind("."), path.rfind("["), 0)]
    return places.get(path, Place(file))


_in_order = attrgetter("file", "line", "column", "field", "cell", "length", "sheet")
