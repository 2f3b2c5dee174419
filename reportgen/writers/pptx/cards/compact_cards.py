"""Cards that stand below a chart or table: a name, a text, the figure, in the least height."""

from __future__ import annotations

from dataclasses import replace

from reportgen.model.document.cards import NumberCard, NumberCards, ProblemCard, ProblemCards
from reportgen.model.document.inline import Inlines, Status, StatusMark, Text, Tone
from reportgen.model.language import Locale
from reportgen.wording.lines import plain_line
from reportgen.wording.typography import typography
from reportgen.writers.pptx.cards import marks
from reportgen.writers.pptx.cards.row import (
    EMPTY,
    CardColumn,
    CardRow,
    Fit,
    Zone,
    paragraphs,
    row_of,
    words,
)
from reportgen.writers.pptx.measure.fit import lines_in, width_of
from reportgen.writers.pptx.measure.geometry import (
    LABEL,
    SMALL_BODY,
    Span,
    Type,
    column_width,
)

_TITLE = Type(16, 22, bold=True)
_NUMBER = Type(16, 22, "mid", bold=True)
_STATUS = Type(12, 22, bold=True, align="r")
_VALUE = Type(18, 26, bold=True)
_UNIT = Type(12, 26, "muted")
_ANSWER = Type(14, 21, bold=True)
_TOP, _GAP, _PAD = 0.1, 0.06, 0.14
_NUMBER_WIDTH = 0.42
_BESIDE_DROP = 0.06
_MOST = 4


def compact_row(block: NumberCards | ProblemCards, locale: Locale) -> CardRow | None:
    """Return up to four cards side by side; None where there are more, or none."""
    if not 0 < len(block.cards) <= _MOST:
        return None
    count = max(2, len(block.cards))
    fit = column_width(count), locale
    if isinstance(block, NumberCards):
        cards = enumerate(block.cards, 1)
        return row_of([_number_card(card, number, fit) for number, card in cards], count)
    return row_of([_problem_card(card, fit) for card in block.cards], count)


def _number_card(card: NumberCard, number: int, fit: Fit) -> CardColumn:
    """Return a numbered card in its compact form."""
    zones = (
        _title(card.title, card.status, number, fit),
        paragraphs([card.text], SMALL_BODY, fit, "text").inside(0.0, _GAP),
        _figure(card, fit),
        EMPTY,
    )
    return CardColumn(plain_line(card.title, fit[1]), zones, (marks.rule(2.25, "brand"),))


def _problem_card(card: ProblemCard, fit: Fit) -> CardColumn:
    """Return a problem card in its compact form: value and target above, the answer at the foot."""
    fit = fit[0] - 2 * _PAD, fit[1]
    label, answer = card.cause_label, card.cause
    cause: Inlines = ()
    if card.action:
        space = " " if label.isascii() else "　"
        cause = (Text(f"{label}{space}", strong=True), *card.cause) if card.cause else ()
        label, answer = card.action_label, card.action
    shown = [card.text, card.headline, cause]
    zones = (
        _title(card.name, card.status, 0, fit),
        paragraphs(shown, SMALL_BODY, fit, "text").inside(0.0, _GAP),
        EMPTY,
        _answer(label, answer, fit),
    )
    around = (marks.outline(), marks.status_rule(card.status))
    return CardColumn(plain_line(card.name, fit[1]), zones, around, _PAD)


def _title(title: Inlines, shown: Status | None, number: int, fit: Fit) -> Zone:
    """Return a title between its number, if above 0, and the status."""
    width, locale = fit
    indent = _NUMBER_WIDTH if number else 0.0
    room = width - indent - _status_width(shown, locale)
    zone = words(title, _TITLE, (room, locale), plain_line(title, locale))
    digits = marks.said(f"{number:02d}" if number else "", _NUMBER, "number")
    drawn = (
        marks.at(digits, w=_NUMBER_WIDTH, h=_NUMBER.line / 72),
        *(marks.at(mark, x=indent, w=room) for mark in zone.marks),
        marks.at(marks.status(shown, _STATUS), x=indent + room, h=_STATUS.line / 72),
    )
    return replace(zone, marks=drawn).inside(_TOP, _GAP)


def _status_width(shown: Status | None, locale: Locale) -> float:
    """Return the width in inches that a status takes, with the space before it."""
    if shown is None:
        return 0.0
    return width_of(plain_line((StatusMark(shown),), locale), _STATUS) + 0.1


def _figure(card: NumberCard, fit: Fit) -> Zone:
    """Return the value, and what is said of it at its right."""
    if not card.figure:
        return EMPTY
    width, locale = fit
    spans, taken = _value(card.figure, locale)
    lines = _lines(card.line, locale, width - taken)
    beside = paragraphs(lines, LABEL, (width - taken, locale), "line")
    drawn = (
        marks.at(marks.values(spans, "figure"), w=taken, h=_VALUE.line / 72),
        *(marks.at(mark, x=taken, y=_BESIDE_DROP) for mark in beside.marks),
    )
    height = max(_VALUE.line / 72, beside.height + _BESIDE_DROP)
    return Zone(height, drawn).inside(0.0, _GAP)


def _value(figure: Inlines, locale: Locale) -> tuple[list[Span], float]:
    """Return the value with its unit, and the width that it takes with the room behind it."""
    value, unit = figure[:1], figure[1:]
    spans: list[Span] = [(inline, _VALUE) for inline in value]
    width = width_of(plain_line(value, locale), _VALUE)
    for inline in unit:
        said = plain_line((inline,), locale)
        if said:
            spans += [(Text(" "), _UNIT), (inline, _UNIT)]
            width += width_of(f" {said}", _UNIT)
    return spans, width + width_of(typography(locale).wide_space, _UNIT)


def _lines(line: Inlines, locale: Locale, width: float) -> list[Inlines]:
    """Return what is said of the value: its name, and what it was, on two lines where need be."""
    if not line:
        return []
    first, *rest = line
    if not rest or len(lines_in(line, locale, width, LABEL)) == 1:
        return [line]
    if isinstance(rest[0], Text):
        rest[0] = replace(rest[0], text=rest[0].text.strip(" 　") + typography(locale).wide_space)
    return [(first,), tuple(rest)]


def _answer(label: str, text: Inlines, fit: Fit) -> Zone:
    """Return what is done, or why, on a panel at the foot, behind its label."""
    if not text:
        return EMPTY
    head = Text(f"{label}{typography(fit[1]).wide_space}", tone=Tone.MUTED)
    zone = words((head, *text) if label else text, _ANSWER, fit, label or "answer")
    drawn = (marks.panel(_PAD), *(marks.inside(mark, 0.08, 0.02) for mark in zone.marks))
    return Zone(zone.height + 0.16, drawn)
