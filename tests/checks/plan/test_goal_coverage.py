"""Goals have metric, target and result."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportgen.checks.plan.goal_coverage import goal_coverage
from reportgen.kinds.service_plan import ServicePlan
from reportgen.kinds.team_annual import Outlook, TeamAnnual
from reportgen.model.figures.period import Period
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


def test_a_goal_without_an_id_goes_by_its_place_in_the_list() -> None:
    config = quarter(goals=(Goal("增强品牌信任"), Goal("满意度", metric="csat")))

    found = list(goal_coverage(report("", config)))

    assert [each.about.subject for each in found if each.about] == ["goals[0]", "goals[1]"]


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
    computed = "survey_satisfied@2024-Q3=85 survey_responses@2024-Q3=100 csat:target=90"
    assert list(goal_coverage(report(computed, config))) == []
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


@pytest.mark.parametrize(
    ("figures", "covered"),
    [
        ("csat=85", True),
        ("csat:forecast=85", True),
        ("csat[channel=chat]=85", True),
        ("csat:stated_delta(2024-Q3)=2|pp", True),
        ("csat@2024-Q3=85", False),
        ("csat@2024-Q3:forecast=85", False),
        ("csat:target=90", False),
    ],
)
def test_a_headline_metric_has_a_level_of_the_period_and_of_no_other(
    figures: str, covered: bool
) -> None:
    said = list(goal_coverage(report(figures, quarter(headline=("csat",)))))

    assert bool(said) is not covered


@pytest.mark.parametrize(
    ("figures", "found"),
    [
        ("csat@2024[person=P01]=92", True),
        ("csat@2024-Q2[person=P01]=92 csat@2023[person=P01]=90", True),
        # a level of their own that is computed
        ("survey_satisfied@2024[person=P01]=85 survey_responses@2024[person=P01]=100", True),
        ("csat@2023-Q2[person=P01]=92", False),
        ("csat@2024-Q2[person=P02]=92", False),
        ("csat@2024-Q2=92", False),
    ],
)
def test_the_figure_of_an_essay_is_its_author_s_and_lies_in_the_period(
    figures: str, found: bool
) -> None:
    whole = essay("P01", metrics=("csat",), next_year=(Achievement("更稳"),))

    said = list(goal_coverage(assessment(essays=(whole,), figures=figures)))

    assert bool(said) is not found


def test_a_metric_named_twice_is_told_once_and_one_of_next_year_is_a_warning() -> None:
    twice = essay("P01", metrics=("csat", "csat"), next_year=(Achievement("更稳", "nps"),))

    said = list(goal_coverage(assessment(essays=(twice,))))

    assert [(each.values, each.severity) for each in said] == [
        (("csat",), None),
        (("nps",), Severity.WARNING),
    ]


@pytest.mark.parametrize(
    ("previous", "known", "covered"),
    [("2024-Q2", "2024-Q2", True), (None, "2024-Q2", False), (None, "2024-Q3", True)],
)
def test_a_plan_starts_from_the_level_of_its_previous_period_or_of_the_one_before(
    previous: str | None, known: str, covered: bool
) -> None:
    config = quarter(content=ServicePlan(), goals=(Goal("满意度九成", "G2", "csat"),))
    earlier = Period.parse(previous) if previous else None
    config = replace(config, period=replace(config.period, previous=earlier))
    figures = f"survey_satisfied@{known}=85 survey_responses@{known}=100 csat:target=90"

    assert (list(goal_coverage(report(figures, config))) == []) is covered


def test_the_outlook_goes_by_the_next_period_of_the_config() -> None:
    config = quarter(content=TeamAnnual(outlook=Outlook(targets=("csat",))))
    config = replace(config, period=replace(config.period, next=Period.parse("2025")))

    assert list(goal_coverage(report("csat=85 csat@2025:target=90", config))) == []
    assert len(list(goal_coverage(report("csat=85 csat@2025-Q1:target=90", config)))) == 1
