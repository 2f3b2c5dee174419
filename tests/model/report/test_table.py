"""What a cell holds, read as a number or a day."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from reportgen.model.place import Place
from reportgen.model.report.table import Cell, DataTable


@pytest.mark.parametrize(
    ("text", "number"),
    [("92", Decimal(92)), ("92.50", Decimal("92.50")), ("九十", None), ("", None), ("NaN", None)],
)
def test_a_number_is_read_exactly(text: str, number: Decimal | None) -> None:
    assert Cell(text, Place("people.csv")).number == number


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2024-05-27", date(2024, 5, 27)),
        ("2024/5/27", date(2024, 5, 27)),
        ("2024.5.27", date(2024, 5, 27)),
        ("2024年5月27日", date(2024, 5, 27)),
        ("2024-02-30", None),
        ("May 2024", None),
        ("", None),
    ],
)
def test_a_day_is_read_as_people_write_it(text: str, day: date | None) -> None:
    assert Cell(text, Place("people.csv")).day == day


def test_a_column_has_the_cells_that_are_there() -> None:
    first, second = ({name: Cell(name, Place("a.csv", 2))} for name in ("x", "y"))
    given = DataTable("a.csv", ("x", "y"), (first, second))

    assert list(given.column("x")) == [first["x"]]
    assert list(given.column("z")) == []
