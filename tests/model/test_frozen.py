"""A frozen value behaves as a frozen dataclass does."""

from __future__ import annotations

import dataclasses
import pickle
from dataclasses import field
from functools import cached_property
from typing import cast

import pytest

from reportgen.model.figures.figure import FigureKey
from reportgen.model.figures.period import Period
from reportgen.model.frozen import field_names, frozen, has_fields


@frozen
class Point:
    x: int
    y: int = 0
    seen: list[str] = field(default_factory=list)
    note: str = field(default="", compare=False, repr=False)


@frozen
class Far(Point):
    z: int = 0


@frozen
class Empty:
    """Nothing."""


@frozen
class Counted:
    x: int
    calls: list[str] = field(default_factory=list)

    __eq__ = object.__eq__
    __hash__ = object.__hash__

    @cached_property
    def double(self) -> int:
        self.calls.append("double")
        return self.x * 2


@dataclasses.dataclass
class Plain:
    z: int


def test_fields_are_given_by_place_or_name_or_left_out() -> None:
    assert (Point(1).y, Point(1, 2).y, Point(x=1, y=3).y) == (0, 2, 3)


def test_a_factory_makes_a_value_for_each() -> None:
    assert Point(1).seen is not Point(1).seen


@pytest.mark.parametrize("name", ["x", "seen", "other"])
def test_nothing_can_be_set_or_deleted(name: str) -> None:
    point = Point(1)

    with pytest.raises(dataclasses.FrozenInstanceError, match=name):
        setattr(point, name, 2)
    with pytest.raises(dataclasses.FrozenInstanceError, match=name):
        delattr(point, name)


def test_values_are_equal_by_the_fields_that_count() -> None:
    assert Point(1, note="a") == Point(1, note="b")
    assert Point(1) != Point(2)
    assert Empty() == Empty()
    assert Empty() != cast(object, Point(1))
    assert len({Empty(), Empty()}) == 1


def test_a_changed_copy_is_another_value() -> None:
    assert dataclasses.replace(Point(1, 2), x=5) == Point(5, 2)


def test_a_value_shows_its_fields() -> None:
    assert repr(Point(1, note="a")) == "Point(x=1, y=0, seen=[])"


def test_a_missing_or_unknown_field_is_a_type_error() -> None:
    with pytest.raises(TypeError, match="x"):
        Point()  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="z"):
        Point(1, z=2)  # type: ignore[call-arg]


def test_values_survive_the_way_to_another_process() -> None:
    value = Period.parse("2024-Q4")
    key = FigureKey("csat", value, (("channel", "chat"),))

    assert pickle.loads(pickle.dumps(key)) == key


def test_fields_are_told_of_every_class_of_values() -> None:
    assert field_names(Point) == ("x", "y", "seen", "note")
    assert field_names(Plain) == ("z",)
    assert [has_fields(each) for each in (Point, Empty, Plain, str, Point(1), None)] == [
        *[True] * 3,
        *[False] * 3,
    ]
    assert field_names(Empty) == field_names(str) == ()


def test_a_class_that_adds_fields_has_those_before_it_too() -> None:
    value = Far(1, note="b", z=3)

    assert (value.x, value.y, value.note, value.z) == (1, 0, "b", 3)
    assert field_names(Far) == ("x", "y", "seen", "note", "z")
    assert dataclasses.replace(value, z=4) == Far(1, z=4)
    assert value != Point(1, note="b")


def test_what_is_computed_once_is_kept() -> None:
    value = Counted(2)

    assert (value.double, value.double) == (4, 4)
    assert value.calls == ["double"]
    assert value != Counted(2)  # a class with an equality of its own keeps it


def test_a_positional_pattern_goes_by_the_order_of_the_fields() -> None:
    match Point(7, 8):
        case Point(x, y):
            assert (x, y) == (7, 8)
