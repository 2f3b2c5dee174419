"""What is measured: metrics and units, as the catalogue defines them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from decimal import Decimal
from enum import StrEnum

from reportgen.model.frozen import frozen
from reportgen.model.language import Locale, Words
from reportgen.model.place import Place


class Better(StrEnum):
    """Which direction of a metric is good."""

    HIGHER = "higher"
    LOWER = "lower"
    NEUTRAL = "neutral"


class Rollup(StrEnum):
    """How the values of members, and of sub-periods, combine."""

    SUM = "sum"
    MEAN = "mean"
    LAST = "last"
    NONE = "none"
    RUNNING = "running"


@frozen
class Unit:
    """A unit as `labels.yaml` defines it: whether values are exact, how it prints per language.

    `spaced` names the locales in which a space stands between number and unit.
    """

    id: str
    exact: bool
    names: Words
    spaced: frozenset[Locale] = frozenset()

    @property
    def is_percent(self) -> bool:
        """Return whether levels are percentages, so that differences are points."""
        return self.id == "%"

    @property
    def is_change(self) -> bool:
        """Return whether the unit measures a change: points or relative per cent."""
        return self.id in {"pp", "rel%"}


@frozen
class Formula:
    """Arithmetic over metric ids, parsed: what `formula:` of a metric says.

    `tree` is nested tuples: ("metric", id), ("number", Decimal), (operator, left, right) with
    operator one of + - * /, and ("neg", operand).
    """

    text: str
    tree: tuple[object, ...]
    metrics: tuple[str, ...]


@frozen
class Metric:
    """The definition of a metric. Values of it are figures."""

    id: str
    names: Words
    unit: Unit
    better: Better = Better.NEUTRAL
    decimals: int = 0
    short: str | None = None
    lowest: Decimal | None = None
    highest: Decimal | None = None
    rollup: Rollup = Rollup.NONE
    over_time: Rollup | None = None
    weight: str | None = None
    formula: Formula | None = None
    base: str | None = None
    means: Words = field(default_factory=lambda: Words("", "", ""))
    aliases: tuple[str, ...] = ()
    counter: Words | None = None
    places: Mapping[str, Place] = field(default_factory=dict, compare=False, repr=False)

    @property
    def rollup_over_time(self) -> Rollup:
        """Return how sub-periods combine, which may differ from how members do."""
        return self.over_time or self.rollup
