"""As many people as were expected, each with one essay of their own.

Passes: `expected_count: 6`, six people, six essays. Fails: six people, and two essays by P03.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.base import Check
from reportgen.model.finding import About, Problem
from reportgen.model.language import LocalText, listed
from reportgen.model.people.grading import scoring
from reportgen.model.people.person_names import PersonNames
from reportgen.model.place import Place
from reportgen.model.report.essay import Essay
from reportgen.model.report.facets import Facet, key_of
from reportgen.model.report.person import NOBODY
from reportgen.model.report.report import Report
from reportgen.model.report.table import Cell


def expected_count(report: Report) -> Iterator[Problem]:
    """Yield a problem where people or essays are too few or too many."""
    wanted, table = scoring(report.config.content), report.tables.get("people")
    if not wanted.is_asked_for or table is None:
        return
    people: dict[str, Cell] = {}
    names = PersonNames(report)
    for cell in table.column("person_id"):
        if cell.text in people:
            yield _same_id(cell, people[cell.text], names.of(cell.text))
        people.setdefault(cell.text, cell)
    there = len(people) + _nameless(report, table.file)
    if wanted.expected_count is not None and wanted.expected_count != there:
        yield _count(report, wanted.expected_count, there)
    if report.config.data.essays is not None:
        yield from _essays(report, people, names)


def _nameless(report: Report, file: str) -> int:
    """Return how many rows of a table have no id; these are people too, and told of as such."""
    return sum(
        problem.about == NOBODY and problem.place is not None and problem.place.file == file
        for problem in report.input_problems
    )


def _essays(report: Report, people: dict[str, Cell], names: PersonNames) -> Iterator[Problem]:
    """Yield a problem for each person without an essay, and each essay without a person."""
    written: dict[str, Essay] = {}
    for essay in report.essays:
        if essay.person_id in written:
            yield _second(essay, written[essay.person_id], names.of(essay.person_id))
        elif people and essay.person_id not in people:
            yield _stranger(essay)
        written.setdefault(essay.person_id, essay)
    unread = {_stem(problem.place) for problem in report.input_problems if problem.place}
    for person, cell in people.items():
        if person not in written and person not in unread:
            yield _missing(person, cell.place, report, names.of(person))


def _stem(place: Place) -> str:
    """Return the name of a file without its ending; an essay that cannot be read is told of."""
    return place.file.rpartition("/")[2].rpartition(".")[0]


def _count(report: Report, expected: int, there: int) -> Problem:
    key = key_of(report.config.content, Facet.EXPECTED_COUNT)
    return Problem(
        LocalText(
            f"{expected} people are expected, but the people table has {there}",
            f"应有 {expected} 人，但人员表里有 {there} 人",
            f"應有 {expected} 人，但人員表裡有 {there} 人",
        ),
        remedy=LocalText(
            f"add who is missing, or correct `{key}`",
            f"请补上缺的人，或改正 `{key}`",
            f"請補上缺的人，或改正 `{key}`",
        ),
        about=About(subject=key),
        place=report.config.place(key),
        values=(f"{expected}", f"{there}"),
    )


def _same_id(cell: Cell, first: Cell, who: LocalText) -> Problem:
    return Problem(
        LocalText(
            f"{who.en} stands twice in the people table (first in line {first.place.line})",
            f"{who.hans}在人员表里出现了两次（第一次在第 {first.place.line} 行）",
            f"{who.hant}在人員表裡出現了兩次（第一次在第 {first.place.line} 行）",
        ),
        remedy=LocalText(
            "give each person an id of their own",
            "请给每个人单独的编号",
            "請給每個人單獨的編號",
        ),
        about=About.person(cell.text),
        place=cell.place,
        values=(cell.text,),
    )


def _second(essay: Essay, first: Essay, who: LocalText) -> Problem:
    files = listed(each.path for each in (first, essay))
    return Problem(
        LocalText(
            f"{who.en} has two essays: {files.en}",
            f"{who.hans}有两份总结：{files.hans}",
            f"{who.hant}有兩份總結：{files.hant}",
        ),
        remedy=LocalText(
            "correct `person_id` in one of them, or delete it",
            "请改正其中一份的 `person_id`，或删掉一份",
            "請改正其中一份的 `person_id`，或刪掉一份",
        ),
        about=About.person(essay.person_id),
        place=essay.place("person_id"),
        values=(essay.person_id,),
    )


def _stranger(essay: Essay) -> Problem:
    return Problem(
        LocalText(
            f"the essay is by {essay.person_id}, who is not in the people table",
            f"总结的作者 {essay.person_id} 不在人员表里",
            f"總結的作者 {essay.person_id} 不在人員表裡",
        ),
        remedy=LocalText(
            "correct `person_id`, or add the person to the table",
            "请改正 `person_id`，或在人员表里补上这个人",
            "請改正 `person_id`，或在人員表裡補上這個人",
        ),
        about=About.person(essay.person_id),
        place=essay.place("person_id"),
        values=(essay.person_id,),
    )


def _missing(person: str, place: Place, report: Report, who: LocalText) -> Problem:
    folder = f"{report.config.data.essays}".rstrip("/")
    return Problem(
        LocalText(f"{who.en} has no essay", f"{who.hans}没有总结", f"{who.hant}沒有總結"),
        remedy=LocalText(
            f"add {folder}/{person}.yaml",
            f"请补上 {folder}/{person}.yaml",
            f"請補上 {folder}/{person}.yaml",
        ),
        about=About.person(person),
        place=place,
        values=(person,),
    )


CHECK = Check("expected-count", expected_count)
