"""Problem cards: what, how far, why, and what is done, in zones that stand level across a slide."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from reportgen.model.document.cards import ProblemCard, ProblemCards
from reportgen.model.document.inline import Inlines, Text
from reportgen.model.language import Locale
from reportgen.wording.labels import label
from reportgen.wording.lines import plain_line
from reportgen.wording.typography import typography
from reportgen.writers.pptx.canvas import SlideCanvas
from reportgen.writers.pptx.cards import marks
from reportgen.writers.pptx.cards.row import (
    EMPTY,
    CardColumn,
    CardRow,
    Fit,
    Zone,
    draw_zones,
    row_of,
    words,
)
from reportgen.writers.pptx.cards.shared_rows import Sharing, shared_rows
from reportgen.writers.pptx.deck import Deck
from reportgen.writers.pptx.measure.cutting import first_that_fits
from reportgen.writers.pptx.measure.fit import height_in, width_of
from reportgen.writers.pptx.measure.geometry import (
    BODY,
    LABEL_BOLD,
    NAME,
    RIGHT,
    SMALL_BODY,
    Box,
    Span,
    Type,
    column_width,
)

_SHARING = Sharing(3, 1, (BODY, SMALL_BODY))
_INSET = 0.24
_LEAST_LINES = 2
_NAME_SHARE = 0.64
_HEADLINES = ((Type(28, 36, bold=True), 14), (Type(20, 28, bold=True), 12))
_PLAIN_HEADLINE = Type(16, 36, "muted")
_NAME_TOP, _NAME_FOOT = 0.19, 0.06
_HEADLINE, _GAP = 0.66, 0.24
_CAUSE_TOP, _CAUSE_FOOT = 0.13, 0.06
_ACTION_TOP, _ACTION_FOOT = 0.12, 0.3
_LABEL = 0.25
_FOOT = 0.12
"""The space below a card whose last zone is no panel, in inches."""

_SPLIT_LINES = (3, 2, 2)
"""How many lines of text, cause and action a card surely holds that has a slide to itself."""

_MOST_SPARE = 12
"""How many lines more each of them may have, where the others need few."""


def problem_rows(block: ProblemCards, locale: Locale) -> list[CardRow]:
    """Return the cards shared out: three a slide; smaller type, then fewer, where texts are long.

    A card whose texts do not even fit a slide of its own goes on on the next.
    """
    make, cut = partial(_row, locale=locale), partial(_cut, locale=locale)
    return shared_rows(block.cards, _SHARING, make, cut)


def _row(cards: Sequence[ProblemCard], count: int, style: Type, locale: Locale) -> CardRow:
    fit = column_width(count) - 2 * _INSET, locale
    uppers = [_upper(card, style, fit) for card in cards]
    high = max(zone.height for zone in uppers)
    foot = EMPTY if any(card.action for card in cards) else Zone(_FOOT)
    return row_of(
        (
            CardColumn(
                plain_line(card.name, locale),
                (
                    _name(card, fit),
                    upper,
                    _cause(card, style, fit, high),
                    _action(card, replace(style, bold=True), fit),
                    foot,
                ),
                (marks.outline(), marks.status_rule(card.status)),
                _INSET,
            )
            for card, upper in zip(cards, uppers, strict=True)
        ),
        count,
    )


def _name(card: ProblemCard, fit: Fit) -> Zone:
    """Return the name, with the status at its right."""
    width = fit[0] * (_NAME_SHARE if card.status else 1)
    name = words(card.name, NAME, (width, fit[1]), plain_line(card.name, fit[1]))
    beside = marks.at(marks.status(card.status, RIGHT), x=width, h=0.28)
    drawn = (*(marks.at(mark, w=width) for mark in name.marks), beside)
    return replace(name, marks=drawn).inside(_NAME_TOP, _NAME_FOOT)


def _upper(card: ProblemCard, style: Type, fit: Fit) -> Zone:
    """Return the large value, how far it is from its target, and the text, as one zone."""
    above = (_headline(card, fit), _gap_line(card, fit))
    below = words(card.text, style, fit, "text")
    down = sum(zone.height for zone in above)

    def draw(deck: Deck, canvas: SlideCanvas, box: Box) -> None:
        heights = [*(zone.height for zone in above), box.h - down]
        draw_zones(deck, canvas, box, (*above, below), heights)

    height = down + max(_LEAST_LINES * style.line / 72, below.height)
    return Zone(height, (draw,), is_too_wide=any(zone.is_too_wide for zone in above))


def _headline(card: ProblemCard, fit: Fit) -> Zone:
    """Return the large value with its target beside it, smaller where it is wide."""
    if not card.headline:
        return EMPTY
    width, locale = fit
    looks = [_spans(card, sizes) for sizes in _HEADLINES]
    fitting = [spans for spans in looks if _width(spans, locale) <= width]
    spans = (fitting or looks[-1:])[0]
    return Zone(
        _HEADLINE, (marks.at(marks.values(spans, "value"), h=0.52),), is_too_wide=not fitting
    )


def _spans(card: ProblemCard, sizes: tuple[Type, int]) -> list[Span]:
    """Return value and target, each in its type; plain words where there is no value."""
    large, small = sizes
    first = large if card.facts else _PLAIN_HEADLINE
    rest = Type(small, large.line, "muted")
    return [(card.headline[0], first), *((inline, rest) for inline in card.headline[1:])]


def _width(spans: Sequence[Span], locale: Locale) -> float:
    return sum(width_of(plain_line((run,), locale), style) for run, style in spans)


def _gap_line(card: ProblemCard, fit: Fit) -> Zone:
    gap = _gap(card)
    if not gap:
        return EMPTY
    said_before = f"{label('distance', fit[1])}{typography(fit[1]).label_space}"
    line = (Text(said_before), *gap)
    return Zone(_GAP, (marks.text(line, LABEL_BOLD, "gap"),))


def _gap(card: ProblemCard) -> Inlines:
    """Return how far the value is from its target: the third of the labelled facts."""
    return next((shown for _, shown in card.facts[2:]), ())


def _cause(card: ProblemCard, style: Type, fit: Fit, high: float) -> Zone:
    """Return why, under a rule; `high` inches up where the name says all that stands above it."""
    if not card.cause:
        return EMPTY
    up = 0.0 if card.headline or card.text or _gap(card) else high
    zone = _labelled(card.cause_label, card.cause, style, fit)
    drawn = (
        marks.at(marks.rule(0.75, "hair"), y=0.05),
        *(marks.inside(m, _CAUSE_TOP, 0.0) for m in zone.marks),
    )
    height = _CAUSE_TOP + zone.height + _CAUSE_FOOT
    return Zone(height, tuple(marks.inside(mark, -up, up) for mark in drawn))


def _action(card: ProblemCard, style: Type, fit: Fit) -> Zone:
    """Return what is done, on a panel at the foot of the card."""
    if not card.action:
        return EMPTY
    zone = _labelled(card.action_label, card.action, style, fit)
    drawn = (marks.panel(_INSET), *(marks.inside(m, _ACTION_TOP, 0.08) for m in zone.marks))
    return Zone(_ACTION_TOP + zone.height + _ACTION_FOOT, drawn)


def _labelled(name: str, shown: Inlines, style: Type, fit: Fit) -> Zone:
    """Return a label and the text below it, which has room for two lines at least."""
    high = max(_LEAST_LINES * style.line / 72, height_in(shown, fit[1], fit[0], style))
    below = marks.at(marks.text(shown, style, name or "text"), y=_LABEL)
    return Zone(_LABEL + high, (marks.at(marks.said(name, LABEL_BOLD, "label"), h=0.24), below))


def _cut(card: ProblemCard, locale: Locale) -> list[ProblemCard]:
    """Return a card with long texts as several, each with as much of them as a slide holds."""
    parts: list[ProblemCard] = []
    rest: ProblemCard | None = card
    while rest is not None:
        shown = [_split(rest, spare, locale) for spare in range(_MOST_SPARE)]
        first, rest = next(
            (each for each in reversed(shown) if _row(each[:1], 1, SMALL_BODY, locale).fits),
            shown[0],
        )
        parts.append(first)
    return parts


def _split(card: ProblemCard, spare: int, locale: Locale) -> tuple[ProblemCard, ProblemCard | None]:
    """Return a card whose texts have so many spare lines, and one with the rest of them."""
    width = column_width(1) - 2 * _INSET
    bold = replace(SMALL_BODY, bold=True)
    (text, more), (cause, why), (action, doing) = (
        first_that_fits(shown, locale, (width, lines + spare), bold)
        for shown, lines in zip((card.text, card.cause, card.action), _SPLIT_LINES, strict=True)
    )
    first = replace(card, text=text, cause=cause, action=action)
    if not (more or why or doing):
        return first, None
    return first, replace(card, text=more, cause=why, action=doing, headline=(), facts=())
