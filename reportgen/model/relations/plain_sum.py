"""One figure against others that are added up, each once: settled without fractions.

Most relations are such plain sums.
"""

from __future__ import annotations

from decimal import Context, Decimal

from reportgen.model.figures.figure import Figure
from reportgen.model.figures.metric import Rounding, Tree
from reportgen.model.frozen import frozen
from reportgen.model.relations.senses import Sense

EXACT = Context(prec=100)
_NOUGHT = Decimal(0)


@frozen
class PlainSum:
    """What is left of a total without its parts, and what rounding may add to either side."""

    residue: Decimal
    slack: Decimal

    @property
    def is_exact(self) -> bool:
        """Return whether nothing is left, and nothing was rounded."""
        return self.residue == self.slack == _NOUGHT

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
    if stated[0] != "figure" or computed[0] != "sum":
        return None
    parts = computed[1]
    if any(kind != "figure" for kind, _ in parts) or count != len(parts) + 1:
        return None
    total: Figure = stated[1]
    residue, slack = total.value, half_unit(total)
    for _, part in parts:
        half = half_unit(part)
        if half is None or slack is None:
            return None
        residue = EXACT.subtract(residue, part.value)
        slack = EXACT.add(slack, half) if half else slack
    return None if slack is None else PlainSum(residue, slack)


def half_unit(figure: Figure) -> Decimal | None:
    """Return half a unit of the last digit, 0 where exact, None where it is not that simple."""
    if figure.is_exact and figure.until is None:
        return _NOUGHT
    rounding = figure.metric.rounding
    if figure.qualifier is not None or figure.until is not None or rounding is Rounding.TRUNCATE:
        return None
    return Decimal(5).scaleb(figure.exponent - 1)
