"""A bug of ours: one line and the path of a log for the user, the traceback into that log."""

from __future__ import annotations

import os
import platform
import tempfile
import traceback

import click

from reportgen import __version__
from reportgen.cli.usage import locale_of
from reportgen.model.language import LocalText


def report_bug(bug: Exception, words: list[str]) -> int:
    """Write the traceback to a log file, say where it is, and return exit code 3."""
    handle, path = tempfile.mkstemp(prefix="reportgen-", suffix=".log", text=True)
    with os.fdopen(handle, "w", encoding="utf-8") as log:
        log.write(f"reportgen {__version__}, Python {platform.python_version()}\n")
        log.write(f"arguments: {words}\n\n")
        log.write("".join(traceback.format_exception(bug)))
    name = type(bug).__name__
    said = LocalText(
        f"reportgen stopped: a bug of its own ({name}). The details are in {path}",
        f"reportgen 自身出错（{name}），已停止。详情见 {path}",
        f"reportgen 自身出錯（{name}），已停止。詳情見 {path}",
    )
    click.echo(said.in_(locale_of(words)), err=True)
    return 3
