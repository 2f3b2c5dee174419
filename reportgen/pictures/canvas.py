"""The matplotlib side of a picture: axes of a panel, colours and fonts, and a few strokes.

The same fills and rules as in native charts, so that a picture never tells another story.
"""

from __future__ import annotations

from typing import Any

from reportgen.model.document.chart import Panel, Scenario, Series
from reportgen.model.document.chart_labels import LabelSpot
from reportgen.model.document.fills import Fill, fill_of
from reportgen.model.document.inline import FigureRun, Inlines
from reportgen.model.document.theme import Colours
from reportgen.model.frozen import frozen
from reportgen.model.language import Locale
from reportgen.wording.lines import plain_line
from reportgen.wording.numbers import show


@frozen
class Canvas:
    """Axes to draw on, with the look of the brand; sizes in points."""

    axes: Any
    colours: Colours
    locale: Locale
    regular: Any
    bold: Any
    size: float

    def colour(self, token: str) -> str:
        """Return a colour token as matplotlib wants it."""
        return f"#{getattr(self.colours, token)}"

    def fill(self, scenario: Scenario, index: int) -> dict[str, Any]:
        """Return face, edge and hatch of a series as matplotlib wants them."""
        return drawn(fill_of(self.colours, scenario, index))

    def label(self, run: FigureRun) -> str:
        """Return a point as the text prints it."""
        return show(run, self.locale)

    def write(self, x: float, y: float, text: str, **look: Any) -> None:
        """Write text at a place in data coordinates; dollar signs are no mathematics."""
        look = {"fontproperties": self.regular, "color": self.colour("ink"), **look}
        self.axes.text(x, y, text, parse_math=False, **look)

    def write_at(self, spot: LabelSpot, x: float, y: float, text: str, **look: Any) -> None:
        """Write a value in bold, white where its spot is inside a mark."""
        colour = "white" if spot.is_inside else self.colour("ink")
        look = {"ha": "center", "fontproperties": self.bold, "color": colour, **look}
        self.write(x, y, text, **look)

    def bare(self) -> None:
        """Take away frame, grid and value axis; values are labelled instead."""
        for side in ("top", "right", "left", "bottom"):
            self.axes.spines[side].set_visible(False)
        self.axes.tick_params(length=0)

    def ticks(self, panel: Panel, upright: bool) -> None:  # noqa: FBT001 - private to charts
        """Label the categories, each with its remark on a second line."""
        places = list(range(len(panel.categories)))
        names = [
            f"{name}\n{plain_line(remark, self.locale)}" if remark else name
            for name, remark in zip(panel.categories, _remarks(panel), strict=True)
        ]
        axis = self.axes.xaxis if upright else self.axes.yaxis
        axis.set_ticks(places, labels=names)
        (self.axes.yaxis if upright else self.axes.xaxis).set_ticks([])
        for text in axis.get_ticklabels():
            text.set_fontproperties(self.regular)
            text.set_color(self.colour("muted"))
            text.set_parse_math(False)
        side = "bottom" if upright else "left"
        self.axes.spines[side].set_visible(True)
        self.axes.spines[side].set_color(self.colour("ink"))


def drawn(fill: Fill) -> dict[str, Any]:
    """Return face, edge and hatch of a mark."""
    look: dict[str, Any] = {
        "facecolor": f"#{fill.face}" if fill.face else "none",
        "edgecolor": f"#{fill.edge}" if fill.edge else "none",
    }
    if fill.edge:
        look["linewidth"] = fill.width
    return look | ({"hatch": "////"} if fill.is_hatched else {})


def values_of(series: Series) -> list[float]:
    """Return the points for drawing only; what is missing is not drawn."""
    return [float("nan") if run is None else float(run.figure.value) for run in series.points]


def _remarks(panel: Panel) -> tuple[Inlines, ...]:
    return panel.remarks or ((),) * len(panel.categories)
