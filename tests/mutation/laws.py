"""What must hold in the samples, written by hand and recomputed by brute force.

Nothing here uses the arithmetic of reportgen: a value is a text with two ends as fractions, and
every law is evaluated at the ends that make it least and greatest.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import product
from typing import Any

Ends = tuple[Fraction | float, Fraction | float]
Values = Mapping[str, "Value"]

EXACT_UNITS = frozenset({"people", "count", "week", "day"})
EXACT_ROLES = frozenset({"target", "target_delta", "threshold"})


@dataclass(frozen=True)
class Value:
    """A cell as written, with what decides how exact it is."""

    text: str
    unit: str
    role: str
    qualifier: str | None = None

    @property
    def number(self) -> Fraction:
        """Return the number as written."""
        return Fraction(self.text)

    @property
    def ends(self) -> Ends:
        """Return the least and the greatest value that is written so."""
        if self.unit in EXACT_UNITS or self.role in EXACT_ROLES:
            return self.number, self.number
        step = Fraction(1, 10 ** len(self.text.partition(".")[2]))
        if self.qualifier == "at_least":
            down = self.role == "stated_delta" and self.number < 0
            return (-math.inf, self.number) if down else (self.number, math.inf)
        if self.qualifier == "nearly":
            return self.number - step, self.number + step / 2
        return self.number - step / 2, self.number + step / 2


@dataclass(frozen=True)
class Law:
    """One thing that must hold among the figures `ids`, where all of them are there."""

    name: str
    ids: tuple[str, ...]
    holds: Callable[[Sequence[Value]], bool]


def broken(laws: Sequence[Law], values: Values) -> list[Law]:
    """Return the laws that the values cannot obey, whatever was rounded away."""
    return [
        law
        for law in laws
        if all(each in values for each in law.ids)
        and not law.holds([values[each] for each in law.ids])
    ]


def sums(whole: str, parts: Sequence[str]) -> Law:
    """Return that the parts add up to the whole."""
    return Law("sum", (whole, *parts), _adds_up)


def split(whole: str, dimension: str, members: str) -> Law:
    """Return that the members of a dimension add up: split("headcount@2024", "level", "a b")."""
    return sums(whole, [f"{whole}[{dimension}={member}]" for member in members.split()])


def months(metrics: str, whole: str, parts: str) -> Iterator[Law]:
    """Yield, for each metric, that its sub-periods add up."""
    for metric in metrics.split():
        yield sums(f"{metric}@{whole}", [f"{metric}@{part}" for part in parts.split()])


def rate(metric: str, part: str, whole: str, where: str, scale: int = 100) -> Iterator[Law]:
    """Yield, for each place such as `2024-Q4` or `2024-Q4[team=order]`, that part / whole gives it."""
    for at in where.split():
        ids = (f"{metric}@{at}", f"{part}@{at}", f"{whole}@{at}")
        yield Law("rate", ids, lambda v, scale=scale: _meets(v[0], _quotient(v[1], v[2], scale)))  # type: ignore[misc]


def computed(name: str, ids: str, formula: Callable[..., Fraction]) -> Law:
    """Return that a formula over the other figures gives the first, tried at every corner."""
    return Law(name, tuple(ids.split()), lambda v: _at_corners(v, formula))


def mean(whole: str, parts: Sequence[str], weights: Sequence[str]) -> Law:
    """Return that the whole is the mean of the parts, weighted by counts."""
    return Law("mean", (whole, *parts, *weights), _is_mean)


def mean_of_members(metric: str, weight: str, at: str, dimension: str, members: str) -> Law:
    """Return that a total is the weighted mean of the members of a dimension."""
    places = [f"{at}[{dimension}={member}]" for member in members.split()]
    return mean(
        f"{metric}@{at}", [f"{metric}@{p}" for p in places], [f"{weight}@{p}" for p in places]
    )


def mean_of_months(metric: str, weight: str, at: str, parts: str) -> Law:
    """Return that a period is the weighted mean of its sub-periods."""
    places = parts.split()
    return mean(
        f"{metric}@{at}", [f"{metric}@{p}" for p in places], [f"{weight}@{p}" for p in places]
    )


def mean_of_months_of_member(metric: str, weight: str, at: str, parts: str, member: str) -> Law:
    """Return the same for one member of a dimension."""
    places = [f"{part}[{member}]" for part in parts.split()]
    whole = f"{metric}@{at}[{member}]"
    return mean(whole, [f"{metric}@{p}" for p in places], [f"{weight}@{p}" for p in places])


def change(stated: str, against: str) -> Law:
    """Return that a stated change is the difference of two levels, in the unit that it names."""
    now = stated.partition(":")[0]
    metric, _, rest = now.partition("@")
    members = rest[rest.find("[") :] if "[" in rest else ""
    return Law("change", (stated, now, f"{metric}@{against}{members}"), _is_change)


def flow(now: str, before: str) -> Law:
    """Return that opening + joined - left = closing."""
    ids = (
        f"headcount@{now}",
        f"headcount@{before}",
        f"headcount_joined@{now}",
        f"headcount_left@{now}",
    )
    return Law("flow", ids, lambda v: v[1].number + v[2].number - v[3].number == v[0].number)


def counted(figure: str, count: int | str) -> Law:
    """Return what the roster counts, or the actions of a plan add up to."""
    return Law("count", (figure,), lambda v: v[0].number == Fraction(count))


def met(actual: str, target: str, better: str) -> Law:
    """Return that a target that nobody answers for is met, or may be."""
    if better == "higher":
        return Law("target", (actual, target), lambda v: v[0].ends[1] >= v[1].number)
    return Law("target", (actual, target), lambda v: v[0].ends[0] <= v[1].number)


def within(figure: str, low: int | None, high: int | None) -> Law:
    """Return that a figure lies in its range, as far as rounding tells."""

    def holds(values: Sequence[Value]) -> bool:
        least, most = values[0].ends
        return (low is None or most >= low) and (high is None or least <= high)

    return Law("range", (figure,), holds)


def whole_number(figure: str) -> Law:
    """Return that a count is whole."""
    return Law("whole", (figure,), lambda v: v[0].number.denominator == 1)


def in_unit(figure: str, units: str) -> Law:
    """Return that a figure is in one of some units."""
    return Law("unit", (figure,), lambda v: v[0].unit in units.split())


def on_one_scale(figure: str, others: Sequence[str]) -> Law:
    """Return that a percentage is no fraction beside other periods that are per cent."""

    def holds(values: Sequence[Value]) -> bool:
        value, rest = values[0].number, sorted(v.number for v in values[1:])
        if not 0 < value <= 1 or len(rest) < 2 or rest[0] < 10:
            return True
        middle = (rest[(len(rest) - 1) // 2] + rest[len(rest) // 2]) / 2
        return abs(100 * value - middle) > middle / 4

    return Law("scale", (figure, *others), holds)


def _adds_up(values: Sequence[Value]) -> bool:
    whole, *parts = values
    least, most = sum(p.ends[0] for p in parts), sum(p.ends[1] for p in parts)
    return least <= whole.ends[1] and whole.ends[0] <= most


def _quotient(part: Value, whole: Value, scale: int) -> Ends | None:
    if whole.ends[0] <= 0:
        return None
    corners = [scale * a / b for a in part.ends for b in whole.ends]
    return min(corners), max(corners)


def _meets(stated: Value, found: Ends | None) -> bool:
    return found is None or (found[0] <= stated.ends[1] and stated.ends[0] <= found[1])


def _at_corners(values: Sequence[Value], formula: Callable[..., Fraction]) -> bool:
    stated, *operands = values
    try:
        found = [formula(*corner) for corner in product(*(set(o.ends) for o in operands))]
    except ZeroDivisionError:
        return True
    return _meets(stated, (min(found), max(found)))


def _is_mean(values: Sequence[Value]) -> bool:
    count = len(values) // 2
    whole, parts, weights = (
        values[0],
        values[1 : count + 1],
        [w.number for w in values[count + 1 :]],
    )
    if min(weights) <= 0:
        return min(p.ends[0] for p in parts) <= whole.ends[1] and whole.ends[0] <= max(
            p.ends[1] for p in parts
        )
    least = sum(p.ends[0] * w for p, w in zip(parts, weights, strict=True)) / sum(weights)
    most = sum(p.ends[1] * w for p, w in zip(parts, weights, strict=True)) / sum(weights)
    return least <= whole.ends[1] and whole.ends[0] <= most


def _is_change(values: Sequence[Value]) -> bool:
    stated, now, before = values
    if stated.unit == "rel%":
        if before.number <= 0:
            return True
        corners: list[Any] = [100 * (a - b) / b for a in now.ends for b in before.ends if b]
    else:
        corners = [a - b for a in now.ends for b in before.ends]
    return _meets(stated, (min(corners), max(corners)))
