"""How a level stands to an earlier one and to its benchmark."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from reportgen.model.document.context import DocumentContext
from reportgen.model.figures.book import book_of
from reportgen.model.figures.period import Period
from reportgen.model.place import Place
from reportgen.model.report.config import PeriodConfig
from tests.support.figures import book, figure, quarter, report

Q2, Q4, YEAR = (Period.parse(text) for text in ("2024-Q2", "2024-Q4", "2024"))


@pytest.mark.parametrize(
    ("figures", "direction", "trend"),
    [
        ("csat=85 csat@2024-Q3=83", "up", "better"),
        ("csat=82 csat@2024-Q3=83", "down", "worse"),
        ("csat=83 csat@2024-Q3=83", "flat", "flat"),
        ("csat=83.02 csat@2024-Q3=83.01", "flat", "flat"),
        ("complaint_rate=0.7 complaint_rate@2024-Q3=0.8", "down", "better"),
        ("complaint_rate=0.9 complaint_rate@2024-Q3=0.8", "up", "worse"),
        ("headcount=31 headcount@2024-Q3=30", "up", "moved"),
        ("headcount=29 headcount@2024-Q3=30", "down", "moved"),
        ("csat=83", "no_previous", "no_previous"),
    ],
)
def test_a_level_moves_up_or_down_for_the_better_or_the_worse(
    figures: str, direction: str, trend: str
) -> None:
    data = report(figures)
    context = DocumentContext(data, data.config.locale)
    name = next(iter(data.book.figures)).key.metric
    now, before = context.actual(name), context.previous(name)

    assert context.direction(now, before) == direction
    assert context.trend(now, before) == trend


@pytest.mark.parametrize(
    ("figures", "state"),
    [
        ("csat=85 csat:benchmark=80", "better_than"),
        ("csat=75 csat:benchmark=80", "worse_than"),
        ("csat=80 csat:benchmark=80", "equal"),
        ("complaint_rate=0.7 complaint_rate:benchmark=0.8", "better_than"),
        ("headcount=31 headcount:benchmark=30", "no_benchmark"),
        ("csat=85", "no_benchmark"),
        ("csat:benchmark=80", "no_benchmark"),
    ],
)
def test_a_level_is_better_or_worse_than_its_benchmark_where_a_direction_is_good(
    figures: str, state: str
) -> None:
    data = report(figures)
    name = next(iter(data.book.figures)).key.metric

    assert DocumentContext(data, data.config.locale).benchmark_state(name) == state


def of(figures: str, **changes: object) -> DocumentContext:
    data = report(figures, quarter(**changes))
    return DocumentContext(data, data.config.locale)


@pytest.mark.parametrize(
    ("figures", "level", "aim"),
    [
        ("csat=91 csat:target=90", "91", "hold"),
        ("csat=90 csat:target=90", "90", "hold"),
        ("csat=89 csat:target=90", "89", "reach"),
        ("csat@2024-Q3=91 csat:target=90", "91", "hold"),
        ("csat=89 csat@2024-Q3=91 csat:target=90", "89", "reach"),
        ("csat@2024-Q3:forecast=88 csat:target=90", "88", "reach"),
        ("csat:forecast=88 csat:target=90", None, "no_level"),
        ("csat:target=90", None, "no_level"),
        ("csat=89", "89", "no_target"),
        ("csat=89以上 csat:target=90", "89", "undecided"),
    ],
)
def test_a_plan_holds_or_reaches_its_target_from_the_latest_level(
    figures: str, level: str | None, aim: str
) -> None:
    context = of(figures)
    found = context.level("csat")

    assert (found and found.text) == level
    assert context.aim("csat") == aim


@pytest.mark.parametrize(
    ("figures", "state"),
    [
        ("csat=91 csat:target=90", "met"),
        ("csat=89以上 csat:target=90", "undecided"),
        ("csat=89 csat:target=90", "missed"),
        ("csat=89", "no_target"),
        ("csat:target=90", "no_target"),
    ],
)
def test_a_level_meets_its_target_or_misses_it(figures: str, state: str) -> None:
    assert of(figures).target_state("csat") == state
    assert of(figures).status("csat") == state


@pytest.mark.parametrize(
    ("figures", "tone"),
    [
        ("csat=85.0 csat@2024-Q3=83.0", "good"),
        ("csat=82.0 csat@2024-Q3=83.0", "bad"),
        ("csat=83.0 csat@2024-Q3=83.0", "plain"),
        ("complaint_rate=0.7 complaint_rate@2024-Q3=0.8", "good"),
        ("complaint_rate=0.9 complaint_rate@2024-Q3=0.8", "bad"),
        ("headcount=31 headcount@2024-Q3=30", "plain"),
    ],
)
def test_a_change_has_a_tone_where_a_direction_is_good(figures: str, tone: str) -> None:
    context = of(figures)
    name = figures.partition("=")[0]
    now, before = context.actual(name), context.previous(name)
    assert now is not None
    assert before is not None

    step = context.change(now, before)
    assert step is not None
    assert context.tone(step) == tone


@pytest.mark.parametrize(
    ("value", "zero"), [("0.04", True), ("-0.04", True), ("0.05", False), ("-0.05", False)]
)
def test_what_prints_as_zero_is_less_than_half_of_the_last_digit(value: str, zero: bool) -> None:
    context = of("csat=85.2 csat:stated_delta(2024-Q3)=0|pp")
    change = replace(next(iter(context.report.book.all_of("csat"))), value=Decimal(value))

    assert context.decimals(change) == 1
    assert context.prints_as_zero(change) is zero


@pytest.mark.parametrize(("value", "decimals"), [("20", 0), ("20.0", 0), ("20.5", 1), ("20.25", 1)])
def test_a_relative_change_prints_a_decimal_where_it_says_anything(
    value: str, decimals: int
) -> None:
    context = of("csat=85.2")
    rate = figure(f"orders:stated_delta(2024-Q3)={value}|rel%")

    assert context.decimals(rate) == decimals


def test_periods_are_those_of_the_config_else_of_the_calendar() -> None:
    plain = of("csat@2024-11=1 orders@2024-10=1 csat@2024-09=1")
    silent = DocumentContext(
        replace(plain.report, config=replace(plain.report.config, period=PeriodConfig(Q4))),
        plain.locale,
    )
    told = PeriodConfig(
        Q4, previous=Q2, year_ago=YEAR, next=YEAR, history=(YEAR, Q4, Q2), parts=(Q2,)
    )
    given = of("csat=1", period=told)

    assert (silent.previous_period.id, silent.next_period.id) == ("2024-Q3", "2025-Q1")
    assert (silent.year_ago_period.id, silent.history) == ("2023-Q4", (Q4,))
    assert [part.id for part in silent.parts()] == ["2024-10", "2024-11"]
    assert (given.previous_period, given.next_period, given.year_ago_period) == (Q2, YEAR, YEAR)
    assert given.history == (YEAR, Q2, Q4)
    assert given.parts() == (Q2,)


def test_milestones_are_the_targets_of_the_parts_in_order() -> None:
    context = of("csat@2024-12:target=92 csat@2024-10:target=90 csat@2024-11=91")

    assert [each.text for each in context.milestones("csat")] == ["90", "92"]


def test_the_files_of_figures_are_named_once_with_those_behind_computed_ones() -> None:
    given = book("survey_satisfied=8 survey_responses=10 orders=5")
    satisfied, responses, orders = (
        replace(each, source=Place(f"data/{name}", 2))
        for each, name in zip(given.figures, ("a.csv", "b.csv", "a.csv"), strict=True)
    )
    data = replace(report(""), book=book_of((satisfied, responses, orders), given.metrics))
    context = DocumentContext(data, data.config.locale)
    csat = context.actual("csat")
    assert csat is not None

    assert context.files([orders, csat]) == ("a.csv", "b.csv")
