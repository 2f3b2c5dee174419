"""Figures on one line: headcount=30 headcount[level=senior]=15 csat@2024-Q3=83.

A figure is written as its public id, `=`, its value, and where it matters a qualifier (90以上) and,
after `|`, a unit other than the catalogue's. Without `@` it speaks of the period that is reported.
"""

from __future__ import annotations

import re
from decimal import Decimal

from reportgen.load.figures.qualifiers import QUALIFIER_OF
from reportgen.model.figures.catalogue import Catalogue
from reportgen.model.figures.figure import Figure, FigureKey, Role
from reportgen.model.figures.period import Period
from reportgen.model.place import Place

_FIGURE = re.compile(
    r"(?P<metric>\w+)(?:@(?P<period>[\dQ-]+))?(?:\[(?P<members>[^\]]+)\])?"
    r"(?::(?P<role>\w+)(?:\((?P<against>[\dQ-]+)\))?)?=(?P<value>-?[\d.]+)"
    r"(?P<qualifier>[^\d|]+)?(?:\|(?P<unit>\S+))?"
)


def figures_on_line(text: str, catalogue: Catalogue, now: Period) -> tuple[Figure, ...]:
    """Return the figures of a line; raises ValueError and KeyError for what is none."""
    return tuple(figure_of(part, catalogue, now, line) for line, part in enumerate(text.split(), 1))


def figure_of(text: str, catalogue: Catalogue, now: Period, line: int = 1) -> Figure:
    """Return one figure from its short form, placed in a line of a file that does not exist."""
    match = _FIGURE.fullmatch(text)
    if match is None:
        raise ValueError(text)
    metric = catalogue.metrics[match["metric"]]
    pairs = [pair.split("=") for pair in (match["members"] or "").split(",") if pair]
    key = FigureKey(
        metric.id,
        Period.parse(match["period"]) if match["period"] else now,
        tuple(sorted((dimension, member) for dimension, member in pairs)),
        Role(match["role"] or "actual"),
        Period.parse(match["against"]) if match["against"] else None,
    )
    qualifier = QUALIFIER_OF[match["qualifier"]] if match["qualifier"] else None
    unit = catalogue.units[match["unit"]] if match["unit"] else metric.unit
    place = Place("figures.csv", line, 1, "value")
    return Figure(key, metric, Decimal(match["value"]), match["value"], unit, place, qualifier)
