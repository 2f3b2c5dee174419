"""What the definition of a metric says of its values."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from reportgen.load.catalogue.formula import parse_formula
from reportgen.model.figures.metric import Flow, Formula, Metric, Operand, Rollup, Unit
from reportgen.model.language import LocalText, same

COUNT = Unit("count", exact=True, names=same("orders"))
HOURS = Unit("h", exact=False, names=same("h"))
PERCENT = Unit("%", exact=False, names=same("%"))


def metric(unit: Unit = COUNT, **changes: Any) -> Metric:
    return Metric("m", same("M"), unit, **changes)


def money(identifier: str = "unit", english: str = "", hans: str = "") -> Unit:
    return Unit(identifier, exact=True, names=LocalText(english, hans, hans))


@pytest.mark.parametrize(
    ("unit", "is_money"),
    [
        (money("usd"), True),
        (money("thousand_CNY"), True),
        (money(english="million dollars"), True),
        (money(hans="万元"), True),
        (money(hans="英镑"), True),
        (money(hans="元素"), False),
        (money("h", "hours", "小时"), False),
    ],
)
def test_money_is_told_by_its_id_or_by_its_name(unit: Unit, is_money: bool) -> None:
    assert unit.is_money is is_money


@pytest.mark.parametrize(
    ("identifier", "percent", "change"),
    [("%", True, False), ("pp", False, True), ("rel%", False, True), ("h", False, False)],
)
def test_levels_in_per_cent_differ_in_points(identifier: str, percent: bool, change: bool) -> None:
    unit = Unit(identifier, exact=False, names=same(identifier))

    assert (unit.is_percent, unit.is_change) == (percent, change)


def test_a_formula_and_a_flow_name_their_metrics_each_in_its_place() -> None:
    operands = (Operand("b"), Operand("a"), Operand("b", of_total=True))

    assert Formula("", (), operands).metrics == ("b", "a")
    assert Flow(("joined",), ("left", "moved")).metrics == ("joined", "left", "moved")
    assert Flow(("joined",), ("left",), "start").metrics == ("start", "joined", "left")


@pytest.mark.parametrize(
    ("given", "over_time"),
    [
        (metric(), Rollup.NONE),
        (metric(rollup=Rollup.SUM), Rollup.SUM),
        (metric(rollup=Rollup.SUM, over_time=Rollup.LAST), Rollup.LAST),
        # shares of members make a whole, those of months do not
        (metric(PERCENT, rollup=Rollup.SUM), Rollup.NONE),
        (metric(PERCENT, rollup=Rollup.MEAN), Rollup.MEAN),
        (metric(PERCENT, rollup=Rollup.SUM, over_time=Rollup.SUM), Rollup.SUM),
        (metric(rollup=Rollup.SUM, formula=parse_formula("a / b")), Rollup.NONE),
        (metric(rollup=Rollup.SUM, formula=parse_formula("a + b")), Rollup.SUM),
    ],
)
def test_periods_combine_as_members_do_unless_they_are_shares(
    given: Metric, over_time: Rollup
) -> None:
    assert given.rollup_over_time is over_time


@pytest.mark.parametrize(
    ("rollup", "led"),
    [
        (Rollup.SUM, True),
        (Rollup.LAST, True),
        (Rollup.FIRST, True),
        (Rollup.RUNNING, True),
        (Rollup.MEAN, False),
        (Rollup.NONE, False),
    ],
)
def test_a_sum_an_end_and_a_start_follow_from_finer_periods(rollup: Rollup, led: bool) -> None:
    assert metric(over_time=rollup).is_led_to_by_parts is led


@pytest.mark.parametrize(
    ("given", "whole"),
    [
        (metric(COUNT), True),
        (metric(HOURS), False),
        (metric(money("usd")), False),
        (metric(COUNT, whole=False), False),
        (metric(replace(COUNT, whole=False)), False),
        (metric(replace(COUNT, whole=False), whole=True), True),
        (metric(HOURS, whole=True), True),
        (metric(replace(HOURS, whole=True)), True),
    ],
)
def test_counts_are_whole_unless_the_catalogue_says_otherwise(given: Metric, whole: bool) -> None:
    assert given.is_whole is whole


@pytest.mark.parametrize(
    ("given", "signed"),
    [
        (metric(COUNT), False),
        (metric(HOURS), True),
        (metric(HOURS, signed=False), False),
        (metric(replace(HOURS, signed=False)), False),
        (metric(replace(HOURS, signed=False), signed=True), True),
        (metric(COUNT, signed=True), True),
        (metric(COUNT, formula=parse_formula("joined - left")), True),
        (metric(COUNT, formula=parse_formula("joined + left")), False),
        (metric(COUNT, formula=parse_formula("2 * (joined - left)")), True),
        (metric(COUNT, formula=parse_formula("(joined - left) * 2")), True),
        (metric(COUNT, formula=parse_formula("-left")), True),
    ],
)
def test_whole_numbers_are_below_zero_only_where_something_is_taken_away(
    given: Metric, signed: bool
) -> None:
    assert given.is_signed is signed
