"""A registry knows its names without importing what stands under them."""

from __future__ import annotations

import sys

import pytest

from reportgen.model.registry import Registry

PLANTS: Registry[str] = Registry(
    {"lily": f"{__name__}:LILY", "rose": "tests.no_garden:ROSE"},
)
LILY = "a lily"


def test_its_names_stand_in_order_and_import_nothing() -> None:
    assert list(PLANTS) == ["lily", "rose"]
    assert len(PLANTS) == 2
    assert "rose" in PLANTS
    assert "tests.no_garden" not in sys.modules


def test_a_name_leads_to_what_its_place_names() -> None:
    assert PLANTS["lily"] == "a lily"
    assert PLANTS.get("lily") == "a lily"


def test_a_name_that_nobody_listed_leads_nowhere() -> None:
    assert PLANTS.get("iris") is None
    assert "iris" not in PLANTS
    with pytest.raises(KeyError, match="iris"):
        PLANTS["iris"]


def test_a_place_that_does_not_exist_is_told_of_by_name() -> None:
    with pytest.raises(ModuleNotFoundError, match=r"tests\.no_garden"):
        PLANTS["rose"]


def test_a_thing_from_outside_stands_behind_the_others() -> None:
    garden: Registry[str] = Registry({"lily": f"{__name__}:LILY"})

    garden.add("iris", "an iris")

    assert list(garden.items()) == [("lily", "a lily"), ("iris", "an iris")]
    assert ("iris" in garden, len(garden)) == (True, 2)


def test_a_thing_from_outside_takes_no_other_s_place() -> None:
    with pytest.raises(ValueError, match="lily"):
        PLANTS.add("lily", "a wild lily")
