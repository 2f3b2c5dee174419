"""A figure's period fits the heading that it stands under, and nothing comes after the cut-off.

A list of highlights with a `highlights_period` compares each with that period. A title, a heading
or a chart that names a period names the report's. Actual values end with the period, and are not of
a time after the date of the document. First day, last day and parts lie inside the period.

Passes: "2024年第四季度" over figures of 2024-Q4. Fails: a rise on last quarter under "past year".
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.base import Check
from reportgen.model.figures.figure import Figure, Role
from reportgen.model.figures.focus import Focus
from reportgen.model.figures.period import Period
from reportgen.model.finding import About, Problem, Severity
from reportgen.model.language import LocalText
from reportgen.model.place import Place
from reportgen.model.report.config import PeriodConfig
from reportgen.model.report.facets import Facet, declared
from reportgen.model.report.items import Item, items
from reportgen.model.report.report import Report
from reportgen.model.report.texts import TextKind
from reportgen.reading.period_mentions import periods_named, reference_named

_PREVIOUS = frozenset({"previous", "quarter", "last-quarter", "last_quarter"})
_YEAR_AGO = frozenset({"year_ago", "year-ago", "year", "past-year", "past_year", "last-year"})


def period_scope(report: Report) -> Iterator[Problem]:
    """Yield a problem for each figure or heading whose period is not the one it stands under."""
    for _, named in declared(report.config.content, Facet.COMPARED_WITH):
        listed = _period(named, report.config.period)
        for highlight in items(report, Facet.HIGHLIGHTS):
            yield from _highlight(report, highlight, listed)
    for path, text, place in _headings(report):
        yield from _heading(report, path, text, place)
    yield from _bounds(report)
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
    named = list(periods_named(text, own))
    if not named or any(_fits(report, each) for each in named):
        return
    subject = path.removeprefix("headings.")
    yield Problem(
        LocalText(
            f'"{text}" names {named[0]}, but the figures under it are of {own}',
            f"“{text}”写的是 {named[0]}，下面的数值却是 {own} 的",
            f"「{text}」寫的是 {named[0]}，下面的數值卻是 {own} 的",
        ),
        remedy=LocalText(f"write {own}", f"请写 {own}", f"請寫 {own}"),
        about=About(period=named[0].id, subject=subject),
        place=place,
        values=(named[0].id, own.id),
    )


def _fits(report: Report, named: Period) -> bool:
    """Return whether a heading may name a period: the report's, the next, in a plan those before.

    A part of the period and a longer one around it fit as well.
    """
    period = report.config.period
    own = period.id
    if report.kind.is_plan and named.end < own.start:
        return True
    coming = period.next or Period(own.first + own.span, own.span)
    return named == coming or (named.start <= own.end and own.start <= named.end)


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


def _is_after(report: Report, period: Period) -> bool:
    """Return whether a period is of a time that the report cannot know."""
    config = report.config
    end = config.period.end or config.period.id.end
    dated_before = config.date is not None and period.start > config.date
    return period.end > end or dated_before


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
