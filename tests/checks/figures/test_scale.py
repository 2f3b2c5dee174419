"""A metric keeps one scale."""

from __future__ import annotations

import pytest

from reportgen.checks.figures.scale import CHECK
from reportgen.kinds.personal_annual import PersonalAnnual
from reportgen.model.finding import About
from tests.support.figures import quarter, report
from tests.support.judged import heard, problems

YEARS = "csat@2024-Q3=88 csat@2024-Q2=89"


def test_a_fraction_among_percentages_is_found() -> None:
    [problem] = problems(CHECK, report(f"csat=0.87 {YEARS}"))

    assert problem.message.en == (
        "Customer satisfaction, Q4 2024 is 0.87%, but the other periods are per cent, not fractions"
    )
    assert (problem.suspect, problem.repair) == ("csat@2024-Q4", "87")


@pytest.mark.parametrize(
    "text",
    [
        f"csat=87 {YEARS}",
        "complaint_rate=0.7 complaint_rate@2024-Q3=0.9 complaint_rate@2024-Q2=0.8",
        "csat=0.87 csat@2024-Q3=88",
        "csat=0.31 csat@2024-Q3=88 csat@2024-Q2=89",
        "csat=0.87 csat@2024-Q3=88 csat@2024-Q2=87 csat@2023-Q4=5",
        "csat=0.87 csat@2024-Q3[team=order]=88 csat@2024-Q2[team=order]=89",
        "csat=0 csat@2024-Q3=88 csat@2024-Q2=89",
        "csat=1.01 csat@2024-Q3=88 csat@2024-Q2=99",
        "resolution_time=0.87 resolution_time@2024-Q3=88 resolution_time@2024-Q2=89",
    ],
    ids=[
        "per cent",
        "small rates",
        "too little history",
        "no such percentage",
        "a small rate before",
        "members alone",
        "nothing",
        "above one",
        "minutes",
    ],
)
def test_is_silent_where_nothing_speaks_for_a_fraction(text: str) -> None:
    assert problems(CHECK, report(text)) == []


@pytest.mark.parametrize(
    ("text", "repair"),
    [
        (f"csat=1 {YEARS}", "100"),
        ("csat=0.1 csat@2024-Q3=10 csat@2024-Q2=11", "10"),
        # a quarter of the usual is as far as it may be
        ("csat=0.6 csat@2024-Q3=80 csat@2024-Q2=80", "60"),
        ("csat=0.59 csat@2024-Q3=80 csat@2024-Q2=80", None),
        ("csat=0.1 csat@2024-Q3=9.9 csat@2024-Q2=11", None),
    ],
)
def test_a_hundred_times_a_fraction_is_near_the_usual(text: str, repair: str | None) -> None:
    assert [each.repair for each in problems(CHECK, report(text))] == ([repair] if repair else [])


@pytest.mark.parametrize(
    ("text", "hold"),
    [
        (f"csat=87 {YEARS}", "loose"),
        ("csat=87 csat@2024-Q3=88", "none"),
        ("aht=8 aht@2024-Q3=9 aht@2024-Q2=9", "none"),
    ],
)
def test_percentages_of_three_periods_are_held_loosely(text: str, hold: str) -> None:
    assert set(heard(CHECK, report(text))[2]) == {hold}


def test_a_person_is_scored_on_one_scale() -> None:
    config = quarter(headline=("csat_score5", "csat_score100"), content=PersonalAnnual())

    [problem] = problems(CHECK, report("csat_score5=4.8 csat_score100=96", config))

    assert problem.message.en == (
        "the headline has scores on two scales: Service rating (out of 5), "
        "Satisfaction score (out of 100)"
    )
    assert problem.about == About(metric="csat_score5", subject="headline")


@pytest.mark.parametrize("headline", [("csat_score5",), ("csat_score100", "csat", "nobody_knows")])
def test_one_scale_is_as_it_should_be(headline: tuple[str, ...]) -> None:
    config = quarter(headline=headline, content=PersonalAnnual())

    assert problems(CHECK, report("csat_score5=4.8 csat_score100=96 csat=85", config)) == []


def test_a_team_may_have_scores_on_two_scales() -> None:
    config = quarter(headline=("csat_score5", "csat_score100"))

    assert problems(CHECK, report("csat_score5=4.8 csat_score100=96", config)) == []
