"""One figure is the result of one thing."""

from __future__ import annotations

import pytest

from reportgen.checks.wording.repeated_claim import repeated_claim
from reportgen.kinds.personal_annual import Lessons, PersonalAnnual, PersonalResults
from reportgen.kinds.team_annual import Achievements, TeamAnnual
from reportgen.model.report.pieces import Card, ShownMetric
from tests.support.figures import quarter, report, table

INITIATIVES = table(
    "initiative_id name status metric",
    "I1 智慧客服 done csat_score100",
    "I2 多語小組 done csat_score100",
    "I3 流程重整 done complaint_rate",
)


def said(content: object) -> list[str]:
    data = report("", quarter(content=content), tables={"initiatives": INITIATIVES})
    return [problem.message.en for problem in repeated_claim(data)]


@pytest.mark.parametrize(
    "content",
    [
        TeamAnnual(achievements=Achievements(projects=("I1",), efficiency=("I3",))),
        TeamAnnual(
            achievements=Achievements(
                cost=(ShownMetric("cost", members=("hardware", "ops")), ShownMetric("cost", members=("labour",)))
            )
        ),
        PersonalAnnual(
            results=PersonalResults(
                satisfaction=(Card("挽回客户", metric="won_back"),),
                complaints=(Card("挽回客户", metric="won_back"),),
            ),
            lessons=Lessons(skills=(Card("产品", metric="won_back"),)),
        ),
    ],
)  # fmt: skip
def test_is_silent_where_each_result_has_one_cause(content: object) -> None:
    assert said(content) == []


def test_two_initiatives_do_not_share_a_result() -> None:
    content = TeamAnnual(achievements=Achievements(projects=("I1", "I3"), efficiency=("I2",)))

    assert said(content) == [
        (
            'Satisfaction score (out of 100) is credited to two causes: "智慧客服" (I1) '
            'and "多語小組" (I2)'
        )
    ]


def test_an_initiative_stands_in_one_place() -> None:
    content = TeamAnnual(achievements=Achievements(projects=("I1",), efficiency=("I1",)))

    assert said(content) == ['"智慧客服" (I1) is shown twice (first in period.yaml line 1)']


def test_a_cost_item_is_shown_once() -> None:
    cost = (ShownMetric("cost", members=("hardware", "ops")), ShownMetric("cost", members=("ops",)))

    assert said(TeamAnnual(achievements=Achievements(cost=cost))) == [
        (
            "Costs (System operations) is credited to two causes: period.yaml line 1 and "
            "period.yaml line 1"
        )
    ]


def test_two_cards_of_a_person_do_not_share_a_result() -> None:
    skills = (Card("沟通", metric="fcr"), Card("产品", metric="fcr"))

    assert said(PersonalAnnual(lessons=Lessons(skills=skills))) == [
        'First-contact resolution is credited to two causes: "沟通" and "产品"'
    ]


def test_the_two_places_are_named_in_every_language() -> None:
    content = TeamAnnual(achievements=Achievements(projects=("I1",), efficiency=("I1",)))
    data = report("", quarter(content=content), tables={"initiatives": INITIATIVES})

    [problem] = repeated_claim(data)

    assert (problem.message.hans, problem.message.hant) == (
        "“智慧客服”（I1）出现了两次（第一次在 period.yaml 第 1 行）",
        "「智慧客服」（I1）出現了兩次（第一次在 period.yaml 第 1 行）",
    )


def test_initiatives_that_nobody_knows_or_that_move_no_metric_share_nothing() -> None:
    initiatives = table("initiative_id name status metric", "I1 甲 done ''", "I2 乙 done ''")
    content = TeamAnnual(achievements=Achievements(projects=("I1", "I9"), efficiency=("I2",)))
    data = report("", quarter(content=content), tables={"initiatives": initiatives})

    assert list(repeated_claim(data)) == []


@pytest.mark.parametrize("cost", ["cost", ShownMetric("cost")])
def test_what_was_saved_is_saved_once_for_all_members(cost: str | ShownMetric) -> None:
    assert said(TeamAnnual(achievements=Achievements(cost=(cost, "budget", cost)))) == [
        ("Costs is credited to two causes: period.yaml line 1 and period.yaml line 1")
    ]


def test_of_one_result_the_second_cause_is_told_and_no_third() -> None:
    skills = (Card("沟通", metric="fcr"), Card("产品", metric="fcr"), Card("工具", metric="fcr"))

    assert said(PersonalAnnual(lessons=Lessons(skills=skills))) == [
        'First-contact resolution is credited to two causes: "沟通" and "产品"'
    ]
