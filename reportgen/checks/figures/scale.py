"""A metric keeps one scale throughout a report.

A percentage is not 0.87 in one period and 88 in the others, and a document speaks of satisfaction
on one scale: out of 5 or out of 100, not both.

Passes: csat 87, 88, 89 in three quarters. Fails: csat 0.87 beside 88 and 89.

    passes: csat=87 csat@2024-Q3=88 csat@2024-Q2=89
    fails:  csat=0.87 csat@2024-Q3=88 csat@2024-Q2=89
    says:   Customer satisfaction, Q4 2024 is 0.87%, but the other periods are per cent, not
            fractions
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from statistics import median

from reportgen.checks.base import Check
from reportgen.model.figures.book import FigureBook
from reportgen.model.figures.figure import Figure, Role
from reportgen.model.figures.focus import Focus
from reportgen.model.figures.holds import Hold, HoldMarks
from reportgen.model.finding import About, Problem
from reportgen.model.language import LocalText
from reportgen.model.report.kind import PersonFiles
from reportgen.model.report.report import Report
from reportgen.wording.messages.figure_names import listed_words, named

_FEWEST = 2
_NEAR = Decimal("0.25")
_HUNDRED = Decimal(100)


def scale(report: Report) -> Iterator[Problem]:
    """Yield a problem for each percentage given as a fraction, and for a second scale."""
    for name in report.book.given_metrics:
        if report.catalogue.metrics[name].unit.is_percent:
            for figure in report.book.of(name):
                if Decimal(0) < figure.value <= 1 and _is_fraction(report.book, figure):
                    yield _problem(figure)
    if report.kind.files is PersonFiles.OWN_KEYS:
        yield from _second_scale(report)


def _is_fraction(book: FigureBook, figure: Figure) -> bool:
    """Return whether a hundred times the value is what the other periods lead one to expect."""
    others = [
        other.value
        for other in book.of(figure.key.metric)
        if other.key.members == figure.key.members and other.period != figure.period
    ]
    if len(others) < _FEWEST or min(others) < 10:
        return False
    usual = median(others)
    return abs(figure.value * _HUNDRED - usual) <= usual * _NEAR


def _problem(figure: Figure) -> Problem:
    right = figure.value * _HUNDRED
    text = f"{right.normalize():f}"
    name = named(figure)
    return Problem(
        LocalText(
            f"{name.en} is {figure.written}%, but the other periods are per cent, not fractions",
            f"{name.hans}为 {figure.written}%，但其他各期是百分数，不是小数",
            f"{name.hant}為 {figure.written}%，但其他各期是百分數，不是小數",
        ),
        (figure,),
        remedy=LocalText(f"write {text}", f"请写 {text}", f"請寫 {text}"),
        suspect=figure.id,
        repair=text,
        cause=figure.id,
    )


def _second_scale(report: Report) -> Iterator[Problem]:
    """Yield a problem where a person's headline speaks of scores on two scales."""
    scores = [
        name
        for name in report.config.headline
        if name in report.catalogue.metrics
        and report.catalogue.metrics[name].unit.id in ("score5", "score100")
    ]
    units = {report.catalogue.metrics[name].unit.id for name in scores}
    if len(units) > 1:
        names = listed_words([report.catalogue.metric_names(name) for name in scores])
        yield Problem(
            LocalText(
                f"the headline has scores on two scales: {names.en}",
                f"核心指标用了两种分制：{names.hans}",
                f"核心指標用了兩種分制：{names.hant}",
            ),
            remedy=LocalText("keep one of them", "请只留一种", "請只留一種"),
            about=About(metric=scores[0], subject="headline"),
            place=report.config.place("headline"),
        )


def _quiet(report: Report, _: Focus, marks: HoldMarks) -> None:
    """Mark the percentages whose other periods would tell of a fraction."""
    for name in report.book.given_metrics:
        columns = report.book.columns_of(name, Role.ACTUAL)
        if report.catalogue.metrics[name].unit.is_percent and len(columns) > _FEWEST:
            for column in columns:
                marks.join(column, bytes([Hold.LOOSE]) * len(column))


CHECK = Check("scale", scale, quiet=_quiet)
