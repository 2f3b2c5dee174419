"""Between which values a figure could be anything, and no relation would tell."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

from reportgen.coverage.cells import cells_of
from reportgen.model.figures.figure import Derivation, Figure
from reportgen.model.frozen import frozen
from reportgen.model.relations.derived import plain
from reportgen.model.relations.intervals import ANY, Interval, interval
from reportgen.model.relations.relation import Outcome, Relation
from reportgen.model.relations.senses import Sense


@frozen
class Ends:
    """The least and the greatest value that would pass, as a source writes it; None is no end."""

    low: str | None = None
    high: str | None = None


NO_ENDS = Ends()


def ends_of(
    figures: Sequence[Figure], relations: Iterable[Relation], limits: Mapping[str, Interval]
) -> list[Ends]:
    """Return the ends of some figures; none where they would not be all that can be told.

    So it is where a figure is held by way of what it gives, where the values that pass have gaps,
    and where parts just make up their bound: with less, one of them would be missed. `limits` are
    what rules without relations leave them, by id.
    """
    found = {figure.id: limits.get(figure.id, ANY) for figure in figures}
    indirect: set[str] = set()
    for relation in relations:
        if relation.outcome is Outcome.HOLDS:
            for figure in relation.figures:
                if isinstance(figure.source, Derivation) or _has_more_to_it(relation):
                    indirect.update(cell.id for cell in cells_of(figure))
                elif figure.id in found:
                    found[figure.id] &= relation.solve(figure)
    return [NO_ENDS if each.id in indirect else _written(found[each.id], each) for each in figures]


def _has_more_to_it(relation: Relation) -> bool:
    """Return whether not all that `solve` returns passes, or its figures just make up a bound."""
    if relation.has_gaps or relation.sense is not Sense.AT_LEAST or relation.slack is None:
        return relation.has_gaps
    total, *parts = relation.figures
    return len(parts) > 1 and relation.computed_interval.holds(Fraction(total.value))


def _written(allowed: Interval, figure: Figure) -> Ends:
    """Return the ends of what may be written: rounding adds to what the value may be."""
    own, value = interval(figure), Fraction(figure.value)
    unit = Fraction(10) ** figure.exponent
    low = high = None
    if allowed.low is not None and own.high is not None:
        least = math.ceil((allowed.low - (own.high - value)) / unit)
        low = plain(min(figure.value, Decimal(least).scaleb(figure.exponent)))
    if allowed.high is not None and own.low is not None:
        most = math.floor((allowed.high + (value - own.low)) / unit)
        high = plain(max(figure.value, Decimal(most).scaleb(figure.exponent)))
    return Ends(low, high)
