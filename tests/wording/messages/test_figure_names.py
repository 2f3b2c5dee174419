"""Figures by their names: told apart where they are called alike, numbers with their units."""

from __future__ import annotations

import pytest

from reportgen.wording.messages.figure_names import in_unit, named_apart
from tests.support.figures import catalogue, figure


def test_a_member_of_two_dimensions_is_named_with_its_dimension() -> None:
    by_level, by_experience = "headcount[level=junior]=15", "headcount[experience=junior]=22"

    names = named_apart([figure("headcount=30"), figure(by_level), figure(by_experience)])

    assert [name.en for name in names] == [
        "Headcount, Q4 2024",
        "Headcount, Junior agents by level, Q4 2024",
        "Headcount, Junior agents by experience, Q4 2024",
    ]
    assert names[1].hans == "在岗人数（按级别：初级客服，2024年第四季度）"


def test_one_figure_given_twice_has_one_name() -> None:
    twice = figure("headcount[level=junior]=15", 1), figure("headcount[level=junior]=16", 2)

    assert {name.en for name in named_apart(twice)} == {"Headcount, Junior agents, Q4 2024"}


@pytest.mark.parametrize(
    ("unit", "en", "hans"),
    [
        ("%", "85%", "85%"),
        ("pp", "85 pp", "85 个百分点"),
        ("min", "85 min", "85 分钟"),
        ("score5", "85/5", "85 分"),
        ("count", "85", "85"),
    ],
)
def test_a_number_stands_beside_its_unit_as_in_a_sentence(unit: str, en: str, hans: str) -> None:
    said = in_unit("85", catalogue().units[unit])

    assert (said.en, said.hans) == (en, hans)
