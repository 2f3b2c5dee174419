"""A metric whose id is also another name of the templates is told of where a text means it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportgen.compose.texts import show_texts
from reportgen.model.finding import Problem, Severity
from reportgen.model.place import Place
from reportgen.model.report.report import Report
from reportgen.model.report.texts import TypedText
from tests.support.figures import report


def with_metric(name: str, text: str) -> Report:
    """Return a report with a text, whose customer satisfaction goes by another id."""
    given = report("csat=85.0")
    known = given.catalogue.metrics
    called = {**known, name: replace(known["csat"], id=name)}
    place = Place("period.yaml", 3, 12, length=len(text))
    typed = TypedText("tasks[0].how", text, text, place, "tasks", "T1", (), None)
    catalogue = replace(given.catalogue, metrics=called)
    config = replace(given.config, title="Fourth quarter")
    return replace(given, catalogue=catalogue, config=config, texts=(typed,))


def told(name: str, text: str) -> list[Problem]:
    return list(show_texts(with_metric(name, text))[1])


@pytest.mark.parametrize(
    ("text", "column"),
    [
        ("We reached {{ goals }}.", 26),
        ("We reached {{goals}}.", 25),
        ("From {{ goals.previous }} on.", 20),
    ],
)
def test_where_nothing_can_be_printed_it_is_an_error(text: str, column: int) -> None:
    [problem] = told("goals", text)

    assert problem.severity is Severity.ERROR
    assert problem.place == Place("period.yaml", 3, column, length=5)
    assert problem.message.en == (
        "{{ goals }} does not mean the metric Customer satisfaction: "
        "templates use this name for something else"
    )
    assert problem.message.hans == "{{ goals }} 指的不是指标“客户满意度”：模板里这个名称另有所指"
    assert problem.remedy is not None
    assert problem.remedy.en == 'write {{ metric("goals") }} for the metric'


def test_where_other_words_are_printed_it_is_a_warning_and_the_text_is_read() -> None:
    [shown], [problem] = show_texts(with_metric("title", "In {{ title }}: fine."))

    assert problem.severity is Severity.WARNING
    assert shown.shown == "In Fourth quarter: fine."


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("goals", "{% for goal in goals %}{{ goal.text }}{% endfor %}"),
        ("period", "In {{ period.label }}."),
        ("count", "{{ count(goals) }} goals"),
        ("goals", 'We reached {{ metric("goals") }}.'),
        ("nps", "We reached {{ nps }}."),
    ],
)
def test_what_cannot_mean_the_metric_is_no_matter(name: str, text: str) -> None:
    assert told(name, text) == []
