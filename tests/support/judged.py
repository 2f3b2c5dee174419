"""One rule alone: its relations judged, its problems as the runner would get them."""

from __future__ import annotations

from dataclasses import replace

from reportgen.checks.base import Check
from reportgen.checks.narrowing import look, vouching
from reportgen.coverage import Coverage
from reportgen.diagnosis import judge
from reportgen.diagnosis.judge import judged_alone
from reportgen.model.finding import Problem
from reportgen.model.relations.relation import Relation
from reportgen.model.report.report import Report


def problems(check: Check, report: Report) -> list[Problem]:
    """Return the problems of one rule."""
    return judged_alone(check.name, check.function(report), report)


def heard(check: Check, report: Report) -> tuple[list[str], int, list[str]]:
    """Return what one rule says, how many relations it tried, and how firmly each figure is held."""
    looked = look([check], report)
    relations = [(name, each) for name, each in looked.told if isinstance(each, Relation)]
    coverage = Coverage(report.book, lambda: (relations, vouching([check], report, looked.focus)))
    said = [problem.message.en for _, problem in judge(looked.told, report).problems]
    holds = [coverage.hold(each).name.lower() for each in report.book.figures]
    return said, coverage.relations, holds


def without_columns(check: Check) -> Check:
    """Return a rule that looks at every figure."""
    return replace(check, columns=None, quiet=None)


def seen(check: Check, report: Report) -> str:
    """Return the texts of the figures that the column form of a rule looks at."""
    assert check.columns is not None
    focus = check.columns(report)
    found = (
        figure.text
        for column in report.book.columns
        for at, figure in enumerate(column.figures())
        if at in focus.get(column, ())
    )
    return " ".join(found)
