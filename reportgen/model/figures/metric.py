"""What is measured: metrics and units, as the catalogue defines them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from decimal import Decimal
from enum import StrEnum
from typing import Any, Literal

from reportgen.model.figures.part_names import PartNames
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
    FIRST = "first"
    NONE = "none"
    RUNNING = "running"


class Rounding(StrEnum):
    """How values were rounded before they were written."""

    NEAREST = "nearest"
    TRUNCATE = "truncate"


Tree = tuple[Any, ...]
"""Arithmetic as nested tuples: ("operand", Operand) or ("figure", Figure), ("number", Decimal),
(operator, left, right) with operator one of + - * /, ("neg", operand) and ("sum", operands)."""


@frozen
class LocalUnit:
    """The unit in which a language counts instead, and how often the value is of it."""

    unit: str
    times: Decimal


@frozen
class Unit:
    """A unit as `labels.yaml` defines it: what values can be, how it prints per language.

    Three properties, each by itself: `exact` values are written to the last digit, `whole` ones
    have nothing behind the point, `signed` ones may be below zero. The last two are None where
    nobody said so. `spaced` names the locales in which a space stands between number and unit.
    `one` is the English word for a single one; `shown` says by locale in which other unit values
    are printed.
    """

    id: str
    exact: bool
    names: LocalText
    spaced: frozenset[Locale] = frozenset()
    one: str | None = None
    shown: Mapping[str, LocalUnit] = field(default_factory=dict, compare=False)
    whole: bool | None = None
    signed: bool | None = None

    @property
    def is_money(self) -> bool:
        """Return whether its id or a name is that of a currency, also in thousands: 万元."""
        words = f"{self.id} {self.names.en}".casefold().replace("_", " ").split()
        return self.names.hans.endswith(_MONEY) or not _CURRENCIES.isdisjoint(words)

    @property
    def is_percent(self) -> bool:
        """Return whether levels are percentages, so that differences are points."""
        return self.id == "%"

    @property
    def is_change(self) -> bool:
        """Return whether the unit measures a change: points or relative per cent."""
        return self.id in {"pp", "rel%"}


@frozen
class Operand:
    """A metric in a formula: of the same members as the figure, or `total(x)`, of none."""

    metric: str
    of_total: bool = False


@frozen
class Formula:
    """Arithmetic over metric ids, parsed: what `formula:` of a metric says."""

    text: str
    tree: Tree
    operands: tuple[Operand, ...]

    @property
    def metrics(self) -> tuple[str, ...]:
        """Return the metrics that stand in it, each once."""
        return tuple(dict.fromkeys(operand.metric for operand in self.operands))


@frozen
class Flow:
    """What leads from the opening of a stock to its closing: opening + inflows - outflows.

    All are metrics; without an `opening` of its own it is the closing of the period before.
    """

    inflows: tuple[str, ...] = ()
    outflows: tuple[str, ...] = ()
    opening: str | None = None

    @property
    def metrics(self) -> tuple[str, ...]:
        """Return all metrics that it names."""
        opening = () if self.opening is None else (self.opening,)
        return (*opening, *self.inflows, *self.outflows)


class Restart(StrEnum):
    """When a running total begins anew."""

    YEAR = "year"
    QUARTER = "quarter"
    NEVER = "never"


@frozen
class Metric:
    """The definition of a metric. Values of it are figures.

    `flow` is that of a stock. `running_total_of` names the metric that is added up from the start
    of a year, or whatever `restarts` says. `parts` is how what it is broken down by is called.
    """

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
    whole: bool | None = None
    signed: bool | None = None
    flow: Flow | None = None
    running_total_of: str | None = None
    restarts: Restart = Restart.YEAR
    places: Mapping[str, Place] = field(default_factory=dict, compare=False, repr=False)
    parts: PartNames = field(default_factory=PartNames, compare=False, repr=False)

    @property
    def rollup_over_time(self) -> Rollup:
        """Return how sub-periods combine, which may differ from how members do.

        Shares of members add up to a whole, those of months do not.
        """
        is_share = self.is_quotient or self.unit.is_percent
        if self.over_time is None and is_share and self.rollup is Rollup.SUM:
            return Rollup.NONE
        return self.over_time or self.rollup

    @property
    def is_quotient(self) -> bool:
        """Return whether its formula divides: what comes of it was rounded, whatever its unit."""
        return self.formula is not None and "/" in self.formula.text

    @property
    def is_led_to_by_parts(self) -> bool:
        """Return whether finer periods give the value of a coarser one: a sum, an end, a start."""
        return self.rollup_over_time in (Rollup.SUM, Rollup.LAST, Rollup.FIRST, Rollup.RUNNING)

    @property
    def is_whole(self) -> bool:
        """Return whether actual values are whole numbers.

        Unless the catalogue says so, they are where the unit is exact and no money: people, orders,
        days.
        """
        said = self.unit.whole if self.whole is None else self.whole
        return self.unit.exact and not self.unit.is_money if said is None else said

    @property
    def said_signed(self) -> bool | None:
        """Return whether values may be below zero as the catalogue says, None if it does not."""
        return self.unit.signed if self.signed is None else self.signed

    @property
    def is_signed(self) -> bool:
        """Return whether values may be below zero.

        Unless the catalogue says so, whole numbers may not, but for those that a formula takes
        away from others: joined - left.
        """
        if self.said_signed is not None:
            return self.said_signed
        return not self.is_whole or (self.formula is not None and _subtracts(self.formula.tree))


def _subtracts(tree: Tree) -> bool:
    return tree[0] in ("-", "neg") or any(
        _subtracts(part) for part in tree[1:] if isinstance(part, tuple)
    )


_CURRENCIES = frozenset(
    {
        "aed", "ars", "aud", "bdt", "brl", "cad", "chf", "clp", "cny", "cop", "czk", "dkk", "egp",
        "eur", "gbp", "hkd", "huf", "idr", "ils", "inr", "jpy", "kes", "krw", "kzt", "mad", "mop",
        "mxn", "myr", "ngn", "nok", "nzd", "php", "pkr", "pln", "rmb", "ron", "rub", "sar", "sek",
        "sgd", "thb", "try", "twd", "uah", "usd", "vnd", "zar", "$", "€", "£", "¥",
        "yuan", "dollar", "dollars", "euro", "euros", "pounds", "yen", "rupees",
    }
)  # fmt: skip
_MONEY = ("元", "圆", "圓", "币", "幣", "镑", "鎊", "卢比", "盧比")
