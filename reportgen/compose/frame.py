"""Cover, closing slide, headers and footers: the words around the content, from the config."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.compose.steps import Fill, next_steps
from reportgen.model.config import Person
from reportgen.model.document import Chrome, Closing, Cover
from reportgen.model.language import Locale
from reportgen.model.scene import Scene
from reportgen.wording.dates import date_range, long_date
from reportgen.wording.labels import label
from reportgen.wording.periods import period_label, period_mark, year_segments

_MOST_STEPS = 4


def cover_of(scene: Scene) -> Cover:
    """Return the cover: period, title, who and when."""
    config = scene.report.config
    segments, present = year_segments(scene.period, scene.locale)
    organisation = config.organisation
    return Cover(
        period_mark=period_mark(scene.period),
        title=config.title or "",
        organisation=organisation.name if organisation else "",
        grade=label("grade", scene.locale),
        details=tuple(_details(scene)),
        segments=segments,
        present=present,
    )


def closing_of(scene: Scene, fill: Fill) -> Closing:
    """Return the deck's last slide: thanks, and the steps that come next."""
    config = scene.report.config
    steps = next_steps(scene, _MOST_STEPS, _gap(scene.locale), fill)
    people = config.people
    name = people.presenter or (people.authors[0] if people.authors else None)
    return Closing(
        thanks=label("closing", scene.locale),
        name=_person(name, scene.locale) if name else "",
        date=long_date(config.date, scene.locale) if config.date else "",
        title=label("closing_steps", scene.locale) if steps else "",
        steps=steps,
    )


def chrome_of(scene: Scene) -> Chrome:
    """Return headers, footers, and the labels of captions."""
    config = scene.report.config
    organisation = config.organisation
    parts = (organisation.name, organisation.department) if organisation else ()
    return Chrome(
        contents=label("contents", scene.locale),
        header_left=config.title or "",
        header_right=config.period.label or period_label(scene.period, scene.locale),
        footer_left=_gap(scene.locale).join(part for part in parts if part),
        table=label("table", scene.locale),
        figure=label("figure", scene.locale),
        page_numbers=config.output.page_numbers or "{n} / {total}",
        continued=label("continued", scene.locale),
        draft=label("draft", scene.locale),
    )


def _details(scene: Scene) -> Iterator[tuple[str, str]]:
    """Yield the rows of the cover's table that have something to say."""
    config, locale = scene.report.config, scene.locale
    organisation, period, people = config.organisation, config.period, config.people
    if organisation and organisation.department:
        brackets = " ({})" if locale is Locale.EN else "（{}）"
        place = brackets.format(organisation.platform) if organisation.platform else ""
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
    return f"{person.name}{_gap(locale)}{person.title}" if person.title else person.name


def _gap(locale: Locale) -> str:
    return ", " if locale is Locale.EN else "　"
