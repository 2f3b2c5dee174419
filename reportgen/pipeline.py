"""The stages in order. Read this first.

    load -> check -> compose -> (draw charts) -> write -> save

Each stage takes frozen values and returns frozen values; this module alone knows them all. Files
are read in `load` and written in `save`, nowhere else.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from reportgen.errors import ConfigError, ReportgenError
from reportgen.model.finding import Finding, Problem, Severity
from reportgen.model.frozen import frozen
from reportgen.model.language import Words
from reportgen.model.place import Place
from reportgen.model.report import Report

if TYPE_CHECKING:
    from reportgen.model.document import Document
    from reportgen.model.theme import Theme
    from reportgen.writers.base import Pictures

Tell = Callable[[Words], None]
"""What a stage is about to do, for a progress line."""


class Draft(Enum):
    """Whether a report with wrong figures may be written, stamped as a draft."""

    REFUSED = "refused"
    STAMPED = "stamped"


class ChartStyle(Enum):
    """Whether charts are native Office charts or pictures."""

    NATIVE = "native"
    PICTURE = "picture"


@frozen
class Checked:
    """A report that was read and checked; `ran` names the checks."""

    config: Path
    report: Report
    findings: tuple[Finding, ...]
    ran: tuple[str, ...] = ()


@frozen
class Wish:
    """What a build is to make: where, which formats (none: the config's own), how."""

    folder: Path
    formats: tuple[str, ...] = ()
    draft: Draft = Draft.REFUSED
    charts: ChartStyle = ChartStyle.NATIVE
    fail_on: str | None = None
    brand: str = "sober"


@frozen
class Built:
    """What a build found and wrote."""

    findings: tuple[Finding, ...]
    rows: int
    written: tuple[Path, ...]
    failed: bool


def check(config: Path, tell: Tell = lambda _: None) -> Checked:
    """Return a report with its findings; raises ConfigError where it cannot be read at all."""
    from reportgen.checks.runner import names_run, run_checks
    from reportgen.load import load_report

    tell(Words(f"reading {config}", f"读取 {config}", f"讀取 {config}"))
    report = _with_shown_texts(load_report(config))
    tell(Words(f"checking {config}", f"检查 {config}", f"檢查 {config}"))
    return Checked(config, report, run_checks(report), names_run(report))


def _with_shown_texts(report: Report) -> Report:
    """Return a report whose texts read as in print; a text without expressions needs no Jinja."""
    if not any(text.has_expressions for text in report.texts):
        return report
    from reportgen.compose.texts import show_texts

    texts, problems = show_texts(report)
    return replace(report, texts=texts, input_problems=(*report.input_problems, *problems))


def check_all(configs: Sequence[Path], tell: Tell = lambda _: None) -> tuple[Checked, ...]:
    """Return every report with its findings; raises ConfigError with what is wrong in all."""
    checked: list[Checked] = []
    problems: list[Problem] = []
    for config in configs:
        try:
            checked.append(check(config, tell))
        except ReportgenError as stop:
            problems.extend(stop.problems)
    if problems:
        raise ConfigError(*problems)
    return tuple(checked)


def build(configs: Sequence[Path], wish: Wish, tell: Tell = lambda _: None) -> Built:
    """Check all configs and write their documents: all of them, or none.

    Nothing is written where a report fails its checks, unless drafts are wanted.
    """
    from reportgen.writers.save import save

    reports = check_all(configs, tell)
    rows = sum(checked.report.rows for checked in reports)
    findings = [finding for checked in reports for finding in checked.findings]
    if wish.draft is Draft.REFUSED and any(fails(each, wish.fail_on) for each in reports):
        return Built(tuple(findings), rows, (), failed=True)
    targets = _targets(reports, wish)
    files: dict[Path, bytes] = {}
    failed = False
    for checked in reports:
        made, said = _documents(checked, wish, targets[checked.config], tell)
        files |= made
        findings.extend(said)
        failed = failed or fails(checked, wish.fail_on, said)
    if failed and wish.draft is Draft.REFUSED:
        return Built(tuple(findings), rows, (), failed=True)
    return Built(tuple(findings), rows, save(files), failed)


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

    The line is without its end, None if it is gone. Each file is read once.
    """
    lines: dict[str, list[str]] = {}

    def source_line(place: Place) -> str | None:
        if place.file not in lines:
            lines[place.file] = _lines(place.file)
        there = lines[place.file]
        return there[place.line - 1] if 0 < place.line <= len(there) else None

    return source_line


def _lines(file: str) -> list[str]:
    from reportgen.load.text import read_text

    try:
        return read_text(Path(file)).splitlines()
    except (OSError, ReportgenError, UnicodeError):
        return []


def _documents(
    checked: Checked, wish: Wish, targets: dict[str, Path], tell: Tell
) -> tuple[dict[Path, bytes], list[Finding]]:
    """Return the files of one report in memory, and what its template and writers had to say."""
    from reportgen.checks.runner import stamped
    from reportgen.load.brand import load_brand
    from reportgen.writers import WRITERS
    from reportgen.writers.base import Brand

    document, problems = _composed(checked, wish, tell)
    loaded = load_brand(wish.brand)
    pictures, said = _pictures(document, wish, loaded.theme)
    problems += said
    files: dict[Path, bytes] = {}
    for name, path in targets.items():
        tell(Words(f"writing {path.name}", f"写出 {path.name}", f"寫出 {path.name}"))
        writer = WRITERS[name]
        base, company = loaded.base(writer.base), loaded.companies.get(name)
        brand = Brand(loaded.theme, base, not loaded.is_shipped, company)
        written = writer.load()(document, brand, pictures)
        files[path] = written.data
        problems += [("layout", problem) for problem in written.problems]
    return files, list(stamped(problems, checked.report))


def _composed(
    checked: Checked, wish: Wish, tell: Tell
) -> tuple[Document, list[tuple[str, Problem]]]:
    from reportgen.compose import compose
    from reportgen.load.templates import load_templates

    config = checked.report.config
    _require_document_keys(checked)
    tell(Words(f"composing {config.path}", f"编排 {config.path}", f"編排 {config.path}"))
    sources = load_templates(str(config.kind), config.locale)
    draft: tuple[str, ...] = ()
    if wish.draft is Draft.STAMPED:
        draft = tuple(_draft_lines(checked)) or (_no_findings(config.locale.value),)
    composed = compose(checked.report, sources, draft)
    return composed.document, [("template", problem) for problem in composed.problems]


def _draft_lines(checked: Checked) -> Iterator[str]:
    for finding in checked.findings:
        if finding.severity is not Severity.INFO and finding.waived is None:
            message = finding.problem.message.in_(checked.report.config.locale)
            yield f"[{finding.check}] {message} ({finding.place})"


def _no_findings(locale: str) -> str:
    return {"zh-Hans": "检查没有发现问题。", "zh-Hant": "檢查沒有發現問題。"}.get(
        locale, "The checks found nothing."
    )


def _require_document_keys(checked: Checked) -> None:
    """Raise ConfigError where a document is asked for and the config says too little for one."""
    config = checked.report.config
    if config.kind is None:
        raise ConfigError(
            Problem(
                Words(
                    "the config names no kind, so there is no document to build",
                    "配置没有写 kind，不知道要生成哪种文档",
                    "設定沒有寫 kind，不知道要產生哪種文件",
                ),
                remedy=Words(
                    "add a line such as `kind: quarter-summary`",
                    "加一行，例如 `kind: quarter-summary`",
                    "加一行，例如 `kind: quarter-summary`",
                ),
                place=Place(config.path),
            )
        )


def _pictures(
    document: Document, wish: Wish, theme: Theme
) -> tuple[Pictures, list[tuple[str, Problem]]]:
    """Return pictures of the charts that Office cannot hold, or of all where that is wanted."""
    from reportgen.writers.base import Picture
    from reportgen.writers.office.charts import is_native

    wanted = [
        chart
        for chart in document.charts()
        if wish.charts is ChartStyle.PICTURE or not is_native(chart.type)
    ]
    if not wanted:
        return {}, []
    from reportgen.charts import draw_chart

    drawn = {c.id: draw_chart(c, theme, document.locale) for c in wanted}
    pictures = {key: Picture(made.data, made.width, made.height) for key, made in drawn.items()}
    return pictures, [
        ("chart-fit", problem) for made in drawn.values() for problem in made.problems
    ]


def _targets(reports: Sequence[Checked], wish: Wish) -> dict[Path, dict[str, Path]]:
    """Return where each report's formats go; raises ConfigError where two would be one file."""
    from reportgen.writers import WRITERS

    taken: dict[str, str] = {}
    problems: list[Problem] = []
    targets: dict[Path, dict[str, Path]] = {}
    for checked in reports:
        config = checked.report.config
        stem = _stem(checked, problems) + ("-DRAFT" if wish.draft is Draft.STAMPED else "")
        formats = wish.formats or config.output.formats or ("docx",)
        targets[checked.config] = {}
        for name in dict.fromkeys(f for f in formats if f in WRITERS):
            path = wish.folder / f"{stem}.{name}"
            other = taken.setdefault(os.path.normcase(path), config.path)
            if other != config.path or checked.config in list(targets)[:-1]:
                problems.append(_taken(path, other, config.path, config.place("output.filename")))
            targets[checked.config][name] = path
    if problems:
        raise ConfigError(*problems)
    return targets


def _stem(checked: Checked, problems: list[Problem]) -> str:
    """Return the file name that `output.filename` asks for."""
    from reportgen.writers.names import filled, placeholders

    config = checked.report.config
    people = config.people
    values = {
        "period": config.period.id.id,
        "kind": str(config.kind),
        "locale": config.locale.value,
        "presenter": people.presenter.name if people.presenter else "",
        "author": people.authors[0].name if people.authors else "",
    }
    problems.extend(
        _unknown_placeholder(name, values, config.place("output.filename"))
        for name in placeholders(config.output.filename)
        if name not in values
    )
    return filled(config.output.filename, values)


def _taken(path: Path, first: str, second: str, place: Place) -> Problem:
    return Problem(
        Words(
            f"{first} and {second} would both write {path}",
            f"{first} 和 {second} 都要写 {path}",
            f"{first} 和 {second} 都要寫 {path}",
        ),
        remedy=Words(
            "give one of them another output.filename",
            "给其中一份换一个 output.filename",
            "給其中一份換一個 output.filename",
        ),
        place=place,
    )


def _unknown_placeholder(name: str, known: dict[str, str], place: Place) -> Problem:
    names = ", ".join(f"{{{key}}}" for key in known)
    return Problem(
        Words(
            f'unknown placeholder "{{{name}}}" in output.filename',
            f"output.filename 里有不认识的占位符“{{{name}}}”",
            f"output.filename 裡有不認識的占位符「{{{name}}}」",
        ),
        remedy=Words(f"known: {names}", f"可用的有：{names}", f"可用的有：{names}"),
        place=place,
    )
