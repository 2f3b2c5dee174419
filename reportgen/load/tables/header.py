"""The header of a data file: which row it is, and which column a name means."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from reportgen.load.tables.grids import Grid, GridRow
from reportgen.model.finding import Problem
from reportgen.model.frozen import frozen
from reportgen.model.language import LocalText, in_every_language
from reportgen.model.nearest import nearest
from reportgen.model.place import Place

_LOOKED_AT = 20
_MOST_NAMED = 20


@frozen
class Header:
    """The names of a file's columns, "" where one has none, and the row that they stand in."""

    names: tuple[str, ...]
    row: GridRow

    def index(self, name: str) -> int | None:
        """Return the index of the column of a name, None where no column has it."""
        wanted = tidy(name)
        return self.names.index(wanted) if wanted in self.names else None

    def twice(self, name: str) -> bool:
        """Return whether several columns have the same given name."""
        return self.names.count(tidy(name)) > 1

    def place(self, index: int) -> Place:
        """Return the place of a column's name in the file."""
        return self.row.place(index, self.names[index])

    @property
    def listed(self) -> LocalText:
        """Return the names of the header in one line, for a message."""
        names = [name for name in self.names if name]
        shown, more = names[:_MOST_NAMED], " …" if len(names) > _MOST_NAMED else ""
        en, zh = ", ".join(shown) + more, "、".join(shown) + more
        number = self.row.number
        return LocalText(
            f"the header (row {number}) has: {en or 'nothing'}",
            f"表头（第 {number} 行）有：{zh or '无'}",
            f"表頭（第 {number} 列）有：{zh or '無'}",
        )


def header_of(grid: Grid, rows: tuple[int, ...], wanted: Iterable[str]) -> Header | None:
    """Return the header of a file, None where there is none.

    It stands in `rows`, counted from 1; several are read as one, the upper ones as titles that span
    the columns below. Without `rows` it is the first row with the most of the `wanted` names.
    """
    if rows:
        return _stacked([row for row in islice(grid.rows(), max(0, *rows)) if row.number in rows])
    filled = [row for row in islice(grid.rows(), _LOOKED_AT) if not row.is_blank]
    if not filled:
        return None
    names = {tidy(name) for name in wanted}
    return _stacked([max(filled, key=lambda row: len(names & {tidy(cell) for cell in row.cells}))])


def absent_column(name: str, header: Header, place: Place, also: Iterable[str] = ()) -> Problem:
    """Return the problem of a column that is not there; `also` are other names that would do."""
    close = nearest(name, [*(known for known in header.names if known), *also])
    listed = header.listed
    asked = LocalText(
        f'did you mean "{close}"? ', f"是不是想写“{close}”？", f"是不是想寫「{close}」？"
    )
    return Problem(
        LocalText(
            f'the file has no column "{name}"', f"文件里没有列“{name}”", f"檔案裡沒有欄「{name}」"
        ),
        remedy=in_every_language(lambda locale: f"{asked.in_(locale)}{listed.in_(locale)}")
        if close
        else listed,
        place=place,
        values=(name,),
    )


def tidy(name: str) -> str:
    """Return a column's name without the line breaks and spaces around its words."""
    return " ".join(name.split())


def _stacked(rows: list[GridRow]) -> Header | None:
    if not rows:
        return None
    names = [tidy(cell) for cell in rows[-1].cells]
    for row in reversed(rows[:-1]):
        above = list(_spread(row, len(names)))
        names = [f"{title} {name}".strip() for title, name in zip(above, names, strict=True)]
    while names and not names[-1]:
        names.pop()
    return Header(tuple(names), rows[-1])


def _spread(row: GridRow, width: int) -> Iterator[str]:
    """Yield the titles of a row, each over all columns up to the next one."""
    title = ""
    for at in range(width):
        cell = tidy(row.cells[at]) if at < len(row.cells) else ""
        title = cell or title
        yield title
