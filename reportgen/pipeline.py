"""The stages in order. Read this first.

    load -> check -> compose -> (draw charts) -> write -> save

Each stage takes frozen values and returns frozen values; this module alone knows them all. Files
are read in `load` and written in `save`, nowhere else.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from reportgen.checked import Checked, checked_report, found_in_the_rest
from reportgen.editors_sections import told_once, untold
from reportgen.errors import ConfigError, HalfReadError, ReportgenError
from reportgen.model.document.style import Style
from reportgen.model.finding import Finding, Problem, Severity
from reportgen.model.frozen import frozen
from reportgen.model.language import Locale, LocalText
from reportgen.model.place import Place
from reportgen.prints import draft_lines, printed_by

if TYPE_CHECKING:
    from reportgen.coverage import Printed
    from reportgen.documents import BuiltDocument, Deliverable, DocumentBuilder
    from reportgen.targets import Targets

Progress = Callable[[LocalText], None]
"""What a stage is about to do, for a progress line."""


class Draft(Enum):
    """Whether a report with wrong figures may be written, stamped as a draft."""

    REFUSED = "refused"
    STAMPED = "stamped"


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
        stop.findings = found_in_the_rest(config, stop)
        raise
    progress(LocalText(f"checking {config}", f"检查 {config}", f"檢查 {config}"))
    return checked_report(config, report)


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
    wrong = any(each.mistakes or fails(each, options.fail_on) for each in reports)
    if wrong and options.is_refused_when_wrong:
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
        problems += _news(made, checked)
        printed.append(printed_by(checked, wanted, made.document))
    return files, list(stamped(problems, checked.report)), printed


def _news(made: BuiltDocument, checked: Checked) -> Iterator[tuple[str, Problem]]:
    """Yield what came up while a document was made, but for mistakes that the checks told of."""
    known = [problem for name, problem in made.problems if name == "input"]
    mistakes = [each for each in known if each not in checked.mistakes]
    yield from (("input", each) for each in untold(mistakes, checked.report))
    yield from (each for each in made.problems if each[0] != "input")


def draft_of(checked: Checked, options: BuildOptions) -> tuple[str, ...]:
    """Return what a draft confesses: its findings, a line each; nothing where none is wanted."""
    if options.draft is Draft.REFUSED:
        return ()
    return draft_lines(checked)


def paths_of(wanted: Deliverable, options: BuildOptions) -> dict[str, Path]:
    """Return where each format of a document goes."""
    stem = wanted.stem + ("-DRAFT" if options.draft is Draft.STAMPED else "")
    formats = dict.fromkeys(options.formats or wanted.formats)
    return {name: options.folder / f"{stem}.{name}" for name in formats}
