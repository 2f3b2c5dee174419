"""A plan has the parts that its kind requires, and actions that somebody can follow."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Annotated

import pytest

from reportgen.checks.plan.kind_fit import kind_fit
from reportgen.kinds.quarter_summary import QuarterSummary
from reportgen.kinds.service_plan import ServicePlan
from reportgen.model.figures.period import Period
from reportgen.model.finding import Severity
from reportgen.model.frozen import frozen
from reportgen.model.report.config import Goal, People, Person, ReportConfig
from reportgen.model.report.facets import Facet
from reportgen.model.report.kind import Kind
from reportgen.model.report.pieces import (
    Card,
    Duty,
    Growth,
    Monitor,
    NextStep,
    ProcessStep,
    QualityCycle,
    Risk,
)
from reportgen.model.report.report import Report
from tests.support.figures import quarter, report, table

PLAN = ServicePlan(
    principles=(Card("同案同办"),),
    people_growth=(Growth("培训十四场"),),
    process=(ProcessStep("受理"),),
    owners=("培训专员",),
    duties=(Duty("质检专员"),),
    rules=("工单当日填完",),
    standards=(Card("态度"),),
    quality_cycle=QualityCycle("定指标", "接待", "评审", "整改"),
    monitoring=(Monitor("时限看板"),),
)
GOOD = "W1 客服主管 2024-01-08 2024-03-29 csat"


def plan(content: ServicePlan = PLAN, goals: str = "csat") -> ReportConfig:
    config = quarter(content=content, goals=tuple(Goal("…", m, m) for m in goals.split()))
    parts = tuple(Period.parse(f"2024-Q{number}") for number in (1, 2, 3, 4))
    period = replace(config.period, id=Period.parse("2024"), parts=parts)
    people = People(authors=(Person("顾南乔", "客服主管"),))
    return replace(config, period=period, people=people)


def data(*rows: str, config: ReportConfig | None = None, figures: str = "") -> Report:
    actions = table("action_id owner start due metric", *rows)
    return report(figures, config or plan(), tables={"actions": actions})


@pytest.mark.parametrize("owner", ["客服主管", "顾南乔", "质检专员", "培训专员"])
def test_is_silent_where_all_is_there_and_every_owner_is_known(owner: str) -> None:
    assert list(kind_fit(data(GOOD.replace("客服主管", owner)))) == []


def test_a_missing_step_of_the_quality_cycle_is_named() -> None:
    content = replace(PLAN, quality_cycle=QualityCycle("定指标", "接待", "评审"))

    [problem] = kind_fit(data(GOOD, config=plan(content)))

    assert problem.message.en == 'the plan has no step "act" in its quality cycle'
    assert problem.about is not None
    assert problem.about.subject == "quality_cycle.act"


def test_each_required_part_is_named() -> None:
    problems = list(kind_fit(report("", plan(ServicePlan(), ""))))

    assert [problem.message.en for problem in problems] == [
        "the plan has no goals",
        "the plan has no principles",
        "the plan has no growth of the team",
        "the plan has no process",
        "the plan has no duties",
        "the plan has no rules",
        "the plan has no service standards",
        "the plan has no monitoring",
        'the plan has no step "plan" in its quality cycle',
        'the plan has no step "do" in its quality cycle',
        'the plan has no step "check" in its quality cycle',
        'the plan has no step "act" in its quality cycle',
        "the plan has no actions",
    ]


@pytest.mark.parametrize(
    ("row", "message"),
    [
        (
            "W1 客服主管 2024-01-08 2025-01-15 csat",
            ("the action W1 is due on 2025-01-15, outside the plan's 2024-01-01 to 2024-12-31"),
        ),
        (
            "W1 客服主管 2024-05-08 2024-03-29 csat",
            "the action W1 starts on 2024-05-08, after it is due on 2024-03-29",
        ),
        (
            "W1 客服经理 2024-01-08 2024-03-29 csat",
            (
                'the action W1 is owned by "客服经理", who is in none of `people`, the roster, '
                "`duties` and `owners`"
            ),
        ),
        (
            "W1 客服主管 2024-01-08 2024-03-29 csta",
            'the action W1 names the metric "csta", which the catalogue does not know',
        ),
        ("W1 客服主管 2024-01-08 待定 csat", "the action W1 has no due date"),
        ("W1 '' 2024-01-08 2024-03-29 csat", "the action W1 has no owner"),
    ],
)
def test_an_action_that_nobody_can_follow_is_named(row: str, message: str) -> None:
    [problem] = kind_fit(data(row))

    assert problem.message.en == message
    assert problem.about is not None
    assert problem.about.subject == "W1"


def test_a_risk_needs_a_known_owner_as_well() -> None:
    content = replace(PLAN, risks=(Risk("接待量翻倍", owner="值班长"),))

    [problem] = kind_fit(data(GOOD, config=plan(content)))

    assert problem.message.en == (
        'the risk "接待量翻倍" is owned by "值班长", who is in none of `people`, the '
        "roster, `duties` and `owners`"
    )


def test_a_target_lies_within_reach_of_its_milestones() -> None:
    steps = " ".join(f"csat@2024-Q{n}:target={90 + n}" for n in (1, 2, 3, 4))

    [problem] = kind_fit(data(GOOD, figures=f"csat@2024:target=95 {steps}"))

    assert problem.message.en == (
        "no milestone reaches Customer satisfaction, 2024 (target), which is 95: "
        "the best is 94 in Q4 2024"
    )
    assert problem.severity is Severity.WARNING
    assert list(kind_fit(data(GOOD, figures=f"csat@2024:target=93 {steps}"))) == []


def test_dates_in_other_forms_are_dates() -> None:
    assert list(kind_fit(data("W1 客服主管 2024/1/8 2024/03/29 csat"))) == []


def test_the_period_of_the_config_is_the_one_that_counts() -> None:
    config = plan()
    narrow = replace(config, period=replace(config.period, end=date(2024, 3, 1)))

    [problem] = kind_fit(data(GOOD, config=narrow))

    assert problem.message.en == (
        "the action W1 is due on 2024-03-29, outside the plan's 2024-01-01 to 2024-03-01"
    )
    late = replace(config, period=replace(config.period, start=date(2024, 4, 1)))
    [problem] = kind_fit(data(GOOD, config=late))
    assert problem.message.en.endswith("outside the plan's 2024-04-01 to 2024-12-31")


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("W1 '' 2024-01-08 2024-03-29 csat", "the action W1 has no owner"),
        (
            "W1 客服主管 2025-01-01 '' csat",
            "the action W1 has no due date",
        ),
        (
            "W1 客服主管 2025-01-01 2024-12-31 csat",
            ("the action W1 starts on 2025-01-01, outside the plan's 2024-01-01 to 2024-12-31"),
        ),
    ],
)
def test_what_an_action_lacks_and_a_start_after_the_plan_are_named(row: str, message: str) -> None:
    problems = kind_fit(data(row))

    assert next(problems).message.en == message


@pytest.mark.parametrize("due", ["2024-01-01", "2024-12-31"])
def test_the_first_and_the_last_day_are_days_of_the_plan_and_one_day_is_time_enough(
    due: str,
) -> None:
    assert list(kind_fit(data(f"W1 客服主管 {due} {due} csat"))) == []


@pytest.mark.parametrize(
    "figures",
    [
        "csat@2024:target=94",  # the best milestone is the target
        (
            "first_response_time@2024:target=27 first_response_time@2024-Q1:target=30 "
            "first_response_time@2024-Q2:target=29 first_response_time@2024-Q3:target=28 "
            "first_response_time@2024-Q4:target=27"
        ),
        "csat@2024:target=99 csat@2024-Q4:target=",  # a period without a milestone may reach it
        # milestones of a sum add up, and nobody says which way is good for a headcount
        (
            "orders@2024:target=40 orders@2024-Q1:target=10 orders@2024-Q2:target=10 "
            "orders@2024-Q3:target=10 orders@2024-Q4:target=10"
        ),
        (
            "headcount@2024:target=5 headcount@2024-Q1:target=10 headcount@2024-Q2:target=10 "
            "headcount@2024-Q3:target=10 headcount@2024-Q4:target=10"
        ),
        (
            "headcount@2024:target=40 headcount@2024-Q1:target=10 headcount@2024-Q2:target=10 "
            "headcount@2024-Q3:target=10 headcount@2024-Q4:target=10"
        ),
    ],
)
def test_milestones_that_may_reach_their_target_are_no_problem(figures: str) -> None:
    steps = [f"csat@2024-Q{n}:target={90 + n}" for n in (1, 2, 3, 4)]
    given = {figure.split("=")[0]: figure for figure in [*steps, *figures.split()]}
    written = " ".join(figure for figure in given.values() if not figure.endswith("="))

    assert (
        list(
            kind_fit(
                data(
                    GOOD,
                    config=plan(goals="csat orders headcount first_response_time"),
                    figures=written,
                )
            )
        )
        == []
    )


def test_where_less_is_better_the_lowest_milestone_counts() -> None:
    steps = " ".join(f"first_response_time@2024-Q{n}:target={40 - n}" for n in (1, 2, 3, 4))
    config = plan(goals="first_response_time")

    [problem] = kind_fit(
        data(GOOD, config=config, figures=f"first_response_time@2024:target=30 {steps}")
    )

    assert problem.message.en == (
        "no milestone reaches First response time, 2024 (target), which is 30: "
        "the best is 36 in Q4 2024"
    )


def test_a_risk_may_be_nobody_s_and_a_plan_may_have_no_parts() -> None:
    config = plan(replace(PLAN, risks=(Risk("接待量翻倍"),)))
    undivided = replace(config, period=replace(config.period, parts=()))

    assert list(kind_fit(data(GOOD, config=undivided, figures="csat@2024:target=95"))) == []


def test_actions_need_no_column_but_their_id() -> None:
    bare = report("", plan(), tables={"actions": table("action_id", "W1")})

    assert [each.message.en for each in kind_fit(bare)] == [
        "the action W1 has no owner",
        "the action W1 has no due date",
    ]
    assert list(kind_fit(data("W1 客服主管 2024-01-08 2024-03-29 ''"))) == []


def test_a_goal_without_a_metric_has_no_milestones_and_another_kind_no_parts() -> None:
    aimless = replace(plan(), goals=(Goal("更稳"),))

    assert list(kind_fit(data(GOOD, config=aimless))) == []
    assert list(kind_fit(report("", quarter(content=QuarterSummary())))) == []


NEAR = 'did you mean "顾南乔"?'
DECLARE = (
    "write `owners: points` under `texts:` in the outline, and the name under `owners:` in the "
    "config"
)
ADD = "add the name to `owners:` in the config"


@frozen
class UnownedBrief:
    """Texts of an editor's kind that lists nobody."""

    plan: Annotated[tuple[NextStep, ...], Facet.PLAN] = ()
    risks: Annotated[tuple[Risk, ...], Facet.RISKS] = ()


@frozen
class OwnedBrief(UnownedBrief):
    """Texts of an editor's kind that lists who may own a step."""

    owners: Annotated[tuple[str, ...], Facet.OWNERS] = ()


@pytest.mark.parametrize(
    ("texts", "said"),
    [
        (UnownedBrief(plan=(NextStep("写口径", "值班长"),)), []),
        (UnownedBrief(plan=(NextStep("写口径", "顾南桥"),)), [f"{NEAR} if not, {DECLARE}"]),
        (OwnedBrief(plan=(NextStep("写口径", "顾南桥"),)), [f"{NEAR} if not, {ADD}"]),
        (OwnedBrief(plan=(NextStep("写口径", "值班长"),), owners=("培训专员",)), [ADD]),
        (OwnedBrief(plan=(NextStep("写口径", "培训专员"),), owners=("培训专员",)), []),
        (OwnedBrief(risks=(Risk("停机", owner="值班长"),), owners=("培训专员",)), [ADD]),
    ],
)
def test_an_editor_s_kind_hears_of_owners_as_far_as_it_lists_them(
    texts: UnownedBrief, said: list[str]
) -> None:
    kind = Kind("brief", type(texts), folder=Path("brief"))
    config = replace(plan(), content=texts, document_kind=kind, goals=())

    found = list(kind_fit(report("", config)))

    assert [(each.remedy.en, each.severity) for each in found] == [
        (words, Severity.WARNING) for words in said
    ]


def test_our_kinds_hear_of_owners_of_risks_and_of_no_steps() -> None:
    content = QuarterSummary(next_steps=(NextStep("写口径", "值班长"),))
    plain = plan(replace(PLAN, risks=(Risk("停机", owner="顾南桥"),)))
    unlisted = plan(ServicePlan(risks=(Risk("停机", owner="值班长"),)))

    assert list(kind_fit(report("", quarter(content=content)))) == []
    assert (
        'the risk "停机" is owned by "值班长", '
        "who is in none of `people`, the roster, `duties` and `owners`"
    ) in [each.message.en for each in kind_fit(report("", unlisted))]
    [problem] = kind_fit(data(GOOD, config=plain))
    assert problem.remedy.en == f"{NEAR} if not, add the name to `owners`"
    assert problem.severity is None


def test_a_start_that_is_no_day_is_compared_with_nothing() -> None:
    assert list(kind_fit(data("W1 客服主管 待定 2024-03-29 csat"))) == []
