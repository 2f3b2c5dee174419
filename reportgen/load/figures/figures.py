"""Metric CSVs -> figures, each with file, line and column. A bad cell spoils its row only."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from reportgen.load.figures.figure_columns import CellError, FigureColumns
from reportgen.load.figures.figure_problems import empty_cells, grouped, no_rows
from reportgen.load.figures.figure_rows import FigureRows
from reportgen.load.figures.large import Large, read_large
from reportgen.load.figures.layout import COLUMNS
from reportgen.load.figures.layout_problems import unread_columns
from reportgen.load.figures.layout_reading import layout_of
from reportgen.load.figures.numbers import Decimals
from reportgen.load.figures.wide import records
from reportgen.load.tables.grids import GridRow, open_grid, open_plain
from reportgen.load.tables.tables import with_header
from reportgen.model.figures.block import Block
from reportgen.model.figures.book import FigureBook, in_file_order
from reportgen.model.figures.catalogue import Catalogue
from reportgen.model.figures.figure import Figure, FigureKey
from reportgen.model.figures.metric import Metric
from reportgen.model.finding import Problem
from reportgen.model.place import Place
from reportgen.model.report.config import PeriodConfig
from reportgen.model.report.data_file import DataFile

_REQUIRED = ("period", "metric", "value")


@dataclass(slots=True)
class LoadedFigures:
    """What the metric CSVs hold: figures, keys without a value, and what could not be read."""

    figures: list[Figure] = field(default_factory=list)
    missing: set[FigureKey] = field(default_factory=set)
    problems: list[Problem] = field(default_factory=list)
    rows: int = 0
    blocks: list[Block] = field(default_factory=list)

    def book(self, metrics: Mapping[str, Metric]) -> FigureBook:
        """Return the book of the figures. Blocks that others add to are taken apart."""
        if not self.blocks:
            return FigureBook(tuple(self.figures), metrics)
        met = Counter(block.key for block in self.blocks)
        met.update({(key.metric, key.period, key.role) for key in self.missing})
        met.update({(f.key.metric, f.period, f.role) for f in self.figures})
        apart = [block for block in self.blocks if met[block.key] > 1]
        figures = [*self.figures, *(figure for block in apart for figure in block.figures())]
        blocks = tuple(block for block in self.blocks if met[block.key] == 1)
        return FigureBook(in_file_order(figures), metrics, blocks)


class FigureReader:
    """Reads metric CSVs against one catalogue."""

    def __init__(self, catalogue: Catalogue, period: PeriodConfig, people: Iterable[str]) -> None:
        self._catalogue = catalogue
        self._rows = FigureRows(catalogue, period, people)

    def read(self, path: Path, loaded: LoadedFigures) -> None:
        """Add the figures of a long file; raises ConfigError where it cannot be read at all."""
        large = read_large(path, self._rows)
        if large is not None:
            self._add_large(large, loaded)
            return
        file = with_header(open_plain(path), _REQUIRED, COLUMNS)
        problems: list[Problem] = []
        before = loaded.rows
        columns = FigureColumns.of(file.header, file.grid.decimals)
        self._add(file.rows(problems), columns, problems, loaded)
        if loaded.rows + len(problems) == before:
            problems.append(no_rows(file.header_row.place(0, "period")))
        loaded.problems.extend((*file.grid.notes, *grouped(problems)))

    def _add_large(self, large: Large, loaded: LoadedFigures) -> None:
        problems: list[Problem] = []
        columns = FigureColumns.of(large.header, Decimals.POINT)
        self._add((row for row in large.odd if not row.is_blank), columns, problems, loaded)
        loaded.problems.extend(grouped(problems))
        loaded.blocks.extend(large.blocks)
        loaded.rows += sum(len(block.values) for block in large.blocks)

    def read_mapped(
        self, path: Path, wish: DataFile, place: Callable[[str], Place], loaded: LoadedFigures
    ) -> None:
        """Add the figures of a file that `data.metrics` describes; raises ConfigError.

        `place` gives the place of a key of that description.
        """
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
        for row in rows:
            try:
                figure = self._rows.figure(row, columns, problems)
            except CellError as wrong:
                about = wrong.problem.place, wrong.problem.message.en
                if about not in said:
                    said.add(about)
                    problems.append(wrong.problem)
                continue
            loaded.rows += 1
            if isinstance(figure, Figure):
                loaded.figures.append(figure)
                continue
            loaded.missing.add(figure)
            if self._catalogue.metrics[figure.metric].zero_means is None:
                empty.append(row.place(columns.value, "value"))
        problems.extend(empty_cells(empty))
