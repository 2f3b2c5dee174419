"""Metric CSVs read column by column: packed columns of plain rows, single rows for all that is odd.

A file is read so where it is plain as a whole: UTF-8, no quotes, every row as long as the header.
Of its rows those are plain whose names are known and whose value is a number written with digits
only. What a plain row says, the reader of single rows would say as well; it gets all others.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby, repeat
from pathlib import Path

from reportgen.errors import ConfigError
from reportgen.load.figures.figure_rows import FigureRows
from reportgen.load.figures.layout import COLUMNS
from reportgen.load.tables.csv_rows import MOST_BYTES, CsvRow, csv_rows
from reportgen.load.tables.delimiters import delimiter_of
from reportgen.load.tables.grids import Grid
from reportgen.load.tables.tables import with_header
from reportgen.load.tables.text import CONTROL, SourceText, shown
from reportgen.model.figures.column import MetricColumn, Origin, PackedRows
from reportgen.model.figures.figure import Members, Role
from reportgen.model.figures.layout import Layout
from reportgen.model.figures.metric import Metric
from reportgen.model.figures.period import Period
from reportgen.model.frozen import frozen
from reportgen.model.place import letters

LARGE = 256 * 1024
_CHUNK = 512 * 1024
_REQUIRED = ("period", "metric", "value")
_KEYS = ("period", "metric", "role", "unit", "qualifier", "against")
_BOM = "\ufeff"
_MOST_DECIMALS = 6
_ASCII_CONTROL = bytes(code for code in range(128) if CONTROL.match(chr(code)))
_ALL_BUT_SEPARATORS = bytes({*range(256)} - {*b",\n"})

Key = tuple[Metric, Period, Role]
_NOT_PLAIN = -1
"""The number of members that the reader of single rows has to see."""


class _Odd(Exception):  # noqa: N818
    """A file, or some rows of it, that the plain way has to read."""


@frozen
class Packed:
    """What a file holds: columns, and the rows that are to be read one by one."""

    file: str
    header: dict[str, int]
    columns: tuple[MetricColumn, ...]
    odd: tuple[CsvRow, ...]


def read_packed(path: Path, reader: FigureRows, number: int) -> Packed | None:
    """Return what a large file holds, None where it is small or has to be read row by row.

    `number` is that of the file among those of the report.
    """
    if path.suffix.lower() != ".csv" or not LARGE <= path.stat().st_size <= MOST_BYTES:
        return None
    if _has_quotes(path):  # before the work is done for nothing: a quote may stand anywhere
        return None
    try:
        return _read(path, reader, number)
    except (_Odd, ConfigError, OSError, UnicodeDecodeError):
        return None


def _read(path: Path, reader: FigureRows, number: int) -> Packed:
    chunks = _chunks(path)
    first = next(chunks, "")
    if delimiter_of(first) != ",":
        raise _Odd
    top, _, body = first.removeprefix(_BOM).partition("\n")
    file = shown(path)
    source = SourceText(file, top, "utf-8")
    header = with_header(Grid(file, lambda: csv_rows(source)), _REQUIRED, COLUMNS).header
    columns = _Columns(file, header, len(top.split(",")), reader)
    columns.add(body)
    for chunk in chunks:
        columns.add(chunk)
    return Packed(file, header, tuple(columns.packed(number)), tuple(columns.odd))


def _has_quotes(path: Path) -> bool:
    with path.open("rb") as file:
        return any(b'"' in data for data in iter(lambda: file.read(_CHUNK), b""))


def _chunks(path: Path) -> Iterator[str]:
    """Yield the text in parts of whole lines that end alike; raises _Odd where it is not plain."""
    with path.open("rb") as file:
        while data := file.read(_CHUNK):
            data += file.readline()
            if b"\r" in data:
                data = data.replace(b"\r\n", b"\n")
            if b"\r" in data:
                raise _Odd
            yield _plain_text(data if data.endswith(b"\n") else data + b"\n")


def _plain_text(data: bytes) -> str:
    """Return bytes as text; raises _Odd where there are control characters in it."""
    text = data.decode("utf-8")
    if text.isascii():
        has_control = len(data.translate(None, _ASCII_CONTROL)) < len(data)
    else:
        has_control = CONTROL.search(text) is not None
    if has_control:
        raise _Odd
    return text


class _Rows:
    """The plain rows of one key while a file is read."""

    __slots__ = ("codes", "decimals", "key", "lines", "values", "width")

    def __init__(self, key: Key, width: int) -> None:
        self.key, self.width = key, width
        self.codes, self.values, self.lines = array("i"), array("q"), array("I")
        self.decimals: int | None = None

    def add(self, codes: array[int], texts: Sequence[str], lines: Iterable[int]) -> None:
        """Add plain rows."""
        self.codes.extend(codes)
        digits = ",".join(texts).replace(".", "")
        self.values.extend([int(value) for value in digits.split(",") if value])
        self.lines.extend(lines)


class _Columns:
    """Takes a file in parts, and sorts its rows by key."""

    def __init__(self, file: str, header: dict[str, int], width: int, reader: FigureRows) -> None:
        self.odd: list[CsvRow] = []
        self._file, self._header, self._width, self._reader = file, header, width, reader
        self._keys = [header[name] for name in _KEYS if name in header]
        self._pair = [header[name] for name in ("dimension", "member") if name in header]
        self._value = header["value"]
        self._before = [n for n, at in enumerate(self._pair) if at < self._value]
        known = {*self._keys, *self._pair}
        if (
            len(header) != width
            or not all(at in known for at in range(self._value))
            or len(self._pair) == 1
        ):
            raise _Odd  # how wide a free column is would have to be kept for every row
        self._rows: dict[tuple[str, ...], _Rows | None] = {}
        self._codes: dict[tuple[str, ...], int] = {}
        self._members: list[Members] = []
        self._widths: list[int] = []
        self._last: tuple[list[list[str]], array[int]] = [], array("i")
        self._line = 2

    def add(self, text: str) -> None:
        """Add some lines; raises _Odd where a row is not as long as the header."""
        count = text.count("\n")
        separators = text.encode().translate(None, _ALL_BUT_SEPARATORS)
        if separators != (b"," * (self._width - 1) + b"\n") * count:
            raise _Odd
        cells = text.replace("\n", ",").split(",")
        columns = [cells[at : -1 : self._width] for at in range(self._width)]
        start = 0
        for names, run in groupby(zip(*(columns[at] for at in self._keys), strict=True)):
            end = start + len(list(run))
            run_of = [column[start:end] for column in columns]
            for at in self._add_run(names, run_of, self._line + start):
                number = self._line + start + at
                cells = [column[at] for column in run_of]
                self.odd.append(CsvRow(self._file, number, number, cells))
            start = end
        self._line += count

    def _add_run(
        self, names: tuple[str, ...], columns: list[list[str]], first: int
    ) -> Iterable[int]:
        """Add rows of one key that follow each other; return where those are that are not plain."""
        if names not in self._rows:
            self._rows[names] = self._opened(names)
        rows, texts = self._rows[names], columns[self._value]
        everything = range(len(texts))
        if rows is None:
            return everything
        codes = self._codes_of([columns[at] for at in self._pair], len(texts))
        if rows.decimals is None:
            rows.decimals = len(texts[0]) - 1 - texts[0].find(".") if "." in texts[0] else 0
        plain = _plain_values(rows.decimals)
        if _NOT_PLAIN not in codes and plain.fullmatch(",".join(texts)):
            rows.add(codes, texts, range(first, first + len(texts)))
            return ()
        good = [at for at in everything if codes[at] >= 0 and plain.fullmatch(texts[at])]
        rows.add(
            array("i", [codes[at] for at in good]),
            [texts[at] for at in good],
            [first + at for at in good],
        )
        return sorted({*everything} - {*good})

    def _codes_of(self, columns: list[list[str]], count: int) -> array[int]:
        """Return the number of each row's members.

        Most often they are those of the rows before, for another metric or period.
        """
        if not columns or columns != self._last[0]:
            pairs = list(zip(*columns, strict=True)) if columns else [()] * count
            known = self._codes
            self._add_members(dict.fromkeys(pair for pair in pairs if pair not in known))
            self._last = columns, array("i", map(known.__getitem__, pairs))
        return self._last[1]

    def _add_members(self, pairs: Iterable[tuple[str, ...]]) -> None:
        """Keep a number for the members of two cells that are named for the first time."""
        made = self._reader.names.plain_all(pairs) if self._pair else repeat(())
        for pair, members in zip(pairs, made, strict=False):
            if members is None:
                self._codes[pair] = _NOT_PLAIN
            else:
                self._codes[pair] = len(self._members)
                self._members.append(members)
                self._widths.append(sum([len(pair[n]) for n in self._before]))

    def _opened(self, names: tuple[str, ...]) -> _Rows | None:
        """Return an empty set of rows for a key, None where its names are odd."""
        cells = dict(zip(self._keys, names, strict=True))
        said = {name: cells.get(self._header.get(name, -1), "") for name in _KEYS}
        key = self._reader.plain_key(said)
        if key is None:
            return None
        before = [text for at, text in cells.items() if at < self._value]
        return _Rows(key, sum(map(len, before)) + self._value)

    def packed(self, number: int) -> Iterator[MetricColumn]:
        """Yield the columns of plain rows."""
        layouts: dict[bytes, Layout] = {}
        for rows in self._rows.values():
            if rows is None or not rows.codes:
                continue
            known = rows.codes.tobytes()
            if known not in layouts:
                layouts[known] = Layout(
                    tuple(map(self._members.__getitem__, rows.codes)),
                    tuple(map(self._widths.__getitem__, rows.codes)),
                    self._reader.parents,
                )
            lines = _shortest(rows.lines)
            origin = Origin(self._file, letters(self._value), rows.width, lines, number)
            packed = PackedRows(rows.values, rows.decimals or 0, origin, {})
            metric, period, role = rows.key
            yield MetricColumn(metric, (period, role, None), layouts[known], packed)


def _shortest(lines: array[int]) -> Sequence[int]:
    """Return line numbers as a range where they follow each other."""
    if lines[-1] - lines[0] == len(lines) - 1:
        return range(lines[0], lines[-1] + 1)
    return lines


_FORMS: dict[int, re.Pattern[str]] = {}


def _plain_values(decimals: int) -> re.Pattern[str]:
    """Return what values with so many digits behind the point look like, parted by commas."""
    if decimals not in _FORMS:
        one = r"(?:0|[1-9][0-9]{0,11})"
        if decimals:
            one += rf"\.[0-9]{{{min(decimals, _MOST_DECIMALS)}}}"
        _FORMS[decimals] = re.compile(rf"{one}(?:,{one})*+")
    return _FORMS[decimals]
