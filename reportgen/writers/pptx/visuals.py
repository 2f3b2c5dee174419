"""The body of a content slide: a table, cards, charts or points in the area under the title."""

from __future__ import annotations

from collections.abc import Sequence
from typing import assert_never

from reportgen.model.chart import Chart, Panel
from reportgen.model.document import (
    Callout,
    ItemList,
    KpiCard,
    KpiCards,
    NumberCard,
    NumberCards,
    ProblemCard,
    ProblemCards,
    Table,
)
from reportgen.model.inline import Inlines, Status, StatusMark, Text
from reportgen.model.language import Locale
from reportgen.wording.labels import label
from reportgen.wording.lines import plain_line
from reportgen.writers.base import Picture
from reportgen.writers.office.charts import ChartLook, add_chart, chart_graphic
from reportgen.writers.pptx.deck import Deck
from reportgen.writers.pptx.fit import height_of, lines_of
from reportgen.writers.pptx.shapes import Box, Canvas, Line, Type
from reportgen.writers.pptx.slides import Content, Visual
from reportgen.writers.pptx.tables import table

LEFT, TOP, WIDTH, BOTTOM = 0.667, 1.95, 12.0, 6.75
_GAP = 0.25
BODY = Type(16, 24)
SMALL_BODY = Type(14, 21)
_LABEL = Type(12, 17, "muted")
_LABEL_BOLD = Type(12, 17, "mid", bold=True)
_LEAD = Type(18, 27)


def draw(deck: Deck, canvas: Canvas, slide: Content, part: str) -> None:
    """Draw what a slide shows."""
    top = TOP
    if slide.lead:
        top = _lead(deck, canvas, slide.lead, alone=slide.visual is None)
    if slide.visual is not None:
        _visual(deck, canvas, slide.visual, part, top)


def columns(count: int) -> list[tuple[float, float]]:
    """Return left edge and width of equal columns across the slide."""
    width = (WIDTH - _GAP * (count - 1)) / count
    return [(LEFT + at * (width + _GAP), width) for at in range(count)]


def _visual(deck: Deck, canvas: Canvas, visual: Visual, part: str, top: float) -> None:
    match visual:
        case Table():
            table(deck, canvas, visual, top)
        case KpiCards():
            _kpi_cards(deck, canvas, visual)
        case NumberCards():
            _number_cards(deck, canvas, visual)
        case ProblemCards():
            _problem_cards(deck, canvas, visual)
        case Chart():
            _chart(deck, canvas, visual, part, top)
        case ItemList():
            lines = [Line(item, _LEAD, 8, bullet=True) for item in visual.items]
            canvas.text(Box(LEFT, top, WIDTH, BOTTOM - top), lines, "points")
        case Callout():
            canvas.text(Box(LEFT, top, WIDTH, BOTTOM - top), [Line(visual.inlines, _LEAD)])
        case _:
            assert_never(visual)


def _lead(deck: Deck, canvas: Canvas, lead: Sequence[Inlines], *, alone: bool) -> float:
    """Return where the rest begins, after the lead; a lead alone has the slide to itself."""
    style = _LEAD if alone else BODY
    heights = [
        height_of(plain_line(inlines, deck.locale), WIDTH, style.size, style.line) + 0.12
        for inlines in lead
    ]
    canvas.text(Box(LEFT, TOP, WIDTH, sum(heights)), [Line(i, style, 8) for i in lead], "lead")
    return TOP + sum(heights) + 0.1


def _kpi_cards(deck: Deck, canvas: Canvas, block: KpiCards) -> None:
    for (x, w), card in zip(columns(max(2, len(block.cards))), block.cards, strict=False):
        _kpi_card(deck, canvas, card, Box(x, TOP, w, 4.05))
    if block.note:
        canvas.text(Box(LEFT, 6.28, WIDTH, 0.25), [Line(block.note, _LABEL)], "note")


def _kpi_card(deck: Deck, canvas: Canvas, card: KpiCard, box: Box) -> None:
    colours = canvas.colours
    canvas.rectangle(box, colours.panel, name="card")
    canvas.rule(box.x, box.y, box.w, 3, status_colour(canvas, card.status))
    x, w = box.x + 0.22, box.w - 0.44
    canvas.text(Box(x, box.y + 0.24, w, 0.28), [Line((Text(card.name),), Type(14, 20, bold=True))])
    long = len(plain_line((card.value,), deck.locale)) > 5
    value = Type(36, 44, bold=True) if long else Type(44, 52, bold=True)
    runs = canvas.run(card.value, value, card.name)
    if card.unit:
        runs += canvas.run(Text(f" {card.unit}"), Type(16, 52, "muted"), card.name)
    canvas.raw_text(Box(x, box.y + 0.66, w, 0.75), runs, value, card.name)
    _bar(deck, canvas, card, Box(x, box.y + 1.62, w, 0.16))
    rows = [(card.versus, (card.change,) if card.change else ())]
    rows.append((label("target", deck.locale), (card.target,) if card.target else ()))
    for at, (name, inlines) in enumerate(rows):
        y = box.y + 2.28 + at * 0.347
        if inlines:
            canvas.text(Box(x, y, w * 0.42, 0.3), [Line((Text(name),), Type(14, 20, "muted"))])
            right = Type(14, 20, bold=True, align="r")
            canvas.text(Box(x + w * 0.3, y, w * 0.7, 0.3), [Line(inlines, right)], card.name)
    canvas.rule(x, box.y + 3.14, w, 0.75, colours.rule)
    status: Inlines = (StatusMark(card.status),)
    canvas.text(Box(x, box.y + 3.26, w, 0.32), [Line(status, Type(16, 22, bold=True))], "status")
    if card.gap:
        canvas.text(Box(x, box.y + 3.6, w, 0.25), [Line(card.gap, _LABEL)], "gap")


def _bar(deck: Deck, canvas: Canvas, card: KpiCard, box: Box) -> None:
    """Draw the value on a scale from 0, with a tick at the target."""
    if card.scale is None or not card.scale.figure.value:
        return
    end = card.scale.figure.value
    colours = canvas.colours
    canvas.rectangle(box, "FFFFFF", colours.rule, "scale")
    share = min(max(float(card.value.figure.value / end), 0.0), 1.0)
    if share:
        canvas.rectangle(Box(box.x, box.y, box.w * share, box.h), colours.brand, name="value")
    if card.target is not None and 0 <= card.target.figure.value <= end:
        at = box.x + box.w * float(card.target.figure.value / end)
        canvas.rectangle(Box(at - 0.0175, box.y - 0.07, 0.035, 0.3), colours.ink, name="target")
    right = Type(10, 14, "muted", align="r")
    canvas.text(Box(box.x, box.y + 0.26, box.w, 0.2), [Line((card.scale,), right)], "scale")


def _number_cards(deck: Deck, canvas: Canvas, block: NumberCards) -> None:
    with_figures = any(card.figure for card in block.cards)
    places = columns(max(3, len(block.cards)))
    for number, ((x, w), card) in enumerate(zip(places, block.cards, strict=False), 1):
        _number_card(deck, canvas, number, card, Box(x, TOP, w, 4.55), with_figures=with_figures)


def _number_card(
    deck: Deck, canvas: Canvas, number: int, card: NumberCard, box: Box, *, with_figures: bool
) -> None:
    x, w = box.x, box.w
    canvas.rule(x, box.y, w, 2.25, canvas.colours.brand)
    head = Type(36, 46, "mid", bold=True)
    canvas.text(Box(x, box.y + 0.17, w * 0.4, 0.64), [Line((Text(f"{number:02d}"),), head)])
    if card.status is not None:
        right = Type(14, 20, bold=True, align="r")
        status = Line((StatusMark(card.status),), right)
        canvas.text(Box(x + w * 0.4, box.y + 0.35, w * 0.6, 0.28), [status], "status")
    title = Type(20, 28, bold=True)
    title_height = height_of(card.title, w, title.size, title.line)
    canvas.text(Box(x, box.y + 0.97, w, title_height), [Line((Text(card.title),), title)])
    top = box.y + 1.09 + title_height
    room = (box.y + 3.2 if with_figures else box.bottom) - top
    text = plain_line(card.text, deck.locale)
    style = fitting(text, w, room)
    canvas.text(Box(x, top, w, room), [Line(card.text, style)], card.title)
    if with_figures:
        panel = Box(x, box.y + 3.27, w, 1.28)
        canvas.rectangle(panel, canvas.colours.panel, name="panel")
        if card.figure:
            _figure_panel(canvas, card, panel)


def _figure_panel(canvas: Canvas, card: NumberCard, panel: Box) -> None:
    x, w = panel.x + 0.2, panel.w - 0.4
    large = Type(28, 36, bold=True)
    runs = canvas.run(card.figure[0], large, card.title)
    for inline in card.figure[1:]:
        runs += canvas.run(Text(" "), Type(14, 36, "muted"), card.title)
        runs += canvas.run(inline, Type(14, 36, "muted"), card.title)
    canvas.raw_text(Box(x, panel.y + 0.2, w, 0.5), runs, large, card.title)
    canvas.text(Box(x, panel.y + 0.8, w, 0.34), [Line(card.line, _LABEL)], card.title)


def _problem_cards(deck: Deck, canvas: Canvas, block: ProblemCards) -> None:
    places = columns(max(2, len(block.cards)))
    for (x, w), card in zip(places, block.cards, strict=False):
        _problem_card(deck, canvas, card, Box(x, TOP, w, 4.55))


def _problem_card(deck: Deck, canvas: Canvas, card: ProblemCard, box: Box) -> None:
    colours = canvas.colours
    canvas.rectangle(box, "", colours.rule, "card")
    canvas.rule(box.x, box.y, box.w, 3, status_colour(canvas, card.status))
    x, w = box.x + 0.24, box.w - 0.48
    bold = Type(14, 20, bold=True)
    name_width = w * (0.66 if card.status else 1.0)
    canvas.text(Box(x, box.y + 0.19, name_width, 0.3), [Line((Text(card.name),), bold)], card.name)
    if card.status is not None:
        right = Type(14, 20, bold=True, align="r")
        status = Line((StatusMark(card.status),), right)
        canvas.text(Box(x + w * 0.5, box.y + 0.19, w * 0.5, 0.3), [status], "status")
    y = box.y + 0.53
    if card.headline:
        large = Type(28, 36, bold=True) if card.facts else Type(16, 36, "muted")
        runs = canvas.run(card.headline[0], large, card.name)
        for inline in card.headline[1:]:
            runs += canvas.run(inline, Type(14, 36, "muted"), card.name)
        canvas.raw_text(Box(x, y, w, 0.52), runs, large, card.name)
        y += 0.62
    gap = next((text for name, text in card.facts[2:]), ())
    if gap:
        name = label("gap_short", deck.locale)
        line = (Text(f"{name}　" if deck.locale is not Locale.EN else f"{name} "), *gap)
        canvas.text(Box(x, y, w, 0.24), [Line(line, _LABEL_BOLD)], card.name)
        y += 0.26
    panel_height = 1.34 if card.action else 0.0
    zone = (box.bottom - panel_height - y) / (2 if card.cause else 1)
    _zone(deck, canvas, "", card.text, Box(x, y, w, zone - 0.08))
    if card.cause:
        canvas.rule(x, y + zone - 0.04, w, 0.75, colours.hair)
        _zone(deck, canvas, card.cause_label, card.cause, Box(x, y + zone + 0.04, w, zone - 0.1))
    if card.action:
        panel = Box(box.x, box.bottom - panel_height, box.w, panel_height)
        canvas.rectangle(panel, colours.panel, name="panel")
        inner = Box(x, panel.y + 0.12, w, panel_height - 0.2)
        _zone(deck, canvas, card.action_label, card.action, inner, bold=True)


def _zone(
    deck: Deck, canvas: Canvas, name: str, text: Inlines, box: Box, *, bold: bool = False
) -> None:
    """Draw a label and a text in a zone of a card; one step smaller where it would not fit."""
    y = box.y
    if name:
        canvas.text(Box(box.x, y, box.w, 0.24), [Line((Text(name),), _LABEL_BOLD)], "label")
        y += 0.26
    if text:
        style = fitting(plain_line(text, deck.locale), box.w, box.bottom - y)
        style = Type(style.size, style.line, bold=bold)
        canvas.text(Box(box.x, y, box.w, box.bottom - y), [Line(text, style)], "text")


def fitting(text: str, width: float, room: float) -> Type:
    """Return body type, or a step below where the text needs it; never under 12 points."""
    for style in (BODY, SMALL_BODY):
        if height_of(text, width, style.size, style.line) <= room:
            return style
    return Type(12, 17)


def _chart(deck: Deck, canvas: Canvas, block: Chart, part: str, top: float) -> None:
    """Draw the panels beside each other, and the takeaway below them."""
    takeaway = plain_line(block.takeaway, deck.locale)
    foot = 5.5 if takeaway else 6.6
    picture = deck.pictures.get(block.id)
    if picture is not None:
        _picture(deck, canvas, block, picture, part, Box(LEFT, top + 0.1, WIDTH, foot - top - 0.1))
    else:
        for (x, w), panel in zip(columns(len(block.panels)), block.panels, strict=True):
            _panel(deck, canvas, block, panel, part, Box(x, top, w, foot - top))
    if takeaway:
        canvas.rectangle(Box(LEFT, 5.62, WIDTH, 1.08), canvas.colours.panel, name="panel")
        lines = lines_of(takeaway, WIDTH - 0.5, 18)
        style = _LEAD if len(lines) <= 2 else BODY
        inner = Box(LEFT + 0.25, 5.62, WIDTH - 0.5, 1.08)
        canvas.text(inner, [Line(block.takeaway, style)], "takeaway", anchor="ctr")


def _panel(deck: Deck, canvas: Canvas, block: Chart, panel: Panel, part: str, box: Box) -> None:
    unit = f"　{panel.unit}" if panel.unit else ""
    title: Inlines = (Text(panel.title, strong=True), Text(unit))
    runs = canvas.run(title[0], Type(14, 20, bold=True), "title")
    if unit:
        runs += canvas.run(title[1], Type(12, 20, "muted"), "title")
    canvas.raw_text(Box(box.x, box.y, box.w, 0.28), runs, Type(14, 20), "panel title")
    theme = deck.brand.theme
    look = ChartLook(theme.colours, theme.fonts[deck.locale], 12, deck.locale)
    where = f"{canvas.where}/chart {block.id}"
    relation = add_chart(deck.package, part, panel, block.type, look, canvas.printing, where)
    is_first = panel is block.panels[0]
    alt = canvas.printing.line(block.alt, f"{where}/alt") if is_first else panel.title
    inner = Box(box.x, box.y + 0.35, box.w, box.h - 0.35)
    canvas.frame(inner, chart_graphic(relation), f"chart {block.id}", alt)


def _picture(
    deck: Deck, canvas: Canvas, block: Chart, picture: Picture, part: str, box: Box
) -> None:
    name = "".join(c if c.isascii() and c.isalnum() else "_" for c in block.id)
    deck.package.add_default("png", "image/png")
    deck.package.add(f"ppt/media/{name}.png", picture.data, "image/png")
    relation = deck.package.relations(part).add("image", f"../media/{name}.png")
    scale = min(box.w / picture.width, box.h / picture.height)
    w, h = picture.width * scale, picture.height * scale
    where = f"{canvas.where}/picture {block.id}"
    for panel in block.panels:
        for series in panel.series:
            for run in series.points:
                if run is not None:
                    canvas.printing.figure(run, where)
    alt = canvas.printing.line(block.alt, f"{where}/alt")
    place = Box(box.x + (box.w - w) / 2, box.y, w, h)
    canvas.picture(place, relation, f"chart {block.id}", alt)


def status_colour(canvas: Canvas, status: Status | None) -> str:
    """Return the colour of a card's upper rule."""
    colours = canvas.colours
    match status:
        case Status.MET | Status.DONE:
            return colours.good_mark
        case Status.MISSED:
            return colours.bad_mark
        case Status.NO_TARGET:
            return colours.rule
        case _:
            return colours.prev
