"""What people typed reads as in print, and a slip in an expression is shown where it stands."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from reportgen.compose.texts import show_texts
from reportgen.model.document.inline import FigureRun, Missing, Text
from reportgen.model.finding import Problem
from reportgen.model.place import Place
from reportgen.model.report.report import Report
from reportgen.model.report.texts import TypedText
from tests.support.figures import report


def typed(text: str, person: str | None = None) -> TypedText:
    """Return a text of a config, without quotes, from column 12 of line 3."""
    place = Place("period.yaml", 3, 12, length=len(text))
    return TypedText("tasks[0].how", text, text, place, "tasks", "T1", (), person)


def with_texts(*texts: TypedText) -> Report:
    """Return a report with figures that texts ask for."""
    figures = "csat=85.0 csat@2024-Q3=83.0 csat[person=P01]=93.1"
    return replace(report(figures), texts=texts)


def shown(text: str, person: str | None = None) -> str:
    """Return a text as its reader sees it."""
    [made], problems = show_texts(with_texts(typed(text, person)))
    assert problems == ()
    return made.shown


def mistake(text: str) -> Problem:
    """Return what is said of a text."""
    [problem] = show_texts(with_texts(typed(text)))[1]
    return problem


@pytest.mark.parametrize(
    ("text", "reads"),
    [
        ("满意度由{{ csat.previous }}升到{{ csat }}。", "满意度由83.0%升到85.0%。"),
        ("没有表达式", "没有表达式"),
        ("净推荐值{{ nps }}", "净推荐值…"),
        ("还没写：{{ }}", "还没写：{{ }}"),
    ],
)
def test_expressions_are_filled_in(text: str, reads: str) -> None:
    assert shown(text) == reads


def test_a_metric_in_an_essay_is_its_authors_own() -> None:
    assert shown("我的满意度{{ csat }}", "P01") == "我的满意度93.1%"


def test_an_unknown_name_gets_the_nearest_one_and_a_caret() -> None:
    problem = mistake("满意度{{ csta }}")

    assert problem.message.en == 'unknown name "csta"'
    assert problem.remedy.en == 'did you mean "csat"?'
    assert problem.place == Place("period.yaml", 3, 18, length=4)
    assert problem.about is not None
    assert problem.about.subject == "T1"


def test_an_unknown_property_gets_the_nearest_one() -> None:
    problem = mistake("满意度{{ csat.previus }}")

    assert problem.message.en == 'unknown name "previus"'
    assert problem.remedy.en == 'did you mean "previous"?'


def test_a_broken_expression_is_said_to_be_one() -> None:
    problem = mistake("满意度{{ csat")

    assert problem.message.en.startswith("the expression in this text cannot be read: ")
    assert problem.place == Place("period.yaml", 3, 15, length=2)


def test_a_text_with_a_mistake_does_not_hide_the_others() -> None:
    texts, problems = show_texts(with_texts(typed("{{ csta }}"), typed("好")))

    assert [text.text for text in texts] == ["好"]
    assert len(problems) == 1


def test_what_the_checks_read_is_kept_for_the_document() -> None:
    texts, _ = show_texts(with_texts(typed("满意度{{ csat }}"), typed("净推荐值{{ nps }}")))

    printed: Any = texts[0].printed
    [words, run] = printed
    assert words == Text("满意度")
    assert isinstance(run, FigureRun)
    assert run.figure.id == "csat@2024-Q4"
    assert texts[1].printed == Missing("nps")


def test_an_essay_among_others_is_printed_anew_for_its_author() -> None:
    [text], _ = show_texts(with_texts(typed("我的满意度{{ csat }}", "P01")))

    assert text.printed is None
