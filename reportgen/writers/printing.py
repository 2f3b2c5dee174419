"""Figures become text here, once for each printing, and each printing is entered in the ledger."""

from __future__ import annotations

from reportgen.model.document.inline import (
    CaptionReference,
    FigureRun,
    Form,
    Inline,
    Inlines,
    StatusMark,
    Text,
)
from reportgen.model.document.ledger import Ledger, LedgerEntry
from reportgen.model.figures.figure import Derivation, Figure
from reportgen.model.language import Locale
from reportgen.wording.numbers import NO_BREAK_SPACE, show
from reportgen.wording.statuses import show_status

_SIGNS_BEFORE = frozenset({Form.ARROW, Form.ARROW_NUMBER, Form.BOUND, Form.BOUND_NUMBER})
"""Forms with a sign before the number, ▲ or ≥, that no line ends with."""


class Printing:
    """The figures that one file prints, in order. A writer makes one and asks it for all texts."""

    def __init__(self, locale: Locale) -> None:
        self.locale = locale
        self._entries: list[LedgerEntry] = []

    def figure(self, run: FigureRun, where: str) -> str:
        """Return the text of a figure and enter it in the ledger as standing at `where`."""
        text = show(run, self.locale)
        if run.form in _SIGNS_BEFORE:
            text = text.replace(" ", NO_BREAK_SPACE)
        self._entries.append(_entry(run.figure, text, where))
        return text

    def text(self, inline: Inline, where: str) -> str:
        """Return the text of any inline, figures entered in the ledger."""
        match inline:
            case Text():
                return inline.text
            case FigureRun():
                return self.figure(inline, where)
            case StatusMark():
                return show_status(inline.status, self.locale)
            case CaptionReference():
                return inline.text

    def line(self, inlines: Inlines, where: str) -> str:
        """Return inlines as plain text: notes, alt text, chart labels."""
        return "".join(self.text(inline, where) for inline in inlines)

    @property
    def count(self) -> int:
        """Return how many figures were printed so far; numbers the bookmarks."""
        return len(self._entries)

    def ledger(self) -> Ledger:
        """Return the ledger of all that was printed."""
        return Ledger(tuple(self._entries))


def _entry(figure: Figure, text: str, where: str) -> LedgerEntry:
    source = figure.source
    derived = isinstance(source, Derivation)
    return LedgerEntry(
        id=figure.id,
        text=text,
        value=figure.text,
        unit=figure.unit.id,
        source="" if derived else str(source),
        formula=source.formula if isinstance(source, Derivation) else "",
        operands=(
            tuple(operand.id for operand in source.operands)
            if isinstance(source, Derivation)
            else ()
        ),
        where=where,
    )
