"""Shows results, and is the only place that prints. One format a file, listed in FORMATS."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TextIO

from reportgen.console import text as text_format
from reportgen.console.base import Renderer, RenderOptions, Result, Suite, stopped
from reportgen.console.cells import visible
from reportgen.console.colour import painter
from reportgen.console.concise import concise
from reportgen.console.github import github
from reportgen.console.json_object import json_lines, json_object
from reportgen.console.paths import shown
from reportgen.console.progress import progress
from reportgen.model.finding import Problem

__all__ = [
    "FORMATS", "RenderOptions", "Result", "Suite", "painter", "progress", "show", "show_stopped",
    "show_talk", "show_text", "show_written", "stopped",
]  # fmt: skip


def _sarif(result: Result, options: RenderOptions) -> Iterator[str]:
    """Yield SARIF; its rules are imported when it is asked for."""
    from reportgen.console.sarif import sarif

    return sarif(result, options)


def _junit(result: Result, options: RenderOptions) -> Iterator[str]:
    """Yield JUnit XML; `xml.sax` brings half the network library, so it waits until asked for."""
    from reportgen.console.junit import junit

    return junit(result, options)


FORMATS: Mapping[str, Renderer] = {
    "text": text_format.text,
    "concise": concise,
    "json": json_object,
    "jsonl": json_lines,
    "github": github,
    "sarif": _sarif,
    "junit": _junit,
}


def show(result: Result, form: str, options: RenderOptions, stream: TextIO | None = None) -> None:
    """Print a result in one of the FORMATS."""
    _print(FORMATS[form](result, options), stream or sys.stdout)


def show_stopped(problems: Sequence[Problem], form: str, options: RenderOptions) -> None:
    """Print why nothing could be done: to standard error for people, as expected for programs."""
    result = stopped(problems)
    if form == "text":
        _print(text_format.problems(result, options), sys.stderr)
    else:
        show(result, form, options)


def show_written(paths: Sequence[Path]) -> None:
    """Print the written files, one a line."""
    _print((visible(shown(path)) for path in paths), sys.stdout)


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
