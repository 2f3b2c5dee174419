"""Charts and pictures inline in the text, with what they claim above and their caption below."""

from __future__ import annotations

from reportgen.model.document.chart import Chart, Panel, PanelShape
from reportgen.wording.typography import typography
from reportgen.writers.base import Picture
from reportgen.writers.docx.inlines import paragraph, runs, text_run
from reportgen.writers.docx.page import PART, TEXT_WIDTH, Page
from reportgen.writers.docx.pictures import inline_run, picture_run
from reportgen.writers.docx.tables import below, caption, frame, split_widths
from reportgen.writers.office.charts import ChartLook, add_chart, chart_graphic
from reportgen.writers.office.charts.legends import LegendEntry, chart_legend, legend_entries

_EMU_PER_TWIP = 635
_MILLIMETRE = 36000
_MOST_BESIDE = 3
_FEW_COLUMNS = 2
_KEEP = "<w:keepNext/>"


def chart(page: Page, block: Chart) -> str:
    """Return a chart with its claim, its subtitle, caption and source; it stays on one page."""
    picture = page.pictures.get(block.id)
    claim = paragraph("RGClaim", runs(page, block.claim)) if block.claim else ""
    subtitle = paragraph(
        "RGSubtitle" if block.claim else "RGSubtitleFirst",
        text_run(page, block.subtitle),
        _legend(page, chart_legend(block, page.brand.theme.colours)),
    )
    if picture is not None:
        drawn = paragraph("RGChart", _picture(page, block, picture))
    elif len(block.panels) == 1:
        drawn = paragraph("RGChart", _native(page, block, block.panels[0], TEXT_WIDTH))
    else:
        drawn = _beside(page, block)
    word = page.document.chrome.figure
    below_it = caption(page, word, block.id, block.number, block.caption)
    return (
        claim
        + subtitle
        + drawn
        + below_it.replace("RGCaption", "RGChartCaption", 1)
        + below(page, (), block.source)
    )


def small_chart(page: Page, block: Chart, width: int, height: int) -> str:
    """Return a chart of one panel for a part of the line, over its caption and source.

    The width is in twentieths of a point, the height in millimetres.
    """
    panel = block.panels[0]
    title = text_run(page, _with_unit(page, panel))
    entries = legend_entries(panel, page.brand.theme.colours)
    word = page.document.chrome.figure
    below_it = caption(page, word, block.id, block.number, block.caption)
    return (
        paragraph("RGPanelTitle", title, _legend(page, entries), extra=_KEEP)
        + paragraph("RGChart", _native(page, block, panel, width, height), extra=_KEEP)
        + below_it.replace("RGCaption", "RGChartCaption", 1)
        + below(page, (), block.source)
    )


def _beside(page: Page, block: Chart) -> str:
    """Return panels beside each other, up to three in a row, each under its title."""
    rows = []
    size = 1 if block.is_uneven else _per_row(block)
    widths = split_widths(size)
    for start in range(0, len(block.panels), size):
        panels = block.panels[start : start + size]
        cells = [
            _cell(page, block, panel, width) for panel, width in zip(panels, widths, strict=False)
        ]
        cells += [
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
            f"{paragraph('RGChart')}</w:tc>"
            for width in widths[len(panels) :]
        ]
        rows.append(f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{''.join(cells)}</w:tr>")
    return frame(widths, "".join(rows))


def _per_row(block: Chart) -> int:
    """Return how many panels stand in a row: three, of two columns each four."""
    narrow = max(len(panel.categories) for panel in block.panels) <= _FEW_COLUMNS
    return min(len(block.panels), _MOST_BESIDE + (narrow and len(block.panels) == _MOST_BESIDE + 1))


def _legend(page: Page, entries: tuple[LegendEntry, ...]) -> str:
    """Return the names of lying bars as text behind the subtitle."""
    return "".join(
        '<w:r><w:rPr><w:rFonts w:hint="eastAsia"/>'
        f'<w:color w:val="{entry.colour}"/></w:rPr>'
        f'<w:t xml:space="preserve">　{entry.sign} </w:t></w:r>{text_run(page, entry.name)}'
        for entry in entries
    )


def _cell(page: Page, block: Chart, panel: Panel, width: int) -> str:
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
        + paragraph("RGPanelTitle", text_run(page, _with_unit(page, panel)), extra=_KEEP)
        + paragraph("RGChart", _native(page, block, panel, width - 160), extra=_KEEP)
        + "</w:tc>"
    )


def _with_unit(page: Page, panel: Panel) -> str:
    unit = typography(page.document.locale).aside(panel.unit)
    return panel.title + (unit if panel.unit else "")


def _native(page: Page, block: Chart, panel: Panel, width: int, height: int = 0) -> str:
    """Return a native chart of a width in twentieths of a point; as high as it needs, or as said.

    `height` is in millimetres.
    """
    theme = page.brand.theme
    look = ChartLook(theme.colours, theme.fonts[page.document.locale], 9, page.document.locale)
    where = f"chart {block.id}"
    relation = add_chart(page.package, PART, panel, look, page.printing, where)
    alt = (
        page.printing.line(block.alt, f"alt {block.id}")
        if panel is block.panels[0]
        else panel.title
    )
    size = (width * _EMU_PER_TWIP, (height or height_of(block, panel)) * _MILLIMETRE)
    return inline_run(page, chart_graphic(relation), *size, alt)


def height_of(block: Chart, panel: Panel) -> int:
    """Return the height of a chart in millimetres: bars by their number, rings low, others 44."""
    if panel.schedule is not None:
        return min(150, 8 * panel.rows + 12)
    if panel.is_lying:
        least = 11 * len(panel.categories) if panel.remarks else 0
        bars = max(8 * panel.rows, least) + 10
        if block.is_uneven:
            return 8 + (11 if panel.rows == len(panel.categories) else 6) * panel.rows
        return min(90, max(30, bars)) if len(block.panels) == 1 else max(48, least + 10)
    if block.is_ring:
        return 72 if panel.shape is PanelShape.SPOKES else 40
    return 44


def _picture(page: Page, block: Chart, picture: Picture) -> str:
    name = f"media/{_file_name(block.id)}.png"
    page.package.add_default("png", "image/png")
    page.package.add(f"word/{name}", picture.data, "image/png")
    width = TEXT_WIDTH * _EMU_PER_TWIP
    height = width * picture.height // picture.width
    where = f"picture {block.id}"
    for panel in block.panels:
        for series in panel.series:
            for run in series.points:
                if run is not None:
                    page.printing.figure(run, where)
    alt = page.printing.line(block.alt, f"alt {block.id}")
    return picture_run(page, name, (width, height), block.id, alt)


def _file_name(identifier: str) -> str:
    return "".join(char if char.isascii() and char.isalnum() else "_" for char in identifier)
