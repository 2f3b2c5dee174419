"""What a figure says rightly of something else: a period, a neighbour, a change of another kind."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from reportgen.diagnosis.history import PastFigures
from reportgen.diagnosis.repairs import size
from reportgen.diagnosis.slips import Slip
from reportgen.model.figures.book import FigureBook
from reportgen.model.figures.figure import Figure, Role
from reportgen.model.figures.period import Period
from reportgen.model.relations.intervals import Interval, interval

Echo = tuple[float, Slip]
"""How likely a slip is, and its kind."""

_LEAST_DIGITS = 3
_FROM_NEIGHBOUR = 0.1
_OTHER_CHANGE = 0.3
_OTHER_BASE = 0.2
_ROUNDED = 0.1
_LOST = ((3, Slip.THOUSAND), (4, Slip.TEN_THOUSAND))


class Echoes:
    """What the figures of a book repeat of each other."""

    def __init__(self, book: FigureBook, history: PastFigures) -> None:
        self._book, self._history = book, history

    def of(self, figure: Figure, allowed: Interval) -> Echo | None:
        """Return the likeliest thing that a figure says instead of an allowed value, if any."""
        found = [*self._repeated(figure), *self._another_change(figure), *_rounded(figure, allowed)]
        return max(found, default=None)

    def _repeated(self, figure: Figure) -> Iterator[Echo]:
        """Yield that it is the value of another period, or of the row before or after."""
        repeated = self._history.repetition(figure)
        if repeated:
            yield repeated, Slip.STALE
        column = self._book.column(figure.key.column)
        at = None if column is None else column.position(figure)
        if column is None or at is None or len(figure.text.strip("-0.")) < _LEAST_DIGITS:
            return
        beside = (n for n in (at - 1, at + 1) if 0 <= n < len(column))
        if any(column.value(n) == figure.value for n in beside):
            yield _FROM_NEIGHBOUR, Slip.NEIGHBOUR

    def _another_change(self, figure: Figure) -> Iterator[Echo]:
        """Yield that a stated change is one of the other kind, or against another base."""
        base = figure.key.against
        if figure.role is not Role.STATED_DELTA or base is None or not figure.value:
            return
        is_relative = figure.unit.id == "rel%"
        difference, relative = self._changes(figure, base)
        other, slip = (difference, Slip.POINTS) if is_relative else (relative, Slip.RELATIVE)
        if _says(figure, other):
            yield _OTHER_CHANGE, slip
        for before in {figure.period.before, figure.period.year_before} - {base}:
            if _says(figure, self._changes(figure, before)[is_relative]):
                yield _OTHER_BASE, Slip.OTHER_BASE

    def _changes(self, figure: Figure, base: Period) -> tuple[Fraction | None, Fraction | None]:
        """Return how much, and by how many per cent, the level of a change differs from a base."""
        metric, members = figure.key.metric, figure.key.members
        now = self._book.find(metric, figure.period, members)
        before = self._book.find(metric, base, members)
        if now is None or before is None:
            return None, None
        difference = Fraction(now.value) - Fraction(before.value)
        return difference, difference / Fraction(before.value) * 100 if before.value else None


def _says(figure: Figure, value: Fraction | None) -> bool:
    return value is not None and interval(figure).holds(value)


def _rounded(figure: Figure, allowed: Interval) -> Iterator[Echo]:
    """Yield that it was written in thousands, and rounded: 1235 for 1234567."""
    half = Fraction(1, 2 * 10**figure.decimals)
    value = Fraction(figure.value)
    for places, slip in _LOST if value else ():
        written = Interval(value - half, value + half).scaled(Fraction(10**places))
        count = size(figure, written & allowed) if not (written & allowed).is_empty else 0
        if count:
            yield _ROUNDED * count / size(figure, allowed), slip
