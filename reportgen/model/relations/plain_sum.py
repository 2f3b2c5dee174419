"""One figure against others that are added up, each once: settled without fractions.

Most relations are such plain sums.
"""

from __future__ import annotations

from decimal import Context, Decimal

from reportgen.model.figures.column import MetricColumn
from reportgen.model.figures.column_slice import ColumnSlice
from reportgen.model.figures.figure import Figure
from reportgen.model.figures.metric import Rounding, Tree
from reportgen.model.frozen import frozen
from reportgen.model.relations.senses import Sense
from reportgen.model.relations.trees import Addends

EXACT = Context(prec=100)
_NOUGHT = Decimal(0)


@frozen
class PlainSum:
    """What is left of a total without its parts, and what rounding may add to either side.

    `squares` adds up those of the units of the last digits that were rounded.
    """

    residue: Decimal
    slack: Decimal = _NOUGHT
    squares: Decimal = _NOUGHT

    @property
    def is_exact(self) -> bool:
        """Return whether nothing is left, and nothing was rounded."""
        return self.residue == self.slack == _NOUGHT

    def is_beyond(self, deviations: int) -> bool:
        """Return whether so much is seldom left: a rounding adds a twelfth of its square."""
        left = EXACT.multiply(self.residue, self.residue)
        return EXACT.multiply(left, 12) > EXACT.multiply(self.squares, deviations**2)

    def holds(self, sense: Sense) -> bool:
        """Return whether rounding explains what is left; strict senses are left to intervals."""
        match sense:
            case Sense.AT_LEAST:
                return self.residue >= -self.slack
            case Sense.AT_MOST:
                return self.residue <= self.slack
            case Sense.EQUAL:
                return abs(self.residue) <= self.slack
            case _:
                return False


def plain_sum(stated: Tree, computed: Tree, count: int) -> PlainSum | None:
    """Return the plain sum that two sides of so many figures are; None where they are none.

    A figure that stands there twice, a word beside a number, a range or a rounding that cuts off
    makes it none.
    """
    if stated[0] != "figure" or not isinstance(computed[1], Addends):
        return None
    parts, total = computed[1].figures, stated[1]
    if count != len(parts) + 1:
        return None
    found = _less(PlainSum(_NOUGHT), half_unit(total), total.value.copy_negate())
    if found is not None and isinstance(parts, ColumnSlice):
        found, parts = _without_plain(found, parts), parts.odd
    for part in parts:
        found = found and _less(found, half_unit(part), part.value)
    return found


def _less(left: PlainSum, half: Decimal | None, value: Decimal, times: int = 1) -> PlainSum | None:
    """Return what is left without so many values of one rounding; None where it is not simple."""
    if half is None:
        return None
    residue = EXACT.subtract(left.residue, value)
    if not half:
        return PlainSum(residue, left.slack, left.squares)
    square = EXACT.multiply(EXACT.multiply(half, half), 4)
    return PlainSum(
        residue, EXACT.fma(half, times, left.slack), EXACT.fma(square, times, left.squares)
    )


def _without_plain(left: PlainSum, parts: ColumnSlice) -> PlainSum | None:
    """Return what is left without all values of a column that are numbers only: all round alike."""
    values, column = parts.plain_values, parts.column
    if not values:
        return left
    whole = EXACT.scaleb(Decimal(sum(values)), -column.decimals)
    return _less(left, _half_unit_in(column), whole, len(values))


def _half_unit_in(column: MetricColumn) -> Decimal | None:
    """Return what `half_unit` says of each figure of a column that is a number only."""
    if column.is_exact:
        return _NOUGHT
    if column.metric.rounding is Rounding.TRUNCATE:
        return None
    return Decimal(5).scaleb(-column.decimals - 1)


def half_unit(figure: Figure) -> Decimal | None:
    """Return half a unit of the last digit, 0 where exact, None where it is not that simple."""
    if figure.is_exact and figure.until is None:
        return _NOUGHT
    rounding = figure.metric.rounding
    if figure.qualifier is not None or figure.until is not None or rounding is Rounding.TRUNCATE:
        return None
    return Decimal(5).scaleb(figure.exponent - 1)
