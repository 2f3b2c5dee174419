"""Cover, contents, dividers and closing: the slides around the content."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.model.inline import Text
from reportgen.model.language import Locale
from reportgen.writers.office.lines import broken
from reportgen.writers.office.widths import text_width
from reportgen.writers.pptx.deck import Deck
from reportgen.writers.pptx.shapes import Box, Canvas, Line, Type
from reportgen.writers.pptx.slides import Part

_HEIGHT = 7.5
_TITLE_EMS = 13.0


def cover(deck: Deck, canvas: Canvas) -> None:
    """Draw the front slide: the period large on the brand's colour, who and when beside it."""
    shown, colours = deck.document.cover, canvas.colours
    canvas.rectangle(Box(0, 0, 8.5, _HEIGHT), colours.brand, name="area")
    if colours.accent:
        canvas.rectangle(Box(8.5, 0, 4.833, _HEIGHT), colours.accent, name="area")
    _say(canvas, Box(0.9, 0.72, 7.0, 0.3), shown.organisation, Type(14, 20, "on_dark"))
    mark = Type(66, 72, "on_dark", bold=True)
    _say(canvas, Box(0.9, 1.62, 7.0, 1.05), shown.period_mark, mark)
    lines = broken(shown.title, _TITLE_EMS)
    style = Type(38, 52, "white", bold=True) if len(lines) < 3 else Type(32, 44, "white", bold=True)
    canvas.placeholder("ctrTitle", [Line((Text(line),), style) for line in lines])
    for at, name in enumerate(shown.segments):
        x = 0.9 + at * 1.75
        here = at in shown.present
        canvas.rectangle(Box(x, 5.98, 1.6, 0.09), "FFFFFF" if here else colours.off_dark)
        label = Type(12, 17, "white" if here else "on_dark", bold=here)
        _say(canvas, Box(x, 6.16, 1.6, 0.25), name, label)
    _details(deck, canvas)


def contents(deck: Deck, canvas: Canvas, parts: Sequence[Part]) -> None:
    """Draw the contents with the slide numbers of the dividers."""
    colours = canvas.colours
    canvas.rectangle(Box(0, 0, 4.1, _HEIGHT), colours.panel, name="area")
    title = Type(40, 54, "ink", bold=True)
    canvas.placeholder("title", [Line((Text(deck.document.chrome.contents),), title)])
    if deck.locale is not Locale.EN:
        _say(canvas, Box(0.667, 1.78, 3.0, 0.3), "CONTENTS", Type(14, 20, "mid"))
    step = 0.98 if len(parts) <= 6 else 0.74
    for at, part in enumerate(parts):
        y = 0.92 + at * step
        canvas.rule(4.75, y, 7.917, 0.75, colours.rule)
        number = Type(26, 34, "mid", bold=True)
        _say(canvas, Box(4.75, y + 0.14, 1.0, 0.48), f"{at + 1:02d}", number)
        chapter = part.headed.chapter
        _say(canvas, Box(5.85, y + 0.12, 5.8, 0.4), chapter.title, Type(20, 28, bold=True))
        topics = _topics(part)
        if topics and step > 0.8:
            _say(canvas, Box(5.85, y + 0.53, 5.8, 0.3), topics, Type(14, 20, "muted"))
        page = Type(16, 24, "muted", align="r")
        _say(canvas, Box(11.667, y + 0.14, 1.0, 0.34), str(part.first_slide), page)


def divider(deck: Deck, canvas: Canvas, part: Part, count: int) -> None:
    """Draw the slide that opens a part."""
    colours, chapter = canvas.colours, part.headed.chapter
    canvas.rectangle(Box(0, 0, 4.6, _HEIGHT), colours.brand, name="area")
    _say(canvas, Box(0.9, 0.72, 3.0, 0.3), "PART", Type(14, 20, "on_dark"))
    number = Type(120, 130, "white", bold=True)
    _say(canvas, Box(0.82, 1.75, 3.7, 1.9), f"{part.index:02d}", number)
    for at in range(count):
        fill = "FFFFFF" if at == part.index - 1 else colours.off_dark
        canvas.rectangle(Box(0.9 + at * 0.56, 6.55, 0.48, 0.09), fill, name="segment")
    title = Type(40, 54, "ink", bold=True)
    canvas.placeholder("title", [Line((Text(chapter.title),), title)])
    if chapter.summary:
        summary = [Line(chapter.summary, Type(18, 27, "muted"))]
        canvas.text(Box(5.6, 2.84, 7.067, 0.6), summary, "summary")
    rows = [(number, section.title) for number, section in part.headed.sections if section.title]
    for at, (letter, name) in enumerate(rows[:4]):
        y = 4.06 + at * 0.68
        canvas.rule(5.6, y, 7.067, 0.75, colours.rule)
        _say(canvas, Box(5.6, y + 0.16, 0.9, 0.36), letter.strip(), Type(18, 26, "mid", bold=True))
        _say(canvas, Box(6.5, y + 0.16, 6.1, 0.36), name, Type(18, 26))


def closing(deck: Deck, canvas: Canvas) -> None:
    """Draw the last slide: thanks, who and when, and the steps that come next."""
    shown, colours = deck.document.closing, canvas.colours
    canvas.rectangle(Box(0, 0, 4.6, _HEIGHT), colours.brand, name="area")
    title = Type(40, 54, "white", bold=True)
    canvas.placeholder("title", [Line((Text(shown.thanks),), title)])
    for at, text in enumerate((shown.name, shown.date)):
        if text:
            _say(canvas, Box(0.9, 2.9 + at * 0.4, 3.5, 0.32), text, Type(16, 24, "on_dark"))
    if not shown.steps:
        _say(
            canvas, Box(5.6, 3.4, 7.0, 0.4), deck.document.chrome.footer_left, Type(18, 27, "muted")
        )
        return
    _say(canvas, Box(5.6, 1.6, 7.067, 0.5), shown.title, Type(26, 35, bold=True))
    for at, (due, action, who) in enumerate(shown.steps):
        y = 2.62 + at * 1.06
        canvas.rule(5.6, y, 7.067, 0.75, colours.rule)
        _say(canvas, Box(5.6, y + 0.18, 2.4, 0.36), due, Type(18, 26, "mid", bold=True))
        _say(canvas, Box(8.1, y + 0.15, 4.567, 0.4), action, Type(20, 28, bold=True))
        _say(canvas, Box(8.1, y + 0.58, 4.567, 0.3), who, Type(14, 20, "muted"))


def _details(deck: Deck, canvas: Canvas) -> None:
    """Draw who and when at the right of the cover; the last row ends at 6.4 inches."""
    rows = deck.document.cover.details[-5:]
    top = 6.4 - 0.87 * len(rows)
    for at, (name, text) in enumerate(rows):
        y = top + at * 0.87
        canvas.rule(9.05, y, 3.62, 0.75, canvas.colours.rule)
        _say(canvas, Box(9.05, y + 0.12, 3.62, 0.25), name, Type(12, 17, "muted"))
        style = Type(16, 24, bold=True)
        if text_width(text) * 16 / 72 > 3.5:
            style = Type(14, 20, bold=True)
        _say(canvas, Box(9.05, y + 0.38, 3.62, 0.36), text, style)


def _topics(part: Part) -> str:
    """Return the part's sections on one line, the first three where not all fit."""
    names = [section.title for _, section in part.headed.sections if section.title]
    line = "　".join(names)
    return line if text_width(line) * 14 / 72 <= 5.6 else "　".join(names[:3])


def _say(canvas: Canvas, box: Box, text: str, style: Type) -> None:
    if text:
        canvas.text(box, [Line((Text(text),), style)])
