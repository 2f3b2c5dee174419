"""An initiative is done or still to come, the same everywhere."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from reportgen.checks.plan.initiative_status import initiative_status
from reportgen.kinds.team_annual import Achievements, PlannedInitiatives, TeamAnnual
from reportgen.model.report.pieces import Card, Challenges
from reportgen.model.report.report import Report
from tests.support.figures import quarter, report, table


def data(rows: str, done: str = "", plan: str = "", linked: str = "") -> Report:
    card = Card("尖峰等待", linked=tuple(linked.split()))
    content = TeamAnnual(
        achievements=Achievements(projects=tuple(done.split())),
        challenges=Challenges(peak=(card,)),
        plan=PlannedInitiatives(systems=tuple(plan.split())),
    )
    made = table("initiative_id name part status end", *rows.split("; "))
    return report("", quarter(content=content), tables={"initiatives": made})


@pytest.mark.parametrize(
    "silent",
    [
        data(
            "I1 智慧客服第一期上線 achievement done 2024-05; I9 智慧客服第二期 plan planned 2025-08"
        ),
        data("I1 客服系統上線 achievement done 2024-05; I9 智慧排班 plan in_progress 2025-08"),
        data("I1 智慧客服 achievement done 待定"),
        data("I1 智慧客服 '' done 2024-05"),
        report("", quarter(content=TeamAnnual())),
        data("I1 上線 achievement done 2024-12; I9 導入 plan planned 2025-08", "I1", "I9", "I9 I1"),
    ],
)
def test_is_silent_where_phases_are_told_apart(silent: Report) -> None:
    assert [each.message.en for each in initiative_status(silent)] == []


@pytest.mark.parametrize(
    ("wrong", "subject", "message"),
    [
        (
            data("I1 智慧客服上線 achievement done 2024-05; I9 導入智慧客服 plan planned 2025-08"),
            "I9",
            '"導入智慧客服" (I9) is planned, but "智慧客服上線" (I1) is done',
        ),
        (
            data("I1 智慧客服 achievement planned 2024-05", done="I1"),
            "I1",
            '"智慧客服" (I1) stands in the achievements, but its status is "planned"',
        ),
        (
            data("I1 智慧客服 plan done 2024-05"),
            "I1",
            '"智慧客服" (I1) stands in the plan, but its status is "done"',
        ),
        (
            data("I1 智慧客服 achievement done 2024-05", done="I1", plan="I1"),
            "I1",
            '"智慧客服" (I1) stands in the plan, but its status is "done"',
        ),
        (
            data("I1 智慧客服 achievement done 2024-05; I1 智慧客服 plan planned 2025-05"),
            "I1",
            '"智慧客服" (I1) stands twice: in the achievements as "done", then in the plan as "planned"',
        ),
        (
            data("I1 智慧客服 achievement done 2025-03"),
            "I1",
            '"智慧客服" (I1) is done, but ends in 2025-03, after 2024-12-31',
        ),
        (
            data("I1 智慧客服 achievement done 2025-01-15"),
            "I1",
            '"智慧客服" (I1) is done, but ends in 2025-01-15, after 2024-12-31',
        ),
        (
            data("I10 智慧客服 plan planned 2025-03", linked="I11"),
            "I11",
            "there is no initiative I11",
        ),
        (
            data("I10 智慧客服 plan planned 2025-03", plan="I11"),
            "I11",
            "there is no initiative I11",
        ),
        (
            data("I1 智慧客服 plan done 2024-05", plan="I1 I1"),
            "I1",
            '"智慧客服" (I1) stands in the plan, but its status is "done"',
        ),
    ],
)
def test_names_what_is_done_here_and_open_there(wrong: Report, subject: str, message: str) -> None:
    [problem] = initiative_status(wrong)

    assert problem.message.en == message
    assert problem.about is not None
    assert problem.about.subject == subject


def test_without_a_table_nothing_can_be_told() -> None:
    content = TeamAnnual(plan=PlannedInitiatives(systems=("I9",)))

    [problem] = initiative_status(report("", quarter(content=content)))

    assert problem.message.en == (
        "not checked: initiatives are named, but there is no table of them; name it "
        "under `data`: `initiatives: initiatives.csv`"
    )
    assert problem.about is not None
    assert problem.about.subject == "plan.systems[0]"


def test_what_ends_in_the_month_of_the_last_day_is_over() -> None:
    given = data("I1 智慧客服 achievement done 2024-12")

    def said(end: date) -> list[str]:
        config = replace(given.config, period=replace(given.config.period, end=end))
        return [each.message.en for each in initiative_status(replace(given, config=config))]

    assert said(date(2024, 12, 1)) == []
    assert said(date(2024, 11, 30)) == [
        '"智慧客服" (I1) is done, but ends in 2024-12, after 2024-11-30'
    ]


@pytest.mark.parametrize(
    ("wrong", "file"),
    [
        (data("I1 智慧客服 plan done 2024-05"), "roster.csv"),
        (data("I1 智慧客服 achievement done 2024-05", plan="I1"), "period.yaml"),
    ],
)
def test_is_told_where_the_initiative_is_out_of_place(wrong: Report, file: str) -> None:
    [problem] = initiative_status(wrong)

    assert problem.place is not None
    assert problem.place.file == file
