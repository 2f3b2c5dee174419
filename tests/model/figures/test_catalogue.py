"""What the catalogue knows of dimensions and their members."""

from __future__ import annotations

from decimal import Decimal

import pytest

from reportgen.model.figures.catalogue import Bounds, Catalogue, Dimension, Member
from reportgen.model.language import LocalText, same
from tests.support.figures import catalogue

TWO, FIVE = Decimal(2), Decimal(5)
NAMES = LocalText("Level", "级别", "級別")


@pytest.mark.parametrize(
    ("bounds", "inside", "outside"),
    [
        (Bounds(), "-1000 0 1000", ""),
        (Bounds(above=TWO), "2.01 9", "1.99 2"),
        (Bounds(from_=TWO), "2 2.01", "1.99"),
        (Bounds(to=FIVE), "4.99 5", "5.01"),
        (Bounds(below=FIVE), "0 4.99", "5 5.01"),
        (Bounds(from_=TWO, below=FIVE), "2 4.99", "1.99 5"),
        (Bounds(above=TWO, to=FIVE), "2.01 5", "2 5.01"),
    ],
)
def test_a_bound_is_taken_in_or_left_out(bounds: Bounds, inside: str, outside: str) -> None:
    assert all(bounds.hold(Decimal(number)) for number in inside.split())
    assert not any(bounds.hold(Decimal(number)) for number in outside.split())


KNOWN = Catalogue(
    dimensions={
        "level": Dimension("level", NAMES, exhaustive=True),
        "age": Dimension("age", same("Age"), exhaustive=True),
        "channel": Dimension("channel", same("Channel")),
        "answer": Dimension("answer", same("Answer"), overlapping=True),
    },
    members={"senior": Member("senior", NAMES)},
)


@pytest.mark.parametrize(
    ("dimensions", "exhaustive", "overlap"),
    [
        ("level", True, False),
        ("level age", True, False),
        ("level channel", False, False),
        ("channel", False, False),
        ("answer", False, True),
        ("level answer", False, True),
        ("unheard_of", False, False),
        ("level unheard_of", False, False),
    ],
)
def test_all_have_to_be_complete_and_one_is_enough_to_overlap(
    dimensions: str, exhaustive: bool, overlap: bool
) -> None:
    named = tuple(dimensions.split())

    assert KNOWN.is_exhaustive(named) is exhaustive
    assert KNOWN.may_overlap(named) is overlap


def test_what_has_no_name_goes_by_its_id() -> None:
    assert KNOWN.dimension_names("level") == NAMES
    assert KNOWN.dimension_names("colour") == same("colour")
    assert KNOWN.member_names("senior") == NAMES
    assert KNOWN.member_names("red") == same("red")
    assert KNOWN.metric_names("speed") == same("speed")


def test_what_it_does_not_know_goes_by_its_id() -> None:
    assert (KNOWN.member_names("senior"), KNOWN.member_names("lead")) == (NAMES, same("lead"))
    assert (KNOWN.dimension_names("level"), KNOWN.dimension_names("team")) == (NAMES, same("team"))
    assert KNOWN.metric_names("csat") == same("csat")


def test_a_metric_goes_by_its_name() -> None:
    assert catalogue().metric_names("csat") == LocalText(
        "Customer satisfaction", "客户满意度", "顧客滿意度"
    )
