"""Goals have metric, target and result."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportgen.checks.plan.goal_coverage import goal_coverage
from reportgen.kinds.service_plan import ServicePlan
from reportgen.kinds.team_annual import Outlook, TeamAnnual
from reportgen.model.finding import Severity
from reportgen.model.report.config import Goal
from reportgen.model.report.essay import Achievement
from tests.support.assessments import assessment, essay
from tests.support.figures import quarter, report


def test_is_silent_where_target_and_level_are_there() -> None:
    config = quarter(goals=(Goal("满意度达到九成", "G2", "csat"),), headline=("csat",))

    assert list(goal_coverage(report("csat=85 csat:target=90", config))) == []


def test_names_what_a_goal_lacks() -> None:
    config = quarter(goals=(Goal("减少投诉", "G1", "complaint_rate"),))

    [problem] = goal_coverage(report("csat=85", config))

    assert problem.message.en == (
        'the goal "减少投诉" (G1) needs Complaint rate, which has no target and no '
        "level for Q4 2024"
    )
    assert problem.about is not None
    assert (problem.about.metric, problem.about.subject) == ("complaint_rate", "G1")


def test_what_stands_in_rows_that_could_not_be_read_is_not_said_to_be_lacking() -> None:
    config = quarter(goals=(Goal("减少投诉", "G1", "complaint_rate"),), headline=("nps",))
    data = replace(report("csat=85", config), unread=frozenset({"complaint_rate", "nps"}))

    assert list(goal_coverage(data)) == []


def test_a_goal_without_a_metric_is_a_warning() -> None:
    config = quarter(goals=(Goal("增强品牌信任", "G3"),))

    [problem] = goal_coverage(report("csat=85", config))

    assert problem.severity is Severity.WARNING
    assert problem.about is not None
    assert (problem.about.metric, problem.about.subject) == (None, "G3")


def test_a_headline_metric_has_a_value() -> None:
    config = quarter(headline=("nps",))

    [problem] = goal_coverage(report("csat=85", config))

    assert problem.message.en == "the headline metric Net Promoter Score has no value for Q4 2024"


def test_an_essay_names_what_its_author_has_figures_of() -> None:
    whole = essay(
        "P01", metrics=("csat",), next_year=(Achievement("满意度稳定在九成三以上", "csat"),)
    )
    given = assessment(essays=(whole,), figures="csat@2024-Q2[person=P01]=92")

    assert list(goal_coverage(given)) == []


def test_names_whose_figure_is_missing() -> None:
    given = assessment(
        essays=(essay("P01", metrics=("csat",), next_year=(Achievement("更稳"),)),),
        figures="csat@2024[person=P02]=92 csat@2023[person=P01]=90",
    )

    [problem] = goal_coverage(given)

    assert problem.message.en == (
        "the essay of P01 names Customer satisfaction, but there is no figure of it for this person"
    )
    assert problem.remedy.hans == "请补上这一行：2024,csat,person,P01,actual,…，或去掉这个指标"
    assert problem.severity is None
    assert problem.about is not None
    assert (problem.about.metric, problem.about.member) == ("csat", "P01")


def test_an_essay_has_a_metric_and_a_goal() -> None:
    problems = list(goal_coverage(assessment(essays=(essay("P01"),))))

    assert [problem.message.en for problem in problems] == [
        "the essay of P01 has no metric",
        "the essay of P01 has no goal for next year",
    ]
    assert {problem.severity for problem in problems} == {Severity.WARNING}


def test_a_level_that_is_computed_is_one() -> None:
    config = quarter(headline=("csat",), goals=(Goal("少投诉", "G1", "complaint_rate"),))
    figures = "survey_satisfied=85 survey_responses=100 complaints=7 orders=1000"

    assert list(goal_coverage(report(f"{figures} complaint_rate:target=0.8", config))) == []


def test_a_plan_starts_from_an_earlier_level_or_a_forecast() -> None:
    config = quarter(content=ServicePlan(), goals=(Goal("满意度九成", "G1", "csat"),))

    assert list(goal_coverage(report("csat@2024-Q3=85 csat:target=90", config))) == []
    assert list(goal_coverage(report("csat:forecast=85 csat:target=90", config))) == []
    [problem] = goal_coverage(report("csat:target=90", config))
    assert problem.message.en == (
        'the goal "满意度九成" (G1) needs Customer satisfaction, which has no level for Q4 2024'
    )


@pytest.mark.parametrize(
    ("figures", "lacking"),
    [
        ("csat=85 csat@2025-Q1:target=90", None),
        ("csat@2025-Q1:target=90", "level for Q4 2024"),
        ("csat=85 csat:target=90", "target for Q1 2025"),
        ("csat=85 csat@2025-Q1:target_delta(2024-Q4)=2|pp", None),
        ("", "level for Q4 2024 and no target for Q1 2025"),
    ],
)
def test_the_outlook_shows_where_a_metric_is_and_where_it_is_to_go(
    figures: str, lacking: str | None
) -> None:
    config = quarter(content=TeamAnnual(outlook=Outlook(targets=("csat",))))

    said = [problem.message.en for problem in goal_coverage(report(figures, config))]

    assert said == (
        []
        if lacking is None
        else [f"the outlook shows Customer satisfaction, which has no {lacking}"]
    )


def test_a_target_of_another_period_is_none_for_this_one() -> None:
    config = quarter(goals=(Goal("…", "G1", "csat"),))

    [problem] = goal_coverage(report("csat=85 csat@2024-Q3:target=90", config))

    assert problem.message.en == (
        'the goal "…" (G1) needs Customer satisfaction, which has no target for Q4 2024'
    )
