"""The part of `period-scope` about what a text calls the period just before."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.model.figures.period import Period, Span
from reportgen.model.finding import About, Problem
from reportgen.model.language import LocalText
from reportgen.model.place import Place
from reportgen.model.regex import regex
from reportgen.model.report.report import Report
from reportgen.wording.messages.figure_names import period_words
from reportgen.wording.messages.places import cell_words

EXPRESSION = regex(r"\{\{(.*?)\}\}", re.DOTALL)
"""What a text says through a template: the code between its braces."""

_OF_PREVIOUS = regex(r"\b(?:previous|change|change_from|rise|fall|delta)\b")
_JUST_BEFORE = {
    Span.MONTH: regex(r"上(?:一|个|個)?月|(?:last|the previous|the prior) month", re.IGNORECASE),
    Span.QUARTER: regex(
        r"上(?:一|个|個)?季(?:度)?|(?:last|the previous|the prior) quarter", re.IGNORECASE
    ),
    Span.YEAR: regex(r"上一?年|去年|(?:last|the previous|the prior) year", re.IGNORECASE),
}


def not_just_before(report: Report) -> Iterator[Problem]:
    """Yield a problem where a text compares with 上月 and `previous` is another month.

    A history that has `previous`, and has no period between, explains it.
    """
    period = report.config.period
    previous, before = period.previous, period.id.before
    if previous is None or previous == before or previous in period.history:
        return
    for text in report.texts:
        said = _JUST_BEFORE[period.id.span].search(text.typed)
        if said and any(_OF_PREVIOUS.search(code) for code in EXPRESSION.findall(text.text)):
            yield _other_than_said(report, previous, said[0], text.place)
            return


def _other_than_said(report: Report, previous: Period, said: str, place: Place) -> Problem:
    before = report.config.period.id.before
    was, last = period_words(previous), period_words(before)
    where = cell_words(place, report.config.path)
    return Problem(
        LocalText(
            f'the text says "{said}" ({where.en}), which is {last.en}, '
            f"but the report compares with {was.en}",
            f"文字写“{said}”（{where.hans}），那是{last.hans}，报告却与{was.hans}比较",
            f"文字寫「{said}」（{where.hant}），那是{last.hant}，報告卻與{was.hant}比較",
        ),
        remedy=LocalText(
            f"write `previous: {before}`, or {{{{ period.last }}}} in the text",
            f"请写 previous: {before}，或在文字里用 {{{{ period.last }}}}",
            f"請寫 previous: {before}，或在文字裡用 {{{{ period.last }}}}",
        ),
        about=About(subject="period.previous"),
        place=report.config.place("period.previous"),
        values=(f"{previous}", f"{before}"),
    )
