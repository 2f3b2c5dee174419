"""A row that all other people have and one has not: it was forgotten, or it does not apply."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from reportgen.model.figures.column import MetricColumn
from reportgen.model.figures.figure import FigureKey, Role
from reportgen.model.figures.period import Period
from reportgen.model.finding import About, Problem, Severity
from reportgen.model.language import LocalText
from reportgen.model.people.named_people import PERSON
from reportgen.model.people.person_names import person_words
from reportgen.model.people.staff import Staff
from reportgen.model.people.tenures import Tenures
from reportgen.model.report.person import PersonRecord
from reportgen.model.report.report import Report
from reportgen.wording.messages.figure_names import listed_words, period_words
from reportgen.wording.messages.missing_rows import add_or_leave_empty

_ROLES = (Role.ACTUAL, Role.TARGET)
_FEWEST = 2
_ONE_IN = 10
_SOME = 5
"""Of so many people, those who share a position with nobody are not asked for what others have."""


def people_without_rows(report: Report) -> Iterator[Problem]:
    """Yield a note for each person and period that lacks the rows of nearly all others.

    Where a person has other months of the same metric, the holes among them are told of already.
    """
    people = Staff(report).records
    if len(people) <= _FEWEST:
        return
    tenures = Tenures(report)
    lacking: dict[tuple[str, Period], list[MetricColumn]] = {}
    for column, had_by in _columns(report):
        for person in _without(report, column, had_by, people, tenures):
            lacking.setdefault((person, column.period), []).append(column)
    for (person, period), columns in lacking.items():
        yield _problem(people[person], period, columns)


def _columns(report: Report) -> Iterator[tuple[MetricColumn, Collection[str]]]:
    """Yield the columns of whole reports with the people that have a row in each."""
    for column in report.book.columns:
        coarse = column.period.span >= report.config.period.id.span
        if column.role in _ROLES and coarse and column.metric.id not in report.unread:
            rows = (members for members in column.layout.members if len(members) == 1)
            people = {member for [(name, member)] in rows if name == PERSON}
            if people:
                yield column, people


def _without(
    report: Report,
    column: MetricColumn,
    had_by: Collection[str],
    people: Mapping[str, PersonRecord],
    tenures: Tenures,
) -> Sequence[str]:
    """Return the few people who lack a row that everybody else has who was there."""
    there = [each for each in people if tenures.has(((PERSON, each),), column.period)]
    lacking = [each for each in there if each not in had_by]
    have = [each for each in there if each in had_by]
    if len(have) < _FEWEST or len(lacking) > max(1, len(there) // _ONE_IN):
        return ()
    alike = {people[each].position for each in have}
    return [
        each
        for each in lacking
        if (len(there) < _SOME or people[each].position in alike)
        and _key(column, each) not in report.missing
    ]


def _key(column: MetricColumn, person: str) -> FigureKey:
    return FigureKey(column.metric.id, column.period, ((PERSON, person),), column.role)


def _problem(person: PersonRecord, period: Period, columns: Sequence[MetricColumn]) -> Problem:
    who, when = person_words(person.person_id, person.name), period_words(period)
    what = listed_words([_named(column) for column in columns])
    rows = "row" if len(columns) == 1 else "rows"
    first = columns[0]
    return Problem(
        LocalText(
            f"{who.en} has no {rows} for {when.en} that the others have: {what.en}",
            f"{who.hans}缺少{when.hans}的行：{what.hans}（其他人都有）",
            f"{who.hant}缺少{when.hant}的列：{what.hant}（其他人都有）",
        ),
        about=About(first.metric.id, PERSON, person.person_id, period.id),
        place=next(first.figures()).place,
        remedy=add_or_leave_empty(len(columns)),
        severity=Severity.INFO,
    )


def _named(column: MetricColumn) -> LocalText:
    name = column.metric.names
    if column.role is Role.ACTUAL:
        return name
    return LocalText(f"{name.en} (target)", f"{name.hans}（目标）", f"{name.hant}（目標）")
