"""A personal document speaks for one person, an annual report of a team for nobody."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportgen.checks.people.voice import voice
from reportgen.model.language import Locale
from reportgen.model.report.essay import Essay
from reportgen.model.report.texts import TextKind
from tests.support.typed import told, typed, written


def said(
    text: str, kind: str, path: str = "results.efficiency[0].text", locale: Locale = Locale.HANS
) -> list[str]:
    """Return what is named as the wrong person in a text of a document."""
    problems = told(voice, written(typed(text, path), kind=kind, locale=locale))
    return [value for problem in problems for value in problem.values or ()]


@pytest.mark.parametrize(
    "text",
    [
        "全年接待12480次",
        "承担团队12%的跨境个案",
        "我把详情页重做了一遍",
        "顾客说“我们再等等”",
        "带团队里的三名新人",
        "为部门完成知识库改版",
    ],
)
def test_a_personal_document_may_speak_of_its_person(text: str) -> None:
    assert said(text, "personal-annual") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("我们全年接待12480次", "我们"),
        ("本部门投诉下降", "本部门"),
        ("团队全年接待八万次", "团队全年接待"),
        ("我們完成改版", "我們"),
    ],
)
def test_a_personal_document_does_not_speak_for_the_team(text: str, found: str) -> None:
    assert said(text, "personal-annual") == [found]


def test_difficulties_with_the_team_may_speak_of_it() -> None:
    assert said("我们两组口径不一", "personal-annual", "challenges.team[0].text") == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("We answered 12,480 contacts.", ["We"]),
        ("The team answered 80,000 contacts.", ["The team answered"]),
        ("Sales to the US rose.", []),
        ("Answered 12,480 contacts for the team.", []),
    ],
)
def test_in_english(text: str, found: list[str]) -> None:
    assert said(text, "personal-annual", locale=Locale.EN) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("客服部全年接待一百二十万次", []),
        ("我國跨境訂單成長", []),
        ("「我要退貨」類諮詢增加", []),
        ("自我介紹頁改版", []),
        ("我們新設兩組", ["我們"]),
        ("我部新設兩組", ["我部"]),
    ],
)
def test_an_annual_report_is_impersonal(text: str, found: list[str]) -> None:
    assert said(text, "team-annual", "overview.team[0].text", Locale.HANT) == found


def test_an_essay_about_functions_speaks_for_its_department() -> None:
    texts = [
        typed("我们每周复盘", "essays.P02.view", person="P02"),
        typed("我们每周复盘", "essays.P03.sections[0].text", person="P03"),
    ]
    essays = (Essay("P02", "P02.yaml", "duties"), Essay("P03", "P03.yaml", "functions"))
    given = replace(written(*texts, kind="assessment-collection"), essays=essays)

    [problem] = told(voice, given)

    assert problem.about is not None
    assert problem.about.member == "P02"
    assert problem.message.hans == "“我们”：个人文档里看不出本人做了什么"


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("results.efficiency[0].text", ["团队全年接待"]),
        ("challenges.peak[0].text", []),  # the circumstances may be the team's
        ("plan[0].text", []),
    ],
)
def test_only_a_result_of_the_person_may_not_be_the_team_s(path: str, found: list[str]) -> None:
    assert said("团队全年接待八万次", "personal-annual", path) == found


def test_in_other_documents_anybody_may_speak_and_a_name_speaks_for_nobody() -> None:
    name = typed("我们小组", "results.efficiency[0].text", kind=TextKind.NAME)

    assert said("我们全年接待八万次", "quarter-summary", "issues[0].text") == []
    assert told(voice, written(name, kind="personal-annual")) == []
