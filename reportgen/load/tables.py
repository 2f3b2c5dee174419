"""CSV files -> tables: the header is found, checked and put beside each row."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from reportgen.errors import ConfigError
from reportgen.load.csv_rows import MOST_BYTES, CsvRow, csv_rows
from reportgen.load.text import Source, read_source
from reportgen.model.finding import Problem, Severity
from reportgen.model.frozen import frozen
from reportgen.model.language import Words
from reportgen.model.nearest import nearest
from reportgen.model.place import Place
from reportgen.model.table import Cell, Table


@frozen
class CsvFile:
    """A CSV file with its header: column -> index. Rows come from `rows`, one after the other."""

    source: Source
    header: dict[str, int]
    header_row: CsvRow

    def rows(self, problems: list[Problem]) -> Iterator[CsvRow]:
        """Yield the rows below the header that hold anything; longer ones than it are problems."""
        for row in csv_rows(self.source):
            if row.number <= self.header_row.number or row.is_blank:
                continue
            if len(row.cells) > len(self.header) and any(
                cell.strip() for cell in row.cells[len(self.header) :]
            ):
                problems.append(_too_long(row, len(self.header)))
                continue
            yield row


def open_csv(path: Path, required: Sequence[str], known: Sequence[str]) -> CsvFile:
    """Return a CSV file with its header checked; raises ConfigError with what is wrong in it."""
    source = read_source(path, MOST_BYTES)
    first = next((row for row in csv_rows(source) if not row.is_blank), None)
    if first is None:
        raise ConfigError(_empty(source.file))
    names = [cell.strip() for cell in first.cells]
    while names and not names[-1]:
        names.pop()
    problems = [*_duplicates(first, names), *_absent(first, names, required, known)]
    if problems:
        raise ConfigError(*problems)
    return CsvFile(source, {name: at for at, name in enumerate(names)}, first)


def read_table(path: Path, required: Sequence[str], problems: list[Problem]) -> Table:
    """Return a table whose cells keep their places; raises ConfigError like `open_csv`."""
    file = open_csv(path, required, required)
    problems.extend(encoding_note(file))
    rows = []
    for row in file.rows(problems):
        cells = {
            name: Cell(row.cells[at].strip(), row.place(at, name))
            for name, at in file.header.items()
            if at < len(row.cells)
        }
        rows.append(cells)
    return Table(file.source.file, tuple(file.header), tuple(rows))


def encoding_note(file: CsvFile) -> Iterator[Problem]:
    """Yield a note where a file was read as GB18030 because it is no UTF-8."""
    if file.source.encoding == "gb18030":
        yield Problem(
            Words(
                "the file is not UTF-8; it was read as GB18030",
                "文件不是 UTF-8，已按 GB18030 读取",
                "檔案不是 UTF-8，已按 GB18030 讀取",
            ),
            remedy=Words(
                'nothing to do if the names look right; "CSV UTF-8" avoids the question',
                "名称显示正常就不用管；另存为“CSV UTF-8”可免去这个提示",
                "名稱顯示正常就不用管；另存為「CSV UTF-8」可免去這個提示",
            ),
            place=Place(file.source.file),
            severity=Severity.INFO,
        )


def _duplicates(row: CsvRow, names: list[str]) -> Iterator[Problem]:
    for at, name in enumerate(names):
        if name and name in names[:at]:
            yield Problem(
                Words(
                    f'the column "{name}" stands twice',
                    f"列“{name}”重复了",
                    f"欄「{name}」重複了",
                ),
                remedy=Words("rename or delete one", "请改名或删掉一个", "請改名或刪掉一個"),
                place=row.place(at, name),
            )


def _absent(
    row: CsvRow, names: list[str], required: Sequence[str], known: Sequence[str]
) -> Iterator[Problem]:
    """Yield a problem for each required column that is not there, and for each near miss."""
    if len(names) == 1 and any(mark in names[0] for mark in ";\t|"):
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
                Words(f'the column "{name}" is missing', f"缺少列“{name}”", f"缺少欄「{name}」"),
                remedy=Words(
                    f"the header has: {', '.join(names) or 'nothing'}",
                    f"表头现有：{'、'.join(names) or '无'}",
                    f"表頭現有：{'、'.join(names) or '無'}",
                ),
                place=row.place(0, names[0] if names else ""),
            )


def _near_miss(row: CsvRow, at: int, name: str, close: str) -> Problem:
    odd = [f"{char} (U+{ord(char):04X})" for char in name if ord(char) > 126]
    said = f"; it holds {', '.join(odd)}" if odd else ""
    hans = f"，其中有 {'、'.join(odd)}" if odd else ""
    return Problem(
        Words(
            f'unknown column "{name}"{said}',
            f"不认识的列“{name}”{hans}",
            f"不認識的欄「{name}」{hans}",
        ),
        remedy=Words(
            f'did you mean "{close}"?', f"是不是想写“{close}”？", f"是不是想寫「{close}」？"
        ),
        place=row.place(at, name),
    )


def _other_separator(row: CsvRow) -> Problem:
    return Problem(
        Words(
            "the columns are not parted by commas",
            "各列不是用半角逗号分隔的",
            "各欄不是用半形逗號分隔的",
        ),
        remedy=Words(
            'save it as "CSV UTF-8 (comma separated)"',
            "请另存为“CSV UTF-8（逗号分隔）”",
            "請另存為「CSV UTF-8（逗號分隔）」",
        ),
        place=row.place(0, ""),
    )


def _too_long(row: CsvRow, width: int) -> Problem:
    return Problem(
        Words(
            f"the row has {len(row.cells)} cells, the header has {width}",
            f"这一行有 {len(row.cells)} 格，表头只有 {width} 格",
            f"這一列有 {len(row.cells)} 格，表頭只有 {width} 格",
        ),
        remedy=Words(
            "put a text that holds commas in quotes; numbers need no separators",
            "含逗号的文字请加引号；数字不必写千位分隔符",
            "含逗號的文字請加引號；數字不必寫千位分隔符",
        ),
        place=row.place(width, ""),
    )


def _empty(file: str) -> Problem:
    return Problem(
        Words("the file is empty", "文件是空的", "檔案是空的"),
        remedy=Words("the first row has to name the columns", "第一行要写列名", "第一列要寫欄名"),
        place=Place(file),
    )
