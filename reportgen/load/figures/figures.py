"""Metric CSVs -> figures, each with file, line and column. A bad cell spoils its row only."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from reportgen.load.figures.figure_columns import CellError, FigureColumns
from reportgen.load.figures.figure_problems import empty_cells, grouped, no_rows
from reportgen.load.figures.figure_rows import FigureRows
from reportgen.load.figures.layout import COLUMNS
from reportgen.load.figures.layout_problems import unread_columns
from reportgen.load.figures.layout_reading import layout_of
from reportgen.load.figures.packed import Packed, read_packed
from reportgen.load.figures.wide import records
from reportgen.load.numbers import Decimals
from reportgen.load.tables.grids import GridRow, open_grid, open_plain
from reportgen.load.tables.tables import with_header
from reportgen.model.figures.book import FigureBook, held_columns
from reportgen.model.figures.catalogue import Catalogue
from reportgen.model.figures.column import MetricColumn, rank, with_own
from reportgen.model.figures.figure import Figure, FigureKey
from reportgen.model.finding import Problem
from reportgen.model.place import Place
from reportgen.model.report.config import PeriodConfig
from reportgen.model.report.data_file import DataFile

_REQUIRED = ("period", "metric", "value")


@dataclass(slots=True)
class LoadedFigures:
    """What the metric CSVs hold: figures, keys without a value, and what could not be read.

    `unread` are the metrics that rows name, or nearly name, in which something else is wrong.
    `figures` were read one by one, each with its rank in the book; `columns` at once.
    """

    figures: list[tuple[int, Figure]] = field(default_factory=list)
    missing: set[FigureKey] = field(default_factory=set)
    unread: set[str] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)
    rows: int = 0
    files: int = 0
    columns: list[MetricColumn] = field(default_factory=list)

    def book(self, catalogue: Catalogue) -> FigureBook:
        """Return the book of the figures. Columns of several files become one."""
        met = Counter(column.key for column in self.columns)
        packed = {column.key: column for column in self.columns if met[column.key] == 1}
        rest = [
            (column.rows.rank(at), column.figure(at))
            for column in self.columns
            if met[column.key] > 1
            for at in range(len(column))
        ]
        held = list(
            held_columns(
                sorted([*self.figures, *rest], key=lambda each: each[0]), catalogue.parents
            )
        )
        merged = [with_own(packed.pop(c.key), c) if c.key in packed else c for c in held]
        return FigureBook([*packed.values(), *merged], catalogue.metrics)


class FigureReader:
    """Reads metric CSVs against one catalogue."""

    def __init__(self, catalogue: Catalogue, period: PeriodConfig, people: Iterable[str]) -> None:
        self._catalogue = catalogue
        self._rows = FigureRows(catalogue, period, people)

    def read(self, path: Path, loaded: LoadedFigures) -> None:
        """Add the figures of a long file; raises ConfigError where it cannot be read at all."""
        loaded.files += 1
        packed = read_packed(path, self._rows, loaded.files)
        if packed is not None:
            self._add_packed(packed, loaded)
            return
        file = with_header(open_plain(path), _REQUIRED, COLUMNS)
        problems: list[Problem] = []
        before = loaded.rows
        columns = FigureColumns.of(file.header, file.grid.decimals)
        self._add(file.rows(problems), columns, problems, loaded)
        if loaded.rows + len(problems) == before:
            problems.append(no_rows(file.header_row.place(0, "period")))
        loaded.problems.extend((*file.grid.notes, *grouped(problems)))

    def _add_packed(self, packed: Packed, loaded: LoadedFigures) -> None:
        problems: list[Problem] = []
        columns = FigureColumns.of(packed.header, Decimals.POINT)
        self._add((row for row in packed.odd if not row.is_blank), columns, problems, loaded)
        loaded.problems.extend(grouped(problems))
        loaded.columns.extend(packed.columns)
        loaded.rows += sum(map(len, packed.columns))

    def read_mapped(
        self, path: Path, wish: DataFile, place: Callable[[str], Place], loaded: LoadedFigures
    ) -> None:
        """Add the figures of a file that `data.metrics` describes; raises ConfigError.

        `place` gives the place of a key of that description.
        """
        loaded.files += 1
        grid = open_grid(path, wish, place)
        layout = layout_of(grid, wish, self._catalogue, place)
        problems: list[Problem] = []
        before = loaded.rows
        columns = FigureColumns.of({name: at for at, name in enumerate(COLUMNS)}, grid.decimals)
        self._add(records(grid.rows(), layout, problems), columns, problems, loaded)
        if loaded.rows + len(problems) == before:
            problems.append(no_rows(layout.header.row.place(0, "")))
        loaded.problems.extend((*grid.notes, *unread_columns(layout), *grouped(problems)))

    def _add(
        self,
        rows: Iterable[GridRow],
        columns: FigureColumns,
        problems: list[Problem],
        loaded: LoadedFigures,
    ) -> None:
        """Add the figure of each row; what is wrong with a cell of several rows is said once."""
        empty: list[Place] = []
        said: set[tuple[Place | None, str]] = set()
        line, nth = 0, 0
        for row in rows:
            line, nth = row.number, nth + 1 if row.number == line else 0
            try:
                figure = self._rows.figure(row, columns, problems)
            except CellError as wrong:
                meant = self._rows.metric_meant(row, columns)
                if meant is not None:
                    loaded.unread.add(meant.id)
                about = wrong.problem.place, wrong.problem.message.en
                if about not in said:
                    said.add(about)
                    problems.append(wrong.problem)
                continue
            loaded.rows += 1
            if isinstance(figure, Figure):
                loaded.figures.append((rank(loaded.files, line, nth), figure))
                continue
            loaded.missing.add(figure)
            if self._catalogue.metrics[figure.metric].zero_means is None:
                empty.append(row.place(columns.value, "value"))
        problems.extend(empty_cells(empty))
