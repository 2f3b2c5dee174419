"""What is still to be done has an owner and a date that lies ahead."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Annotated

import pytest

from reportgen.checks import CHECKS
from reportgen.checks.kinds import runs
from reportgen.checks.plan.next_steps import next_steps
from reportgen.kinds import KINDS
from reportgen.kinds.quarter_summary import QuarterSummary
from reportgen.kinds.service_plan import ServicePlan
from reportgen.model.figures.period import Period
from reportgen.model.finding import Problem
from reportgen.model.frozen import frozen
from reportgen.model.place import Place
from reportgen.model.report.config import PeriodConfig
from reportgen.model.report.facets import Facet
from reportgen.model.report.pieces import NextStep, Risk, Task
from tests.support.figures import quarter, report, table

ASKED = NextStep("写完答复口径", "陈一帆", date(2025, 1, 31))
MADE = date(2025, 1, 8)


def told(content: object, period: str = "2024-Q4", made: date | None = MADE) -> list[Problem]:
    """Return what is said of the texts of a report that was made on a day."""
    config = quarter(content=content, date=made)
    config = replace(config, period=replace(config.period, id=Period.parse(period)))
    found = list(next_steps(report("", config)))
    return [problem for problem in found if isinstance(problem, Problem)]


def said(content: object, period: str = "2024-Q4", made: date | None = MADE) -> list[str]:
    return [problem.message.en for problem in told(content, period, made)]


@pytest.mark.parametrize(
    ("changes", "messages"),
    [
        ({}, []),
        ({"due": MADE}, []),
        ({"owner": None}, ['the step "写完答复口径" has no owner']),
        ({"due": None}, ['the step "写完答复口径" has no due date']),
        (
            {"owner": None, "due": None},
            ['the step "写完答复口径" has no owner and no due date'],
        ),
        (
            {"due": date(2025, 1, 7)},
            [('the step "写完答复口径" is due 2025-01-07, before the report of 2025-01-08')],
        ),
    ],
)
def test_a_step_says_who_and_by_when(changes: dict[str, object], messages: list[str]) -> None:
    step = replace(ASKED, **changes)  # type: ignore[arg-type]

    assert said(QuarterSummary(next_steps=(step,))) == messages


@pytest.mark.parametrize(
    ("due", "made", "messages"),
    [
        (date(2025, 12, 31), date(2024, 12, 20), []),
        (
            date(2026, 1, 1),
            date(2024, 12, 20),
            [('the step "写完答复口径" is due 2026-01-01, after the plan ends on 2025-12-31')],
        ),
        (date(2026, 1, 1), date(2025, 1, 1), []),
        (date(2026, 1, 1), date(2025, 1, 2), []),
        (date(2026, 1, 1), None, []),
        (
            date(2024, 12, 31),
            None,
            [('the step "写完答复口径" is due 2024-12-31, before the period begins on 2025-01-01')],
        ),
        (date(2025, 1, 1), None, []),
        (date(2024, 12, 25), date(2024, 12, 20), []),
    ],
)
def test_a_step_of_a_plan_is_due_while_the_plan_holds(
    due: date, made: date | None, messages: list[str]
) -> None:
    step = replace(ASKED, due=due)

    assert said(QuarterSummary(next_steps=(step,)), "2025", made) == messages


@pytest.mark.parametrize(
    ("following", "due", "messages"),
    [
        ("2025-Q1", date(2025, 3, 31), []),
        (
            "2025-Q1",
            date(2025, 4, 1),
            [("步骤“写完答复口径”应于 2025-04-01 完成，晚于下一期间的最后一天 2025-03-31")],
        ),
        ("2025", date(2025, 4, 1), []),
        (None, date(2026, 4, 1), []),
    ],
)
def test_a_step_for_the_next_period_is_due_before_that_ends(
    following: str | None, due: date, messages: list[str]
) -> None:
    content = QuarterSummary(next_steps=(replace(ASKED, due=due),))
    coming = Period.parse(following) if following else None
    period = replace(quarter().period, next=coming)
    config = quarter(content=content, date=MADE, period=period)

    found = list(next_steps(report("csat=85", config)))

    assert [each.message.hans for each in found if isinstance(each, Problem)] == messages


def test_a_report_with_values_of_its_period_is_no_plan_whatever_its_date() -> None:
    step = replace(ASKED, due=date(2025, 2, 1))
    config = quarter(date=date(2024, 9, 20), content=QuarterSummary(next_steps=(step,)))

    assert list(next_steps(report("csat@2024-Q3=85", config))) != []
    assert list(next_steps(report("csat=85", config))) == []


def test_a_risk_has_an_owner_and_needs_no_date() -> None:
    risks = (Risk("接待量翻倍", owner="值班长"), Risk("系统停机"))

    [problem] = told(ServicePlan(risks=risks))

    assert problem.message.hans == "风险“系统停机”没有负责人"
    assert problem.remedy.hans == "请补上 `owner:`"
    assert problem.about is not None
    assert problem.about.subject == "risks[1]"


@pytest.mark.parametrize(
    ("kind", "speaks"),
    [("quarter-summary", True), ("service-plan", True), ("personal-annual", True), ("team-annual", False)],
)  # fmt: skip
def test_it_runs_for_every_kind_with_steps_or_risks(kind: str, speaks: bool) -> None:
    assert runs(CHECKS["next-steps"], KINDS[kind]) is speaks


@frozen
class DatedTasks:
    """Texts of a kind whose plan is a list of tasks, or of initiatives."""

    plan: Annotated[tuple[Task | str, ...], Facet.PLAN] = ()


def test_a_wrong_date_is_shown_where_it_stands() -> None:
    step = replace(ASKED, due=date(2024, 1, 31))
    task = Task("导入", owner="陈一帆", end=date(2024, 1, 31))
    places = {
        "next_steps[0].due": Place("period.yaml", 7),
        "plan[0].end": Place("period.yaml", 8),
    }

    [due] = next_steps(
        report("", quarter(content=QuarterSummary(next_steps=(step,)), places=places))
    )
    [end] = next_steps(report("", quarter(content=DatedTasks(plan=(task,)), places=places)))

    assert [each.place.line for each in (due, end) if each.place] == [7, 8]


def test_rows_of_a_table_are_left_to_the_rule_of_actions() -> None:
    rows = table("initiative_id name owner end", "I9 导入 '' 2024-01-31")
    config = quarter(content=DatedTasks(plan=("I9",)), date=MADE)

    assert list(next_steps(report("", config, tables={"initiatives": rows}))) == []


@pytest.mark.parametrize(
    ("due", "made", "said"),
    [
        (date(2025, 1, 31), None, "before the period begins on 2025-02-01"),
        (date(2025, 2, 1), None, None),
        (date(2025, 3, 1), date(2025, 1, 20), None),
        (date(2025, 3, 2), date(2025, 1, 20), "after the plan ends on 2025-03-01"),
        (date(2025, 3, 2), date(2025, 2, 1), None),
    ],
)
def test_the_days_of_the_config_are_the_first_and_the_last_of_the_period(
    due: date, made: date | None, said: str | None
) -> None:
    content = QuarterSummary(next_steps=(replace(ASKED, due=due),))
    days = PeriodConfig(Period.parse("2025"), start=date(2025, 2, 1), end=date(2025, 3, 1))
    config = replace(quarter(content=content, date=made), period=days)

    found = [each.message.en for each in next_steps(report("", config))]

    assert found == ([f'the step "写完答复口径" is due {due}, {said}'] if said else [])
