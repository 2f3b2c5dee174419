"""Sections that an editor wrote -> the texts that they print, and what composing says.

Of sections that ship with reportgen nothing is read: our tests lint them, and reading costs time.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from reportgen.errors import ReportgenError
from reportgen.model.document.inline import Medium
from reportgen.model.finding import Finding, Problem, Severity
from reportgen.model.frozen import frozen
from reportgen.model.people.staff import Staff, is_one_a_person, naming
from reportgen.model.regex import regex
from reportgen.model.report.config import ReportConfig
from reportgen.model.report.report import Report

if TYPE_CHECKING:
    from reportgen.model.document.template import SectionSource, TemplateSources

_NOTHING = regex(r"\{\{\s*\}\}")


@frozen
class EditorsSections:
    """The templates of a report in whose `folders` an editor wrote some; none where nobody did.

    `unread` is why some cannot be read, or none.
    """

    sources: TemplateSources | None = None
    folders: tuple[Path, ...] = ()
    unread: tuple[Problem, ...] = ()

    def holds(self, source: SectionSource) -> bool:
        """Return whether a section stands in a folder of the editor."""
        file = Path(source.path).resolve()
        return any(file.is_relative_to(folder) for folder in self.folders)


def editors_sections(config: ReportConfig) -> EditorsSections:
    """Return the templates of a report, if an editor wrote any of them."""
    if not config.document_kind.is_folder and not config.templates:
        return EditorsSections()
    from reportgen.load.templates.template_files import own_folder
    from reportgen.load.templates.templates import readable_of

    kind, own = config.document_kind, own_folder(config)
    folders = tuple(folder.resolve() for folder in (kind.folder, own) if folder)
    try:
        read = readable_of(kind, config.locale, own)
        return EditorsSections(read.sources, folders, read.problems)
    except ReportgenError as stop:
        return EditorsSections(None, folders, stop.problems)


def with_section_texts(report: Report, sections: EditorsSections) -> Report:
    """Return a report whose texts are also those that its editor's sections print."""
    speaker = _speaker(report)
    if sections.sources is None or speaker is None:
        return report
    from reportgen.compose.section_texts import section_texts, with_what_is_under

    own = with_what_is_under(report.texts, speaker, sections.sources)
    found = section_texts(speaker, sections.sources, sections.holds)
    return replace(report, texts=(*own, *found))


@frozen
class Trial:
    """What composing says, and what is left out.

    `unread` is why no document can be made at all; with `mistakes` a draft can, without them.
    """

    unread: tuple[Problem, ...] = ()
    mistakes: tuple[Problem, ...] = ()
    left_out: tuple[Problem, ...] = ()


def trial_of(report: Report, sections: EditorsSections) -> Trial:
    """Return what composing the documents of a report says.

    Where each person has a document, a mistake of templates is the first one's: it is of all.
    """
    if sections.sources is None:
        return Trial(sections.unread)
    trials = [_composed(each, sections.sources) for each in _speakers(report)]
    left_out = tuple(problem for trial in trials for problem in trial.left_out)
    return Trial(sections.unread, trials[0].mistakes if trials else (), left_out)


def untold(mistakes: Iterable[Problem], report: Report) -> Iterator[Problem]:
    """Yield the mistakes of templates that nobody tells of yet.

    The rules speak of what stands in a config, where one error a line is enough: a name there at
    its word, `{{ }}` as a placeholder.
    """
    input_problems = report.input_problems
    told = {(p.place.file, p.place.line, p.message) for p in input_problems if p.place}
    lines = {*_lines_with_errors(report)}
    open_texts = {text.place for text in report.texts if _NOTHING.search(text.text)}
    places = {problem.place for problem in input_problems} | open_texts
    for problem in mistakes:
        at = problem.place
        key = (at.file, at.line, problem.message) if at else None
        if at not in places and key not in told and (at is None or (at.file, at.line) not in lines):
            yield problem


def _lines_with_errors(report: Report) -> Iterator[tuple[str, int]]:
    """Yield the lines of the config of which an error is told already."""
    for problem in report.input_problems:
        at = problem.place
        is_error = problem.severity in (None, Severity.ERROR)
        if at is not None and is_error and at.file == report.config.path:
            yield at.file, at.line


def _composed(report: Report, sources: TemplateSources) -> Trial:
    from reportgen.compose import compose

    try:
        composed = compose(report, sources, (), _medium_of(report))
    except ReportgenError as stop:
        return Trial(mistakes=stop.problems)
    return Trial(left_out=tuple(naming(each, report.person) for each in composed.problems))


def _medium_of(report: Report) -> Medium:
    """Return for whom sections are written: of a report without a deck, for its document alone."""
    formats = report.config.output.formats or report.kind.formats
    return Medium.BOTH if "pptx" in formats else Medium.DOCUMENT


def what_is_not_shown(report: Report, sections: EditorsSections) -> Iterator[Problem]:
    """Yield a warning for each text of the config that no section shows."""
    speaker = _speaker(report)
    if sections.sources is not None and speaker is not None and not sections.unread:
        from reportgen.compose.unshown import unshown_texts

        yield from unshown_texts(speaker, sections.sources)


def told_once(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return findings without those that say the same of the same place.

    A line inside a loop is printed for every metric, and its editor wrote it once.
    """
    found = {(each.check, each.place, each.problem.message): each for each in findings}
    return tuple(found.values())


def _speaker(report: Report) -> Report | None:
    """Return the report for which sections are read: the first person's where each has one."""
    return next(_speakers(report), None)


def _speakers(report: Report) -> Iterator[Report]:
    """Yield the reports that have a document: the whole one, or those of its people."""
    if report.person is not None or not is_one_a_person(report):
        yield report
        return
    staff = Staff(report)
    yield from (staff.report_of(name) for name in staff.records)
