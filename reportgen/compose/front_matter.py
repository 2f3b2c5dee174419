"""Cover, closing slide, headers and footers: the words around the content, from the config."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.compose.steps import Fill, next_steps
from reportgen.model.document.context import DocumentContext
from reportgen.model.document.document import Chrome, Closing, Cover
from reportgen.model.language import Locale
from reportgen.model.report.config import Person
from reportgen.wording.dates import date_range, long_date
from reportgen.wording.labels import label
from reportgen.wording.periods import period_label, period_mark, year_segments
from reportgen.wording.typography import typography

_MOST_STEPS = 4


def cover_of(context: DocumentContext) -> Cover:
    """Return the cover: period, title, who and when."""
    config = context.report.config
    segments, present = year_segments(context.period, context.locale)
    organisation = config.organisation
    return Cover(
        period_mark=period_mark(context.period),
        title=config.title or "",
        organisation=organisation.name if organisation else "",
        classification=config.classification or "",
        details=tuple(_details(context)),
        segments=segments,
        present=present,
    )


def closing_of(context: DocumentContext, fill: Fill) -> Closing:
    """Return the deck's last slide: thanks, and the steps that come next."""
    config = context.report.config
    steps = next_steps(context, _MOST_STEPS, typography(context.locale).apposition, fill)
    people = config.people
    name = people.presenter or (people.authors[0] if people.authors else None)
    return Closing(
        thanks=label("closing", context.locale),
        name=_person(name, context.locale) if name else "",
        date=long_date(config.date, context.locale) if config.date else "",
        title=label("closing_steps", context.locale) if steps else "",
        steps=steps,
    )


def chrome_of(context: DocumentContext) -> Chrome:
    """Return headers, footers, and the labels of captions."""
    config = context.report.config
    organisation = config.organisation
    parts = (organisation.name, organisation.department) if organisation else ()
    return Chrome(
        contents=label("contents", context.locale),
        header_left=config.title or "",
        header_right=config.period.label or period_label(context.period, context.locale),
        footer_left=typography(context.locale).apposition.join(part for part in parts if part),
        table=label("table", context.locale),
        figure=label("figure", context.locale),
        page_numbers=config.output.page_numbers or "{n} / {total}",
        continued=label("continued", context.locale),
        draft=label("draft", context.locale),
    )


def _details(context: DocumentContext) -> Iterator[tuple[str, str]]:
    """Yield the rows of the cover's table that have something to say."""
    config, locale = context.report.config, context.locale
    organisation, period, people = config.organisation, config.period, config.people
    if organisation and organisation.department:
        platform = organisation.platform
        place = typography(locale).aside(platform) if platform else ""
        yield label("department", locale), f"{organisation.department}{place}"
    start, end = period.start or period.id.start, period.end or period.id.end
    yield label("report_period", locale), date_range(start, end, locale)
    for role, person in (
        ("author", people.authors[0] if people.authors else None),
        ("presenter", people.presenter),
        ("compiler", people.compiler),
        ("reviewer", people.reviewer),
        ("approver", people.approver),
    ):
        if person is not None:
            yield label(role, locale), _person(person, locale)
    if config.date is not None:
        yield label("date", locale), long_date(config.date, locale)


def _person(person: Person, locale: Locale) -> str:
    comma = typography(locale).apposition
    return f"{person.name}{comma}{person.title}" if person.title else person.name
