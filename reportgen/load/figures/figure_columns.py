"""The columns of a metric CSV: where each stands, and the texts of a row in their order."""

from __future__ import annotations

from collections.abc import Mapping

from reportgen.load.figures.layout import COLUMNS
from reportgen.load.numbers import Decimals
from reportgen.load.tables.grids import GridRow
from reportgen.model.finding import Problem
from reportgen.model.frozen import frozen


class CellError(Exception):
    """A cell that spoils its row; carries the problem."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message.en)
        self.problem = problem


@frozen
class FigureColumns:
    """Where each column stands, -1 where the file has none, and how numbers are written."""

    decimals: Decimals
    order: tuple[int, ...]
    period: int
    metric: int
    dimension: int
    member: int
    role: int
    value: int
    unit: int
    qualifier: int
    against: int

    @classmethod
    def of(cls, header: Mapping[str, int], decimals: Decimals) -> FigureColumns:
        """Return the columns of a file whose header has these names."""
        order = tuple(header.get(name, -1) for name in COLUMNS)
        return cls(decimals, order, *order)

    def texts(self, row: GridRow) -> list[str]:
        """Return the trimmed texts of a row in the order of COLUMNS, empty where it has none."""
        cells = row.cells
        count = len(cells)
        return [cells[at].strip() if 0 <= at < count else "" for at in self.order]
