"""Shows findings and written files as text or JSON. The only file that prints."""

from __future__ import annotations

import json
import sys
import threading
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from reportgen.model.figure import Derivation, Figure
from reportgen.model.language import Locale, Words

if TYPE_CHECKING:
    from reportgen.model.finding import Finding, Problem
    from reportgen.model.place import Place

SourceLine = Callable[["Place"], "str | None"]
"""Looks up the line of an input file that a place points at."""

FORMAT_VERSION = 1
_PATIENCE = 0.5
_LONGEST_LINE = 160

_SEVERITIES = {
    "error": Words("error", "错误", "錯誤"),
    "warning": Words("warning", "警告", "警告"),
    "info": Words("info", "提示", "提示"),
}
_HELP = Words("help", "办法", "辦法")
_WAIVED = Words("waived", "已豁免", "已豁免")
_CELL = Words("cell", "单元格", "儲存格")
_CLEAN = Words("no findings", "没有发现问题", "沒有發現問題")


def show_findings(
    findings: Sequence[Finding],
    rows: int,
    locale: Locale,
    source_line: SourceLine,
    stream: TextIO | None = None,
) -> None:
    """Print each finding as a block: what, where, the line with a caret, the figures, a remedy."""
    out = stream or sys.stdout
    for finding in findings:
        print("\n".join(_block(finding, locale, source_line)), end="\n\n", file=out)
    print(_summary_line(findings, rows, locale), file=out)


def show_problems(problems: Sequence[Problem], locale: Locale, source_line: SourceLine) -> None:
    """Print why nothing could be done, one block a mistake, to standard error."""
    for finding in as_findings(problems):
        print("\n".join(_block(finding, locale, source_line)), end="\n\n", file=sys.stderr)


def show_concise(findings: Sequence[Finding], locale: Locale) -> None:
    """Print one line a finding: path:line:column: severity[check] message."""
    for finding in findings:
        message = finding.problem.message.in_(locale)
        print(f"{finding.place}: {finding.severity.value}[{finding.check}] {message}")


def show_written(paths: Sequence[Path]) -> None:
    """Print the written files, one a line."""
    for path in paths:
        print(_relative(path))


def show_json(
    findings: Sequence[Finding], rows: int, written: Sequence[Path], locale: Locale
) -> None:
    """Print the result as one JSON object. Keys and check names are never translated."""
    counts = Counter(
        "waived" if finding.waived is not None else finding.severity.value for finding in findings
    )
    summary = {name: counts[name] for name in ("error", "warning", "info", "waived")}
    result = {
        "reportgen": FORMAT_VERSION,
        "summary": {**summary, "figures": rows},
        "findings": [_as_json(finding, locale) for finding in findings],
        "written": [_relative(path) for path in written],
    }
    print(json.dumps(result, ensure_ascii=False, indent=1))


def show_usage_as_json(message: str) -> None:
    """Print a mistake in the command line as the JSON object that scripts expect."""
    from reportgen.model.finding import Problem
    from reportgen.model.language import same

    show_json(as_findings([Problem(same(message))]), 0, (), Locale.EN)


def show_text(text: str) -> None:
    """Print ready-made text: lists and explanations."""
    print(text)


def as_findings(problems: Sequence[Problem]) -> list[Finding]:
    """Return the problems of an error as findings of the check `input`."""
    from reportgen.model.finding import Finding, Severity

    return [
        Finding(
            problem.place.file if problem.place else "",
            "input",
            problem.severity or Severity.ERROR,
            problem,
        )
        for problem in problems
    ]


@contextmanager
def progress(locale: Locale) -> Iterator[Callable[[Words], None]]:
    """Yield a function that says what is being done.

    On a terminal a spinner shows it after half a second; elsewhere nothing is shown.
    """
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    spinner = _Spinner(locale)
    try:
        yield spinner.tell
    finally:
        spinner.stop()


class _Spinner:
    """A rich status line that starts late, so that quick work stays quiet."""

    def __init__(self, locale: Locale) -> None:
        self._locale = locale
        self._text = ""
        self._stop_status: Callable[[], None] | None = None
        self._update: Callable[[str], None] | None = None
        self._timer = threading.Timer(_PATIENCE, self._start)
        self._timer.daemon = True
        self._timer.start()

    def tell(self, words: Words) -> None:
        self._text = words.in_(self._locale)
        if self._update is not None:
            self._update(self._text)

    def stop(self) -> None:
        self._timer.cancel()
        self._timer.join()
        if self._stop_status is not None:
            self._stop_status()

    def _start(self) -> None:
        from rich.console import Console
        from rich.status import Status
        from rich.text import Text

        status = Status(Text(self._text), console=Console(stderr=True))
        self._update = lambda text: status.update(Text(text))
        self._stop_status = status.stop
        status.start()


def _block(finding: Finding, locale: Locale, source_line: SourceLine) -> Iterator[str]:
    place = finding.place
    severity = _SEVERITIES[finding.severity.value].in_(locale)
    yield f"{severity}[{finding.check}]: {finding.problem.message.in_(locale)}"
    cell = f"  ({_CELL.in_(locale)} {place.cell})" if place.cell else ""
    yield f"  --> {place}{cell}"
    yield from _excerpt(place, source_line(place))
    yield from _figures(finding.problem.figures)
    for further in finding.problem.evidence:
        yield f"   = {further.message.in_(locale)}"
    if finding.waived is not None:
        yield f"   = {_WAIVED.in_(locale)}: {finding.waived}"
    remedy = finding.problem.remedy.in_(locale)
    if remedy:
        yield f"{_HELP.in_(locale)}: {remedy}"


def _excerpt(place: Place, line: str | None) -> Iterator[str]:
    """Yield the source line with a caret that stands right under wide characters too."""
    if line is None:
        return
    before, marked = line[: place.column - 1], line[place.column - 1 :][: max(place.length, 1)]
    start = 0
    if _width(line) > _LONGEST_LINE:
        start = max(0, len(before) - _LONGEST_LINE // 4)
    shown = line[start : start + _LONGEST_LINE].replace("\t", " ")
    number = str(place.line)
    gutter = " " * len(number)
    yield f" {gutter} |"
    yield f" {number} | {shown}"
    yield f" {gutter} | {' ' * _width(before[start:])}{'^' * max(1, _width(marked))}"


def _width(text: str) -> int:
    """Return how many terminal cells a text takes; Chinese characters take two."""
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)


def _figures(figures: Sequence[Figure]) -> Iterator[str]:
    """Yield a line a figure: value, id, place. One figure alone is already shown by its line."""
    if len(figures) < 2:
        return
    widest = max(_width(figure.text) for figure in figures)
    for figure in figures:
        pad = " " * (widest - _width(figure.text))
        source = figure.source
        where = source.formula if isinstance(source, Derivation) else str(source)
        yield f"   = {pad}{figure.text}  {figure.id}  {where}"


def _summary_line(findings: Sequence[Finding], rows: int, locale: Locale) -> str:
    live = [finding for finding in findings if finding.waived is None]
    waived = len(findings) - len(live)
    counts = Counter(finding.severity.value for finding in live)
    parts = [
        f"{counts[name]} {_SEVERITIES[name].in_(locale)}"
        for name in ("error", "warning", "info")
        if counts[name]
    ]
    if waived:
        parts.append(f"{waived} {_WAIVED.in_(locale)}")
    figures = Words(f"{rows} figures", f"{rows} 个数值", f"{rows} 個數值").in_(locale)
    separator = ", " if locale is Locale.EN else "，"
    return separator.join([figures, *(parts or [_CLEAN.in_(locale)])])


def _as_json(finding: Finding, locale: Locale) -> dict[str, object]:
    about, place, problem = finding.about, finding.place, finding.problem
    return {
        "config": finding.config,
        "check": finding.check,
        "severity": finding.severity.value,
        "metric": about.metric,
        "dimension": about.dimension,
        "member": about.member,
        "period": about.period,
        "subject": about.subject,
        "values": list(finding.values),
        "message": problem.message.in_(locale),
        "remedy": problem.remedy.in_(locale),
        "cause": problem.cause,
        "suspect": problem.suspect,
        "repair": problem.repair,
        "waived": finding.waived,
        "place": _place_json(place),
        "figures": [_figure_json(figure) for figure in problem.figures],
        "evidence": [
            {
                "message": further.message.in_(locale),
                "figures": [_figure_json(figure) for figure in further.figures],
            }
            for further in problem.evidence
        ],
    }


def _place_json(place: Place) -> dict[str, object]:
    found: dict[str, object] = {"file": place.file, "line": place.line, "column": place.column}
    if place.field:
        found |= {"field": place.field, "cell": place.cell}
    return found


def _figure_json(figure: Figure) -> dict[str, object]:
    place = figure.place
    return {
        "id": figure.id,
        "value": figure.text,
        "unit": figure.unit.id,
        "file": place.file,
        "line": place.line,
        "column": place.column,
    }


def _relative(path: Path) -> str:
    try:
        return path.resolve().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return path.as_posix()
