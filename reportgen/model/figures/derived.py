"""Figures that are computed from others: changes, gaps, shares. Exact, with their formula."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from decimal import Context, Decimal

from reportgen.model.figures.figure import Derivation, Figure, FigureKey, Members, Role
from reportgen.model.figures.metric import Unit

_CONTEXT = Context(prec=50)
_HUNDRED = Decimal(100)
_MINUS = "{0} - {1}"
_SHARE = "{0} / {1} * 100"

Units = Mapping[str, Unit]


def change(current: Figure, reference: Figure, units: Units) -> Figure:
    """Return current - reference: in points for percentages, else in the metric's unit."""
    value = _CONTEXT.subtract(current.value, reference.value)
    key = replace(current.key, role=Role.CHANGE, against=reference.period)
    return _derived(key, (current, reference), value, _difference_unit(current, units), _MINUS)


def change_rate(current: Figure, reference: Figure, units: Units) -> Figure | None:
    """Return the relative change in per cent, None where the reference is not above zero."""
    if reference.value <= 0:
        return None
    ratio = _CONTEXT.divide(current.value - reference.value, reference.value)
    key = replace(current.key, role=Role.CHANGE_RATE, against=reference.period)
    formula = "({0} - {1}) / {1} * 100"
    return _derived(key, (current, reference), ratio * _HUNDRED, units["rel%"], formula)


def gap(actual: Figure, target: Figure, units: Units) -> Figure:
    """Return actual - target: in points for percentages, else in the metric's unit."""
    value = _CONTEXT.subtract(actual.value, target.value)
    key = replace(actual.key, role=Role.GAP)
    return _derived(key, (actual, target), value, _difference_unit(actual, units), _MINUS)


def attainment(actual: Figure, target: Figure, units: Units) -> Figure | None:
    """Return actual / target in per cent, None where the target is zero."""
    if not target.value:
        return None
    value = _CONTEXT.divide(actual.value, target.value) * _HUNDRED
    key = replace(actual.key, role=Role.ATTAINMENT)
    return _derived(key, (actual, target), value, units["%"], _SHARE)


def share(part: Figure, whole: Figure, units: Units) -> Figure | None:
    """Return part / whole in per cent, None where the whole is zero."""
    if not whole.value:
        return None
    value = _CONTEXT.divide(part.value, whole.value) * _HUNDRED
    key = replace(part.key, role=Role.SHARE)
    return _derived(key, (part, whole), value, units["%"], _SHARE)


def cumulative_share(parts: tuple[Figure, ...], units: Units) -> tuple[Figure, ...]:
    """Return, for each part in order, the share of all parts up to it in per cent."""
    whole = sum((part.value for part in parts), Decimal(0))
    if not whole:
        return ()
    found = []
    for at, part in enumerate(parts):
        so_far = sum((p.value for p in parts[: at + 1]), Decimal(0))
        value = _CONTEXT.divide(so_far, whole) * _HUNDRED
        key = replace(part.key, role=Role.CUMULATIVE_SHARE)
        formula = f"sum of the first {at + 1} of {len(parts)} members / sum of all * 100"
        source = Derivation(formula, parts)
        found.append(Figure(key, part.metric, value, plain(value), units["%"], source))
    return tuple(found)


def target_from_change(previous: Figure, wanted: Figure) -> Figure:
    """Return the level that a wanted change asks for: previous + change, or times its rate."""
    formula = "{0} + {1}"
    value = _CONTEXT.add(previous.value, wanted.value)
    if wanted.unit.id == "rel%":
        formula = "{0} * (1 + {1} / 100)"
        value = _CONTEXT.multiply(previous.value, 1 + wanted.value / _HUNDRED)
    key = replace(wanted.key, role=Role.TARGET, against=None)
    made = _derived(key, (previous, wanted), value, previous.unit, formula)
    return replace(made, qualifier=wanted.bounding)


def total(parts: tuple[Figure, ...], members: Members = ()) -> Figure:
    """Return the sum of members, for a whole that is not given or for the rest of them."""
    value = sum((part.value for part in parts), Decimal(0))
    first = parts[0]
    key = replace(first.key, members=members)
    source = Derivation(" + ".join(part.id for part in parts), parts)
    return Figure(key, first.metric, value, plain(value), first.unit, source)


def scale_end(actual: Figure, target: Figure | None) -> Figure:
    """Return the upper end of a bar that starts at 0: 100 for rates, else round and above both."""
    operands = (actual,) if target is None else (actual, target)
    most = max(figure.value for figure in operands)
    end = _HUNDRED if actual.unit.is_percent and most <= _HUNDRED else _round_above(most)
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
