"""Where something stands in a file, and where it would stand."""

from __future__ import annotations

import pytest

from reportgen.model.place import Place, letters, nearest_place

GOALS, FIRST, METRIC = (Place("period.yaml", line, 1) for line in (3, 4, 5))
PLACES = {"goals": GOALS, "goals[0]": FIRST, "goals[0].metric": METRIC}


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ("goals[0].metric", METRIC),
        ("goals[0].metric.name", METRIC),
        ("goals[0].text", FIRST),
        ("goals[0].text[2].more", FIRST),
        ("goals[1].metric", GOALS),
        ("goals.more", GOALS),
        ("charts[0].title", Place("period.yaml")),
        ("title", Place("period.yaml")),
        ("", Place("period.yaml")),
    ],
)
def test_what_is_not_there_would_stand_in_the_nearest_part_that_is(path: str, place: Place) -> None:
    assert nearest_place(PLACES, path, "period.yaml") == place


@pytest.mark.parametrize(
    ("index", "name"),
    [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA")],
)
def test_columns_are_named_as_in_a_spreadsheet(index: int, name: str) -> None:
    assert letters(index) == name


@pytest.mark.parametrize(
    ("place", "address"),
    [
        (Place("a.xlsx", 6, 6, cell="F6", sheet="明细"), "明细!F6"),
        (Place("a.csv", 6, 6, cell="F6"), "F6"),
        (Place("a.csv", 6), None),
        (Place("a.xlsx", 6, sheet="明细"), None),
    ],
)
def test_a_cell_is_named_with_its_sheet(place: Place, address: str | None) -> None:
    assert place.address == address


def test_places_are_in_the_order_of_files_lines_and_columns() -> None:
    first, second, third, last = (
        Place("a", 1, 9),
        Place("a", 2, 1),
        Place("a", 2, 3),
        Place("b", 1, 1),
    )

    assert sorted([last, third, second, first]) == [first, second, third, last]
    assert str(third) == "a:2:3"
