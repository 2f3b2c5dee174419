"""KPI cards: a value large, its bar with a tick at the target, change, target and status."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from reportgen.model.document.cards import KpiCard, KpiCards
from reportgen.model.document.inline import Inlines, Text
from reportgen.model.language import Locale
from reportgen.wording.labels import label
from reportgen.wording.lines import plain_line
from reportgen.writers.pptx.canvas import SlideCanvas
from reportgen.writers.pptx.cards import marks
from reportgen.writers.pptx.cards.row import (
    CardColumn,
    CardRow,
    Fit,
    Zone,
    few_words,
    row_of,
)
from reportgen.writers.pptx.cards.shared_rows import Sharing, choices
from reportgen.writers.pptx.deck import Deck
from reportgen.writers.pptx.measure.fit import lines_in, width_of
from reportgen.writers.pptx.measure.geometry import (
    LABEL,
    NAME,
    ROOM,
    WIDTH,
    Box,
    Line,
    Span,
    Type,
    column_width,
)

_SHARING = Sharing(4, 2, (NAME,))
_INSET = 0.22
_VALUES = (Type(44, 52, bold=True), Type(36, 44, bold=True), Type(28, 36, bold=True))
_UNIT = 16
_LONG_VALUE = 5
_NAME_TOP, _VALUE_TOP = 0.24, 0.66
_VALUE, _BAR, _FACTS, _STATUS, _GAP = 0.96, 0.66, 0.86, 0.46, 0.45
"""The heights of the zones in inches, each with the space below it."""

_SPARE = 0.1
"""What the foot of a card can give to a second line of the gap, in inches."""

_NOTE_GAP, _LEAST_NOTE_GAP = 0.28, 0.06
_MOST_LINES = 2
_LABEL_GAP = 0.12


def kpi_rows(block: KpiCards, locale: Locale) -> list[CardRow]:
    """Return the cards shared out: up to four a slide, fewer where their texts need width.

    Where names or gaps need more than two lines in any width, they are cut when drawn.
    """
    tried = list(choices(block.cards, _SHARING, partial(_row, note=block.note, locale=locale)))
    fitting = [rows for rows in tried if all(row.fits for row in rows)]
    wide = [rows for rows in tried if all(row.has_width for row in rows)]
    return (fitting or wide or tried[-1:])[0]


def _row(
    cards: Sequence[KpiCard], count: int, name: Type, note: Inlines, locale: Locale
) -> CardRow:
    fit = width, _ = column_width(count) - 2 * _INSET, locale
    value = next((v for v in _VALUES if all(_value_fits(c, v, fit) for c in cards)), _VALUES[-1])
    size = 14 if all(_facts_fit(card, 14, fit) for card in cards) else 12
    gaps = max(len(lines_in(card.gap, locale, width, LABEL)) for card in cards)
    columns = [
        CardColumn(
            card.name,
            (
                _name(card, name, fit),
                _value(card, value, fit),
                Zone(_BAR, (marks.at(_bar(card), h=0.16),)),
                _facts(card, size, fit),
                _status(card),
                _gap(card, gaps),
            ),
            (marks.panel(name="card"), marks.status_rule(card.status)),
            _INSET,
        )
        for card in cards
    ]
    row = row_of(columns, count)
    wraps = gaps > 1 or any(len(lines_in((Text(c.name),), locale, width, name)) > 1 for c in cards)
    below = few_words(note, LABEL, (WIDTH, locale), "note", 1 if wraps else _MOST_LINES)
    above = max(_LEAST_NOTE_GAP, min(_NOTE_GAP, ROOM - row.height - below.height))
    return replace(row, below=(below.inside(above),))


def _name(card: KpiCard, style: Type, fit: Fit) -> Zone:
    zone = few_words((Text(card.name),), style, fit, "name", _MOST_LINES)
    return zone.inside(_NAME_TOP, _VALUE_TOP - _NAME_TOP - style.line / 72)


def _value(card: KpiCard, style: Type, fit: Fit) -> Zone:
    """Return the value with its unit; too wide where they do not stand on one line."""
    spans: list[Span] = [(card.value, style)]
    if card.unit:
        spans.append((Text(f" {card.unit}"), Type(_UNIT, style.line, "muted")))
    drawn = (marks.at(marks.values(spans, card.name), h=0.75),)
    return Zone(_VALUE, drawn, is_too_wide=not _value_fits(card, style, fit))


def _value_fits(card: KpiCard, style: Type, fit: Fit) -> bool:
    """Return whether a value stands beside its unit; a long one never in the largest type."""
    width, locale = fit
    shown = plain_line((card.value,), locale)
    if style is _VALUES[0] and len(shown) > _LONG_VALUE:
        return False
    return width_of(shown, style) + width_of(f" {card.unit}", Type(_UNIT, 24)) <= width


def _facts(card: KpiCard, size: float, fit: Fit) -> Zone:
    """Return change and target, each on a line of its own: its label, its value at the right."""
    right = Type(size, 20, bold=True, align="r")
    drawn: list[marks.Mark] = []
    for number, (name, shown) in enumerate(_named(card, fit[1])):
        down, w = number * 0.347, width_of(name, Type(size, 20)) + _LABEL_GAP / 2
        if shown:
            drawn.append(
                marks.at(marks.said(name, Type(size, 20, "muted"), "label"), 0.0, down, w, 0.3)
            )
            drawn.append(marks.at(marks.text(shown, right, name or "value"), w, down, h=0.3))
    return Zone(_FACTS, tuple(drawn), is_too_wide=not _facts_fit(card, size, fit))


def _facts_fit(card: KpiCard, size: float, fit: Fit) -> bool:
    """Return whether label and value of change and target stand on one line."""
    width, locale = fit
    return all(
        width_of(name, Type(size, 20))
        + _LABEL_GAP
        + width_of(plain_line(shown, locale), Type(size, 20, bold=True))
        <= width
        for name, shown in _named(card, locale)
    )


def _named(card: KpiCard, locale: Locale) -> list[tuple[str, Inlines]]:
    change: Inlines = (card.change,) if card.change else ()
    target: Inlines = (card.target,) if card.target else ()
    return [(card.versus, change), (label("target", locale), target)]


def _bar(card: KpiCard) -> marks.Mark:
    """Return the value on a scale from 0 that fills its box, with a tick at the target."""

    def draw(_: Deck, canvas: SlideCanvas, box: Box) -> None:
        if card.scale is None or card.scale.figure.value <= 0:
            return
        end = card.scale.figure.value
        colours = canvas.colours
        canvas.rectangle(box, "FFFFFF", colours.rule, "scale")
        share = min(max(float(card.value.figure.value / end), 0.0), 1.0)
        if share:
            canvas.rectangle(Box(box.x, box.y, box.w * share, box.h), colours.brand, name="value")
        if card.target is not None and 0 <= card.target.figure.value <= end:
            x = box.x + box.w * float(card.target.figure.value / end)
            canvas.rectangle(Box(x - 0.0175, box.y - 0.07, 0.035, 0.3), colours.ink, name="target")
        canvas.say(Box(box.x, box.y + 0.26, 0.3, 0.2), "0", Type(10, 14, "muted"), "scale start")
        right = Type(10, 14, "muted", align="r")
        place = Box(box.x + 0.3, box.y + 0.26, box.w - 0.3, 0.2)
        canvas.text(place, [Line((card.scale,), right)], "scale end")

    return draw


def _status(card: KpiCard) -> Zone:
    shown = marks.at(marks.status(card.status, Type(16, 22, bold=True)), y=0.12, h=0.32)
    return Zone(_STATUS, (marks.rule(0.75, "rule"), shown))


def _gap(card: KpiCard, lines: int) -> Zone:
    """Return how far the value is from its target; the gaps of a row take up to `lines` lines."""
    high = min(lines, _MOST_LINES) * LABEL.line / 72
    shown = marks.at(marks.few_lines(card.gap, LABEL, _MOST_LINES, "gap"), h=high)
    more = max(0.0, high - LABEL.line / 72 - _SPARE)
    return Zone(_GAP + more, (shown,), is_too_long=lines > _MOST_LINES)
