"""Cards that stand below a chart or table: a name, a text, the figure, in the least height."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reportgen.model.document.cards import NumberCard, ProblemCard
from reportgen.model.document.inline import Inlines, Status, StatusMark, Text, Tone
from reportgen.model.frozen import frozen
from reportgen.model.language import Locale
from reportgen.wording.lines import plain_line
from reportgen.wording.typography import typography
from reportgen.writers.pptx.canvas import SlideCanvas
from reportgen.writers.pptx.cards.kpi_cards import status_colour
from reportgen.writers.pptx.measure.fit import height_in, lines_in, width_of
from reportgen.writers.pptx.measure.geometry import (
    LABEL,
    LEFT,
    SMALL_BODY,
    WIDTH,
    Box,
    Line,
    Span,
    Type,
    lanes,
)

_TITLE = Type(16, 22, bold=True)
_NUMBER = Type(16, 22, "mid", bold=True)
_STATUS = Type(12, 22, bold=True, align="r")
_VALUE = Type(18, 26, bold=True)
_UNIT = Type(12, 26, "muted")
_ANSWER = Type(14, 21, bold=True)
_TOP, _GAP, _PAD = 0.1, 0.06, 0.14
_NUMBER_WIDTH = 0.42
_MOST = 4


@frozen
class CompactCard:
    """A card in the least height: what stands in it, in order from the top.

    `figure` is large with `line` beside it; `answer` stands in a panel at the foot.
    """

    title: Inlines
    number: int = 0
    status: Status | None = None
    texts: tuple[Inlines, ...] = ()
    figure: Inlines = ()
    line: Inlines = ()
    label: str = ""
    answer: Inlines = ()
    is_problem: bool = False


@frozen
class CompactRow:
    """Cards side by side, and the heights that all of them share, in inches."""

    cards: tuple[CompactCard, ...]
    title: float
    text: float
    figure: float
    answer: float

    @property
    def height(self) -> float:
        """Return the height of each card."""
        parts = [part for part in (self.title, self.text, self.figure) if part]
        foot = self.answer or 0.0
        return _TOP + sum(parts) + _GAP * len(parts) + foot


def compact_number_card(card: NumberCard, number: int) -> CompactCard:
    """Return a numbered card in its compact form."""
    texts = (card.text,) if card.text else ()
    return CompactCard(card.title, number, card.status, texts, card.figure, card.line)


def compact_problem_card(card: ProblemCard) -> CompactCard:
    """Return a problem card in its compact form: value and target above, the answer at the foot."""
    cause: Inlines = ()
    if card.cause and card.action:
        space = " " if card.cause_label.isascii() else "　"
        cause = (Text(f"{card.cause_label}{space}", strong=True), *card.cause)
    return CompactCard(
        card.name,
        0,
        card.status,
        tuple(filter(None, (card.text, card.headline, cause))),
        (),
        (),
        card.action_label if card.action else card.cause_label,
        card.action or card.cause,
        is_problem=True,
    )


def compact_row(cards: Sequence[CompactCard], locale: Locale) -> CompactRow | None:
    """Return up to four cards side by side; None where there are more, or none."""
    if not 0 < len(cards) <= _MOST:
        return None
    whole = _width(len(cards))
    answers = [_answer_height(card, locale, whole) for card in cards if card.answer]
    return CompactRow(
        tuple(cards),
        max(height_in(c.title, locale, _title_width(c, whole, locale), _TITLE) for c in cards),
        max(_texts_height(c, locale, whole - _inset(c)) for c in cards),
        max(_figure_height(c, locale, whole - _inset(c)) for c in cards),
        max(answers, default=0.0),
    )


def draw_compact_row(canvas: SlideCanvas, row: CompactRow, top: float, locale: Locale) -> None:
    """Draw the cards, whose upper edges are at `top`, in inches."""
    places = lanes(LEFT, WIDTH, (1,) * max(2, len(row.cards)))
    for (x, w), card in zip(places, row.cards, strict=False):
        box = Box(x, top, w, row.height)
        with canvas.group(box, plain_line(card.title, locale)):
            _card(canvas, card, row, box, locale)


def _card(
    canvas: SlideCanvas, card: CompactCard, row: CompactRow, box: Box, locale: Locale
) -> None:
    pad = _inset(card) / 2
    x, w, y = box.x + pad, box.w - 2 * pad, box.y + _TOP
    _edge(canvas, card, box)
    title = _title_width(card, box.w, locale)
    at = x
    if card.number:
        place = Box(x, y, _NUMBER_WIDTH, _NUMBER.line / 72)
        canvas.say(place, f"{card.number:02d}", _NUMBER, "number")
        at += _NUMBER_WIDTH
    name = plain_line(card.title, locale)
    canvas.text(Box(at, y, title, row.title), [Line(card.title, _TITLE)], name)
    if card.status is not None:
        place = Box(at + title, y, x + w - at - title, _STATUS.line / 72)
        canvas.text(place, [Line((StatusMark(card.status),), _STATUS)], "status")
    y += row.title + _GAP
    if card.texts:
        lines = [Line(text, SMALL_BODY) for text in card.texts]
        canvas.text(Box(x, y, w, row.text), lines, "text")
    y += row.text + _GAP if row.text else 0.0
    if card.figure:
        _figure(canvas, card, Box(x, y, w, row.figure), locale)
    if card.answer:
        panel = Box(box.x, box.bottom - row.answer, box.w, row.answer)
        canvas.rectangle(panel, canvas.colours.panel, name="panel")
        place = Box(x, panel.y + 0.08, w, panel.h - 0.1)
        canvas.text(place, [Line(_answer(card, locale), _ANSWER)], card.label or "answer")


def _edge(canvas: SlideCanvas, card: CompactCard, box: Box) -> None:
    if not card.is_problem:
        canvas.rule(box.x, box.y, box.w, 2.25, canvas.colours.brand)
        return
    canvas.rectangle(box, "", canvas.colours.rule, "card")
    canvas.rule(box.x, box.y, box.w, 3, status_colour(canvas, card.status))


def _figure(canvas: SlideCanvas, card: CompactCard, box: Box, locale: Locale) -> None:
    """Draw the value, and what is said of it at its right."""
    spans, width = _value(card, locale)
    canvas.spans(Box(box.x, box.y, width, _VALUE.line / 72), spans, "figure")
    lines = [Line(line, LABEL) for line in _lines(card, locale, box.w - width)]
    if lines:
        beside = Box(box.x + width, box.y + 0.06, box.w - width, box.h - 0.06)
        canvas.text(beside, lines, "line")


def _value(card: CompactCard, locale: Locale) -> tuple[list[Span], float]:
    """Return the value with its unit, and the width that it takes with the room behind it."""
    value, unit = card.figure[:1], card.figure[1:]
    spans: list[Span] = [(inline, _VALUE) for inline in value]
    width = width_of(plain_line(value, locale), _VALUE)
    for inline in unit:
        said = plain_line((inline,), locale)
        if said:
            spans += [(Text(" "), _UNIT), (inline, _UNIT)]
            width += width_of(f" {said}", _UNIT)
    return spans, width + width_of(typography(locale).wide_space, _UNIT)


def _texts_height(card: CompactCard, locale: Locale, width: float) -> float:
    return sum(height_in(text, locale, width, SMALL_BODY) for text in card.texts)


def _figure_height(card: CompactCard, locale: Locale, width: float) -> float:
    if not card.figure:
        return 0.0
    beside = width - _value(card, locale)[1]
    heights = (height_in(line, locale, beside, LABEL) for line in _lines(card, locale, beside))
    return max(_VALUE.line / 72, sum(heights) + 0.06)


def _lines(card: CompactCard, locale: Locale, width: float) -> list[Inlines]:
    """Return what is said of the value: its name, and what it was, on two lines where need be."""
    if not card.line:
        return []
    first, *rest = card.line
    if not rest or len(lines_in(card.line, locale, width, LABEL)) == 1:
        return [card.line]
    if isinstance(rest[0], Text):
        rest[0] = replace(rest[0], text=rest[0].text.strip(" 　") + typography(locale).wide_space)
    return [(first,), tuple(rest)]


def _answer(card: CompactCard, locale: Locale) -> Inlines:
    """Return the answer behind its label, on one line where both are short."""
    label = Text(f"{card.label}{typography(locale).wide_space}", tone=Tone.MUTED)
    return (label, *card.answer) if card.label else card.answer


def _answer_height(card: CompactCard, locale: Locale, width: float) -> float:
    return 0.16 + height_in(_answer(card, locale), locale, width - _inset(card), _ANSWER)


def _title_width(card: CompactCard, width: float, locale: Locale) -> float:
    """Return the width that is left for the title beside number and status."""
    width -= _inset(card) + (_NUMBER_WIDTH if card.number else 0.0)
    if card.status is not None:
        width -= width_of(plain_line((StatusMark(card.status),), locale), _STATUS) + 0.1
    return width


def _inset(card: CompactCard) -> float:
    return 2 * _PAD if card.is_problem else 0.0


def _width(count: int) -> float:
    return lanes(LEFT, WIDTH, (1,) * max(2, count))[0][1]
