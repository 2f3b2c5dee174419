"""Cards shared out over slides: as many on one as fit, and a slide of its own for what is long."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import groupby

from reportgen.model.frozen import frozen
from reportgen.writers.pptx.cards.row import CardRow
from reportgen.writers.pptx.measure.fit import Thing, in_columns
from reportgen.writers.pptx.measure.geometry import Type


@frozen
class Sharing:
    """How a kind of card is shared out over slides: from `most` columns down to `fewest`.

    In each the types of the texts are tried in their order. `kept` columns are kept free even
    for fewer things, so that one card is no banner.
    """

    most: int
    fewest: int
    styles: tuple[Type, ...]
    kept: int = 2


MakeRow = Callable[[Sequence[Thing], int, Type], CardRow]
"""Makes a row of things: these things, the number of columns, the type of their texts."""


def choices(
    things: Sequence[Thing], sharing: Sharing, make: MakeRow[Thing]
) -> Iterable[list[CardRow]]:
    """Yield the rows in which things can stand, those with most on a slide first."""
    for most in range(sharing.most, sharing.fewest - 1, -1):
        groups, count = in_columns(things, most, sharing.kept)
        for style in sharing.styles:
            yield [make(group, count, style) for group in groups]


def shared_rows(
    things: Sequence[Thing],
    sharing: Sharing,
    make: MakeRow[Thing],
    cut: Callable[[Thing], Sequence[Thing]],
) -> list[CardRow]:
    """Return things in the first rows that fit.

    Where none do, those that need a slide of their own have one, and the others share. What does
    not even fit a slide of its own is cut into parts, and these stand as few on a slide as may be.
    """
    most = 1 if len(things) == 1 else 2
    shared = _first_that_fit(things, replace(sharing, fewest=max(most, sharing.fewest)), make)
    if shared is not None:
        return shared
    last = replace(sharing, most=sharing.fewest, styles=sharing.styles[-1:])
    if sharing.fewest > 1:
        return _in_parts(things, last, make, cut)
    rows: list[CardRow] = []
    for fits, run in groupby(things, lambda each: make((each,), 2, sharing.styles[-1]).fits):
        own = [*run]
        rows += _halved(own, sharing, make) if fits else _alone(own, sharing, make, cut)
    return rows


def _first_that_fit(
    things: Sequence[Thing], sharing: Sharing, make: MakeRow[Thing]
) -> list[CardRow] | None:
    """Return the first rows of which each fits its slide, if there are such."""
    tried = choices(things, sharing, make)
    return next((rows for rows in tried if all(row.fits for row in rows)), None)


def _halved(things: Sequence[Thing], sharing: Sharing, make: MakeRow[Thing]) -> Iterable[CardRow]:
    """Return things that each fit beside another, fewer together where their zones need it."""
    shared = _first_that_fit(things, replace(sharing, fewest=2), make)
    if shared is not None or len(things) == 1:
        return shared or [make(things, 2, sharing.styles[-1])]
    half = -(-len(things) // 2)
    return [
        *_halved(things[:half], sharing, make),
        *_halved(things[half:], sharing, make),
    ]


def _alone(
    things: Sequence[Thing],
    sharing: Sharing,
    make: MakeRow[Thing],
    cut: Callable[[Thing], Sequence[Thing]],
) -> Iterable[CardRow]:
    """Yield a slide a thing; one that needs several goes on on the next."""
    one = replace(sharing, most=1)
    shared = _first_that_fit(things, one, make)
    if shared is not None:
        return shared
    last = replace(one, styles=sharing.styles[-1:])
    return [
        row
        for thing in things
        for row in _first_that_fit([thing], one, make) or _in_parts([thing], last, make, cut)
    ]


def _in_parts(
    things: Sequence[Thing],
    sharing: Sharing,
    make: MakeRow[Thing],
    cut: Callable[[Thing], Sequence[Thing]],
) -> list[CardRow]:
    [rows] = choices([part for thing in things for part in cut(thing)], sharing, make)
    return rows
