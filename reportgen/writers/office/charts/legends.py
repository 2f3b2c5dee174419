"""Legends of lying bars as text: LibreOffice lists their series in reverse, Office does not."""

from __future__ import annotations

from reportgen.model.document.chart import Arrangement, Panel, Scenario, Series
from reportgen.model.document.theme import Colours
from reportgen.model.frozen import frozen
from reportgen.writers.office.charts.look import category_of

_SIGNS = {Scenario.TARGET: "□", Scenario.FORECAST: "▨"}


@frozen
class LegendEntry:
    """A sign in the colour and fill of a series, and its name."""

    sign: str
    colour: str
    name: str


def legend_entries(panel: Panel, colours: Colours) -> tuple[LegendEntry, ...]:
    """Return the entries of a panel whose legend is text; none where it needs no legend."""
    if panel.schedule is not None or not panel.is_lying or not needs_legend(panel):
        return ()
    return tuple(
        LegendEntry(_SIGNS.get(series.scenario, "■"), _colour(series, at, colours), series.name)
        for at, series in enumerate(panel.series)
    )


def needs_legend(panel: Panel) -> bool:
    """Return whether series need their names: not where each category has one of its own."""
    if panel.arrangement in (Arrangement.FLOATING, Arrangement.OVERLAID):
        scenarios = {series.scenario for series in panel.series}
        return bool(scenarios & {Scenario.GOOD, Scenario.BAD, Scenario.TARGET})
    return len(panel.series) > 1


def _colour(series: Series, at: int, colours: Colours) -> str:
    match series.scenario:
        case Scenario.PREVIOUS:
            return colours.prev
        case Scenario.GOOD:
            return colours.good_mark
        case Scenario.BAD:
            return colours.bad_mark
        case Scenario.CATEGORY:
            return category_of(colours, at)
        case _:
            return colours.brand
