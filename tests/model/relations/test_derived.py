"""Figures that are computed from others: their value, unit and how they came about."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from reportgen.model.figures.figure import Derivation, Figure
from reportgen.model.relations.derived import (
    attainment,
    change,
    change_rate,
    cumulative_share,
    gap,
    plain,
    scale_end,
    share,
    target_from_change,
    total,
)
from tests.support.figures import catalogue, figure

UNITS = catalogue().units


def shown(made: Figure | None) -> str | None:
    return None if made is None else f"{made.text} {made.unit.id}"


@pytest.mark.parametrize(
    ("now", "before", "difference", "rate"),
    [
        ("csat=85", "csat@2024-Q3=80", "5 pp", "6.25 rel%"),
        ("csat=80", "csat@2024-Q3=85", "-5 pp", None),
        ("orders=12", "orders@2024-Q3=10", "2 count", "20 rel%"),
        ("aht=6.5", "aht@2024-Q3=6.5", "0 min", "0 rel%"),
        ("cost_saving=5", "cost_saving@2024-Q3=0", "5 wan_cny", None),
        ("cost_saving=5", "cost_saving@2024-Q3=-2", "7 wan_cny", None),
    ],
)
def test_a_change_is_a_difference_and_a_rate_over_what_is_above_zero(
    now: str, before: str, difference: str, rate: str | None
) -> None:
    one, other = figure(now), figure(before)

    assert shown(change(one, other, UNITS)) == difference
    if rate is not None:
        assert shown(change_rate(one, other, UNITS)) == rate
    elif other.value <= 0:
        assert change_rate(one, other, UNITS) is None


@pytest.mark.parametrize(
    ("actual", "target", "difference", "attained"),
    [
        ("csat=81", "csat:target=90", "-9 pp", "90 %"),
        ("orders=12", "orders:target=10", "2 count", "120 %"),
        ("orders=12", "orders:target=0", "12 count", None),
    ],
)
def test_a_gap_is_what_is_over_the_target(
    actual: str, target: str, difference: str, attained: str | None
) -> None:
    one, other = figure(actual), figure(target)

    assert shown(gap(one, other, UNITS)) == difference
    assert shown(attainment(one, other, UNITS)) == attained


def test_shares_are_of_the_whole_and_add_up_part_by_part() -> None:
    parts = tuple(figure(f"orders[channel=c{at}]={value}") for at, value in enumerate((5, 3, 2)))

    assert shown(share(parts[1], figure("orders=12"), UNITS)) == "25 %"
    assert share(parts[1], figure("orders=0"), UNITS) is None
    assert [shown(each) for each in cumulative_share(parts, UNITS)] == ["50 %", "80 %", "100 %"]
    assert cumulative_share((figure("orders=0"),), UNITS) == ()
    assert shown(total(parts)) == "10 count"


@pytest.mark.parametrize(
    ("before", "wanted", "target"),
    [
        ("csat@2024-Q3=80", "csat:target_delta(2024-Q3)=5|pp", "85 %"),
        ("csat@2024-Q3=80", "csat:target_delta(2024-Q3)=5|rel%", "84 %"),
        ("aht@2024-Q3=8", "aht:target_delta(2024-Q3)=-1|min", "7 min"),
    ],
)
def test_a_wanted_change_asks_for_a_level(before: str, wanted: str, target: str) -> None:
    made = target_from_change(figure(before), figure(wanted))

    assert shown(made) == target
    assert made.key.against is None
    assert isinstance(made.source, Derivation)
    assert [each.text for each in made.source.operands] == [
        figure(before).text,
        figure(wanted).text,
    ]


@pytest.mark.parametrize(
    ("actual", "target", "end"),
    [
        ("csat=85", "csat:target=90", "100"),
        ("csat=100", None, "100"),
        ("csat=20", None, "100"),
        ("csat=2.7", "csat:target=2.5", "4"),
        ("csat=2.7", "csat:target=90", "100"),
        ("orders=10", None, "20"),
        ("orders=9", "orders:target=39", "40"),
        ("orders=19", None, "20"),
        ("orders=20", None, "40"),
        ("orders=40", None, "50"),
        ("orders=50", None, "80"),
        ("orders=80", None, "100"),
        ("orders=100", None, "200"),
        ("orders=0", None, "1"),
        ("service_cost=0.3", None, "0.4"),
    ],
)
def test_a_bar_ends_at_a_round_value_above_both(actual: str, target: str | None, end: str) -> None:
    made = scale_end(figure(actual), figure(target) if target else None)

    assert plain(made.value) == end


def test_a_rate_above_a_hundred_ends_above_it() -> None:
    over = replace(figure("csat=85"), value=Decimal(120))

    assert plain(scale_end(over, None).value) == "200"


@pytest.mark.parametrize(
    ("value", "text"), [("1.50", "1.5"), ("2.0", "2"), ("100", "100"), ("1E+2", "100")]
)
def test_plain_digits_have_no_needless_zeros(value: str, text: str) -> None:
    assert plain(Decimal(value)) == text
