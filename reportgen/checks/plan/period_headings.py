"""The part of `period-scope` about what stands over figures: titles, headings, charts."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.model.finding import About, Problem, Severity
from reportgen.model.frozen import frozen
from reportgen.model.language import LocalText
from reportgen.model.place import Place
from reportgen.model.report.report import Report
from reportgen.model.report.telling import Tells
from reportgen.model.report.texts import TextKind
from reportgen.reading.heading_words import speaks_of_results
from reportgen.reading.period_mentions import Mention, periods_told_of, speaks_of_plans
from reportgen.wording.messages.figure_names import period_words, stretch_words
from reportgen.wording.messages.quoting import quoted, write_instead


def misnamed_headings(report: Report) -> Iterator[Problem]:
    """Yield a problem for each heading that names another period than its figures have."""
    for heading in headings_of(report):
        yield from _heading(report, heading)


@frozen
class Heading:
    """What stands over figures or words: path, words, and what is under it where that is clear."""

    path: str
    text: str
    place: Place
    over: Tells = Tells.NOTHING
    is_title: bool = False


def headings_of(report: Report) -> Iterator[Heading]:
    """Yield what stands over figures of the report's period, or over what is to come."""
    config = report.config
    yield Heading("title", config.title or "", config.place("title"), is_title=True)
    own = [("period.label", config.period.label or "")]
    own += [(f"headings.{number}", text) for number, text in config.headings.items()]
    own += [(f"charts[{at}].title", chart.title or "") for at, chart in enumerate(config.charts)]
    yield from (Heading(path, text, config.place(path)) for path, text in own)
    for typed in report.texts:
        if typed.kind is TextKind.HEADING and typed.section != "headings":
            yield Heading(typed.path, typed.typed, typed.place, typed.over)


def _heading(report: Report, heading: Heading) -> Iterator[Problem]:
    own = report.config.period.id
    path, text, place = heading.path, heading.text, heading.place
    named = list(periods_told_of(text, own))
    if not named or any(
        is_about(report, each) or _may_come(report, heading, each) for each in named
    ):
        return
    subject = path.removeprefix("headings.")
    said, when, what = mention_words(named[0]), period_words(own), quoted(text)
    yield Problem(
        LocalText(
            f"{what.en} names {said.en}, but the figures under it are of {when.en}",
            f"{what.hans}写的是{said.hans}，下面的数值却是{when.hans}的",
            f"{what.hant}寫的是{said.hant}，下面的數值卻是{when.hant}的",
        ),
        remedy=write_instead(when, said),
        about=About(period=named[0].id, subject=subject),
        place=place,
        values=(named[0].id, own.id),
        severity=Severity.ERROR if heading.is_title else None,
    )


def mention_words(named: Mention) -> LocalText:
    """Return the period that a text names, in words."""
    return stretch_words(named.first, named.months)


def is_about(report: Report, named: Mention) -> bool:
    """Return whether a period is the report's, a part of it, around it, or in a plan before it."""
    own = report.config.period.id
    if report.kind.is_plan and named.end < own.start:
        return True
    return named.start <= own.end and own.start <= named.end


def _may_come(report: Report, heading: Heading, named: Mention) -> bool:
    """Return whether a heading may name a period that is to come.

    One over next steps may name any, one over results none, unless it says that it is of plans.
    """
    if heading.over is Tells.AHEAD:
        return named.end > report.config.period.id.end
    of_plans = speaks_of_plans(heading.text)
    of_results = speaks_of_results(heading.text)
    if heading.is_title:
        may = of_plans
    elif heading.over is Tells.RESULTS:
        may = of_plans and not of_results
    else:
        may = of_plans or not of_results
    return may and _is_coming(report, named)


def _is_coming(report: Report, named: Mention) -> bool:
    """Return whether a period is the next one or a part of it."""
    period = report.config.period
    coming = period.next or period.id.after
    return coming.start <= named.start and named.end <= coming.end
