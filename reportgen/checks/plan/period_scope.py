"""A figure's period fits the heading that it stands under, and nothing comes after the cut-off.

A list of highlights with a `highlights_period` compares each with that period. A title, a heading
or a chart that names a period names the report's; a month or a quarter without a year is of the
report's year. A sentence that begins with another period prints no figure of the report's. Actual
values end with the period, and are not of a time after the date of the document, which is not
before the end of the period but for its last days. `previous` is the period just before where a
text calls it 上月, last month. First day, last day and parts lie inside the period.

Passes: "2024年第四季度" over figures of 2024-Q4. Fails: a rise on last quarter under "past year".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

from reportgen.checks.base import Check
from reportgen.model.figures.figure import Figure, Role
from reportgen.model.figures.focus import Focus
from reportgen.model.figures.period import Period, Span
from reportgen.model.finding import About, Problem, Severity
from reportgen.model.language import LocalText
from reportgen.model.place import Place
from reportgen.model.regex import regex
from reportgen.model.report.config import PeriodConfig
from reportgen.model.report.facets import Facet, declared
from reportgen.model.report.items import Item, items
from reportgen.model.report.report import Report
from reportgen.model.report.texts import TAG, TextKind, TypedText
from reportgen.reading.period_mentions import (
    Mention,
    periods_named,
    periods_told_of,
    reference_named,
    speaks_of_plans,
)
from reportgen.reading.prose import sentences

_PREVIOUS = frozenset({"previous", "quarter", "last-quarter", "last_quarter"})
_YEAR_AGO = frozenset({"year_ago", "year-ago", "year", "past-year", "past_year", "last-year"})
_EXPRESSION = regex(r"\{\{(.*?)\}\}", re.DOTALL)
_OF_THE_PERIOD = frozenset({"count", "names", "how_many", "met", "missed", "worst", "best"})
_OF_ANOTHER = frozenset({"previous", "year_ago", "at", "change", "history", "trend", "against"})
_OF_PREVIOUS = regex(r"\b(?:previous|change|change_from|rise|fall|delta)\b")
_JUST_BEFORE = {
    Span.MONTH: regex(r"上(?:一|个|個)?月|(?:last|the previous|the prior) month", re.IGNORECASE),
    Span.QUARTER: regex(
        r"上(?:一|个|個)?季(?:度)?|(?:last|the previous|the prior) quarter", re.IGNORECASE
    ),
    Span.YEAR: regex(r"上一?年|去年|(?:last|the previous|the prior) year", re.IGNORECASE),
}
_OTHER_TIME = regex(
    r"[本这這]\s*(?:月|季|期|年)|至今|以[来來]|起|[前后後]|\b(?:this|since|now|until|from)\b",
    re.IGNORECASE,
)
"""Words after which a figure may be of the report's period all the same."""


def period_scope(report: Report) -> Iterator[Problem]:
    """Yield a problem for each figure or heading whose period is not the one it stands under."""
    for _, named in declared(report.config.content, Facet.COMPARED_WITH):
        listed = _period(named, report.config.period)
        for highlight in items(report, Facet.HIGHLIGHTS):
            yield from _highlight(report, highlight, listed)
    for path, text, place in _headings(report):
        yield from _heading(report, path, text, place)
    for typed in report.texts:
        if typed.kind is TextKind.PROSE and typed.has_expressions:
            yield from _statement(report, typed)
    yield from _bounds(report)
    if _is_dated_too_early(report):
        yield _too_early(report)
    yield from _not_just_before(report)
    seen: set[str] = set()
    for figure in report.book.in_role(Role.ACTUAL):
        if _is_after(report, figure.period) and figure.key.metric not in seen:
            seen.add(figure.key.metric)
            yield _too_late(report, figure)


def _period(name: str | None, period: PeriodConfig) -> Period | None:
    """Return the period that a reference stands for, None where it names none."""
    if not name:
        return None
    if name in _PREVIOUS:
        return period.previous or period.id.before
    if name in _YEAR_AGO:
        return period.year_ago or period.id.year_before
    try:
        return Period.parse(name)
    except ValueError:
        return None


def _highlight(report: Report, highlight: Item, listed: Period | None) -> Iterator[Problem]:
    """Yield a problem where a highlight compares with another period than its list or its words."""
    period = report.config.period
    given, said = _period(highlight.against, period), reference_named(highlight.text, period)
    if listed is not None:
        compared = given or said or _only_level(report, highlight, listed)
    else:
        listed, compared = given, said
    if listed is not None and compared is not None and compared != listed:
        path = highlight.path
        yield Problem(
            LocalText(
                f'"{highlight.text}" compares with {compared}, but stands under {listed}',
                f"“{highlight.text}”比的是 {compared}，却列在与 {listed} 的比较里",
                f"「{highlight.text}」比的是 {compared}，卻列在與 {listed} 的比較裡",
            ),
            remedy=LocalText(
                f"compare with {listed}, or list it apart",
                f"请改与 {listed} 比较，或另列一处",
                f"請改與 {listed} 比較，或另列一處",
            ),
            about=About(highlight.metric or None, subject=None if highlight.metric else path),
            place=report.config.place(f"{path}.against"),
        )


def _only_level(report: Report, highlight: Item, listed: Period) -> Period | None:
    """Return the previous period where a highlight has a level of that one only."""
    previous = report.config.period.previous
    metric = highlight.metric
    if not metric or previous is None or report.book.find(metric, listed) is not None:
        return None
    return previous if report.book.find(metric, previous) is not None else None


def _headings(report: Report) -> Iterator[tuple[str, str, Place]]:
    """Yield path, text and place of what stands over figures of the report's period."""
    config = report.config
    own = [("title", config.title or ""), ("period.label", config.period.label or "")]
    own += [(f"headings.{number}", text) for number, text in config.headings.items()]
    own += [(f"charts[{at}].title", chart.title or "") for at, chart in enumerate(config.charts)]
    yield from ((path, text, config.place(path)) for path, text in own)
    for typed in report.texts:
        if typed.kind is TextKind.HEADING and typed.section != "headings":
            yield typed.path, typed.typed, typed.place


def _heading(report: Report, path: str, text: str, place: Place) -> Iterator[Problem]:
    own = report.config.period.id
    named = list(periods_told_of(text, own))
    may_come = path != "title" or speaks_of_plans(text)
    if not named or any(
        _is_about(report, each) or (may_come and _is_coming(report, each)) for each in named
    ):
        return
    subject = path.removeprefix("headings.")
    yield Problem(
        LocalText(
            f'"{text.strip()}" names {named[0]}, but the figures under it are of {own}',
            f"“{text.strip()}”写的是 {named[0]}，下面的数值却是 {own} 的",
            f"「{text.strip()}」寫的是 {named[0]}，下面的數值卻是 {own} 的",
        ),
        remedy=LocalText(f"write {own}", f"请写 {own}", f"請寫 {own}"),
        about=About(period=named[0].id, subject=subject),
        place=place,
        values=(named[0].id, own.id),
        severity=Severity.ERROR if path == "title" else None,
    )


def _is_about(report: Report, named: Mention) -> bool:
    """Return whether a period is the report's, a part of it, around it, or in a plan before it."""
    own = report.config.period.id
    if report.kind.is_plan and named.end < own.start:
        return True
    return named.start <= own.end and own.start <= named.end


def _is_coming(report: Report, named: Mention) -> bool:
    """Return whether a period is the next one or a part of it."""
    period = report.config.period
    coming = period.next or Period(period.id.first + period.id.span, period.id.span)
    return coming.start <= named.start and named.end <= coming.end


def _statement(report: Report, text: TypedText) -> Iterator[Problem]:
    """Yield a problem where a sentence puts a figure of the report's period into another one.

    That is sure where the sentence begins with the other period and names no second one, and prints
    a metric as it is, without a word of comparison.
    """
    own = report.config.period.id
    for sentence in sentences(text.text):
        found = next(iter(periods_named(sentence, own)), None)
        if found is None or found.at > 0 or not _prints_own_figure(report, sentence):
            continue
        if len(list(periods_named(sentence, own))) == 1 and not (
            _is_about(report, found) or _OTHER_TIME.search(sentence[found.end_at :])
        ):
            words = TAG.sub("…", sentence)
            yield _misplaced(report, text.about, words, found, text.spot(sentence))


def _prints_own_figure(report: Report, sentence: str) -> bool:
    """Return whether a sentence prints what figures of the report's period say, and no others."""
    names = {name for code in _EXPRESSION.findall(sentence) for name in re.findall(r"\w+", code)}
    return not names & _OF_ANOTHER and not names.isdisjoint(
        _OF_THE_PERIOD.union(report.catalogue.metrics)
    )


def _misplaced(report: Report, about: About, words: str, named: Mention, place: Place) -> Problem:
    own = report.config.period.id
    return Problem(
        LocalText(
            f'"{words}" is told of {named}, but its figures are of {own}',
            f"“{words}”说的是 {named}，里面的数值却是 {own} 的",
            f"「{words}」說的是 {named}，裡面的數值卻是 {own} 的",
        ),
        remedy=LocalText(f"write {own}", f"请写 {own}", f"請寫 {own}"),
        about=about,
        place=place,
        values=(named.id, own.id),
    )


def _bounds(report: Report) -> Iterator[Problem]:
    """Yield a problem for each day or part of the period that lies outside of it."""
    period = report.config.period
    own = period.id
    given = [("period.start", period.start), ("period.end", period.end)]
    outside = [(path, f"{day}") for path, day in given if day and not own.start <= day <= own.end]
    outside += [
        (f"period.parts[{at}]", part.id)
        for at, part in enumerate(period.parts)
        if not own.holds(part)
    ]
    for path, value in outside:
        yield Problem(
            LocalText(
                f"{value} ({path}) does not lie in {own}",
                f"{value}（{path}）不在 {own} 之内",
                f"{value}（{path}）不在 {own} 之內",
            ),
            remedy=LocalText(
                f"{own} runs from {own.start} to {own.end}",
                f"{own} 从 {own.start} 到 {own.end}",
                f"{own} 從 {own.start} 到 {own.end}",
            ),
            about=About(period=own.id, subject=path),
            place=report.config.place(path),
            values=(value, own.id),
        )


def _is_dated_too_early(report: Report) -> bool:
    """Return whether values of a period are given before it was over, but for its last days."""
    period, made = report.config.period, report.config.date
    if made is None or report.kind.is_plan or not report.has_own_actuals:
        return False
    own = period.id
    last_days = (own.end - own.start).days // 8
    return made < (period.end or own.end) - timedelta(days=last_days)


def _too_early(report: Report) -> Problem:
    config = report.config
    end = config.period.end or config.period.id.end
    return Problem(
        LocalText(
            f"the report is dated {config.date}, but its period ends on {end}",
            f"报告日期是 {config.date}，期间却到 {end} 才结束",
            f"報告日期是 {config.date}，期間卻到 {end} 才結束",
        ),
        remedy=LocalText(
            "correct `date`, or the period", "请改正 date 或 period", "請改正 date 或 period"
        ),
        about=About(period=config.period.id.id, subject="date"),
        place=config.place("date"),
        values=(f"{config.date}", f"{end}"),
    )


def _not_just_before(report: Report) -> Iterator[Problem]:
    """Yield a problem where a text compares with 上月 and `previous` is another month.

    A history that has `previous`, and has no period between, explains it.
    """
    period = report.config.period
    previous, before = period.previous, period.id.before
    if previous is None or previous == before or previous in period.history:
        return
    for text in report.texts:
        said = _JUST_BEFORE[period.id.span].search(text.typed)
        if said and any(_OF_PREVIOUS.search(code) for code in _EXPRESSION.findall(text.text)):
            yield _other_than_said(report, said[0], text.place)
            return


def _other_than_said(report: Report, said: str, place: Place) -> Problem:
    previous, before = report.config.period.previous, report.config.period.id.before
    where = f"{place.file}:{place.line}"
    return Problem(
        LocalText(
            f'`previous` is {previous}, but the text says "{said}" ({where}), which is {before}',
            f"previous 是 {previous}，文字却写“{said}”（{where}），那是 {before}",
            f"previous 是 {previous}，文字卻寫「{said}」（{where}），那是 {before}",
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


def _is_after(report: Report, period: Period) -> bool:
    """Return whether a period is of a time that the report cannot know."""
    config = report.config
    end = config.period.end or config.period.id.end
    return period.end > end or (
        config.date is not None and period.start > config.date and not _is_dated_too_early(report)
    )


def _too_late(report: Report, figure: Figure) -> Problem:
    config = report.config
    end = config.period.end or config.period.id.end
    if config.date is not None and figure.period.start > config.date:
        end = config.date
    return Problem(
        LocalText(
            f"{figure.id} is an actual value after the cut-off of {end}",
            f"{figure.id} 是截止日 {end} 之后的实际值",
            f"{figure.id} 是截止日 {end} 之後的實際值",
        ),
        (figure,),
        remedy=LocalText(
            "correct its period, or give it the role forecast or target",
            "请改正期间，或把 role 改为 forecast 或 target",
            "請改正期間，或把 role 改為 forecast 或 target",
        ),
    )


def _first_after(report: Report) -> Focus:
    """Return the first figure of each period after the cut-off."""
    after = (column for column in report.book.columns if _is_after(report, column.period))
    return dict.fromkeys(after, (0,))


CHECK = Check("period-scope", period_scope, severity=Severity.WARNING, columns=_first_after)
