"""With which levels a claim compares, and where one level stands to another."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportgen.kinds.service_plan import ServicePlan
from reportgen.model.figures.period import Period
from reportgen.model.report.claims import (
    Standing,
    compared_periods,
    current_level,
    is_praise,
    levels_before,
    references,
    standing,
)
from reportgen.model.report.config import Claim
from tests.support.figures import NOW, figure, quarter, report

LEVELS = "csat=85 csat@2024-Q3=83 csat@2023-Q4=80 csat:target=90 csat:benchmark=82"


def claim(says: str, against: str | None = None, tone: str | None = None) -> Claim:
    return Claim(says, "csat", "c1", against, tone)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("says", "against", "figures", "compared"),
    [
        ("above", None, LEVELS, "82 90 83"),
        ("above", "benchmark", LEVELS, "82"),
        ("above", "target", LEVELS, "90"),
        ("above", "previous", LEVELS, "83"),
        ("above", "year_ago", LEVELS, "80"),
        ("improved", None, LEVELS, "83"),
        ("improved", "year_ago", LEVELS, "80"),
        ("above", "benchmark", "csat=85 csat@2024:benchmark=82", "82"),  # of the year around it
        ("above", "benchmark", "csat=85 csat@2023:benchmark=82", ""),
        ("above", "benchmark", "csat=85 csat[team=order]:benchmark=82", ""),
        ("above", None, "csat=85 csat:benchmark=82|s", ""),  # two units do not compare
    ],
)
def test_a_claim_compares_with_what_it_names_else_with_all_there_is(
    says: str, against: str | None, figures: str, compared: str
) -> None:
    data = report(figures)
    level = data.book.figure("csat", Period.parse(NOW))

    found = references(data, claim(says, against), level)

    assert " ".join(each.text for each in found) == compared


@pytest.mark.parametrize(
    ("against", "before", "set_apart"),
    [
        (None, "2024-Q3", "2024-Q2"),
        ("previous", "2024-Q3", "2024-Q2"),
        ("year_ago", "2023-Q4", "2022-Q4"),
    ],
)
def test_the_config_says_what_was_before_the_period_of_the_report(
    against: str | None, before: str, set_apart: str
) -> None:
    config = quarter()
    period = replace(
        config.period, previous=Period.parse("2024-Q2"), year_ago=Period.parse("2022-Q4")
    )
    plain, apart = report("csat=85"), report("csat=85", replace(config, period=period))

    for data, earlier in ((plain, before), (apart, set_apart)):
        now, found = compared_periods(data, claim("above", against), "csat")
        assert (now.id, found.id) == ("2024-Q4", earlier)


@pytest.mark.parametrize(
    ("figures", "level", "of_a_plan"),
    [
        ("csat=85 csat@2024-Q3=83", "85", "85"),
        ("csat@2024-Q3=83 csat@2024-Q2=81", None, "83"),
        ("csat@2024-Q3=83 csat:forecast=88", None, "88"),
        ("csat@2025-Q1=88", None, None),
        ("csat@2024-09=83", None, None),
        ("csat@2024-Q3[team=order]=83", None, None),
    ],
)
def test_a_plan_starts_from_the_latest_level_that_is_known(
    figures: str, level: str | None, of_a_plan: str | None
) -> None:
    plain, plan = report(figures), report(figures, quarter(content=ServicePlan()))

    found = [current_level(data, "csat") for data in (plain, plan)]

    assert [each and each.text for each in found] == [level, of_a_plan]


def test_levels_before_are_of_the_same_length_and_the_oldest_comes_first() -> None:
    data = report(
        "csat@2024-Q3=83 csat@2024-Q1=81 csat=85 csat@2025-Q1=86 csat@2024-09=1 csat@2023=2 "
        "csat@2024-Q2[team=order]=3"
    )

    found = levels_before(data, "csat", Period.parse(NOW))

    assert [each.text for each in found] == ["81", "83"]


@pytest.mark.parametrize(
    ("level", "other", "stands"),
    [
        ("csat=85", "csat@2024-Q3=84", "above"),
        ("csat=85", "csat@2024-Q3=86", "below"),
        ("csat=85", "csat@2024-Q3=85.0", "equal"),
        ("csat=85以上", "csat@2024-Q3=84", "above"),
        ("csat=85以上", "csat@2024-Q3=86", "open"),
        ("csat=85以上", "csat:target=86以上", "open"),
        ("csat=85", "csat:target=86以上", "below"),  # a target is the value that it names
    ],
)
def test_a_level_stands_to_another_as_both_are_written(level: str, other: str, stands: str) -> None:
    assert standing(figure(level), figure(other)) == stands


@pytest.mark.parametrize(
    ("tone", "side", "metric", "praise"),
    [
        ("positive", Standing.ABOVE, "csat=85", True),
        ("negative", Standing.ABOVE, "csat=85", True),
        ("positive", Standing.BELOW, "csat=85", False),
        ("positive", Standing.BELOW, "aht=7", True),
        ("positive", Standing.ABOVE, "contacts=7", None),
        (None, Standing.ABOVE, "csat=85", None),
        ("neutral", Standing.ABOVE, "csat=85", None),
    ],
)
def test_praise_is_to_stand_on_the_good_side(
    tone: str | None, side: Standing, metric: str, praise: bool | None
) -> None:
    assert is_praise(claim("above", tone=tone), side, figure(metric)) is praise


def test_levels_of_the_history_count_where_they_are_earlier_and_as_long() -> None:
    history = tuple(map(Period.parse, ("2024-Q2", "2024-09", "2025-Q1", "2023")))
    config = quarter()
    config = replace(config, period=replace(config.period, history=history))
    operands = " ".join(
        f"survey_satisfied@{period}=8 survey_responses@{period}=10"
        for period in ("2024-Q2", "2024-09", "2025-Q1", "2023")
    )

    found = levels_before(report(operands, config), "csat", Period.parse(NOW))

    assert [each.period.id for each in found] == ["2024-Q2"]
