"""Levels are in the unit of their metric."""

from __future__ import annotations

import pytest

from reportgen.checks.figures.unit import CHECK, unit
from tests.support.figures import report
from tests.support.judged import heard, seen, without_columns


def test_is_silent_in_the_unit_of_the_catalogue() -> None:
    assert list(unit(report("resolution_time=2.8"))) == []


def test_names_both_units_and_converts_where_it_can() -> None:
    [problem] = unit(report("resolution_time=168|s"))

    assert problem.message.en == (
        "Mean resolution time, Q4 2024 is 168 s, but the catalogue's unit is min"
    )
    assert problem.remedy.en == ("give it as 2.8 min, or correct the unit if 168 is in min already")


def test_never_converts_across_dimensions() -> None:
    [problem] = unit(report("resolution_time=85|%"))

    assert problem.remedy.en == "give it in min"


def test_what_only_counts_has_its_unit_taken_out() -> None:
    [problem] = unit(report("training_sessions=12|%"))

    assert problem.message.en == (
        "Training sessions, Q4 2024 is 12%, but by the catalogue it has no unit"
    )
    assert problem.remedy.en == "take the unit out"


def test_leaves_changes_to_change_unit() -> None:
    assert list(unit(report("csat:stated_delta(2024-Q3)=2|%"))) == []
    assert list(unit(report("csat:stated_delta(2024-Q3)=2|pp"))) == []
    assert list(unit(report("csat:target_delta(2024-Q3)=2|pp"))) == []


@pytest.mark.parametrize(
    ("text", "converted"),
    [
        ("service_cost=100000|CNY", "10 x10,000 CNY"),
        ("unit_service_cost=0.5|wan_cny", "5000 CNY"),
        ("resolution_time=100|s", "1.6667 min"),
        ("resolution_time=2|h", "120 min"),
        ("resolution_time=1|day", "1440 min"),
    ],
)
def test_converts_time_and_money(text: str, converted: str) -> None:
    [problem] = unit(report(text))

    assert problem.remedy.en.startswith(f"give it as {converted}, or correct the unit")


@pytest.mark.parametrize(
    ("text", "looked_at"),
    [
        ("csat=85 csat[team=a]=86", ""),
        ("csat=85|s csat[team=a]=86", "85"),
        ("csat=85约 csat[team=a]=86|s", "85 86"),
    ],
)
def test_only_what_is_more_than_a_number_is_looked_at(text: str, looked_at: str) -> None:
    data = report(text)

    assert seen(CHECK, data) == looked_at
    assert heard(CHECK, data) == heard(without_columns(CHECK), data)
