"""How firmly a relation holds each of its figures."""

from __future__ import annotations

from fractions import Fraction

from reportgen.model.figures.book import FigureBook
from reportgen.model.figures.figure import Figure
from reportgen.model.figures.holds import Hold, HoldMarks, is_firm
from reportgen.model.relations.granular import Granular
from reportgen.model.relations.intervals import Interval, interval
from reportgen.model.relations.relation import Outcome, Relation
from reportgen.model.relations.senses import Sense


def mark_relation(book: FigureBook, relation: Relation, marks: HoldMarks) -> None:
    """Mark how firmly a relation holds its figures; one that was not tried holds none.

    What is held firmly already is not looked at again: nothing can hold it better.
    """
    outcome = relation.outcome
    if outcome not in (Outcome.HOLDS, Outcome.VIOLATED):
        return
    marks.relations += 1
    rows, room = relation.rows, _room_in_sum(relation)
    leaves_none = outcome is Outcome.VIOLATED or room == 0
    if rows is not None:
        if leaves_none:
            marks.mark(rows.column, rows.positions, Hold.FIRM)
        elif room is None:
            marks.mark(rows.column, rows.positions, Hold.LOOSE)
        else:
            marks.mark_by_value(rows.column, rows.positions, room * 10**rows.column.decimals)
    for figure in relation.held:
        if leaves_none:
            marks.mark_figure(book, figure, Hold.FIRM)
        elif marks.hold(book, figure) is not Hold.FIRM:
            marks.mark_figure(book, figure, hold_of(relation, figure))


def hold_of(relation: Relation, figure: Figure) -> Hold:
    """Return how firmly a relation holds a figure: what it is broken for is looked at already."""
    if relation.outcome is Outcome.VIOLATED:
        return Hold.FIRM
    if isinstance(relation, Granular):
        return Hold.LOOSE if figure is relation.figures[0] else Hold.NONE
    room = _room_in_sum(relation)
    if room is None:
        return _hold_within(figure, relation.solve(figure))
    return Hold.FIRM if is_firm(room, figure.value, _unit(figure)) else Hold.LOOSE


def _hold_within(figure: Figure, allowed: Interval) -> Hold:
    """Return how firmly a figure is held whose true value may lie within an interval."""
    if allowed.low is None and allowed.high is None:
        return Hold.NONE
    width, own = allowed.width, interval(figure).width
    if width is None or own is None:
        return Hold.LOOSE
    nothing_else = width + own < Fraction(10) ** figure.exponent
    firm = nothing_else or is_firm(width + own, figure.value, _unit(figure))
    return Hold.FIRM if firm else Hold.LOOSE


def _unit(figure: Figure) -> Fraction:
    return Fraction(0) if figure.is_exact else Fraction(10) ** figure.exponent


def _room_in_sum(relation: Relation) -> Fraction | None:
    """Return how far a figure of a sum can be moved, None where it is no sum that has to agree."""
    slack = relation.slack
    if slack is None or relation.sense is not Sense.EQUAL or relation.has_gaps:
        return None
    return 2 * Fraction(slack + relation.tolerance)
