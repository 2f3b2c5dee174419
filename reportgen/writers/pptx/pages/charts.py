"""Charts on slides: panels beside each other, and what to take away from them below."""

from __future__ import annotations

from reportgen.model.document.chart import Chart, Panel, PanelShape
from reportgen.model.document.inline import Inlines, Text
from reportgen.model.frozen import frozen
from reportgen.model.language import Locale
from reportgen.wording.typography import typography
from reportgen.writers.base import Picture
from reportgen.writers.office.charts import ChartLook, add_chart, chart_graphic, is_native
from reportgen.writers.office.charts.legends import LegendEntry, legend_entries
from reportgen.writers.pptx.canvas import SlideCanvas
from reportgen.writers.pptx.deck import Deck, shortened
from reportgen.writers.pptx.measure.cutting import parts_that_fit
from reportgen.writers.pptx.measure.fit import lines_of, width_of
from reportgen.writers.pptx.measure.geometry import (
    BODY,
    BOTTOM,
    FULL,
    LEAD,
    LEFT,
    WIDTH,
    Box,
    Lane,
    Line,
    Span,
    Type,
    lanes,
)

_TAKEAWAY = Box(LEFT, 5.62, WIDTH, 1.08)
_INSET = 0.25
_CHART_FOOT, _FOOT = 5.5, 6.65
_HEAD = 0.35
_RING_WIDTH = 7.0
_BAR = 0.5
_MOST_BAR = 0.85
_BETWEEN = 0.15
_MOST_LEGEND = 0.6
_LEGEND_DROP = 0.28
_MOST_IN_ROW = 3
_LEAST_ROW = 1.8
_TITLE = Type(14, 20, bold=True)
_NARROW_TITLE = Type(12, 17, bold=True)
_MOST_TITLE_ROWS, _ROW = 3, 0.24
_UNIT = Type(12, 20, "muted")
_LABELS = 12
LEAST = 2.6
"""The height in inches below which a chart can no longer be read."""


@frozen
class ChartPage:
    """A chart with the part of its takeaway that two lines hold; `left` is the rest."""

    chart: Chart
    takeaway: Inlines
    left: Inlines
    style: Type

    @property
    def height(self) -> float:
        """Return the least height in inches that the chart needs."""
        return LEAST + (BOTTOM - _CHART_FOOT if self.takeaway else 0.0)


def chart_pages(block: Chart, locale: Locale) -> list[ChartPage]:
    """Return the one page of a chart; none where it has nothing to show."""
    if not block.panels:
        return []
    width = WIDTH - 2 * _INSET
    for style in (LEAD, BODY):
        shown, *left = parts_that_fit(block.takeaway, locale, (width, 2), style) or [()]
        if not left:
            break
    return [ChartPage(block, shown, tuple(run for part in left for run in part), style)]


def draw_chart(
    deck: Deck, canvas: SlideCanvas, page: ChartPage, top: float, lane: Lane = FULL
) -> None:
    """Draw the panels of a chart, or its picture, and the takeaway."""
    block = page.chart
    foot = _CHART_FOOT if page.takeaway else _FOOT
    draw_panels(deck, canvas, block, Box(lane.x, top, lane.w, foot - top))
    if page.takeaway:
        canvas.rectangle(_TAKEAWAY, canvas.colours.panel, name="panel")
        box = Box(_TAKEAWAY.x + _INSET, _TAKEAWAY.y, _TAKEAWAY.w - 2 * _INSET, _TAKEAWAY.h)
        canvas.text(box, [Line(page.takeaway, page.style)], "takeaway", anchor="ctr")


def draw_panels(deck: Deck, canvas: SlideCanvas, block: Chart, area: Box) -> None:
    """Draw the panels of a chart, or its picture, into a part of the slide."""
    picture = deck.pictures.get(block.id)
    if picture is not None:
        _picture(deck, canvas, block, picture, area)
    elif is_native(block):
        for panel, box in zip(block.panels, _places(block, area), strict=True):
            _panel(deck, canvas, block, panel, box)
    else:
        deck.not_drawn(block.id)
        canvas.text(area, [Line(block.alt, BODY)], f"chart {block.id}")


def _places(block: Chart, area: Box) -> list[Box]:
    """Return a box for each panel, up to three in a row; rings and bars as large as they need.

    Where there is room for a single row only, all stand in it.
    """
    count = len(block.panels)
    most = _MOST_IN_ROW if area.h >= 2 * _LEAST_ROW else count
    per_row = count if count <= most else -(-count // -(-count // most))
    rows = -(-count // per_row)
    height = (area.h - 0.2 * (rows - 1)) / rows
    if all(panel.is_lying for panel in block.panels):
        if count > 1 and len({panel.rows for panel in block.panels}) > 1:
            return _uneven(block, area)
        height = min(height, max(_bars_height(panel) for panel in block.panels))
    if count == 1 and block.is_ring and block.panels[0].shape in (PanelShape.PIE, PanelShape.RING):
        return [Box(area.x, area.y, min(_RING_WIDTH, area.w), height)]
    row = lanes(area.x, area.w, (1,) * per_row)
    return [
        Box(row[at % per_row][0], area.y + at // per_row * (height + 0.2), row[0][1], height)
        for at in range(count)
    ]


def _uneven(block: Chart, area: Box) -> list[Box]:
    """Return two lanes for panels of unlike many bars: the longest alone, the others below."""
    longest = max(block.panels, key=lambda panel: panel.rows)
    others = [panel for panel in block.panels if panel is not longest]
    (left, width), (right, _) = lanes(area.x, area.w, (1, 1))
    rows = sum(panel.rows for panel in others)
    room = area.h - _BETWEEN * (len(others) - 1) - _HEAD * len(others)
    bar = min(room / rows, (area.h - _HEAD) / longest.rows, _MOST_BAR)
    boxes: dict[int, Box] = {id(longest): Box(left, area.y, width, bar * longest.rows + _HEAD)}
    top = area.y
    for panel in others:
        height = _HEAD + bar * panel.rows
        boxes[id(panel)] = Box(right, top, width, height)
        top += height + _BETWEEN
    return [boxes[id(panel)] for panel in block.panels]


def _bars_height(panel: Panel) -> float:
    if panel.schedule is not None:
        return max(LEAST, 0.5 * panel.rows + 0.6)
    return max(LEAST, len(panel.categories) * 0.25 + _BAR * panel.rows + 0.8)


def _panel(deck: Deck, canvas: SlideCanvas, block: Chart, panel: Panel, box: Box) -> None:
    is_first = panel is block.panels[0]
    entries = legend_entries(panel, deck.brand.theme.colours) if _has_legend(block, panel) else ()
    beside = _legend_width(entries)
    is_below = beside > box.w * _MOST_LEGEND
    room = box.w - (0 if is_below else beside)
    more = (_title_rows(block, box.w) - 1) * _ROW
    _panel_title(deck, canvas, panel, Box(box.x, box.y, room, 0.28 + more))
    head = _HEAD + more
    if entries:
        _legend(canvas, entries, Box(box.x, box.y + (_LEGEND_DROP if is_below else 0), box.w, 0.28))
        head += _LEGEND_DROP if is_below else 0
    theme = deck.brand.theme
    look = ChartLook(theme.colours, theme.fonts[deck.locale], _LABELS, deck.locale)
    where = f"{canvas.where}/chart {block.id}"
    relation = add_chart(deck.package, canvas.part, panel, look, canvas.printing, where)
    alt = canvas.printing.line(block.alt, f"{where}/alt") if is_first else panel.title
    inner = Box(box.x, box.y + head, box.w, box.h - head)
    canvas.frame(inner, chart_graphic(relation), f"chart {block.id}", alt)


def _has_legend(block: Chart, panel: Panel) -> bool:
    """Return whether the legend of all panels stands at this one: the first that names them all."""
    return panel is max(block.panels, key=lambda each: len(each.series))


def _panel_title(deck: Deck, canvas: SlideCanvas, panel: Panel, box: Box) -> None:
    gap = typography(deck.locale).label_space
    whole = f"{panel.title}{gap}{panel.unit}" if panel.unit else panel.title
    style = _TITLE if width_of(whole, _TITLE) <= box.w else _NARROW_TITLE
    if box.h > _HEAD and width_of(panel.title, style) > box.w:
        shown = deck.few_lines((Text(panel.title),), box.w, _NARROW_TITLE, _MOST_TITLE_ROWS)
        canvas.text(box, [Line(shown, _NARROW_TITLE)], "panel title")
        return
    title = shortened(panel.title, box.w, style)
    spans: list[Span] = [(Text(title), style)]
    if panel.unit and width_of(title + gap + panel.unit, style) <= box.w:
        spans.append((Text(f"{gap}{panel.unit}"), _UNIT))
    if title:
        canvas.spans(box, spans, "panel title")


def _title_rows(block: Chart, width: float) -> int:
    """Return on how many lines titles stand where several panels share the width: up to three."""
    if len(block.panels) == 1:
        return 1
    rows = (len(lines_of(panel.title, width, _NARROW_TITLE)) for panel in block.panels)
    return min(_MOST_TITLE_ROWS, max(rows))


def _legend_width(entries: tuple[LegendEntry, ...]) -> float:
    """Return the width in inches of a legend with the room before it, 0 for none."""
    said = "".join(f"　{entry.sign} {entry.name}" for entry in entries)
    return width_of(said, _UNIT) + 0.2 if said else 0.0


def _legend(canvas: SlideCanvas, entries: tuple[LegendEntry, ...], box: Box) -> None:
    """Draw the names of series at the right end of the title line, or below it."""
    width = min(_legend_width(entries), box.w)
    spans: list[Span] = []
    for at, entry in enumerate(entries):
        spans += [
            (Text(f"{'　' if at else ''}{entry.sign} "), Type(12, 20, entry.colour, align="r")),
            (Text(entry.name), Type(12, 20, "muted", align="r")),
        ]
    canvas.spans(Box(box.x + box.w - width, box.y, width, box.h), spans, "legend")


def _picture(deck: Deck, canvas: SlideCanvas, block: Chart, picture: Picture, area: Box) -> None:
    count = sum(name.startswith("ppt/media/") for name in deck.package.parts)
    name = f"picture{count + 1}.png"
    deck.package.add_default("png", "image/png")
    deck.package.add(f"ppt/media/{name}", picture.data, "image/png")
    relation = deck.package.relations(canvas.part).add("image", f"../media/{name}")
    scale = min(area.w / picture.width, area.h / picture.height)
    w, h = picture.width * scale, picture.height * scale
    where = f"{canvas.where}/picture {block.id}"
    for panel in block.panels:
        for series in panel.series:
            for run in series.points:
                if run is not None:
                    canvas.printing.figure(run, where)
    alt = canvas.printing.line(block.alt, f"{where}/alt")
    place = Box(area.x + (area.w - w) / 2, area.y, w, h)
    canvas.picture(place, relation, f"chart {block.id}", alt)
