"""reportgen doctor: what this machine has of what reportgen needs, each line with its remedy."""

from __future__ import annotations

import os
from collections.abc import Sequence

import click

from reportgen import console
from reportgen.cli import settings
from reportgen.doctor import Answer, examine
from reportgen.model.language import Locale, LocalText

_OK = LocalText("ok", "正常", "正常")
_LACKING = LocalText("missing", "缺少", "缺少")
_OPTIONAL = LocalText("note", "提示", "提示")


@click.command("doctor")
@settings.lang
@settings.colour
def command(lang: str | None) -> int:
    """Look at fonts, LibreOffice, encoding and language: each line is OK or says what to do."""
    locale = settings.message_locale(lang)
    answers = list(examine(os.environ))
    for line in lines(answers, locale):
        console.show_text(line)
    return int(any(each.needed and not each.is_there for each in answers))


def lines(answers: Sequence[Answer], locale: Locale) -> list[str]:
    """Return a line for each answer, and below it the remedy where one is wanted."""
    shown: list[str] = []
    for each in answers:
        word = _OK if each.is_there else _LACKING if each.needed else _OPTIONAL
        what, found = each.what.in_(locale), each.found.in_(locale)
        shown.append(f"[{word.in_(locale)}] {what}: {found}")
        if not each.is_there:
            shown.append(f"    {each.remedy.in_(locale)}")
    return shown
