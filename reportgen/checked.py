"""A report with its findings: checked as a whole, or each person's part as if it stood alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from reportgen.editors_sections import (
    editors_sections,
    told_once,
    trial_of,
    untold,
    what_is_not_shown,
    with_section_texts,
)
from reportgen.errors import HalfReadError
from reportgen.model.finding import Finding, Problem, Severity
from reportgen.model.frozen import frozen
from reportgen.model.people.staff import Staff, is_one_a_person, naming
from reportgen.model.report.kind import PersonFiles
from reportgen.model.report.report import Report

if TYPE_CHECKING:
    from reportgen.coverage import Coverage


@frozen
class Checked:
    """A report that was read and checked; `ran` names the checks.

    `by_person` are the findings of each person, where each was checked alone. `mistakes` are
    those of templates among the findings, without which only a draft can be made; for `stops` no
    document can, not even a draft.
    """

    config: Path
    report: Report
    findings: tuple[Finding, ...]
    ran: tuple[str, ...] = ()
    by_person: Mapping[str, tuple[Finding, ...]] = field(default_factory=dict)
    stops: tuple[Problem, ...] = ()
    mistakes: tuple[Problem, ...] = ()
    coverage: Coverage | None = None


def found_in_the_rest(config: Path, stop: HalfReadError) -> tuple[Finding, ...]:
    """Return what the checks find in what could be read of a config, and what is not checked."""
    from reportgen.load.report.rest import places_around

    unlooked = tuple(Finding(str(config), "input", Severity.INFO, each) for each in stop.unlooked)
    if stop.rest is None:
        return unlooked
    places = {*places_around(stop.rest.config, stop.problems)}
    found = checked_report(config, stop.rest).findings
    return (*(each for each in found if each.place not in places), *unlooked)


def checked_report(config: Path, report: Report) -> Checked:
    """Return a report with its findings."""
    from reportgen.checks.runner import TEMPLATE, examined, names_run

    if report.kind.files is PersonFiles.OWN_KEYS and is_one_a_person(report):
        return _each_checked(config, report)
    report, sections = _with_shown_texts(report), editors_sections(report.config)
    if sections.sources is None and not sections.unread:
        found = examined(report)
        return Checked(config, report, found.findings, names_run(report), coverage=found.coverage)
    read = with_section_texts(report, sections)
    trial = trial_of(report, sections)
    said = (*untold((*trial.unread, *trial.mistakes), report), *what_is_not_shown(report, sections))
    read = replace(read, input_problems=(*report.input_problems, *said))
    found = examined(read, [(TEMPLATE, each) for each in trial.left_out])
    return Checked(
        config,
        report,
        told_once(found.findings),
        (*names_run(report), TEMPLATE),
        stops=trial.unread,
        mistakes=trial.mistakes,
        coverage=found.coverage,
    )


def _each_checked(config: Path, report: Report) -> Checked:
    """Return a report of which each person's part was checked as if it stood alone."""
    from reportgen.checks.runner import (
        TEMPLATE,
        coverage_of,
        names_run,
        run_checks,
        stamped,
        told_of_all,
    )

    staff = Staff(report)
    own = [replace(staff.report_of(name), input_problems=()) for name in staff.records]
    sections = editors_sections(report.config)
    read = [with_section_texts(_with_shown_texts(each), sections) for each in own]
    found = [told_once(run_checks(each)) for each in read]
    shared = _said_of_all(found)
    by_person = {
        name: tuple(
            replace(finding, problem=naming(finding.problem, person))
            for finding in findings
            if finding not in shared
        )
        for (name, person), findings in zip(staff.records.items(), found, strict=True)
    }
    trial = trial_of(report, sections)
    said = (*untold((*trial.unread, *trial.mistakes), report), *what_is_not_shown(report, sections))
    problems = (*report.input_problems, *said)
    left_out = [(TEMPLATE, problem) for problem in trial.left_out]
    given = [("input", problem) for problem in problems]
    unread = stamped([*given, *left_out, *told_of_all(report)], report)
    each = [finding for findings in by_person.values() for finding in findings]
    told = told_once((*unread, *shared, *each))
    coverage = coverage_of(report)
    ran = names_run(report)
    return Checked(config, report, told, ran, by_person, trial.unread, trial.mistakes, coverage)


def _said_of_all(found: Sequence[Sequence[Finding]]) -> tuple[Finding, ...]:
    """Return what is said of every one of several people alike: it is said of what they share."""
    first, *others = found or [()]
    if not others:
        return ()
    return tuple(finding for finding in first if all(finding in other for other in others))


def _with_shown_texts(report: Report) -> Report:
    """Return a report whose texts read as in print; a text without expressions needs no Jinja."""
    if not any(text.has_expressions for text in report.texts):
        return report
    from reportgen.compose.texts import show_texts

    texts, problems = show_texts(report)
    return replace(report, texts=texts, input_problems=(*report.input_problems, *problems))
