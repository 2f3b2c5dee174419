"""A chart as PNG: its panels side by side, in our own font, the same bytes for the same figures."""

from __future__ import annotations

import io
import warnings
from typing import Any

from reportgen.charts.base import ChartType
from reportgen.charts.canvas import Canvas
from reportgen.fonts import bold_path, regular_path
from reportgen.model.chart import Arrangement, Chart, Panel, Scenario
from reportgen.model.finding import Problem, Severity
from reportgen.model.frozen import frozen
from reportgen.model.language import Locale, Words
from reportgen.model.theme import Theme

_DPI = 200
_WIDTH, _HEIGHT = 6.22, 2.6
_SIZE = 9.5
_MISSING_GLYPH = "Glyph"


@frozen
class Drawn:
    """A picture, its size in pixels, and what could not be drawn."""

    data: bytes
    width: int
    height: int
    problems: tuple[Problem, ...] = ()


def draw(chart: Chart, kind: ChartType, theme: Theme, locale: Locale) -> Drawn:
    """Return a chart as PNG."""
    from matplotlib.figure import Figure
    from matplotlib.font_manager import FontProperties

    regular = FontProperties(fname=str(regular_path()), size=_SIZE)
    bold = FontProperties(fname=str(bold_path()), size=_SIZE + 0.5)
    sheet = Figure(figsize=(_WIDTH, _height(chart)), dpi=_DPI)
    most = max(chart.panels, key=lambda panel: len(panel.series))
    has_legend = len(most.series) > 1 and _needs_legend(most)
    height = _height(chart)
    for at, panel in enumerate(chart.panels):
        axes = _axes(sheet, at, len(chart.panels), panel, 0.78 if has_legend else 0.86)
        canvas = Canvas(axes, theme.colours, locale, regular, bold, _SIZE)
        kind.draw(panel, canvas)
        _title(canvas, panel, len(chart.panels))
        if has_legend and panel is most:
            _legend(sheet, canvas, panel)
    stream = io.BytesIO()
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        sheet.savefig(stream, format="png", metadata={"Software": None})
    said = [str(each.message) for each in caught if str(each.message).startswith(_MISSING_GLYPH)]
    problems = tuple(_missing(chart, said)) if said else ()
    return Drawn(stream.getvalue(), round(_WIDTH * _DPI), round(height * _DPI), problems)


def _needs_legend(panel: Panel) -> bool:
    """Return whether series need their names: not where each category has one of its own."""
    if panel.arrangement in (Arrangement.FLOATING, Arrangement.OVERLAID):
        scenarios = {series.scenario for series in panel.series}
        steps = Scenario.GOOD in scenarios or Scenario.BAD in scenarios
        return steps or Scenario.TARGET in scenarios
    return True


def _height(chart: Chart) -> float:
    """Return the height in inches: a schedule grows with its rows."""
    schedules = [panel.rows for panel in chart.panels if panel.schedule is not None]
    return max([_HEIGHT, *(0.28 * rows + 0.2 for rows in schedules)])


def _axes(sheet: Any, at: int, count: int, panel: Panel, top: float) -> Any:
    """Return the axes of a panel at a fixed place; laying out anew would cost twice the time."""
    width = 1 / count
    longest = max((len(name) for name in panel.categories), default=0)
    if panel.schedule is not None:
        return sheet.add_axes((0.34, 0.02, 0.64, 0.96))
    lying = panel.is_lying
    left = min(0.5, 0.02 + 0.024 * longest * (count if lying else 0)) if lying else 0.03
    bottom = 0.22 if panel.remarks and not lying else 0.13
    place = ((at + left) * width, bottom, (0.92 - left) * width, top - bottom)
    return sheet.add_axes(place)


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
        Patch(label=series.name, **canvas.fill(series.scenario, at))
        for at, series in enumerate(panel.series)
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
            Words(
                f"the font of pictures lacks signs of the chart {chart.id}: {signs}",
                f"图片字体缺少图 {chart.id} 里的字：{signs}",
                f"圖片字型缺少圖 {chart.id} 裡的字：{signs}",
            ),
            remedy=Words(
                "use native charts, or write the names with other characters",
                "请用可编辑图表，或换用别的字",
                "請用可編輯圖表，或換用別的字",
            ),
            severity=Severity.WARNING,
        )
    ]
