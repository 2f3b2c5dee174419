"""The stages in order. Read this first.

    load -> check -> compose -> (draw charts) -> write -> save

Each stage takes frozen values and returns frozen values; this module alone knows them all. Files
are read in `load` and written in `save`, nowhere else.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import field, replace
from enum import Enum
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
from reportgen.errors import ConfigError, HalfReadError, ReportgenError
from reportgen.model.document.style import Style
from reportgen.model.finding import Finding, Problem, Severity
from reportgen.model.frozen import frozen
from reportgen.model.language import Locale, LocalText
from reportgen.model.people.staff import Staff, is_one_a_person, naming
from reportgen.model.place import Place
from reportgen.model.report.kind import PersonFiles
from reportgen.model.report.report import Report

if TYPE_CHECKING:
    from reportgen.coverage import Coverage, Printed
    from reportgen.documents import Deliverable, DocumentBuilder
    from reportgen.model.document.document import Document
    from reportgen.targets import Targets

Progress = Callable[[LocalText], None]
"""What a stage is about to do, for a progress line."""


class Draft(Enum):
    """Whether a report with wrong figures may be written, stamped as a draft."""

    REFUSED = "refused"
    STAMPED = "stamped"


@frozen
class Checked:
    """A report that was read and checked; `ran` names the checks.

    `by_person` are the findings of each person, where each was checked alone. `stops` are mistakes
    of templates among the findings, for which no document can be made, not even a draft.
    """

    config: Path
    report: Report
    findings: tuple[Finding, ...]
    ran: tuple[str, ...] = ()
    by_person: Mapping[str, tuple[Finding, ...]] = field(default_factory=dict)
    stops: tuple[Problem, ...] = ()
    coverage: Coverage | None = None


@frozen
class BuildOptions:
    """What a build is to make: where, which formats (none: the config's own), how."""

    folder: Path
    formats: tuple[str, ...] = ()
    draft: Draft = Draft.REFUSED
    style: Style = Style()
    fail_on: str | None = None

    @property
    def is_refused_when_wrong(self) -> bool:
        """Return whether nothing is to be written with wrong figures."""
        return self.draft is Draft.REFUSED


@frozen
class Built:
    """What a build found and wrote, of which reports, and the figures that documents print."""

    findings: tuple[Finding, ...]
    reports: tuple[Checked, ...]
    written: tuple[Path, ...]
    failed: bool
    printed: tuple[Printed, ...] = ()

    @property
    def rows(self) -> int:
        """Return how many rows of figures the reports have."""
        return sum(checked.report.rows for checked in self.reports)

    @property
    def allows_draft(self) -> bool:
        """Return whether a draft could be written all the same: no template stops it."""
        return not any(checked.stops for checked in self.reports)


def start(folder: Path, kind: str, locale: Locale) -> tuple[Path, ...]:
    """Write a new report folder and return its files.

    Raises ConfigError where the folder holds something already: nothing is ever written over.
    """
    from reportgen.load.report.start import new_folder, not_empty
    from reportgen.writers.save import save

    files = new_folder(kind, locale)
    if folder.exists() and any(folder.iterdir()):
        raise ConfigError(not_empty(folder))
    return save({folder.joinpath(name): data for name, data in files.items()})


def check(config: Path, progress: Progress = lambda _: None) -> Checked:
    """Return a report with its findings; raises ConfigError where it cannot be read at all."""
    from reportgen.load import load_report

    progress(LocalText(f"reading {config}", f"读取 {config}", f"讀取 {config}"))
    try:
        report = load_report(config)
    except HalfReadError as stop:
        stop.findings = _of_the_rest(config, stop)
        raise
    progress(LocalText(f"checking {config}", f"检查 {config}", f"檢查 {config}"))
    return _checked(config, report)


def _of_the_rest(config: Path, stop: HalfReadError) -> tuple[Finding, ...]:
    """Return what the checks find in what could be read of a config, and what is not checked."""
    from reportgen.load.report.rest import places_around

    unlooked = tuple(Finding(str(config), "input", Severity.INFO, each) for each in stop.unlooked)
    if stop.rest is None:
        return unlooked
    places = {*places_around(stop.rest.config, stop.problems)}
    found = _checked(config, stop.rest).findings
    return (*(each for each in found if each.place not in places), *unlooked)


def _checked(config: Path, report: Report) -> Checked:
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
    said = (*untold(trial.stops, report), *what_is_not_shown(report, sections))
    read = replace(read, input_problems=(*report.input_problems, *said))
    found = examined(read, [(TEMPLATE, each) for each in trial.left_out])
    return Checked(
        config,
        report,
        told_once(found.findings),
        (*names_run(report), TEMPLATE),
        stops=trial.stops,
        coverage=found.coverage,
    )


def _each_checked(config: Path, report: Report) -> Checked:
    """Return a report of which each person's part was checked as if it stood alone."""
    from reportgen.checks.runner import TEMPLATE, coverage_of, names_run, run_checks, stamped

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
    said = (*untold(trial.stops, report), *what_is_not_shown(report, sections))
    problems = (*report.input_problems, *said)
    left_out = [(TEMPLATE, problem) for problem in trial.left_out]
    unread = stamped([*(("input", problem) for problem in problems), *left_out], report)
    each = [finding for findings in by_person.values() for finding in findings]
    told = told_once((*unread, *shared, *each))
    coverage = coverage_of(report)
    return Checked(config, report, told, names_run(report), by_person, trial.stops, coverage)


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


def check_all(configs: Sequence[Path], progress: Progress = lambda _: None) -> tuple[Checked, ...]:
    """Return every report with its findings; raises ConfigError with what is wrong in all."""
    checked: list[Checked] = []
    problems: list[Problem] = []
    findings: list[Finding] = []
    for config in configs:
        try:
            checked.append(check(config, progress))
        except ReportgenError as stop:
            problems.extend(stop.problems)
            findings.extend(stop.findings)
    if problems:
        error = ConfigError(*problems)
        error.findings = tuple(findings)
        raise error
    return tuple(checked)


def build(
    configs: Sequence[Path], options: BuildOptions, progress: Progress = lambda _: None
) -> Built:
    """Check all configs and write their documents: all of them, or none.

    Nothing is written where a report fails its checks, unless drafts are wanted. Raises
    TemplateError where a document cannot be made at all.
    """
    from reportgen.documents import DocumentBuilder
    from reportgen.targets import all_targets
    from reportgen.writers.save import save

    reports = check_all(configs, progress)
    findings = [finding for checked in reports for finding in checked.findings]
    if any(checked.stops for checked in reports):
        return Built(tuple(findings), reports, (), failed=True)
    if options.draft is Draft.REFUSED and any(fails(each, options.fail_on) for each in reports):
        return Built(tuple(findings), reports, (), failed=True)
    targets = all_targets(
        [checked.report for checked in reports], lambda wanted: paths_of(wanted, options)
    )
    builder = DocumentBuilder(options.style)
    files: dict[Path, bytes] = {}
    printed: list[Printed] = []
    failed = False
    for checked, own in zip(reports, targets, strict=True):
        config = checked.config
        progress(LocalText(f"writing {config}", f"写出 {config}", f"寫出 {config}"))
        made, said, counted = _made(checked, builder, options, own)
        files |= made
        printed += counted
        findings = [*told_once((*findings, *said))]
        failed = failed or fails(checked, options.fail_on, said)
    if failed and options.draft is Draft.REFUSED:
        return Built(tuple(findings), reports, (), failed=True)
    return Built(tuple(findings), reports, save(files), failed, tuple(printed))


def threshold(checked: Checked, fail_on: str | None) -> str:
    """Return the severity from which on a report fails, or never.

    It is the command's, else the config's `checks.fail_on`, else error.
    """
    return fail_on or checked.report.config.checks.fail_on or "error"


def fails(checked: Checked, fail_on: str | None, further: Sequence[Finding] = ()) -> bool:
    """Return whether a report has an unwaived finding at or above its threshold.

    `further` are findings that came up after the checks.
    """
    chosen = threshold(checked, fail_on)
    return chosen != "never" and any(
        finding.severity.rank >= Severity(chosen).rank and finding.waived is None
        for finding in (*checked.findings, *further)
    )


def source_lines() -> Callable[[Place], str | None]:
    """Return a function that gives the line of an input file that a place points at.

    The line is without its end, None if it is gone.
    """
    from reportgen.load.tables.source_lines import SourceLines

    return SourceLines().line


def _made(
    checked: Checked, builder: DocumentBuilder, options: BuildOptions, targets: Targets
) -> tuple[dict[Path, bytes], list[Finding], list[Printed]]:
    """Return the files of one report in memory, what its templates and writers had to say.

    Then what its documents print.
    """
    from reportgen.checks.runner import stamped

    files: dict[Path, bytes] = {}
    problems: list[tuple[str, Problem]] = []
    printed: list[Printed] = []
    for wanted, paths in targets:
        made = builder.make(wanted, draft_of(checked, options))
        files |= {paths[name]: data for name, data in made.files.items()}
        problems += made.problems
        printed.append(_printed(checked, wanted, made.document))
    return files, list(stamped(problems, checked.report)), printed


def printed_in(checked: Checked) -> tuple[Printed, ...]:
    """Return what the documents of a report print, none of which is written.

    There is nothing where they cannot be made; `build` says why.
    """
    from reportgen.documents import DocumentBuilder, deliverables

    if not checked.report.kind.is_document or checked.stops:
        return ()
    builder = DocumentBuilder(Style())
    try:
        return tuple(
            _printed(checked, wanted, builder.composed(wanted).document)
            for wanted in deliverables(checked.report)
        )
    except ReportgenError:
        return ()


def _printed(checked: Checked, wanted: Deliverable, document: Document) -> Printed:
    """Return what a document prints; where each person was checked alone, so are these held."""
    from reportgen.checks.runner import coverage_of
    from reportgen.coverage import Printed
    from reportgen.model.document.printed import printed_figures

    whole = None if checked.by_person else checked.coverage
    return Printed(printed_figures(document, wanted.medium), whole or coverage_of(wanted.report))


def draft_of(checked: Checked, options: BuildOptions) -> tuple[str, ...]:
    """Return what a draft confesses: its findings, a line each; nothing where none is wanted."""
    if options.draft is Draft.REFUSED:
        return ()
    return tuple(_draft_lines(checked)) or (_NO_FINDINGS.in_(checked.report.config.locale),)


def _draft_lines(checked: Checked) -> Iterator[str]:
    from reportgen.wording.messages.headline import headline

    for finding in checked.findings:
        if finding.severity is not Severity.INFO and finding.waived is None:
            message = headline(finding).in_(checked.report.config.locale)
            yield f"[{finding.check}] {message} ({finding.place})"


_NO_FINDINGS = LocalText("The checks found nothing.", "检查没有发现问题。", "檢查沒有發現問題。")


def paths_of(wanted: Deliverable, options: BuildOptions) -> dict[str, Path]:
    """Return where each format of a document goes."""
    stem = wanted.stem + ("-DRAFT" if options.draft is Draft.STAMPED else "")
    formats = dict.fromkeys(options.formats or wanted.formats)
    return {name: options.folder / f"{stem}.{name}" for name in formats}
