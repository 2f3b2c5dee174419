"""Findings as GitHub workflow commands, which show them beside the line of a pull request."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.console import words
from reportgen.console.base import RenderOptions, Result
from reportgen.console.cells import visible
from reportgen.console.coverage import coverage_line
from reportgen.console.message import message_lines
from reportgen.model.finding import Finding

_COMMANDS = {"error": "error", "warning": "warning", "info": "notice"}


def github(result: Result, options: RenderOptions) -> Iterator[str]:
    """Yield a command a finding, the worst first: GitHub shows only the first ten of a kind.

    How well the figures are held comes last.
    """
    for finding in sorted(result.findings, key=_rank):
        command = "notice" if finding.waived else _COMMANDS[finding.severity.value]
        place = finding.place
        fields = {"title": f"reportgen ({finding.check})"}
        if place.file:
            fields |= {
                "file": place.file,
                "line": str(place.line),
                "col": str(place.column),
                "endColumn": str(place.column + max(place.length, 1)),
            }
        said = ",".join(f"{key}={_property(value)}" for key, value in fields.items())
        yield f"::{command} {said}::{_data(_message(finding, options))}"
    if result.covered:
        line = coverage_line(result, options.locale)
        yield f"::notice title=reportgen (coverage)::{_data(line)}"


def _rank(finding: Finding) -> tuple[bool, int]:
    return finding.waived is not None, -finding.severity.rank


def _message(finding: Finding, options: RenderOptions) -> str:
    locale = options.locale
    lines = message_lines(finding, locale)
    if finding.waived is not None:
        why = words.accepted(finding.waived).in_(locale)
        lines.append(visible(words.labelled(words.WAIVED.in_(locale), why, locale)))
    return "\n".join(lines)


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(visible(text)).replace(":", "%3A").replace(",", "%2C")
