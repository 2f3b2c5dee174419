"""What is computed from a figure that is only known to be under 5, or about 300."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from reportgen.model.figures.figure import Figure, Qualifier, Role
from reportgen.model.relations.derived import (
    attainment,
    change,
    change_rate,
    cumulative_share,
    gap,
    plain,
    share,
    target_from_change,
    total,
)
from tests.support.figures import catalogue, figure

UNITS = catalogue().units
SIGNS = {
    "<": Qualifier.UNDER,
    ">": Qualifier.OVER,
    "≤": Qualifier.AT_MOST,
    "≥": Qualifier.AT_LEAST,
    "~": Qualifier.ABOUT,
    "余": Qualifier.AND_SOME,
}
WORDS = {sign: name for name, sign in SIGNS.items()}


def level(text: str, key: str = "orders") -> Figure:
    sign = SIGNS.get(text[0])
    made = figure(f"{key}={text.lstrip('<>≤≥~余')}")
    return replace(made, qualifier=sign, is_qualified_in_cell=True) if sign else made


def shown(made: Figure | None) -> str | None:
    """Return the bound of a figure, as of the number itself, and its value."""
    if made is None:
        return None
    bound = made.bounding if made.bound else made.qualifier
    return f"{WORDS[bound] if bound else ''}{plain(round(made.value, 2))}"


@pytest.mark.parametrize(
    ("now", "before", "difference", "rate"),
    [
        ("<5", "8", "<-3", "<-37.5"),
        ("8", "<5", ">3", ">60"),
        (">10", "8", ">2", ">25"),
        ("≤4", "8", "≤-4", "≤-50"),
        ("<5", ">8", "<-3", "<-37.5"),
        ("<5", "3", None, None),
        (">10", "12", None, None),
        ("<5", "5", None, None),
        ("<5", "<8", None, None),
        ("~300", "200", "~100", "~50"),
        ("~300", "310", None, None),
        ("~300", "<5", None, None),
        ("余10", "8", ">2", ">25"),
        ("8", "余10", "<-2", "<-20"),
        ("余10", "15", None, None),
        ("8", "5", "3", "60"),
    ],
)
def test_a_change_carries_its_bound_on_or_is_not_known(
    now: str, before: str, difference: str | None, rate: str | None
) -> None:
    one, other = level(now), level(before, "orders@2024-Q3")

    assert shown(change(one, other, UNITS)) == difference
    assert shown(change_rate(one, other, UNITS)) == rate


def test_what_fell_by_more_than_three_is_told_by_its_size() -> None:
    fall = change(level("<5"), level("8", "orders@2024-Q3"), UNITS)

    assert fall is not None
    assert (fall.value, fall.qualifier, fall.sign) == (Decimal(-3), Qualifier.OVER, "<")


@pytest.mark.parametrize(
    ("part", "whole", "percent"),
    [
        ("<5", "50", "<10"),
        ("20", ">50", "<40"),
        ("<5", ">50", "<10"),
        (">5", ">50", None),
        ("<5", "<5", "100"),
        ("~20", "50", "~40"),
        ("<5", "~50", None),
    ],
)
def test_a_share_is_no_better_known_than_its_part_and_whole(
    part: str, whole: str, percent: str | None
) -> None:
    one, other = level(part), level(whole)

    assert shown(share(one, other, UNITS)) == percent
    assert shown(attainment(one, other, UNITS)) == percent


def test_how_far_a_level_is_from_its_target_is_known_on_one_side_only() -> None:
    actual = level("<5")

    assert shown(gap(actual, figure("orders:target=8"), UNITS)) == "<-3"
    assert gap(actual, figure("orders:target=3"), UNITS) is None


def test_a_sum_is_bounded_as_its_members_are() -> None:
    north, south = level("<5", "orders[channel=north]"), level("8", "orders[channel=south]")
    west, east = level(">7", "orders[channel=west]"), level("~40", "orders[channel=east]")

    assert shown(total((north, south))) == "<13"
    assert shown(total((south, east))) == "~48"
    assert total((north, west)) is None


def test_all_of_a_whole_is_a_hundred_per_cent_however_little_is_known() -> None:
    parts = (level("6", "orders[channel=a]"), level("<4", "orders[channel=b]"))

    assert [shown(each) for each in cumulative_share(parts, UNITS)] == [">60", "100"]


def test_nobody_can_tell_the_level_that_a_change_from_an_unknown_one_asks_for() -> None:
    wanted = figure("csat:target_delta(2024-Q3)=5|pp")

    assert target_from_change(level("<80", "csat@2024-Q3"), wanted) is None


LEVELS = st.tuples(st.sampled_from(["", "<", ">", "≤", "≥"]), st.integers(0, 40))


def values(sign: str, number: int) -> list[int]:
    """Return whole values that a level of up to 80 may have."""
    tests = {
        "": number.__eq__,
        "<": lambda value: value < number,
        ">": lambda value: value > number,
        "≤": lambda value: value <= number,
        "≥": lambda value: value >= number,
    }
    return [value for value in range(81) if tests[sign](value)]


def allows(made: Figure, value: Fraction) -> bool:
    bound, end = made.bounding if made.bound else None, Fraction(made.value)
    match bound:
        case Qualifier.UNDER:
            return value < end
        case Qualifier.AT_MOST:
            return value <= end
        case Qualifier.OVER:
            return value > end
        case Qualifier.AT_LEAST:
            return value >= end
        case _:
            return value == end


@given(LEVELS, LEVELS)
def test_no_change_says_more_than_its_levels_let_anybody_know(
    now: tuple[str, int], before: tuple[str, int]
) -> None:
    one, other = level(f"{now[0]}{now[1]}"), level(f"{before[0]}{before[1]}", "orders@2024-Q3")
    step, part = change(one, other, UNITS), share(one, other, UNITS)
    pairs = [(a, b) for a in values(*now) for b in values(*before)]
    assume(pairs)

    assert step is None or all(allows(step, Fraction(a - b)) for a, b in pairs)
    assert step is None or len({a > b for a, b in pairs if a != b}) <= 1
    assert part is None or all(
        abs(Fraction(a, b) * 100 - Fraction(part.value)) < Fraction(1, 10**9)
        or allows(part, Fraction(a, b) * 100)
        for a, b in pairs
        if b
    )


@pytest.mark.parametrize("role", [Role.TARGET, Role.THRESHOLD])
def test_what_is_wanted_is_known_whatever_its_bound_says(role: Role) -> None:
    wanted = replace(figure(f"orders:{role}=8"), qualifier=Qualifier.AT_LEAST)

    assert shown(gap(level("10"), wanted, UNITS)) == "2"
