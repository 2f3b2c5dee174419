"""Number cards: 01, 02, 03 side by side, each with title, text and the figure that shows it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from reportgen.model.document.cards import NumberCard, NumberCards
from reportgen.model.document.inline import Inline, Text
from reportgen.model.language import Locale
from reportgen.wording.lines import plain_line
from reportgen.wording.numbers import NO_BREAK_SPACE
from reportgen.writers.pptx.cards import marks
from reportgen.writers.pptx.cards.row import (
    EMPTY,
    CardColumn,
    CardRow,
    Fit,
    Zone,
    level,
    row_of,
    words,
)
from reportgen.writers.pptx.cards.shared_rows import Sharing, shared_rows
from reportgen.writers.pptx.measure.cutting import parts_that_fit
from reportgen.writers.pptx.measure.fit import lines_in, width_of
from reportgen.writers.pptx.measure.geometry import (
    LABEL,
    RIGHT,
    ROOM,
    SMALL_BODY,
    Span,
    Type,
    column_width,
)

_SHARING = Sharing(4, 1, (Type(16, 26), SMALL_BODY))
SMALL_SHARING = replace(_SHARING, styles=(SMALL_BODY,))
_TITLE = Type(20, 28, bold=True)
_NUMBER = Type(36, 46, "mid", bold=True)
_VALUE = Type(28, 36, bold=True)
_UNIT = Type(14, 36, "muted")
_HEAD, _TITLE_GAP = 0.97, 0.11
_PANEL_TOP, _PANEL = 3.27, 1.28
_TEXT_GAP, _NO_TEXT_GAP = 0.12, 0.19
_INSET = 0.2
_MOST_TITLE_LINES = 2
_MOST_LINE_LINES = 2


def number_rows(block: NumberCards, locale: Locale, sharing: Sharing = _SHARING) -> list[CardRow]:
    """Return the cards shared out: up to four a slide; smaller type, then fewer, where needed.

    A card whose text does not even fit a slide of its own goes on on the next.
    """
    cards = list(enumerate(block.cards, 1))
    return shared_rows(cards, sharing, partial(_row, locale=locale), partial(_cut, locale=locale))


def _row(
    cards: Sequence[tuple[int, NumberCard]], count: int, style: Type, locale: Locale
) -> CardRow:
    """Return numbered cards as a row, whose panels begin level, at the usual height or lower."""
    fit = column_width(count), locale
    upper = [_upper(number, card, style, fit) for number, card in cards]
    *_, text_height = heights = level(upper)
    above = max(_PANEL_TOP - sum(heights), _TEXT_GAP) if text_height else _NO_TEXT_GAP
    return row_of(
        (
            CardColumn(
                plain_line(card.title, locale),
                (*zones, _panel(card, fit).inside(above)),
                (marks.rule(2.25, "brand"),),
            )
            for zones, (_, card) in zip(upper, cards, strict=True)
        ),
        count,
    )


def _upper(number: int, card: NumberCard, style: Type, fit: Fit) -> tuple[Zone, ...]:
    """Return what stands above the figure: number and status, title, text."""
    width, locale = fit
    shown = marks.at(marks.said(f"{number:02d}", _NUMBER, "number"), y=0.17, w=width * 0.4, h=0.64)
    beside = marks.at(marks.status(card.status, RIGHT), x=width * 0.4, y=0.35, h=0.28)
    title = words(card.title, _TITLE, fit, plain_line(card.title, locale), _MOST_TITLE_LINES)
    return (
        Zone(_HEAD, (shown, beside)),
        title.inside(0.0, _TITLE_GAP),
        words(card.text, style, fit, "text"),
    )


def _panel(card: NumberCard, fit: Fit) -> Zone:
    """Return the figure with a line about it, on a panel."""
    if not card.figure:
        return EMPTY
    width, locale = fit[0] - 2 * _INSET, fit[1]
    spans = _figure(card)
    drawn = (
        marks.panel(),
        marks.at(marks.values(spans, "figure"), _INSET, 0.2, width, 0.5),
        marks.at(marks.text(card.line, LABEL, "line"), _INSET, 0.77, width, 0.48),
    )
    return Zone(
        _PANEL,
        drawn,
        is_too_long=len(lines_in(card.line, locale, width, LABEL)) > _MOST_LINE_LINES,
        is_too_wide=sum(width_of(plain_line((run,), locale), t) for run, t in spans) > width,
    )


def _figure(card: NumberCard) -> list[Span]:
    """Return the large value and its unit, each in a type of its own."""
    spans: list[Span] = [(inline, _VALUE) for inline in card.figure[:1]]
    for inline in card.figure[1:]:
        spans += [(Text(" "), _UNIT), (_bare(inline), _UNIT)]
    return spans


def _bare(inline: Inline) -> Inline:
    """Return a unit without the space that it has behind a number of its own size."""
    if not isinstance(inline, Text):
        return inline
    return replace(inline, text=inline.text.lstrip(NO_BREAK_SPACE))


def _cut(numbered: tuple[int, NumberCard], locale: Locale) -> list[tuple[int, NumberCard]]:
    """Return a card with a long text as several of its number, each with a part of the text."""
    number, card = numbered
    lines = int((ROOM - _HEAD - _TITLE.line / 72 - 0.2 - _PANEL) * 72 / SMALL_BODY.line)
    texts = parts_that_fit(card.text, locale, (column_width(1), lines), SMALL_BODY) or [()]
    parts = [replace(card, text=part, figure=(), line=()) for part in texts[1:]]
    return [(number, part) for part in (replace(card, text=texts[0]), *parts)]
