"""Shows results, and is the only place that prints. One format a file, listed in FORMATS."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TextIO

from reportgen.console import text as text_format
from reportgen.console import words
from reportgen.console.base import Renderer, RenderOptions, Result, Suite, stopped
from reportgen.console.cells import visible
from reportgen.console.colour import painter
from reportgen.console.paths import shown
from reportgen.console.progress import progress
from reportgen.model.finding import Finding, Problem
from reportgen.model.language import Locale
from reportgen.model.registry import Registry

__all__ = [
    "FORMATS", "RenderOptions", "Result", "Suite", "painter", "progress", "show",
    "show_nothing_written", "show_stopped", "show_talk", "show_text", "show_written", "stopped",
]  # fmt: skip


FORMATS: Registry[Renderer] = Registry(
    {
        "text": "reportgen.console.text:text",
        "concise": "reportgen.console.concise:concise",
        "json": "reportgen.console.json_object:json_object",
        "jsonl": "reportgen.console.json_object:json_lines",
        "github": "reportgen.console.github:github",
        "sarif": "reportgen.console.sarif:sarif",
        "junit": "reportgen.console.junit:junit",
    }
)


def show(result: Result, form: str, options: RenderOptions, stream: TextIO | None = None) -> None:
    """Print a result in one of the FORMATS."""
    _print(FORMATS[form](result, options), stream or sys.stdout)


def show_stopped(
    problems: Sequence[Problem], form: str, options: RenderOptions, findings: Sequence[Finding] = ()
) -> None:
    """Print why nothing could be done: to standard error for people, as expected for programs.

    `findings` are those of the checks, in what could be read all the same.
    """
    result = stopped(problems, findings)
    if form == "text":
        _print(text_format.problems(result, options), sys.stderr)
    else:
        show(result, form, options)


def show_written(paths: Sequence[Path]) -> None:
    """Print the written files, one a line."""
    _print((visible(shown(path)) for path in paths), sys.stdout)


def show_nothing_written(locale: Locale, *, draft_would_be: bool) -> None:
    """Print that a build wrote nothing, and whether a draft would be written all the same."""
    said = words.NOTHING_WRITTEN if draft_would_be else words.NOT_EVEN_A_DRAFT
    show_talk(said.in_(locale))


def show_talk(text: str) -> None:
    """Print a line for people, to standard error."""
    _print([visible(text)], sys.stderr)


def show_text(text: str) -> None:
    """Print ready-made text: lists and explanations."""
    _print(map(visible, text.split("\n")), sys.stdout)


def _print(lines: Iterable[str], stream: TextIO) -> None:
    """Print lines; what the terminal's encoding lacks is escaped rather than an error."""
    encoding = stream.encoding or "utf-8"
    for line in lines:
        print(line.encode(encoding, "backslashreplace").decode(encoding), file=stream)
