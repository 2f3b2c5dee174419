"""One report for many people -> the report of each: own figures, own rows, own texts.

A person's figures lose the dimension `person`, so that a template says `csat` and means hers; it
stays in their ids, and their places stay those of their cells.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from functools import cached_property

from reportgen.model.figures.book import book_of
from reportgen.model.figures.figure import Figure, FigureKey
from reportgen.model.finding import About, Problem
from reportgen.model.frozen import frozen
from reportgen.model.language import LocalText
from reportgen.model.people.named_people import PERSON
from reportgen.model.people.person_names import leading, person_words
from reportgen.model.report.config import People, Person
from reportgen.model.report.essay import Essay
from reportgen.model.report.kind import PersonFiles
from reportgen.model.report.person import PersonRecord
from reportgen.model.report.report import Report
from reportgen.model.report.table import Cell, DataTable
from reportgen.model.report.texts import TypedText

_ID = "person_id"
_OWN_TABLES = ("people", "scores")


@frozen
class Assessed:
    """What templates know of one person's assessment: the essay, and how all are assessed."""

    essay: Essay
    assessment: object


def naming(problem: Problem, person: PersonRecord | None) -> Problem:
    """Return a problem that says whose it is, as what it is about and, unless it does, in words."""
    if person is None:
        return problem
    figures = problem.figures
    about = problem.about or (About.figure(figures[0]) if figures else About())
    if about.dimension is None:
        about = replace(about, dimension=PERSON, member=person.person_id)
    if person.person_id in problem.message.en:
        return replace(problem, about=about)
    whose, said = leading(person_words(person.person_id, person.name)), problem.message
    message = LocalText(
        f"{whose.en}{said.en}", f"{whose.hans}{said.hans}", f"{whose.hant}{said.hant}"
    )
    return replace(problem, about=about, message=message)


def is_one_a_person(report: Report) -> bool:
    """Return whether a report gives a document for each of its people."""
    return report.kind.is_one_a_person and "people" in report.tables


class Staff:
    """The people of a report; their figures, rows and essays are sorted out once."""

    def __init__(self, report: Report) -> None:
        self.report = report

    @cached_property
    def records(self) -> Mapping[str, PersonRecord]:
        """Return the people by id, in the order of the people table; of twins the first."""
        found: dict[str, PersonRecord] = {}
        table = self.report.tables.get("people")
        for row in table.rows if table else ():
            if _ID in row and row[_ID].text:
                found.setdefault(row[_ID].text, _record(row))
        return found

    def report_of(self, person_id: str) -> Report:
        """Return the report of one person."""
        report, record = self.report, self.records[person_id]
        own = report.personal.get(person_id)
        return replace(
            report,
            config=replace(
                report.config,
                people=_people(report.config.people, record),
                content=self._content(person_id),
                places={**report.config.places, **own.places} if own else report.config.places,
            ),
            texts=tuple(self._texts_of(person_id)),
            book=book_of(
                self._figures.get(person_id, ()), report.catalogue.metrics, report.catalogue.parents
            ),
            missing=self._missing.get(person_id, frozenset()),
            tables=self._tables(person_id),
            person=record,
        )

    @property
    def essays(self) -> tuple[Essay, ...]:
        """Return what people wrote, in the order of their files."""
        return self.report.essays

    @cached_property
    def rows_by_place(self) -> Mapping[tuple[str, int], str]:
        """Return whose row stands in a line of a file: of the people table, of the scores."""
        return {
            (cell.place.file, cell.place.line): person_id
            for (_, person_id), rows in self._rows.items()
            for row in rows
            for cell in row.values()
        }

    @cached_property
    def _figures(self) -> Mapping[str, list[Figure]]:
        """Return each person's figures, the dimension `person` moved into their scope."""
        found: dict[str, list[Figure]] = {}
        for figure in self.report.book.figures:
            if own := _own_key(figure.key):
                person_id, key = own
                found.setdefault(person_id, []).append(replace(figure, key=key))
        return found

    @cached_property
    def _missing(self) -> Mapping[str, frozenset[FigureKey]]:
        """Return the keys of each person's rows without a value, as those of the figures are."""
        found: dict[str, set[FigureKey]] = {}
        for person_id, key in filter(None, map(_own_key, self.report.missing)):
            found.setdefault(person_id, set()).add(key)
        return {person_id: frozenset(keys) for person_id, keys in found.items()}

    @cached_property
    def _texts(self) -> Mapping[str | None, list[TypedText]]:
        """Return the texts of everybody, under None, and those that are one person's."""
        found: dict[str | None, list[TypedText]] = {}
        for text in self.report.texts:
            found.setdefault(text.person, []).append(text)
        return found

    def _texts_of(self, person_id: str) -> Iterator[TypedText]:
        """Yield what is typed for a person: for all, unless the own file says otherwise; there."""
        own = self.report.personal.get(person_id)
        for text in (*self._texts.get(None, ()), *self._texts.get(person_id, ())):
            if own is None or not own.replaces(text.path):
                yield text
        yield from own.texts if own else ()

    @cached_property
    def _essays(self) -> Mapping[str, Essay]:
        return {essay.person_id: essay for essay in reversed(self.report.essays)}

    @cached_property
    def _rows(self) -> Mapping[tuple[str, str], list[Mapping[str, Cell]]]:
        found: dict[tuple[str, str], list[Mapping[str, Cell]]] = {}
        for name in _OWN_TABLES:
            table = self.report.tables.get(name)
            for row in table.rows if table else ():
                if _ID in row:
                    found.setdefault((name, row[_ID].text), []).append(row)
        return found

    def _tables(self, person_id: str) -> Mapping[str, DataTable]:
        """Return the tables, of those with a row a person only the own rows."""
        made = dict(self.report.tables)
        for name in _OWN_TABLES:
            if name in made:
                made[name] = replace(made[name], rows=tuple(self._rows.get((name, person_id), ())))
        return made

    def _content(self, person_id: str) -> object:
        """Return the texts that are composed: the essay, or the person's own annual summary."""
        own = self.report.personal.get(person_id)
        content = own.content if own else self.report.config.content
        if self.report.kind.files is not PersonFiles.ESSAYS:
            return content
        essay = self._essays.get(person_id)
        return Assessed(essay or Essay(person_id, self.records[person_id].place.file), content)


def _own_key(key: FigureKey) -> tuple[str, FigureKey] | None:
    """Return whose a figure is, and its key with the person in its scope; None where nobody's."""
    mine = tuple(pair for pair in key.members if pair[0] == PERSON)
    if not mine:
        return None
    members = tuple(pair for pair in key.members if pair[0] != PERSON)
    return mine[0][1], replace(key, members=members, scope=mine)


def _record(row: Mapping[str, Cell]) -> PersonRecord:
    texts = {name: cell.text or None for name, cell in row.items()}
    return PersonRecord(
        person_id=row[_ID].text,
        place=row[_ID].place,
        name=texts.get("name"),
        position=texts.get("position"),
        team=texts.get("team"),
        hire_date=_day(texts.get("hire_date")),
        variant=texts.get("variant"),
        reviewer=texts.get("reviewer"),
    )


def _day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None


def _people(given: People, record: PersonRecord) -> People:
    """Return who stands behind a person's document: the person, and their own reviewer."""
    presenter = Person(record.name or record.person_id, record.position, record.hire_date)
    reviewer = Person(record.reviewer) if record.reviewer else given.reviewer
    return replace(given, presenter=presenter, reviewer=reviewer, authors=(), compiler=None)
