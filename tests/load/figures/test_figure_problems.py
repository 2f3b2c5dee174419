"""Of many problems alike the first five are told, and the rest are counted."""

from __future__ import annotations

import pytest

from reportgen.load.figures.figure_problems import empty_cells, grouped
from reportgen.model.finding import Problem
from reportgen.model.language import same
from reportgen.model.place import Place

FIFTY = ["odd"] * 50


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (["odd"], ["odd"]),
        (FIFTY, FIFTY),
        ([*FIFTY, "odd"], [*FIFTY, "odd, and 1 more like it"]),
        (
            ["odd", "empty"] * 52,
            ["odd", "empty"] * 50 + [f"{s}, and 2 more like it" for s in ("odd", "empty")],
        ),
    ],
)
def test_of_more_than_fifty_alike_fifty_are_told_and_the_rest_counted(
    said: list[str], told: list[str]
) -> None:
    found = grouped([Problem(same(each)) for each in said])

    assert [problem.message.en for problem in found] == told


@pytest.mark.parametrize(("count", "cells"), [(12, "L1"), (13, "L1 …")])
def test_of_cells_without_a_value_twelve_are_named(count: int, cells: str) -> None:
    places = [Place("a.xlsx", 1, cell=f"{chr(65 + at)}1") for at in range(count)]

    [problem] = empty_cells(places)

    assert problem.message.en.startswith("no value in A1, B1, ")
    assert problem.message.en.endswith(f", {cells}")


def test_a_file_without_empty_cells_is_not_told_of() -> None:
    assert list(empty_cells([])) == []
