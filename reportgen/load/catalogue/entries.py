"""What labels.yaml and metrics.yaml may hold: the classes are the schema."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from decimal import Decimal
from typing import Literal

from reportgen.model.figures.metric import Better, Restart, Rounding
from reportgen.model.frozen import frozen
from reportgen.model.language import LocalText


@frozen
class Names:
    """The names of an entry in each language."""

    hans: str
    hant: str | None = None
    en: str | None = None

    def words(self, identifier: str) -> LocalText:
        """Return the names; English falls back to the id where the catalogue has none."""
        english = self.en if self.en is not None else identifier.replace("_", " ")
        return LocalText(english, self.hans, self.hant if self.hant is not None else self.hans)


@frozen
class Separators:
    """What stands between a number and its unit, in each language."""

    hans: str = ""
    hant: str = ""
    en: str = ""


@frozen
class ShownIn:
    """The unit that a language shows instead, and how often it goes into the other."""

    unit: str
    times: Decimal


@frozen
class UnitEntry:
    """A unit as labels.yaml describes it."""

    exact: bool
    hans: str
    hant: str | None = None
    en: str | None = None
    one: str | None = None
    shown: Mapping[str, ShownIn] = field(default_factory=dict)
    sep: Separators = field(default_factory=Separators)
    whole: bool | None = None
    signed: bool | None = None


@frozen
class DimensionEntry:
    """A dimension as labels.yaml describes it."""

    hans: str
    hant: str | None = None
    en: str | None = None
    exhaustive: bool = False
    overlapping: bool = False
    roster: str | None = None
    members: tuple[str, ...] = ()


@frozen
class MemberEntry:
    """A member of a dimension as labels.yaml describes it."""

    hans: str
    hant: str | None = None
    en: str | None = None
    above: Decimal | None = None
    from_: Decimal | None = None
    to: Decimal | None = None
    below: Decimal | None = None
    parent: str | None = None


@frozen
class LabelsFile:
    """What labels.yaml holds: units, dimensions, members and their names."""

    units: Mapping[str, UnitEntry]
    dimensions: Mapping[str, DimensionEntry] = field(default_factory=dict)
    members: Mapping[str, MemberEntry] = field(default_factory=dict)
    version: int = 1


@frozen
class FlowEntry:
    """What leads to a stock as metrics.yaml describes it: `in` and `out` name metrics."""

    in_: tuple[str, ...] = ()
    out: tuple[str, ...] = ()
    opening: str | None = None


@frozen
class MetricEntry:
    """A metric as metrics.yaml describes it."""

    unit: str
    name_hans: str
    name_hant: str | None = None
    name_en: str | None = None
    better: Better = Better.NEUTRAL
    decimals: int = 0
    short: str | None = None
    range: tuple[Decimal | None, ...] = ()
    soft_range: tuple[Decimal | None, ...] = ()
    rounding: Rounding = Rounding.NEAREST
    rollup: Literal["sum", "mean", "last", "first", "none"] = "none"
    over_time: Literal["last", "first", "running", "sum", "none"] | None = None
    weight: str | None = None
    formula: str | None = None
    base: str | None = None
    means: str = ""
    means_hans: str = ""
    means_hant: str = ""
    aliases: tuple[str, ...] = ()
    counter: Names | None = None
    zero_means: Literal["missing"] | None = None
    whole: bool | None = None
    signed: bool | None = None
    flow: FlowEntry | None = None
    running_total_of: str | None = None
    restarts: Restart = Restart.YEAR


@frozen
class MetricsFile:
    """What metrics.yaml holds: every metric by its id."""

    metrics: Mapping[str, MetricEntry]
    version: int = 1
