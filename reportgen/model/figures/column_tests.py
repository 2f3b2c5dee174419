"""Whether the numbers of a column surely agree, settled with whole numbers, without a figure.

For column forms of rules: what is odd, or cannot be told so simply, is never sure.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from reportgen.model.figures.column import MetricColumn
from reportgen.model.figures.holds import Hold
from reportgen.model.figures.layout import Positions, Split
from reportgen.model.figures.metric import Rounding


def everywhere(column: MetricColumn) -> Positions:
    """Return all positions."""
    return range(len(column))


def outside(column: MetricColumn, low: Decimal | None, high: Decimal | None) -> Collection[int]:
    """Return the odd positions, and those whose values are not between two limits."""
    least, most = _scaled(low, column, ROUND_CEILING), _scaled(high, column, ROUND_FLOOR)
    if (least is None or column.least >= least) and (most is None or column.most <= most):
        return column.odd
    beyond = (
        at
        for at, value in enumerate(column.values)
        if (least is not None and value < least) or (most is not None and value > most)
    )
    return column.odd.union(beyond)


def not_whole(column: MetricColumn) -> Collection[int]:
    """Return where values have something behind the point."""
    one = 10**column.decimals
    return [at for at, value in enumerate(column.values) if value % one] if one > 1 else ()


def _scaled(end: Decimal | None, column: MetricColumn, rounding: str) -> int | None:
    if end is None:
        return None
    return int(end.scaleb(column.decimals).to_integral_value(rounding))


def not_surely_adding_up(column: MetricColumn, splits: Sequence[Split]) -> list[Split]:
    """Return the splits whose parts do not make up their total, or not easily."""
    always = column.metric.rounding is Rounding.NEAREST
    return [
        split
        for split, off in _residues(column, splits)
        if off is None or not ((always and not off) or _is_rounding_of(column, split, off))
    ]


def not_surely_covered(column: MetricColumn, splits: Sequence[Split]) -> list[Split]:
    """Return the splits whose parts may make up more than their total."""
    return [split for split, off in _residues(column, splits) if off is None or off < 0]


def not_surely_covered_each(column: MetricColumn, splits: Sequence[Split]) -> list[Split]:
    """Return the splits of which a part may be more than the total."""
    return [split for split, off in _residues(column, splits, max) if off is None or off < 0]


def _residues(
    column: MetricColumn, splits: Sequence[Split], joined: Callable[[Sequence[int]], int] = sum
) -> Iterator[tuple[Split, int | None]]:
    """Yield the splits that have a total, each with what is left of it; None where one is odd."""
    values, odd = column.values, column.odd
    for split in splits:
        if split.total is None:
            continue
        if odd and not (split.total not in odd and odd.isdisjoint(split.parts)):
            yield split, None
        else:
            cut = split.cut
            parts = values[cut] if cut else [values[at] for at in split.parts]
            yield split, values[split.total] - joined(parts)


def held_at(splits: Iterable[Split], size: int, hold: Hold) -> bytes:
    """Return a hold for each position of a column: of those that stand in some breakdowns."""
    marks = bytearray(size)
    for split in splits:
        if split.total is not None:
            marks[split.total] = hold
        if split.cut is not None:
            marks[split.cut] = bytes([hold]) * len(split.parts)
        else:
            for at in split.parts:
                marks[at] = hold
    return bytes(marks)


def units_of_split(column: MetricColumn, split: Split) -> int:
    """Return how far a figure of a breakdown can be moved, in units of the last digit.

    Each rounded figure explains half a unit to either side; a total of 100 % is exact.
    """
    whole = column.metric.unit.is_percent and split.total is not None
    is_exact = whole and column.values[split.total or 0] == 100 * 10**column.decimals
    return len(split.parts) + (not is_exact)


def _is_rounding_of(column: MetricColumn, split: Split, residue: int) -> bool:
    rounded = len(split.parts) + (not column.metric.unit.is_percent)  # a total of 100 % is exact
    return is_rounding(column, residue, rounded, rounded)


def is_rounding(column: MetricColumn, residue: int, units: int, squares: int) -> bool:
    """Return whether roundings explain a residue, and easily at that.

    `units` is the sum of the units of the last digits of all figures, `squares` that of their
    squares. The largest residue is half of them all; unlikely is one beyond three deviations, each
    figure adding a twelfth of its square to the variance.
    """
    if column.is_exact:
        return residue == 0
    if column.metric.rounding is not Rounding.NEAREST:
        return False
    return 2 * abs(residue) <= units and 4 * residue * residue <= 3 * squares


def units_of(columns: Iterable[MetricColumn]) -> tuple[int, int]:
    """Return the sum of the units of the last digits, and that of their squares."""
    decimals = [column.decimals for column in columns]
    units = [int(10 ** (max(decimals) - each)) for each in decimals]
    return sum(units), sum(unit * unit for unit in units)


def residues(
    whole: MetricColumn, parts: Sequence[MetricColumn]
) -> Iterator[tuple[int, int | None]]:
    """Yield, for each position of a column, its value without those of the same members elsewhere.

    In units of the most precise of all columns; None where one is odd or absent.
    """
    if not whole.odd and all(_is_alike(whole, part) for part in parts):
        sums = map(sum, zip(*(part.values for part in parts), strict=True))
        for at, (value, found) in enumerate(zip(whole.values, sums, strict=True)):
            yield at, value - found
        return
    finest = max(column.decimals for column in (whole, *parts))
    for at, members in enumerate(whole.layout.members):
        cells = [(part, part.layout.index.get(members)) for part in parts]
        if at in whole.odd or any(place is None or place in part.odd for part, place in cells):
            yield at, None
        else:
            found = sum(_at(part, place, finest) for part, place in cells if place is not None)
            yield at, _at(whole, at, finest) - found


def _is_alike(whole: MetricColumn, part: MetricColumn) -> bool:
    return part.layout is whole.layout and part.decimals == whole.decimals and not part.odd


def _at(column: MetricColumn, at: int, decimals: int) -> int:
    return column.values[at] * int(10 ** (decimals - column.decimals))
