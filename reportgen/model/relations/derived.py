"""Figures that are computed from others: changes, gaps, shares. Exact, with their formula.

What is computed from a figure that is only known to be under 5, or about 300, is known no better:
it carries the bound on, and where not even its direction is known there is no figure.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Context, Decimal
from fractions import Fraction

from reportgen.model.figures.figure import (
    OPPOSITES,
    Derivation,
    Figure,
    FigureKey,
    Members,
    Qualifier,
    Role,
)
from reportgen.model.figures.metric import Better, Unit
from reportgen.model.relations.intervals import interval, point

_CONTEXT = Context(prec=50)
_HUNDRED = Decimal(100)
_SMALL_PART = 5
_MINUS = "{0} - {1}"
_SHARE = "{0} / {1} * 100"

Units = Mapping[str, Unit]
Sides = tuple[tuple[Figure, ...], tuple[Figure, ...]]
"""The operands that a value grows with, and those that it shrinks with."""


def change(current: Figure, reference: Figure, units: Units) -> Figure | None:
    """Return current - reference: in points for percentages, else in the metric's unit."""
    value = _CONTEXT.subtract(current.value, reference.value)
    key = replace(current.key, role=Role.CHANGE, against=reference.period)
    return _moved(key, (current, reference), value, _difference_unit(current, units), _MINUS)


def change_rate(current: Figure, reference: Figure, units: Units) -> Figure | None:
    """Return the relative change in per cent, None where the reference is not above zero."""
    if reference.value <= 0:
        return None
    ratio = _CONTEXT.divide(current.value - reference.value, reference.value)
    key = replace(current.key, role=Role.CHANGE_RATE, against=reference.period)
    formula = "({0} - {1}) / {1} * 100"
    return _moved(key, (current, reference), ratio * _HUNDRED, units["rel%"], formula)


def gap(actual: Figure, target: Figure, units: Units) -> Figure | None:
    """Return actual - target: in points for percentages, else in the metric's unit."""
    value = _CONTEXT.subtract(actual.value, target.value)
    key = replace(actual.key, role=Role.GAP)
    return _moved(key, (actual, target), value, _difference_unit(actual, units), _MINUS)


def attainment(actual: Figure, target: Figure, units: Units) -> Figure | None:
    """Return actual / target in per cent, None where the target is zero."""
    return _quotient(replace(actual.key, role=Role.ATTAINMENT), actual, target, units)


def share(part: Figure, whole: Figure, units: Units) -> Figure | None:
    """Return part / whole in per cent, None where the whole is zero."""
    return _quotient(replace(part.key, role=Role.SHARE), part, whole, units)


def cumulative_share(parts: tuple[Figure, ...], units: Units) -> tuple[Figure | None, ...]:
    """Return, for each part in order, the share of all parts up to it in per cent."""
    whole = sum((part.value for part in parts), Decimal(0))
    if not whole:
        return ()
    found = []
    for at, part in enumerate(parts, start=1):
        so_far = sum((p.value for p in parts[:at]), Decimal(0))
        value = _CONTEXT.divide(so_far, whole) * _HUNDRED
        key = replace(part.key, role=Role.CUMULATIVE_SHARE)
        formula = f"sum of the first {at} of {len(parts)} members / sum of all * 100"
        made = Figure(key, part.metric, value, plain(value), units["%"], Derivation(formula, parts))
        # what is all of it is 100 %, however little is known of it
        found.append(made if at == len(parts) else _as_known(made, (parts[:at], parts[at:])))
    return tuple(found)


def target_from_change(previous: Figure, wanted: Figure) -> Figure | None:
    """Return the level that a wanted change asks for: previous + change, or times its rate.

    From a level that is only known to be under 5 nobody can tell it, nor from about 300 where the
    change has a bound that is not on the good side.
    """
    formula = "{0} + {1}"
    value = _CONTEXT.add(previous.value, wanted.value)
    if wanted.unit.id == "rel%":
        formula = "{0} * (1 + {1} / 100)"
        value = _CONTEXT.multiply(previous.value, 1 + wanted.value / _HUNDRED)
    key = replace(wanted.key, role=Role.TARGET, against=None)
    made = _derived(key, (previous, wanted), value, previous.unit, formula)
    if previous.bound:
        return None
    is_vague = previous.is_rough or wanted.is_vague
    return (
        _vague_target(made, previous, wanted)
        if is_vague
        else replace(made, qualifier=wanted.bounding)
    )


def _vague_target(made: Figure, previous: Figure, wanted: Figure) -> Figure | None:
    """Return a target that is about a number, with all that it may be."""
    side = wanted.bounding
    if side in OPPOSITES and side not in _GOOD_SIDES[made.metric.better]:
        return None
    level, step = (
        interval(each) if each.is_vague else point(each.value) for each in (previous, wanted)
    )
    grown = level.scaled(Fraction(1, 100))
    span = level + (grown * step if wanted.unit.id == "rel%" else step)
    assert isinstance(made.source, Derivation)
    source = replace(made.source, low=span.low, high=span.high)
    return replace(made, source=source, qualifier=Qualifier.ABOUT)


def total(parts: tuple[Figure, ...], members: Members = ()) -> Figure | None:
    """Return the sum of members, for a whole that is not given or for the rest of them."""
    value = sum((part.value for part in parts), Decimal(0))
    first = parts[0]
    key = replace(first.key, members=members)
    source = Derivation(" + ".join(part.id for part in parts), parts)
    made = Figure(key, first.metric, value, plain(value), first.unit, source)
    return _as_known(made, (parts, ()))


def scale_end(actual: Figure, target: Figure | None) -> Figure:
    """Return the upper end of a bar that starts at 0: 100 for rates, else round and above both.

    A rate of a few per cent would leave a bar to 100 empty: it has an end near it as well.
    """
    operands = (actual,) if target is None else (actual, target)
    most = max(figure.value for figure in operands)
    is_whole = actual.unit.is_percent and _HUNDRED / _SMALL_PART <= most <= _HUNDRED
    end = _HUNDRED if is_whole else _round_above(most)
    key = replace(actual.key, role=Role.SCALE)
    source = Derivation("end of the scale", operands)
    return Figure(key, actual.metric, end, plain(end), actual.unit, source)


def plain(value: Decimal) -> str:
    """Return a value in plain digits, without needless zeros behind the point."""
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _round_above(value: Decimal) -> Decimal:
    """Return the first of 2, 4, 5, 8, 10 times a power of ten that is above `value`."""
    if value <= 0:
        return Decimal(1)
    power = Decimal(1).scaleb(value.adjusted())
    steps = (Decimal(step) * power for step in (2, 4, 5, 8, 10))
    return next(step for step in steps if step > value)


def _difference_unit(figure: Figure, units: Units) -> Unit:
    return units["pp"] if figure.unit.is_percent else figure.unit


def _derived(
    key: FigureKey, operands: tuple[Figure, ...], value: Decimal, unit: Unit, formula: str
) -> Figure:
    source = Derivation(formula.format(*(o.id for o in operands)), operands)
    return Figure(key, operands[0].metric, value, plain(value), unit, source)


def _moved(
    key: FigureKey, operands: tuple[Figure, Figure], value: Decimal, unit: Unit, formula: str
) -> Figure | None:
    """Return a difference, its bound told of its size, None where its direction is not known."""
    current, reference = operands
    made = _derived(key, operands, value, unit, formula)
    if not any(each.is_loose for each in operands):
        return made
    if not value or interval(current).meets(interval(reference)):
        return None
    known = _as_known(made, ((current,), (reference,)))
    return replace(known, qualifier=known.bounding) if known else None


def _quotient(key: FigureKey, part: Figure, whole: Figure, units: Units) -> Figure | None:
    if not whole.value:
        return None
    value = _CONTEXT.divide(part.value, whole.value) * _HUNDRED
    made = _derived(key, (part, whole), value, units["%"], _SHARE)
    return made if part == whole else _as_known(made, ((part,), (whole,)))


def _as_known(made: Figure, sides: Sides) -> Figure | None:
    """Return a figure with what its operands leave open, None where they leave both sides open."""
    rising, falling = sides
    bounds = {bound for each in rising if (bound := _bound(each))}
    bounds |= {OPPOSITES[bound] for each in falling if (bound := _bound(each))}
    is_rough = any(each.is_loose and not _bound(each) for each in (*rising, *falling))
    if not bounds:
        return replace(made, qualifier=Qualifier.ABOUT) if is_rough else made
    if is_rough:
        return None
    for strict, other in _SAME_SIDE:
        if bounds <= {strict, other}:
            told = strict if strict in bounds else other
            return replace(made, qualifier=told, is_qualified_in_cell=True)
    return None


_GOOD_SIDES = {
    Better.HIGHER: (Qualifier.AT_LEAST, Qualifier.OVER),
    Better.LOWER: (Qualifier.AT_MOST, Qualifier.UNDER),
    Better.NEUTRAL: (),
}
_SAME_SIDE = ((Qualifier.OVER, Qualifier.AT_LEAST), (Qualifier.UNDER, Qualifier.AT_MOST))


def _bound(figure: Figure) -> Qualifier | None:
    """Return on which side of its number a level lies: 300余 is over 300."""
    return Qualifier.OVER if figure.qualifier is Qualifier.AND_SOME else figure.bound
