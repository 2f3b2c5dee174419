"""Which metrics a document answers for: those of its problems, or of a person's essay."""

from __future__ import annotations

from reportgen.kinds.team_annual import TeamAnnual
from reportgen.model.report.essay import Difficulty
from reportgen.model.report.pieces import Card, Challenges
from reportgen.model.report.shortfalls import answered_by, answered_metrics
from tests.support.assessments import assessment, essay
from tests.support.figures import quarter, report


def test_a_section_of_problems_answers_for_the_metrics_that_it_names() -> None:
    cards = Challenges(everyday=(Card("夜班", metric="csat", metrics=("fcr",)), Card("旺季")))
    given = report("", quarter(content=TeamAnnual(challenges=cards)))

    assert answered_metrics(given) == frozenset({"csat", "fcr"})


def test_nobody_answers_without_such_a_section_or_an_essay() -> None:
    assert answered_metrics(report("")) is None
    assert answered_by(assessment(essays=(essay("P01"),)), "P02") is None
    assert answered_by(assessment(essays=(essay("P01"),)), "P01") == frozenset()


def test_an_essay_answers_for_what_it_names_and_not_for_another_s() -> None:
    first = essay("P01", shortfalls=(Difficulty("夜班", metric="csat"), Difficulty("旺季")))
    second = essay("P02", difficulties=(Difficulty("系统", metric="fcr"),))
    given = assessment(essays=(first, second))

    assert answered_by(given, "P01") == frozenset({"csat"})
    assert answered_by(given, "P02") == frozenset({"fcr"})
