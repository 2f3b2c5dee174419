"""A figure's period fits the heading that it stands under, and nothing comes after the cut-off.

A list of highlights with a `highlights_period` compares each with that period. A title, a heading
or a chart that names a period names the report's; a month or a quarter without a year is of the
report's year. What stands over next steps or speaks of plans may name the next period; plans are
not promised over results alone, nor results over next steps alone. A sentence that begins with
another period prints no figure of the report's. Actual values end with the period, and are not of
a time after the date of the document, which is not before the end of the period but for its last
days. `previous` is the period just before where a text calls it 上月, last month. First day, last
day and parts lie inside the period.

Passes: "2024年第四季度" over figures of 2024-Q4. Fails: a rise on last quarter under "past year".
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.base import Check
from reportgen.checks.plan.heading_promises import broken_promises
from reportgen.checks.plan.period_before import not_just_before
from reportgen.checks.plan.period_dates import after_cut_off, first_after, wrong_dates
from reportgen.checks.plan.period_headings import misnamed_headings
from reportgen.checks.plan.period_prose import misplaced_figures
from reportgen.model.figures.period import Period
from reportgen.model.finding import About, Problem, Severity
from reportgen.model.language import LocalText
from reportgen.model.report.config import PeriodConfig
from reportgen.model.report.facets import Facet, declared
from reportgen.model.report.items import Item, items
from reportgen.model.report.report import Report
from reportgen.reading.period_mentions import reference_named
from reportgen.wording.messages.figure_names import period_words
from reportgen.wording.messages.quoting import quoted

_PREVIOUS = frozenset({"previous", "quarter", "last-quarter", "last_quarter"})
_YEAR_AGO = frozenset({"year_ago", "year-ago", "year", "past-year", "past_year", "last-year"})


def period_scope(report: Report) -> Iterator[Problem]:
    """Yield a problem for each figure or heading whose period is not the one it stands under."""
    for _, named in declared(report.config.content, Facet.COMPARED_WITH):
        listed = _period(named, report.config.period)
        for highlight in items(report, Facet.HIGHLIGHTS):
            yield from _highlight(report, highlight, listed)
    yield from misnamed_headings(report)
    yield from broken_promises(report)
    yield from misplaced_figures(report)
    yield from wrong_dates(report)
    yield from not_just_before(report)
    yield from after_cut_off(report)


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
    given = _period(highlight.against, period)
    named = reference_named(highlight.text, period)
    if listed is not None:
        compared = given or named or _only_level(report, highlight, listed)
    else:
        listed, compared = given, named
    if listed is not None and compared is not None and compared != listed:
        path, one, two = highlight.path, period_words(compared), period_words(listed)
        said = quoted(highlight.text)
        yield Problem(
            LocalText(
                f"{said.en} compares with {one.en}, but stands under {two.en}",
                f"{said.hans}比的是{one.hans}，却列在与{two.hans}的比较里",
                f"{said.hant}比的是{one.hant}，卻列在與{two.hant}的比較裡",
            ),
            remedy=LocalText(
                f"compare with {two.en}, or list it apart",
                f"请改与{two.hans}比较，或另列一处",
                f"請改與{two.hant}比較，或另列一處",
            ),
            about=About(highlight.metric or None, subject=None if highlight.metric else path),
            place=report.config.place(f"{path}.against"),
        )


def _only_level(report: Report, highlight: Item, listed: Period) -> Period | None:
    """Return the previous period where a highlight has a level of that one only."""
    previous = report.config.period.previous
    metric = highlight.metric
    if previous is None or report.book.find(metric, listed) is not None:
        return None
    return previous if report.book.find(metric, previous) is not None else None


CHECK = Check("period-scope", period_scope, severity=Severity.WARNING, columns=first_after)
