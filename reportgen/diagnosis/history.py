"""What other periods lead one to expect of a figure: its size, its roundness, no repetition."""

from __future__ import annotations

import math
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from statistics import median

from reportgen.diagnosis.repairs import is_whole
from reportgen.model.figures.book import FigureBook
from reportgen.model.figures.column import MetricColumn
from reportgen.model.figures.figure import Figure, Role
from reportgen.model.figures.history import all_values, over_time
from reportgen.model.figures.metric import Rollup
from reportgen.model.figures.period import Span

_SPREADS = (0.3, 0.3, 0.2)
_LEAST_SPREAD = 0.1
_WRONG_SIGN = 20.0
_LEAST_PEERS = 3
_FINER = 5.0
_USUAL = 3.0
_CHANGES = (Role.STATED_DELTA, Role.TARGET_DELTA)
_FROM_BEFORE = (0.0, 0.0, 0.1, 0.3)
_FROM_ANOTHER = 0.2


class PastFigures:
    """The other figures of each metric, looked up once."""

    def __init__(self, book: FigureBook) -> None:
        self.book = book
        self._grains: dict[tuple[str, Role], int] = {}
        self._finest: dict[tuple[str, Role, Span, int], int] = {}

    def oddness(self, figure: Figure, repaired: Decimal | Fraction) -> float:
        """Return the factor by which looking unusual makes a figure likelier to be wrong.

        Above 1 where the repaired value is nearer to the other periods than the written one.
        """
        if figure.role in _CHANGES:
            return 1.0
        expected = self._expected(figure)
        found = 1.0
        if expected is not None:
            usual, spread = expected
            was = _distance(Fraction(figure.value), usual, spread)
            becomes = _distance(Fraction(repaired), usual, spread)
            found = ((1 + was) / (1 + becomes)) ** 2
        return found * self._fineness(figure, repaired)

    def is_usual(self, figure: Figure, value: Decimal) -> bool:
        """Return whether a value is about that of the other periods."""
        expected = self._expected(figure)
        return expected is not None and _distance(Fraction(value), *expected) <= _USUAL

    def chance(self, figure: Figure, repaired: Fraction) -> float:
        """Return how likely a number that is wrong by no known slip is just the written one.

        There are as many of its size as it has steps: 300 of 300, 30 where all end in a zero.
        """
        found = self.chance_as_written(figure)
        return min(found, self._step(figure) / float(abs(repaired))) if repaired else found

    def chance_as_written(self, figure: Figure) -> float:
        """Return the same of a number that was about as large as the written one."""
        return min(1.0, self._step(figure) / float(abs(figure.value))) if figure.value else 1.0

    def finest(self, figure: Figure) -> int:
        """Return how many decimals a figure and those like it have at most.

        Alike are the totals of quarters, or the cells of months, of the same metric and role.
        """
        span, level = figure.period.span, len(figure.key.members)
        key = figure.key.metric, figure.role, span, level
        if key not in self._finest:
            columns = self.book.columns_of(figure.key.metric, figure.role)
            alike = (column for column in columns if column.period.span is span)
            self._finest[key] = max((_decimals(each, level) for each in alike), default=0)
        return max(figure.decimals, self._finest[key])

    def tells_of(self, figure: Figure) -> bool:
        """Return whether there are other periods, or rounder values, to hold a figure against."""
        columns = self.book.columns_of(figure.key.metric, figure.role)
        return len(columns) > 1 or self._grain(figure) > 0

    def repetition(self, figure: Figure) -> float:
        """Return how likely it is that a figure is one of another period that was left standing.

        0 where none has its value, or a single digit; most often it is the period before.
        """
        digits = len(figure.text.strip("-0.").replace(".", ""))
        likelihood = _FROM_BEFORE[min(digits, len(_FROM_BEFORE) - 1)]
        same = [
            other
            for other in over_time(self.book, figure)
            if other.value == figure.value and other.period.span == figure.period.span
        ]
        if not same or figure.role in _CHANGES:
            return 0.0
        if figure.period.before in (other.period for other in same):
            return likelihood
        return likelihood * _FROM_ANOTHER

    def _expected(self, figure: Figure) -> tuple[Fraction, float] | None:
        """Return the usual value and the usual spread around it, None without positive others."""
        adds_up = figure.metric.rollup_over_time is Rollup.SUM
        values = [
            Fraction(other.value)
            for other in over_time(self.book, figure)
            if not adds_up or other.period.span == figure.period.span
        ]
        if not values:
            return None
        usual = median(values)
        if usual <= 0:
            return None
        found = median(abs(math.log(value / usual)) if value > 0 else 1.0 for value in values)
        least = _SPREADS[len(values)] if len(values) < len(_SPREADS) else _LEAST_SPREAD
        return Fraction(usual), max(found, least)

    def _fineness(self, figure: Figure, repaired: Decimal | Fraction) -> float:
        """Return how telling it is that a count is written more finely than all others of it."""
        if not is_whole(figure):
            return 1.0
        step = 10 ** self._grain(figure)
        was, becomes = (
            denominator == 1 and numerator % step == 0
            for numerator, denominator in (
                figure.value.as_integer_ratio(),
                repaired.as_integer_ratio(),
            )
        )
        if was == becomes:
            return 1.0
        return _FINER if becomes else 1 / _FINER

    def _step(self, figure: Figure) -> float:
        """Return the step between the numbers that a figure may have been."""
        grain = self._grain(figure) if is_whole(figure) else figure.exponent
        return 10.0 ** max(figure.exponent, grain)

    def _grain(self, figure: Figure) -> int:
        """Return how many zeros nearly all values of a metric end in."""
        key = figure.key.metric, figure.role
        if key not in self._grains:
            self._grains[key] = _grain([value for value in all_values(self.book, *key) if value])
        return self._grains[key]


def _decimals(column: MetricColumn, level: int) -> int:
    """Return how many decimals the figures of so many members have at most."""
    if not column.odd:
        return column.decimals
    members = column.layout.members
    of_level = (at for at, each in enumerate(members) if len(each) == level)
    return max(
        (column.figure(at).decimals if at in column.odd else column.decimals for at in of_level),
        default=0,
    )


def _grain(values: Sequence[Decimal | int]) -> int:
    few = len(values) // 10 + 1
    if len(values) <= _LEAST_PEERS or sum(value % 10 != 0 for value in values) > few:
        return 0
    return sorted(map(_zeros, values))[few]


def _distance(value: Fraction, usual: Fraction, spread: float) -> float:
    return _WRONG_SIGN if value <= 0 else abs(math.log(value / usual)) / spread


def _zeros(value: Decimal | int) -> int:
    text = f"{value:f}" if isinstance(value, Decimal) else str(value)
    return 0 if "." in text else len(text) - len(text.rstrip("0"))
