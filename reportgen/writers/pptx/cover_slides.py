"""Cover, contents, dividers and closing: the slides around the content."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.model.document.inline import Inlines, Text
from reportgen.model.language import Locale
from reportgen.wording.lines import plain_line
from reportgen.wording.numerals import part_mark
from reportgen.wording.typography import typography
from reportgen.writers.pptx.base.base_deck import LAYOUTS
from reportgen.writers.pptx.canvas import SlideCanvas
from reportgen.writers.pptx.deck import Deck, shortened
from reportgen.writers.pptx.measure.cutting import title_lines
from reportgen.writers.pptx.measure.fit import ems, width_of
from reportgen.writers.pptx.measure.geometry import FOOTER, TITLE, Box, Line, Span, Type
from reportgen.writers.pptx.slides import DeckPart

_COVER_TITLES = (
    (2, Type(38, 52, "white", bold=True)),
    (3, Type(32, 44, "white", bold=True)),
    (4, Type(26, 36, "white", bold=True)),
)
_TITLE = Type(40, 54, bold=True)
_NARROW_TITLE = Type(32, 44, bold=True)
_SMALL = Type(14, 20, "muted")
_SMALLER = Type(12, 17, "muted")
_ACTIONS = tuple(Type(size, line, bold=True) for size, line in ((20, 28), (16, 24), (14, 21)))
_ROW_TITLE = Type(20, 28, bold=True)
_DETAIL, _MOST_DETAILS = 0.87, 5
_LOGO = Box(9.05, 0.62, 3.62, 0.62)
_ROWS_TOP, _ROWS_FOOT, _TOPICS = 4.06, 6.75, 5.7
_FIRST_CHINESE = "\N{CJK RADICAL REPEAT}"
_WIDER = 0.15
"""How much wider Latin letters are in some readers' fonts; Chinese is as wide in all."""


def cover(deck: Deck, canvas: SlideCanvas) -> None:
    """Draw the front slide: the period large on the brand's colour, who and when beside it."""
    shown = deck.document.cover
    _title(deck, canvas, shown.title, LAYOUTS["cover"][:2], _COVER_TITLES)
    organisation = deck.one_line(shown.organisation, 7.0, _SMALL)
    canvas.say(Box(0.9, 0.72, 7.0, 0.3), organisation, Type(14, 20, "on_dark"))
    colour = "accent" if canvas.colours.accent and canvas.layout.is_dark else "on_dark"
    size = 66 if width_of(shown.period_mark, Type(66, 72, bold=True)) <= 7.0 else 44
    mark = Type(size, 72, colour, bold=True)
    canvas.say(Box(0.9, 1.62, 7.0, 1.05), deck.one_line(shown.period_mark, 7.0, mark), mark)
    for at, name in enumerate(shown.segments[:12]):
        _cover_segment(deck, canvas, at, name)
    _details(deck, canvas)
    _logo(deck, canvas)


def contents(deck: Deck, canvas: SlideCanvas, parts: Sequence[DeckPart]) -> None:
    """Draw the contents, with the numbers of the slides that open the parts, and links to them."""
    chrome = deck.document.chrome
    canvas.title("title", [(Text(chrome.contents),)], _TITLE)
    foot = [
        Line((Text(text),), FOOTER)
        for text in (deck.brand.footer(deck.document), chrome.header_right)
    ]
    canvas.text(Box(0.667, 6.3, 3.2, 0.4), foot, "organisation and period")
    step = 0.98 if len(parts) <= 6 else min(0.74, 5.9 / len(parts))
    for at, entry in enumerate(parts):
        _contents_row(deck, canvas, entry, Box(4.75, 0.92 + at * step, 7.917, step))


def divider(deck: Deck, canvas: SlideCanvas, part: DeckPart, count: int) -> None:
    """Draw the slide that opens a part."""
    chapter = part.entry.chapter
    lines = _title(
        deck,
        canvas,
        chapter.title,
        LAYOUTS["divider"][:2],
        ((1, _TITLE), (2, _TITLE), (3, _NARROW_TITLE)),
    )
    down = (0.0, 0.75, 1.05)[lines - 1]
    mark = part_mark(part.index, deck.locale)
    canvas.say(Box(0.9, 0.72, 3.0, 0.3), mark, Type(14, 20, "on_dark"))
    number = Type(120, 130, "white", bold=True)
    canvas.say(Box(0.82, 1.75, 3.7, 1.9), f"{part.index:02d}", number, "number")
    if chapter.summary:
        style = Type(18, 27, "muted")
        summary = deck.few_lines(chapter.summary, 7.067, style, 2)
        canvas.text(Box(5.6, 2.84 + down, 7.067, 0.75), [Line(summary, style)], "summary")
    _sections(deck, canvas, part, _ROWS_TOP + down)
    for at in range(count):
        colour = canvas.colour("white" if at == part.index - 1 else "off_dark")
        step = min(0.56, 3.4 / count)
        canvas.rectangle(Box(0.9 + at * step, 6.55, step - 0.08, 0.09), colour, name="segment")


def closing(deck: Deck, canvas: SlideCanvas) -> None:
    """Draw the last slide: thanks, who and when, and the steps that come next."""
    shown = deck.document.closing
    white = Type(40, 54, "white", bold=True)
    small = Type(32, 44, "white", bold=True)
    lines = _title(deck, canvas, shown.thanks, LAYOUTS["closing"][:2], ((1, white), (2, small)))
    top = 2.9 if lines == 1 else 3.35
    canvas.say(
        Box(0.9, 0.72, 3.4, 0.3),
        deck.one_line(deck.document.cover.organisation, 3.4, _SMALL),
        Type(14, 20, "on_dark"),
    )
    style = Type(16, 24, "on_dark")
    name = [shown.name]
    if width_of(shown.name, style) > 3.4:  # name and position one below the other
        name = shown.name.split(typography(deck.locale).apposition, 1)
    for at, text in enumerate(filter(None, (*name, shown.date))):
        line = deck.one_line(text, 3.4, style)
        canvas.say(Box(0.9, top + at * 0.4, 3.4, 0.34), line, style)
    if not shown.steps:
        foot = deck.brand.footer(deck.document)
        style = Type(18, 27, "muted")
        canvas.say(Box(5.6, 3.4, 7.0, 0.4), deck.one_line(foot, 7.0, style), style)
        return
    title = deck.one_line(shown.title, 7.067, TITLE)
    canvas.say(Box(5.6, 1.6, 7.067, 0.5), title, TITLE)
    step = min(1.06, 4.1 / len(shown.steps))
    x = 8.1 if any(due for due, _, _ in shown.steps) else 5.6  # no dates, no room kept for them
    for at, texts in enumerate(shown.steps):
        _step(deck, canvas, texts, x, 2.62 + at * step)


def _title(
    deck: Deck,
    canvas: SlideCanvas,
    text: str,
    place: tuple[str, Box],
    steps: Sequence[tuple[int, Type]],
) -> int:
    """Fill the title, in the first type whose lines suffice; return how many lines it takes."""
    kind, box = place
    for most, style in steps:
        lines = title_lines((Text(text),), deck.locale, ems(box.w, style.size))
        if len(lines) <= most:
            canvas.title(kind, lines, style, _grown(box, len(lines), style))
            return len(lines)
    most, style = steps[-1]
    deck.too_long(text)
    kept = shortened(text, box.w * most * 0.85, style)
    lines = title_lines((Text(kept),), deck.locale, ems(box.w, style.size))[:most]
    canvas.title(kind, lines, style, _grown(box, most, style))
    return most


def _grown(box: Box, lines: int, style: Type) -> Box | None:
    """Return a box for lines that the layout's does not hold."""
    height = lines * style.line / 72
    return Box(box.x, box.y, box.w, height) if height > box.h + 0.01 else None


def _cover_segment(deck: Deck, canvas: SlideCanvas, at: int, name: str) -> None:
    shown = deck.document.cover
    step = min(1.75, 7.0 / max(1, min(12, len(shown.segments))))
    x, w = 0.9 + at * step, step - 0.15
    here = at in shown.present
    fill = canvas.colour("white" if here else "off_dark")
    canvas.rectangle(Box(x, 5.98, w, 0.09), fill, name="segment")
    style = Type(12, 17, "white" if here else "on_dark", bold=here)
    canvas.say(Box(x, 6.16, w, 0.25), shortened(name, w, style), style)


def _details(deck: Deck, canvas: SlideCanvas) -> None:
    """Draw who and when at the right of the cover; the last row ends at 6.4 inches."""
    rows = deck.document.cover.details
    step = _DETAIL if len(rows) <= _MOST_DETAILS else min(_DETAIL, 5.2 / len(rows))
    quiet = "ink" if canvas.colours.accent else "muted"
    for at, (name, text) in enumerate(rows):
        y = 6.4 - step * (len(rows) - at)
        colours = canvas.colours
        canvas.rule(9.05, y, 3.62, 0.75, colours.ink if colours.accent else colours.rule)
        text, name = _with_position(deck, text, name)
        canvas.say(Box(9.05, y + 0.12, 3.62, 0.25), name, Type(12, 17, quiet))
        spans = _detail(deck, text, quiet)
        canvas.spans(Box(9.05, y + 0.38, 3.62, 0.36), spans, name)


def _logo(deck: Deck, canvas: SlideCanvas) -> None:
    """Draw the brand's logo at the top right of the cover."""
    logo = deck.brand.theme.logo
    if logo is None:
        return
    name, kind = f"logo.{logo.extension}", f"image/{logo.extension}"
    deck.package.add_default(logo.extension, kind)
    deck.package.add(f"ppt/media/{name}", logo.data, kind)
    relation = deck.package.relations(canvas.part).add("image", f"../media/{name}")
    scale = min(_LOGO.w / logo.width, _LOGO.h / logo.height)
    w, h = logo.width * scale, logo.height * scale
    place = Box(_LOGO.x + _LOGO.w - w, _LOGO.y, w, h)
    canvas.picture(place, relation, "logo", deck.document.cover.organisation)


def _with_position(deck: Deck, text: str, name: str) -> tuple[str, str]:
    """Return a detail and its label; a position too long to stand behind a name stands above it."""
    who, _, position = text.partition(typography(deck.locale).apposition)
    behind = f"{typography(deck.locale).wide_space}{position}"
    room = 3.62 - width_of(who, Type(16, 24, bold=True))
    if not position or width_of(behind, Type(14, 24)) <= room:
        return text, name
    return who, f"{name} · {position}"


def _detail(deck: Deck, text: str, quiet: str) -> list[Span]:
    """Return a name in bold, and what stands behind it (a position) small beside it."""
    name, _, extra = text.partition(typography(deck.locale).apposition)
    size = next((s for s in (16, 14, 12) if width_of(name, Type(s, 24, bold=True)) <= 3.62), 12)
    large, small = Type(size, 24, bold=True), Type(14, 24, quiet)
    name = deck.one_line(name, 3.62, large)
    spans: list[Span] = [(Text(name), large)]
    if extra:
        room = 3.62 - width_of(name, large)
        spans.append(
            (Text(shortened(f"{typography(deck.locale).wide_space}{extra}", room, small)), small)
        )
    return spans


def _contents_row(deck: Deck, canvas: SlideCanvas, part: DeckPart, row: Box) -> None:
    canvas.rule(row.x, row.y, row.w, 0.75, canvas.colours.rule)
    number = Type(26, 34, "mid", bold=True)
    canvas.say(Box(4.75, row.y + 0.14, 1.0, 0.48), f"{part.index:02d}", number, "number")
    title = deck.one_line(part.entry.chapter.title, 5.7, _ROW_TITLE)
    target = f"slide{part.first_slide}.xml"
    relation = deck.package.relations(canvas.part).add("slide", target)
    place = Box(5.85, row.y + 0.12, 5.7, 0.4)
    canvas.linked(place, title, _ROW_TITLE, relation)
    topics, style = _topics(deck.locale, part)
    if topics and row.h > 0.8:
        canvas.say(Box(5.85, row.y + 0.53, 5.7, 0.3), topics, style, "topics")
    page = Type(16, 24, "muted", align="r")
    canvas.say(Box(11.667, row.y + 0.14, 1.0, 0.34), str(part.first_slide), page, "slide number")


def _topics(locale: Locale, part: DeckPart) -> tuple[str, Type]:
    """Return the part's sections on one line and its type; a line that is cut short says so."""
    names = [title for _, title in part.topics]
    marks = typography(locale)
    whole = marks.dot.join(names)
    for style in (_SMALL, _SMALLER):
        if width_of(whole, style) <= _TOPICS:
            return whole, style
    for count in range(len(names) - 1, 0, -1):
        line = marks.dot.join(names[:count]) + marks.and_more
        if width_of(line, _SMALLER) <= _TOPICS:
            return line, _SMALLER
    return shortened(whole, _TOPICS, _SMALLER), _SMALLER


def _sections(deck: Deck, canvas: SlideCanvas, part: DeckPart, top: float) -> None:
    """Draw the rows of a divider: letter and name of each section."""
    rows = part.topics
    step = min(0.68, (_ROWS_FOOT - top) / max(1, len(rows)))
    size, line = (18, 26) if step > 0.5 else (14, 20)
    for at, (letter, name) in enumerate(rows):
        y = top + at * step
        canvas.rule(5.6, y, 7.067, 0.75, canvas.colours.rule)
        gap = min(0.16, (step - line / 72) / 2)
        style, plain = Type(size, line, "mid", bold=True), Type(size, line, bold=True)
        height = line / 72
        canvas.say(Box(5.6, y + gap, 0.9, height), letter.strip(" .、"), style, "letter")
        shown = deck.one_line(name, 6.1, plain)
        canvas.say(Box(6.5, y + gap, 6.1, height), shown, plain, name)


def _step(
    deck: Deck, canvas: SlideCanvas, texts: tuple[str, Inlines, str], x: float, y: float
) -> None:
    """Draw a next step: when, and from `x` inches what, with who and the metric below it.

    Both stand in one box, so that a reader's wider font pushes who down and lays nothing over it.
    """
    due, action, who = texts
    canvas.rule(5.6, y, 7.067, 0.75, canvas.colours.rule)
    wide, narrow = Type(18, 26, "mid", bold=True), Type(16, 26, "mid", bold=True)
    due_style = wide if width_of(due, wide) <= 2.4 else narrow
    canvas.say(Box(5.6, y + 0.18, 2.4, 0.36), deck.one_line(due, 2.4, due_style), due_style, "due")
    width = 12.667 - x
    said = plain_line(action, deck.locale)
    fitting = (each for each in _ACTIONS if _widest(said, each) <= width)
    style = next(fitting, _ACTIONS[-1])  # two lines of a larger one would meet the next rule
    lines = [Line(deck.few_lines(action, width, style, 1), style)]
    style = _largest(who, width, (_SMALL, Type(12, 17, "muted")))
    if width_of(who, style) > width:  # who is in charge matters more than what it is measured by
        who = who.split(typography(deck.locale).apposition, 1)[0]
    if who:
        lines.append(Line((Text(deck.one_line(who, width, style)),), style, before=3))
    canvas.text(Box(x, y + 0.15, width, 0.73), lines, "action")


def _widest(text: str, style: Type) -> float:
    """Return how wide a line may be in the font that a reader has instead of the brand's."""
    latin = "".join(char for char in text if char < _FIRST_CHINESE)
    return width_of(text, style) + _WIDER * width_of(latin, style)


def _largest(text: str, width: float, styles: Sequence[Type]) -> Type:
    """Return the first type, from the largest down, in which a text fits; else the last."""
    return next((style for style in styles if width_of(text, style) <= width), styles[-1])
