"""What a metric can be at least and at most."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from reportgen.model.figures.limits import hard_limits
from tests.support.figures import catalogue


@pytest.mark.parametrize(
    ("metric", "low", "high"),
    [
        ("csat", 0, 100),
        ("nps", -100, 100),
        ("orders", 0, None),
        ("resolution_time", 0, None),
        ("human_contacts_per_agent_day", 0, None),
        ("csat_score5", 1, 5),
        ("cost_saving", None, None),
    ],
)
def test_limits_are_those_of_the_metric_else_of_its_unit(
    metric: str, low: int | None, high: int | None
) -> None:
    assert hard_limits(catalogue().metrics[metric]) == (low, high)


def test_a_score_stays_on_its_scale_though_its_metric_has_no_range() -> None:
    score = replace(catalogue().metrics["csat_score100"], lowest=None, highest=None)
    within = replace(score, lowest=Decimal(20))

    assert hard_limits(score) == (Decimal(0), Decimal(100))
    assert hard_limits(within) == (Decimal(20), Decimal(100))


@pytest.mark.parametrize(
    ("metric", "signed", "low", "high"),
    [
        ("csat_score5", None, 0, 5),
        ("csat_score5", True, None, 5),
        ("aht", None, 0, None),
        ("aht", True, None, None),
        ("aht", False, 0, None),
        ("orders", True, None, None),
    ],
)
def test_what_the_catalogue_says_to_be_signed_may_be_below_zero_in_any_unit(
    metric: str, signed: bool | None, low: int | None, high: int | None
) -> None:
    given = replace(catalogue().metrics[metric], lowest=None, highest=None, signed=signed)

    assert hard_limits(given) == (low, high)
