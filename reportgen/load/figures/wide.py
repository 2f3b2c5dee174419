"""Rows of a mapped file -> records of the long format, each cell with its own place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from reportgen.load.figures.layout import COLUMNS, ColumnLayout, Spot, Take
from reportgen.load.periods import parse_period
from reportgen.load.tables.grids import GridRow
from reportgen.load.tables.tables import too_long
from reportgen.model.finding import Problem
from reportgen.model.frozen import frozen
from reportgen.model.place import Place


@frozen
class Record:
    """One figure as a row of the long format; `number` is that of the row it comes from."""

    row: GridRow
    cells: list[str]
    spots: tuple[Spot | None, ...]
    names: tuple[str, ...]

    @property
    def number(self) -> int:
        """Return the number of the row in its file."""
        return self.row.number

    @property
    def is_blank(self) -> bool:
        """Return False: a row without anything gives no record."""
        return False

    def place(self, index: int, field: str) -> Place:
        """Return where the text of a column stands: in the row, in the header, or in the config."""
        spot = self.spots[index]
        if spot is None:
            return self.row.place(0, field)
        if spot.place is not None:
            return spot.place
        return self.row.place(spot.column, self.names[spot.column])


def records(
    rows: Iterable[GridRow], layout: ColumnLayout, problems: list[Problem]
) -> Iterator[Record]:
    """Yield the figures of each row below the header, as the layout finds them there."""
    plans = [_Plan(take, layout) for take in layout.takes]
    above: dict[int, str] = {}
    for row in rows:
        if row.number <= layout.header.row.number or row.is_blank or _is_skipped(row, layout.skip):
            continue
        width = len(layout.header.names)
        if any(cell.strip() for cell in row.cells[width:]):
            problems.append(too_long(row, width))
            continue
        cells = _filled(row.cells, layout.fill, above)
        for plan in plans:
            yield plan.record(row, cells)


class _Plan:
    """How a take becomes a record; texts that many rows share are looked at once."""

    def __init__(self, take: Take, layout: ColumnLayout) -> None:
        self._take, self._layout = take, layout
        self._spots = [take.spots.get(name) for name in COLUMNS]
        self._periods: dict[str, str] = {}

    def record(self, row: GridRow, found: list[str]) -> Record:
        """Return the figure of a row whose cells hold `found`."""
        cells = [_text(spot, found) for spot in self._spots]
        spots = list(self._spots)
        texts = [
            (_text(dimension, found), _text(member, found))
            for dimension, member in self._take.pairs
        ]
        parts = [
            n for n, pair in enumerate(texts) if any(pair) and pair[1] not in self._layout.totals
        ]
        cells[2] = "/".join(texts[n][0] for n in parts)
        cells[3] = "/".join(texts[n][1] for n in parts)
        if parts:
            spots[2:4] = self._take.pairs[parts[0]]
        cells[0] = self._with_year(cells[0])
        return Record(row, cells, tuple(spots), self._layout.header.names)

    def _with_year(self, text: str) -> str:
        """Return a period's id where the file's year completes it, else the text as it is."""
        if self._layout.year is None:
            return text
        if text not in self._periods:
            try:
                self._periods[text] = parse_period(text, self._layout.year).id
            except ValueError:
                self._periods[text] = text
        return self._periods[text]


def _filled(cells: list[str], columns: tuple[int, ...], above: dict[int, str]) -> list[str]:
    """Return the cells of a row with what stands above where a column of them is empty."""
    if not columns:
        return cells
    filled = cells + [""] * (max(columns) + 1 - len(cells))
    for column in columns:
        above[column] = filled[column] = filled[column].strip() or above.get(column, "")
    return filled


def _text(spot: Spot | None, cells: list[str]) -> str:
    if spot is None:
        return ""
    if spot.column < 0:
        return spot.text
    return cells[spot.column].strip() if spot.column < len(cells) else ""


def _is_skipped(row: GridRow, starts: tuple[str, ...]) -> bool:
    """Return whether a row begins, in its first filled cell, with a word that is to be skipped."""
    first = next((cell.strip() for cell in row.cells if cell.strip()), "")
    return any(
        first.startswith(start) and not first[len(start) : len(start) + 1].isalnum()
        for start in starts
    )
