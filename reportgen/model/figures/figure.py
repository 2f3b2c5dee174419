"""A figure: one value of a metric, with unit, precision, period, role and source. Never a float."""

from __future__ import annotations

from dataclasses import field
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from reportgen.model.figures.metric import Metric, Rollup, Unit
from reportgen.model.figures.period import Period
from reportgen.model.frozen import frozen
from reportgen.model.place import Place

Members = tuple[tuple[str, str], ...]
"""(dimension, member) pairs in order of dimension; empty for the total."""


class Role(StrEnum):
    """What a value is: measured, wanted, compared with, claimed, expected."""

    ACTUAL = "actual"
    TARGET = "target"
    TARGET_DELTA = "target_delta"
    BENCHMARK = "benchmark"
    THRESHOLD = "threshold"
    STATED_DELTA = "stated_delta"
    FORECAST = "forecast"
    CHANGE = "change"
    CHANGE_RATE = "change_rate"
    GAP = "gap"
    SHARE = "share"
    CUMULATIVE_SHARE = "cumulative_share"
    ATTAINMENT = "attainment"
    SCALE = "scale"


GIVEN_ROLES = (
    Role.ACTUAL,
    Role.TARGET,
    Role.TARGET_DELTA,
    Role.BENCHMARK,
    Role.THRESHOLD,
    Role.STATED_DELTA,
    Role.FORECAST,
)
"""The roles that a CSV may give; the others are derived."""


class Qualifier(StrEnum):
    """The word beside a number that widens or bounds it."""

    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    OVER = "over"
    UNDER = "under"
    ABOUT = "about"
    NEARLY = "nearly"
    AND_SOME = "and_some"


ROUGH_SIGN = "≈"
BOUND_SIGNS = {
    Qualifier.AT_LEAST: "≥",
    Qualifier.AT_MOST: "≤",
    Qualifier.OVER: ">",
    Qualifier.UNDER: "<",
}
OPPOSITES = {
    Qualifier.AT_LEAST: Qualifier.AT_MOST,
    Qualifier.AT_MOST: Qualifier.AT_LEAST,
    Qualifier.OVER: Qualifier.UNDER,
    Qualifier.UNDER: Qualifier.OVER,
}


@frozen
class FigureKey:
    """What tells one figure from another.

    `scope` are the members that all figures of a book have in common, such as the person whose
    report it is: part of the id, left out where figures are looked up.
    """

    metric: str
    period: Period
    members: Members = ()
    role: Role = Role.ACTUAL
    against: Period | None = None
    scope: Members = field(default=(), compare=False)

    @property
    def id(self) -> str:
        """Return the public id, such as `csat@2024-Q4[team=order]:stated_delta(2024-Q3)`."""
        told = sorted((*self.members, *self.scope)) if self.scope else self.members
        pairs = ",".join(f"{dimension}={member}" for dimension, member in told)
        within = f"[{pairs}]" if pairs else ""
        role = "" if self.role is Role.ACTUAL else f":{self.role.value}"
        against = f"({self.against.id})" if self.against else ""
        return f"{self.metric}@{self.period.id}{within}{role}{against}"

    @property
    def column(self) -> tuple[str, Period, Role, Period | None]:
        """Return what all figures of a column have in common: metric, period, role and base."""
        return self.metric, self.period, self.role, self.against

    @property
    def dimension(self) -> str | None:
        """Return the dimension as a CSV writes it, `team/channel` for crossed ones."""
        return "/".join(dimension for dimension, _ in self.members) or None

    @property
    def member(self) -> str | None:
        """Return the member as a CSV writes it, `east/chat` for crossed dimensions."""
        return "/".join(member for _, member in self.members) or None


@frozen
class Derivation:
    """How a derived figure came about: a formula over other figures.

    `low` and `high` bound what it may be where its operands were rounded.
    """

    formula: str
    operands: tuple[Figure, ...]
    low: Fraction | None = None
    high: Fraction | None = None

    @property
    def is_bounded(self) -> bool:
        """Return whether it is known what the figure may be."""
        return self.low is not None or self.high is not None


class Held:
    """What can be held weakly: made again when nobody holds it any more."""

    __slots__ = ("__weakref__",)


@frozen
class Figure(Held):
    """One value: as a Decimal from its source text, with decimals as written and its source.

    `text` is the value as the source wrote it, cleaned of separators and signs such as `%`; for a
    derived figure it is the exact result. `until` is the upper end where a range was given.
    `is_qualified_in_cell` says that the qualifier stands beside the number itself: >5, 30人以上.
    """

    key: FigureKey
    metric: Metric
    value: Decimal
    text: str
    unit: Unit
    source: Place | Derivation
    qualifier: Qualifier | None = None
    until: Decimal | None = None
    is_qualified_in_cell: bool = False

    @property
    def id(self) -> str:
        """Return the public id of the figure."""
        return self.key.id

    @property
    def period(self) -> Period:
        """Return the period that the figure speaks of."""
        return self.key.period

    @property
    def role(self) -> Role:
        """Return what the value is: actual, target, change, ..."""
        return self.key.role

    @property
    def member(self) -> str | None:
        """Return the member id, `east/chat` for crossed dimensions, None for the total."""
        return self.key.member

    @property
    def decimals(self) -> int:
        """Return how many digits were written behind the decimal point."""
        return max(0, -self.exponent)

    @property
    def exponent(self) -> int:
        """Return the power of ten of the last digit that is known: -1 of 87.4, 3 of 5.1万."""
        exponent = self.value.as_tuple().exponent
        if not isinstance(exponent, int):
            return 0
        return exponent if isinstance(self.source, Place) else min(exponent, 0)

    @property
    def place(self) -> Place:
        """Return where the value stands, for a derived figure where its first operand stands."""
        if isinstance(self.source, Place):
            return self.source
        return self.source.operands[0].place

    @property
    def bounding(self) -> Qualifier | None:
        """Return the qualifier as it bounds the value: a fall of 15 or more is -15 or less."""
        is_fall = self.role in _SIZED and self.value < 0
        if is_fall and self.qualifier is not None:
            return OPPOSITES.get(self.qualifier, self.qualifier)
        return self.qualifier

    @property
    def bound(self) -> Qualifier | None:
        """Return to which side of the number a value lies, None where it is known.

        Of what was computed from a level with a bound, the bound is that of its size. Of a wanted
        level a bound says which side is good, of a stated change how large it is. A count that has
        超 in a column of its own is a way to say the count.
        """
        if self.role not in _BOUNDED or self.qualifier not in BOUND_SIGNS:
            return None
        is_praise = self.unit.exact and self.qualifier in _PRAISE and not self.is_qualified_in_cell
        return None if is_praise else self.qualifier

    @property
    def sign(self) -> str:
        """Return the sign before a bare number that is not known to its last digit: <5, ≈51,000.

        A fall whose size is over 3 lies under -3. A target of less than 5 is not met by 5, which a
        bare 5 would say.
        """
        if self.qualifier is None:
            return ROUGH_SIGN if self.exponent > 0 else ""
        if self.bound:
            return BOUND_SIGNS[self.bounding or self.bound]
        if self.role in _WANTED and self.qualifier in _STRICT:
            return BOUND_SIGNS[self.qualifier]
        if self.qualifier is Qualifier.AND_SOME and self.role in _BOUNDED:
            return BOUND_SIGNS[Qualifier.OVER]
        tells_side = self.qualifier in BOUND_SIGNS and self.role not in _BOUNDED
        return "" if tells_side or not self.is_rough else ROUGH_SIGN

    @property
    def written(self) -> str:
        """Return the number as the source wrote it, with its sign: <5, ≈51000."""
        if self.bound or self.is_vague:
            return f"{self.sign}{self.text}"
        return self.text

    @property
    def is_computed(self) -> bool:
        """Return whether the value was computed by the metric's formula, not given."""
        return isinstance(self.source, Derivation) and self.source.is_bounded

    @property
    def is_actual(self) -> bool:
        """Return whether the value was measured."""
        return self.key.role is Role.ACTUAL

    @property
    def is_exact(self) -> bool:
        """Return whether the value carries no rounding: counts, targets, 100 % of a split.

        What was given rounded, as 5.1万 or about 51000, or with a bound, as <5, is known no better
        than that; "over 12480" of a count is a way to say 12480. The price of a piece, which is one
        amount by another, is rounded though money is exact.
        """
        if self.is_loose:
            return False
        exact = self.unit.exact and not self.metric.is_quotient
        return exact or self.role in EXACT_ROLES or self.is_whole

    @property
    def is_rough(self) -> bool:
        """Return whether it was given rounded beyond its digits: 5.1万, about 51000, 300余."""
        return self.qualifier in _ROUNDED or self.exponent > 0

    @property
    def is_loose(self) -> bool:
        """Return whether it is known no better than its bound or its rounding: <5, 5.1万."""
        return self.bound is not None or self.is_rough

    @property
    def is_vague(self) -> bool:
        """Return whether it is rounded, and no bound says on which side of its number it lies.

        At least 5.2万 asks for 52,000; 5.2万 alone may be any number that is rounded to it.
        """
        return self.qualifier not in BOUND_SIGNS and self.is_rough

    @property
    def is_whole(self) -> bool:
        """Return whether it is the 100 % that shares add up to."""
        splits = self.metric.rollup is Rollup.SUM and not self.key.members
        return splits and self.unit.is_percent and self.value == 100


_MOVES = (Role.CHANGE, Role.CHANGE_RATE, Role.GAP)
_PARTS = (Role.SHARE, Role.CUMULATIVE_SHARE, Role.ATTAINMENT)
_BOUNDED = (Role.ACTUAL, Role.BENCHMARK, Role.FORECAST, *_MOVES, *_PARTS)
_SIZED = (Role.STATED_DELTA, Role.TARGET_DELTA, *_MOVES)
_WANTED = (Role.TARGET, Role.THRESHOLD)
_STRICT = (Qualifier.OVER, Qualifier.UNDER)
_PRAISE = (Qualifier.OVER, Qualifier.AT_LEAST)
_ROUNDED = (Qualifier.ABOUT, Qualifier.NEARLY, Qualifier.AND_SOME)
EXACT_ROLES = (Role.TARGET, Role.TARGET_DELTA, Role.THRESHOLD)
