"""Inlines as plain text, for measuring and for pictures; nothing is entered in a ledger."""

from __future__ import annotations

from reportgen.model.document.inline import CaptionReference, FigureRun, Inlines, StatusMark, Text
from reportgen.model.language import Locale
from reportgen.wording.numbers import show
from reportgen.wording.statuses import show_status


def plain_line(inlines: Inlines, locale: Locale) -> str:
    """Return inlines as one line of text."""
    parts: list[str] = []
    for inline in inlines:
        match inline:
            case Text() | CaptionReference():
                parts.append(inline.text)
            case FigureRun():
                parts.append(show(inline, locale))
            case StatusMark():
                parts.append(show_status(inline.status, locale))
    return "".join(parts)
