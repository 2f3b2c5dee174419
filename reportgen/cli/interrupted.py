"""Ctrl-C: one line, and the exit code that shells give it."""

from __future__ import annotations

from collections.abc import Sequence

import click

from reportgen.cli.usage import locale_of
from reportgen.model.language import LocalText

_SAID = LocalText(
    "interrupted; nothing was written half", "已中断，没有写出半份文件", "已中斷，沒有寫出半份檔案"
)


def report_interruption(words: Sequence[str]) -> int:
    """Say that the command was interrupted, and return exit code 130."""
    click.echo(_SAID.in_(locale_of(words)), err=True)
    return 130
