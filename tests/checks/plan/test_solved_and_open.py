"""What is called achieved is not called a problem as well."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportgen.checks.plan.solved_and_open import solved_and_open
from reportgen.kinds.quarter_summary import QuarterSummary, TeamTexts
from reportgen.kinds.team_annual import Achievements, TeamAnnual
from reportgen.model.report.config import ReportConfig
from reportgen.model.report.pieces import (
    Card,
    Challenges,
    Gap,
    Highlight,
    Issue,
    ShownMetric,
    Task,
    TaskStatus,
)
from tests.support.figures import quarter, report, table


def summary(status: TaskStatus, *problems: Gap | Issue, metrics: str = "") -> ReportConfig:
    task = Task(
        "新系统上线", "T1", status=status, result="稳定易用", metrics=tuple(metrics.split())
    )
    praise = Highlight("首次响应快了三成", "first_response_time")
    content = QuarterSummary(
        team=TeamTexts(highlights=(praise,)),
        tasks=(task,),
        gaps=tuple(each for each in problems if isinstance(each, Gap)),
        issues=tuple(each for each in problems if isinstance(each, Issue)),
    )
    return quarter(content=content)


@pytest.mark.parametrize(
    "config",
    [
        summary(TaskStatus.PARTIAL, Gap("高峰时段系统延迟", task="T1")),
        summary(TaskStatus.DONE, Gap("满意度差五个点", "csat")),
        summary(TaskStatus.DONE, Issue("首次响应仍偏慢", "first_response_time")),
        summary(TaskStatus.DONE, Issue("夜班首次响应时长偏长", "first_response_time")),
        summary(
            TaskStatus.PARTIAL, Issue("订单差错偏多", "order_accuracy"), metrics="order_accuracy"
        ),
    ],
)
def test_is_silent_where_the_remainder_is_stated_or_the_matter_is_another(
    config: ReportConfig,
) -> None:
    assert list(solved_and_open(report("", config))) == []


def test_a_finished_task_has_no_gap() -> None:
    config = summary(TaskStatus.DONE, Gap("高峰时段系统延迟", task="T1"))

    [problem] = solved_and_open(report("", config))

    assert problem.message.en == (
        'the task "新系统上线" (T1) is done, but "高峰时段系统延迟" is a problem of it'
    )
    assert problem.about is not None
    assert (problem.about.metric, problem.about.subject) == (None, "T1")


def test_a_highlight_is_not_an_issue() -> None:
    config = summary(TaskStatus.DONE, Issue("首次响应太慢", "first_response_time"))

    [problem] = solved_and_open(report("", config))

    assert problem.message.en == (
        'First response time is an achievement ("首次响应快了三成") and a problem ("首次响应太慢")'
    )


def test_nor_is_the_metric_of_a_finished_task() -> None:
    issue = Issue("订单差错偏多", "order_accuracy")

    [problem] = solved_and_open(
        report("", summary(TaskStatus.DONE, issue, metrics="order_accuracy"))
    )

    assert problem.about is not None
    assert problem.about.metric == "order_accuracy"


def test_the_distance_to_a_missed_target_is_what_is_left() -> None:
    config = summary(TaskStatus.DONE, Gap("首次响应差三秒", "first_response_time"))
    figures = "first_response_time=33 first_response_time:target=30以内"

    assert list(solved_and_open(report(figures, config))) == []


@pytest.mark.parametrize("figures", ["first_response_time=33", "first_response_time:target=30以内"])
def test_without_a_level_or_a_target_nothing_says_which_is_right(figures: str) -> None:
    config = summary(TaskStatus.DONE, Issue("首次响应太慢", "first_response_time"))

    assert len(list(solved_and_open(report(figures, config)))) == 1


@pytest.mark.parametrize(("result", "praise"), [("稳定易用", "稳定易用"), (None, "新系统上线")])
def test_a_finished_task_is_praised_by_its_result_or_by_its_name(
    result: str | None, praise: str
) -> None:
    task = Task("新系统上线", status=TaskStatus.DONE, result=result, metrics=("nps",))
    content = QuarterSummary(tasks=(task,), issues=(Issue("口碑不好", "nps"),))

    [problem] = solved_and_open(report("", quarter(content=content)))

    assert f'is an achievement ("{praise}") and' in problem.message.en


def test_a_task_without_an_id_is_that_of_no_gap() -> None:
    task = Task("新系统上线", status=TaskStatus.DONE)
    content = QuarterSummary(tasks=(task,), gaps=(Gap("高峰时段系统延迟"),))

    assert list(solved_and_open(report("", quarter(content=content)))) == []


@pytest.mark.parametrize("saving", ["aht", ShownMetric("aht"), "nps"])
def test_what_was_saved_is_an_achievement(saving: str | ShownMetric) -> None:
    content = TeamAnnual(
        achievements=Achievements(cost=(saving,)),
        challenges=Challenges(peak=(Card("塞車", metric="aht"),)),
    )

    found = list(solved_and_open(report("", quarter(content=content))))

    assert len(found) == (0 if saving == "nps" else 1)


def test_of_a_met_target_another_rule_speaks() -> None:
    config = summary(TaskStatus.DONE, Issue("首次响应太慢", "first_response_time"))
    met = "first_response_time=28 first_response_time:target=30以内"

    assert list(solved_and_open(report(met, config))) == []
    assert len(list(solved_and_open(report("first_response_time=28", config)))) == 1


INITIATIVES = table(
    "initiative_id name part status metric",
    "I04 工單分級 achievement done ticket_first_response_time",
    "I10 CRM擴容 plan planned ticket_first_response_time",
)


@pytest.mark.parametrize(("linked", "problems"), [("I10", 0), ("", 1), ("I04", 1), ("I99", 1)])
def test_a_challenge_about_an_achievement_leads_to_what_is_to_come(
    linked: str, problems: int
) -> None:
    card = Card("工單塞車", metric="ticket_first_response_time", linked=tuple(linked.split()))
    content = TeamAnnual(
        achievements=Achievements(efficiency=("I04",)), challenges=Challenges(peak=(card,))
    )
    data = report("", quarter(content=content), tables={"initiatives": INITIATIVES})

    found = list(solved_and_open(data))

    assert len(found) == problems
    assert all(
        problem.message.en == 'the problem "工單塞車" is about First response time on tickets, '
        "which stands among the achievements, and is linked to no initiative that is still to come"
        for problem in found
    )


def test_a_challenge_about_something_else_needs_no_link() -> None:
    content = TeamAnnual(challenges=Challenges(peak=(Card("情緒", metric="escalations"),)))
    data = replace(report(""), config=quarter(content=content))

    assert list(solved_and_open(data)) == []


def test_each_task_with_gaps_is_told_of_once() -> None:
    config = summary(
        TaskStatus.DONE, Gap("高峰时段系统延迟", task="T1"), Gap("夜间无人值守", task="T1")
    )

    [problem] = solved_and_open(report("", config))

    assert problem.message.en.endswith('but "高峰时段系统延迟" is a problem of it')


def test_of_several_metrics_the_first_by_name_is_told_of() -> None:
    card = Card("塞車", metrics=("nps", "aht"))
    initiatives = table(
        "initiative_id name part status metric",
        "I1 甲 achievement done nps",
        "I2 乙 achievement done aht",
    )
    content = TeamAnnual(
        achievements=Achievements(efficiency=("I1", "I2", "I9")),
        challenges=Challenges(peak=(card,)),
    )
    data = report("", quarter(content=content), tables={"initiatives": initiatives})

    [problem] = solved_and_open(data)

    assert problem.message.en.startswith('the problem "塞車" is about Average handling time, ')


def test_words_without_a_metric_are_neither_praise_nor_problem() -> None:
    content = QuarterSummary(
        team=TeamTexts(highlights=(Highlight("一切顺利"),)), issues=(Issue("也有不足"),)
    )

    assert list(solved_and_open(report("", quarter(content=content)))) == []


def test_praise_of_no_metric_is_about_no_issue_without_one() -> None:
    praise = TeamTexts(highlights=(Highlight("团队稳定"),))
    content = QuarterSummary(team=praise, issues=(Issue("夜班人手偏紧", ""),))

    assert list(solved_and_open(report("", quarter(content=content)))) == []
