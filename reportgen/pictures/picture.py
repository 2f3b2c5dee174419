"""A chart as PNG: its panels side by side, in our own font, the same bytes for the same figures."""

from __future__ import annotations

import io
import warnings
from collections.abc import Callable
from typing import Any

from reportgen.fonts import bold_path, regular_path
from reportgen.model.document.chart import Chart, Panel, PanelShape
from reportgen.model.document.chart_labels import legend_series
from reportgen.model.document.theme import Theme
from reportgen.model.finding import Problem, Severity
from reportgen.model.frozen import frozen
from reportgen.model.language import Locale, LocalText
from reportgen.pictures.bar_drawing import draw_bars, draw_columns, draw_lines, draw_pie, draw_ring
from reportgen.pictures.canvas import Canvas
from reportgen.pictures.floating_bars import draw_centred, draw_floating
from reportgen.pictures.schedule_bars import draw_schedule
from reportgen.pictures.spokes import draw_spokes

_DPI = 200
_WIDTH, _HEIGHT, _ROUND = 6.22, 2.6, 3.4
_SIZE = 9.5
_MOST_BESIDE = 3
_REMARK = 9
_HEAD, _LEGEND_HEAD = 0.364, 0.572
"""Inches above the axes, for the title and for the legend over it."""
_MISSING_GLYPH = "Glyph"

_NAMED = (PanelShape.PIE, PanelShape.RING, PanelShape.SCHEDULE)
"""Shapes whose parts have their names beside them."""

Place = tuple[float, float, float, float]

DRAWINGS: dict[PanelShape, Callable[[Panel, Canvas], None]] = {
    PanelShape.COLUMNS: draw_columns,
    PanelShape.BARS: draw_bars,
    PanelShape.LINES: draw_lines,
    PanelShape.PIE: draw_pie,
    PanelShape.RING: draw_ring,
    PanelShape.FLOATING: draw_floating,
    PanelShape.CENTRED: draw_centred,
    PanelShape.SPOKES: draw_spokes,
    PanelShape.SCHEDULE: draw_schedule,
}


@frozen
class Drawn:
    """A picture, its size in pixels, and what could not be drawn."""

    data: bytes
    width: int
    height: int
    problems: tuple[Problem, ...] = ()


def draw_chart(chart: Chart, theme: Theme, locale: Locale) -> Drawn:
    """Return a chart as PNG, in the look of a brand."""
    sheet = sheet_of(chart, theme, locale)
    stream = io.BytesIO()
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        sheet.savefig(stream, format="png", metadata={"Software": None})
    said = [str(each.message) for each in caught if str(each.message).startswith(_MISSING_GLYPH)]
    problems = tuple(_missing(chart, said)) if said else ()
    size = round(_WIDTH * _DPI), round(_height(chart) * _DPI)
    return Drawn(stream.getvalue(), *size, problems)


def sheet_of(chart: Chart, theme: Theme, locale: Locale) -> Any:
    """Return a chart drawn on a sheet of matplotlib: axes for each panel, and one legend."""
    from matplotlib.figure import Figure
    from matplotlib.font_manager import FontProperties

    regular = FontProperties(fname=str(regular_path()), size=_SIZE)
    bold = FontProperties(fname=str(bold_path()), size=_SIZE + 0.5)
    height = _height(chart)
    sheet = Figure(figsize=(_WIDTH, height), dpi=_DPI)
    most = max(chart.panels, key=lambda panel: len(panel.series))
    has_legend = bool(legend_series(most)) and most.shape not in _NAMED
    for at, panel in enumerate(chart.panels):
        place = _place(chart, at)
        head = _LEGEND_HEAD if has_legend and not chart.is_uneven else _HEAD
        axes = _axes(sheet, panel, place, 1 - head / (place[3] * height))
        canvas = Canvas(axes, theme.colours, locale, regular, bold, _SIZE)
        DRAWINGS[panel.shape](panel, canvas)
        _title(canvas, panel, len(chart.panels))
        if has_legend and panel is most:
            _legend(sheet, canvas, panel)
    return sheet


def _height(chart: Chart) -> float:
    """Return the height in inches: schedules and panels below each other grow with their rows."""
    schedules = [panel.rows for panel in chart.panels if panel.schedule is not None]
    if schedules:
        return max([_HEIGHT, *(0.28 * rows + 0.2 for rows in schedules)])
    if chart.is_uneven:
        return sum(_share(panel) for panel in chart.panels)
    has_spokes = any(panel.shape is PanelShape.SPOKES for panel in chart.panels)
    tall = _ROUND if has_spokes else _HEIGHT
    return tall * -(-len(chart.panels) // _MOST_BESIDE)


def _share(panel: Panel) -> float:
    """Return the height in inches of a panel below others."""
    return 0.45 + 0.25 * panel.rows + 0.17 * len(panel.categories)


def _place(chart: Chart, at: int) -> Place:
    """Return left, bottom, width and height of a panel, in shares of the picture."""
    if chart.is_uneven:
        whole = _height(chart)
        above = sum(_share(panel) for panel in chart.panels[: at + 1])
        return 0.0, 1 - above / whole, 1.0, _share(chart.panels[at]) / whole
    count = len(chart.panels)
    beside = min(count, _MOST_BESIDE)
    rows = -(-count // _MOST_BESIDE)
    return at % beside / beside, 1 - (at // beside + 1) / rows, 1 / beside, 1 / rows


def _axes(sheet: Any, panel: Panel, place: Place, top: float) -> Any:
    """Return the axes of a panel at a fixed place; laying out anew would cost twice the time."""
    if panel.schedule is not None:
        return sheet.add_axes((0.4, 0.02, 0.59, 0.96))
    x, y, width, height = place
    left, bottom = 0.03, 0.22 if panel.remarks else 0.13
    if panel.is_lying:
        left, bottom = _names_width(panel, width), 0.04
    elif panel.shape is PanelShape.SPOKES:
        left, bottom = 0.02, 0.02
    room = (0.92 - left) * width
    return sheet.add_axes((x + left * width, y + bottom * height, room, (top - bottom) * height))


def _names_width(panel: Panel, width: float) -> float:
    """Return the share of a panel's width that the names of its bars need."""
    longest = max(len(name) for name in panel.categories)
    if panel.remarks:
        longest = max(longest, _REMARK)
    return min(0.5, 0.02 + 0.024 * longest / width)


def _title(canvas: Canvas, panel: Panel, count: int) -> None:
    if count > 1:
        unit = f"（{panel.unit}）" if panel.unit else ""
        canvas.axes.set_title(
            f"{panel.title}{unit}",
            fontproperties=canvas.bold,
            color=canvas.colour("ink"),
            loc="left",
            pad=8,
            parse_math=False,
        )


def _legend(sheet: Any, canvas: Canvas, panel: Panel) -> None:
    """Name the series once, at the top right of the whole picture."""
    from matplotlib.patches import Patch

    handles = [
        Patch(label=panel.series[at].name, **canvas.fill(panel.series[at].scenario, at))
        for at in legend_series(panel)
    ]
    legend = sheet.legend(
        handles=handles, prop=canvas.regular, frameon=False, ncols=len(handles), loc="upper right"
    )
    for text in legend.get_texts():
        text.set_parse_math(False)


def _missing(chart: Chart, said: list[str]) -> list[Problem]:
    signs = ", ".join(dict.fromkeys(text.split("(")[0].strip() for text in said))
    return [
        Problem(
            LocalText(
                f"the font of pictures lacks signs of the chart {chart.id}: {signs}",
                f"图片字体缺少图 {chart.id} 里的字：{signs}",
                f"圖片字型缺少圖 {chart.id} 裡的字：{signs}",
            ),
            remedy=LocalText(
                "use native charts, or write the names with other characters",
                "请用可编辑图表，或换用别的字",
                "請用可編輯圖表，或換用別的字",
            ),
            severity=Severity.WARNING,
        )
    ]
