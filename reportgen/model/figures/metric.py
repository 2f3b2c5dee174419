"""What is measured: metrics and units, as the catalogue defines them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from decimal import Decimal
from enum import StrEnum
from typing import Any, Literal

from reportgen.model.frozen import frozen
from reportgen.model.language import Locale, LocalText
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


class Rounding(StrEnum):
    """How values were rounded before they were written."""

    NEAREST = "nearest"
    TRUNCATE = "truncate"


Tree = tuple[Any, ...]
"""Arithmetic as nested tuples: ("metric", id) or ("figure", Figure), ("number", Decimal),
(operator, left, right) with operator one of + - * /, ("neg", operand) and ("sum", operands)."""


@frozen
class LocalUnit:
    """The unit in which a language counts instead, and how often the value is of it."""

    unit: str
    times: Decimal


@frozen
class Unit:
    """A unit as `labels.yaml` defines it: whether values are exact, how it prints per language.

    `spaced` names the locales in which a space stands between number and unit. `one` is the English
    word for a single one; `shown` says by locale in which other unit values are printed.
    """

    id: str
    exact: bool
    names: LocalText
    spaced: frozenset[Locale] = frozenset()
    one: str | None = None
    shown: Mapping[str, LocalUnit] = field(default_factory=dict, compare=False)

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
    """Arithmetic over metric ids, parsed: what `formula:` of a metric says."""

    text: str
    tree: Tree
    metrics: tuple[str, ...]


@frozen
class Metric:
    """The definition of a metric. Values of it are figures."""

    id: str
    names: LocalText
    unit: Unit
    better: Better = Better.NEUTRAL
    decimals: int = 0
    short: str | None = None
    lowest: Decimal | None = None
    highest: Decimal | None = None
    soft_lowest: Decimal | None = None
    soft_highest: Decimal | None = None
    rollup: Rollup = Rollup.NONE
    over_time: Rollup | None = None
    weight: str | None = None
    formula: Formula | None = None
    base: str | None = None
    means: LocalText = field(default_factory=lambda: LocalText("", "", ""))
    aliases: tuple[str, ...] = ()
    counter: LocalText | None = None
    rounding: Rounding = Rounding.NEAREST
    zero_means: Literal["missing"] | None = None
    places: Mapping[str, Place] = field(default_factory=dict, compare=False, repr=False)

    @property
    def rollup_over_time(self) -> Rollup:
        """Return how sub-periods combine, which may differ from how members do."""
        return self.over_time or self.rollup
