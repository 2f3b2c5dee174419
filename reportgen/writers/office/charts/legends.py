"""Legends of lying bars as text: LibreOffice lists their series in reverse, Office does not."""

from __future__ import annotations

from reportgen.model.document.chart import Chart, Panel, Scenario
from reportgen.model.document.chart_labels import legend_series
from reportgen.model.document.fills import fill_of
from reportgen.model.document.theme import Colours
from reportgen.model.frozen import frozen

_SIGNS = {Scenario.TARGET: "□", Scenario.FORECAST: "▨"}


@frozen
class LegendEntry:
    """A sign in the colour and fill of a series, and its name."""

    sign: str
    colour: str
    name: str


def chart_legend(chart: Chart, colours: Colours) -> tuple[LegendEntry, ...]:
    """Return the entries of a legend for all panels: those of the panel with the most series."""
    return max((legend_entries(panel, colours) for panel in chart.panels), key=len)


def legend_entries(panel: Panel, colours: Colours) -> tuple[LegendEntry, ...]:
    """Return the entries of a panel whose legend is text; none where it needs no legend."""
    if panel.schedule is not None or not panel.is_lying:
        return ()
    listed = [(at, panel.series[at]) for at in legend_series(panel)]
    return tuple(
        LegendEntry(
            _SIGNS.get(series.scenario, "■"),
            fill_of(colours, series.scenario, at).tone,
            series.name,
        )
        for at, series in listed
    )
