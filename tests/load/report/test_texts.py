"""Every text that a person typed is found, with its path, its place and what it belongs to."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.load import load_report
from reportgen.model.report.telling import Telling, Tells
from reportgen.model.report.texts import TextKind, TypedText
from tests.support.figures import CONFIGS
from tests.support.samples import copied


def texts_of(folder: str) -> dict[str, TypedText]:
    """Return the texts of a sample by path."""
    report = load_report(CONFIGS / folder / "period.yaml")
    return {text.path: text for text in report.texts}


@pytest.mark.parametrize(
    ("folder", "path", "text"),
    [
        ("quarter-summary", "title", "云雀家居旗舰店客服部季度工作总结"),
        ("quarter-summary", "tasks[0].result", "客户来历与历次工单在同一页可查。"),
        ("quarter-summary", "charts[0].title", "月度接待量与满意度"),
        ("quarter-summary-inconsistent", "headings.1.1", "简述岗位重要性与背景"),
        ("quarter-summary-inconsistent", "claims[0].tone", "positive"),
        ("service-plan", "duties[0].does[1]", "订单与物流答疑"),
        ("service-plan", "actions.W03.action", "投诉24小时倒计时看板上线"),
        ("team-annual", "overview.scope[1].text", "開通英、日、西三語，按主要市場時區排班。"),
        ("team-annual", "initiatives.I10.name", "CRM 擴容"),
        ("personal-annual", "growth.certificates[0].name", "商务英语高级"),
        ("assessments", "essays.P04.shortfalls[0].text", "满意度没有达到九成二"),
    ],
)
def test_texts_are_found_by_path(folder: str, path: str, text: str) -> None:
    assert texts_of(folder)[path].text == text


def test_ids_and_options_are_no_texts() -> None:
    found = {text.text for text in texts_of("team-annual").values()}

    assert found.isdisjoint({"I01", "csat_score100", "done", "stacked-column", "initiatives"})


def test_a_text_knows_what_it_belongs_to() -> None:
    task = texts_of("quarter-summary")["tasks[1].result"]
    gap = texts_of("quarter-summary")["gaps[0].cause"]
    essay = texts_of("assessments")["essays.P04.shortfalls[0].text"]

    assert (task.section, task.subject, task.metrics) == ("tasks", "T2", ("common_issue_time",))
    assert (gap.section, gap.subject, gap.metrics) == ("gaps", "gaps[0].cause", ("csat",))
    assert (essay.person, essay.subject, essay.metrics) == ("P04", "P04", ("csat",))
    assert essay.place.file.endswith("people/P04.yaml")
    assert (essay.place.line, essay.place.column) == (12, 21)


def test_names_of_people_and_headings_are_told_apart() -> None:
    quarter = texts_of("quarter-summary")
    wrong = texts_of("quarter-summary-inconsistent")

    assert quarter["people.authors[0].name"].kind is TextKind.NAME
    assert quarter["tasks[0].owner"].kind is TextKind.NAME
    assert wrong["headings.1.1"].kind is TextKind.HEADING
    assert wrong["headings.1.1"].subject == "1.1"


def test_a_quoted_text_keeps_the_places_of_its_words(tmp_path: Path) -> None:
    config = copied(
        tmp_path,
        {
            "period.yaml": lambda t: t.replace("structure: 部门按", 'structure: "部门按').replace(
                "逐级上移。", '逐级上移。"'
            )
        },
    )
    [text] = [t for t in load_report(config).texts if t.path == "team.structure"]

    assert text.spot("售前").column == text.place.column + 1 + 3


def test_a_cell_of_the_people_table_belongs_to_its_person_and_no_other_does() -> None:
    people, plan = texts_of("assessments"), texts_of("service-plan")

    name, team = people["people.P01.name"], people["people.P01.team"]
    assert (name.text, name.person, name.subject, name.kind) == (
        "苏念",
        "P01",
        "P01",
        TextKind.NAME,
    )
    assert (team.section, team.person, team.kind) == ("people", "P01", TextKind.PROSE)
    action, owner = plan["actions.W03.action"], plan["actions.W03.owner"]
    assert (action.section, action.person, action.subject) == ("actions", None, "W03")
    assert (action.kind, owner.kind) == (TextKind.PROSE, TextKind.NAME)
    assert (action.telling.tells, people["people.P01.team"].telling.tells) == (
        Tells.AHEAD,
        Telling().tells,
    )


def test_a_metric_beside_a_cell_belongs_to_its_text() -> None:
    first = texts_of("team-annual")["initiatives.I01.name"]

    assert (first.metrics, first.subject) == (("bot_automation_rate",), "I01")
    assert first.telling.tells is Tells.AHEAD
    assert texts_of("assessments")["people.P01.name"].metrics == ()
