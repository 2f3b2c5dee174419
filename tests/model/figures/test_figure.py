"""What a single figure says of itself: whether it carries a rounding, whether it is a whole."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from reportgen.model.figures.figure import Derivation, Qualifier
from reportgen.model.figures.metric import Rollup
from tests.support.figures import figure, redefined, report


@pytest.mark.parametrize(
    ("text", "exact"),
    [
        ("orders=30", True),
        ("orders=30以上", True),
        ("orders=30以下", False),
        ("csat=30以上", False),
        ("orders:target=30以上", True),
        ("orders=30约", False),
        ("orders=30近", False),
        ("csat=85.0", False),
        ("csat:target=85.0", True),
        ("csat:threshold=85.0", True),
        ("csat:forecast=85.0", False),
        ("csat=100", False),
    ],
)
def test_counts_and_targets_carry_no_rounding_unless_a_word_says_so(text: str, exact: bool) -> None:
    assert figure(text).is_exact is exact


@pytest.mark.parametrize(
    ("text", "bounding"),
    [
        ("csat:stated_delta(2024-Q3)=-15以上|pp", Qualifier.AT_MOST),
        ("csat:stated_delta(2024-Q3)=15以上|pp", Qualifier.AT_LEAST),
        ("csat:stated_delta(2024-Q3)=0以上|pp", Qualifier.AT_LEAST),
        ("csat:stated_delta(2024-Q3)=-15|pp", None),
        ("csat:stated_delta(2024-Q3)=-15约|pp", Qualifier.ABOUT),
        ("nps=-15以上", Qualifier.AT_LEAST),
    ],
)
def test_a_fall_of_so_much_or_more_is_bounded_from_above(
    text: str, bounding: Qualifier | None
) -> None:
    assert figure(text).bounding is bounding


@pytest.mark.parametrize(
    ("text", "rollup", "whole"),
    [
        ("csat=100", Rollup.SUM, True),
        ("csat=100.0", Rollup.SUM, True),
        ("csat=99.9", Rollup.SUM, False),
        ("csat[team=a]=100", Rollup.SUM, False),
        ("csat=100", Rollup.MEAN, False),
        ("orders=100", Rollup.SUM, False),
    ],
)
def test_the_hundred_per_cent_that_shares_add_up_to_are_exact(
    text: str, rollup: Rollup, whole: bool
) -> None:
    name = text.partition("=")[0].partition("[")[0]
    [given] = redefined(report(text), name, rollup=rollup).book.figures

    assert given.is_whole is whole
    assert given.is_exact is (whole or name == "orders")


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("csat=30超", Qualifier.OVER),
        ("csat=30以上", Qualifier.AT_LEAST),
        ("orders=30超", None),  # a way to say the count
        ("orders=30以下", Qualifier.AT_MOST),
        ("csat=30约", None),
        ("csat=30", None),
        ("csat:target=30以上", None),
        ("csat:stated_delta(2024-Q3)=2以上|pp", None),
    ],
)
def test_a_level_that_is_said_to_be_more_or_less_lies_on_that_side_of_its_number(
    text: str, bound: Qualifier | None
) -> None:
    assert figure(text).bound is bound


def test_a_count_whose_cell_says_over_is_more_than_its_number() -> None:
    written = replace(figure("orders=30超"), is_qualified_in_cell=True)

    assert (written.bound, written.written) == (Qualifier.OVER, ">30")
    assert figure("orders=30超").written == "30"


@pytest.mark.parametrize(
    ("value", "written", "computed", "decimals"),
    [("1.25", -2, -2, 2), ("300", 0, 0, 0), ("5.1E+4", 3, 0, 0), ("NaN", 0, 0, 0)],
)
def test_what_was_computed_is_known_to_its_last_whole_digit(
    value: str, written: int, computed: int, decimals: int
) -> None:
    given = replace(figure("csat=1"), value=Decimal(value))
    derived = replace(given, source=Derivation("a + b", (given,)))

    assert (given.exponent, derived.exponent) == (written, computed)
    assert given.decimals == derived.decimals == decimals
    assert derived.place == given.place
