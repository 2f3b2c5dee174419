"""Data files -> tables: the header is found, checked and put beside each row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from reportgen.errors import ConfigError
from reportgen.load.tables.grids import Grid, GridRow, open_plain
from reportgen.model.finding import Problem, Severity
from reportgen.model.frozen import frozen
from reportgen.model.language import LocalText
from reportgen.model.nearest import nearest
from reportgen.model.place import Place
from reportgen.model.report.table import Cell, DataTable

_NEARLY = 0.8
"""How like a known name a column has to be called."""


@frozen
class HeadedGrid:
    """A data file with its header: column -> index. Rows come from `rows`, one after the other."""

    grid: Grid
    header: dict[str, int]
    header_row: GridRow

    def rows(self, problems: list[Problem]) -> Iterator[GridRow]:
        """Yield the rows below the header that hold anything; longer ones than it are problems."""
        for row in self.grid.rows():
            if row.number <= self.header_row.number or row.is_blank:
                continue
            if len(row.cells) > len(self.header) and any(
                cell.strip() for cell in row.cells[len(self.header) :]
            ):
                problems.append(too_long(row, len(self.header)))
                continue
            yield row


def with_header(grid: Grid, required: Sequence[str], known: Sequence[str]) -> HeadedGrid:
    """Return a file with its header checked; raises ConfigError with what is wrong in it."""
    first = next((row for row in grid.rows() if not row.is_blank), None)
    if first is None:
        raise ConfigError(empty_file(grid.file))
    names = [cell.strip() for cell in first.cells]
    while names and not names[-1]:
        names.pop()
    problems = [*_duplicates(first, names), *_absent(first, names, required, known)]
    if problems:
        raise ConfigError(*problems)
    return HeadedGrid(grid, {name: at for at, name in enumerate(names)}, first)


def read_table(
    path: Path, required: Sequence[str], known: Sequence[str], problems: list[Problem]
) -> DataTable:
    """Return a table whose cells keep their places; raises ConfigError where it cannot.

    `known` are the columns that are read by name; others are the author's own.
    """
    file = with_header(open_plain(path), required, required)
    problems.extend((*file.grid.notes, *_nearly_known(file, known)))
    rows = []
    for row in file.rows(problems):
        cells = {
            name: Cell(row.cells[at].strip(), row.place(at, name))
            for name, at in file.header.items()
            if at < len(row.cells)
        }
        rows.append(cells)
    return DataTable(file.grid.file, tuple(file.header), tuple(rows))


def _nearly_known(file: HeadedGrid, known: Sequence[str]) -> Iterator[Problem]:
    """Yield a warning for each column that is nearly called like a known one that is absent."""
    absent = [name for name in known if name not in file.header]
    for column, at in file.header.items():
        close = None if column in known else nearest(column, absent, _NEARLY)
        if close is not None:
            yield Problem(
                LocalText(
                    f'the column "{column}" is not read, but looks like "{close}"',
                    f"“{column}”这一列没有用到，但它很像“{close}”",
                    f"「{column}」這一欄沒有用到，但它很像「{close}」",
                ),
                remedy=LocalText(
                    f'write "{close}" if that is meant; otherwise leave it',
                    f"若指“{close}”请改过来，否则不用改",
                    f"若指「{close}」請改過來，否則不用改",
                ),
                place=file.header_row.place(at, column),
                severity=Severity.WARNING,
            )


def _duplicates(row: GridRow, names: list[str]) -> Iterator[Problem]:
    for at, name in enumerate(names):
        if name and name in names[:at]:
            yield Problem(
                LocalText(
                    f'the column "{name}" stands twice',
                    f"列“{name}”重复了",
                    f"欄「{name}」重複了",
                ),
                remedy=LocalText("rename or delete one", "请改名或删掉一个", "請改名或刪掉一個"),
                place=row.place(at, name),
            )


def _absent(
    row: GridRow, names: list[str], required: Sequence[str], known: Sequence[str]
) -> Iterator[Problem]:
    """Yield a problem for each required column that is not there, and for each near miss."""
    if len(names) == 1 and any(mark in names[0] for mark in "，；、"):
        yield _other_separator(row)
        return
    near: set[str] = set()
    for at, name in enumerate(names):
        close = nearest(name, known, 0.75) if name and name not in known else None
        if close and close not in names:
            near.add(close)
            yield _near_miss(row, at, name, close)
    for name in required:
        if name not in names and name not in near:
            yield Problem(
                LocalText(
                    f'the column "{name}" is missing', f"缺少列“{name}”", f"缺少欄「{name}」"
                ),
                remedy=_what_there_is(names, required),
                place=row.place(0, names[0] if names else ""),
            )


def _what_there_is(names: list[str], required: Sequence[str]) -> LocalText:
    """Return a remedy: the columns of the header, and how `data.metrics` maps another layout."""
    mapping = "`metrics: [{file: …, period: …, metrics: {…}}]`"
    other = "metric" in required
    return LocalText(
        f"the header has: {', '.join(names) or 'nothing'}"
        + (f"; for another layout say what stands where, under `data`: {mapping}" if other else ""),
        f"表头现有：{'、'.join(names) or '无'}"
        + (f"；如果是别的排法，请在 `data` 下写明各列是什么：{mapping}" if other else ""),
        f"表頭現有：{'、'.join(names) or '無'}"
        + (f"；如果是別的排法，請在 `data` 下寫明各欄是什麼：{mapping}" if other else ""),
    )


def _near_miss(row: GridRow, at: int, name: str, close: str) -> Problem:
    odd = [f"{char} (U+{ord(char):04X})" for char in name if ord(char) > 126]
    said = f"; it holds {', '.join(odd)}" if odd else ""
    hans = f"，其中有 {'、'.join(odd)}" if odd else ""
    return Problem(
        LocalText(
            f'unknown column "{name}"{said}',
            f"不认识的列“{name}”{hans}",
            f"不認識的欄「{name}」{hans}",
        ),
        remedy=LocalText(
            f'did you mean "{close}"?', f"是不是想写“{close}”？", f"是不是想寫「{close}」？"
        ),
        place=row.place(at, name),
    )


def _other_separator(row: GridRow) -> Problem:
    return Problem(
        LocalText(
            "the columns are parted by full-width marks",
            "各列是用全角标点分隔的",
            "各欄是用全形標點分隔的",
        ),
        remedy=LocalText(
            "part them with half-width commas, semicolons or tabs",
            "请用半角逗号、分号或制表符分隔",
            "請用半形逗號、分號或定位字元分隔",
        ),
        place=row.place(0, ""),
    )


def too_long(row: GridRow, width: int) -> Problem:
    """Return the problem of a row that is longer than the header."""
    return Problem(
        LocalText(
            f"the row has {len(row.cells)} cells, the header has {width}",
            f"这一行有 {len(row.cells)} 格，表头只有 {width} 格",
            f"這一列有 {len(row.cells)} 格，表頭只有 {width} 格",
        ),
        remedy=LocalText(
            "put a text that holds commas in quotes; numbers need no separators",
            "含逗号的文字请加引号；数字不必写千位分隔符",
            "含逗號的文字請加引號；數字不必寫千位分隔符",
        ),
        place=row.place(width, ""),
    )


def empty_file(file: str) -> Problem:
    """Return the problem of a file without a header."""
    return Problem(
        LocalText("the file is empty", "文件是空的", "檔案是空的"),
        remedy=LocalText(
            "the first row has to name the columns", "第一行要写列名", "第一列要寫欄名"
        ),
        place=Place(file),
    )
