"""A mean whose weights are there for one part more: which row is absent, and what it should say."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal

from reportgen.model.figures.book import FigureBook
from reportgen.model.figures.figure import Figure, FigureKey
from reportgen.model.figures.limits import hard_limits
from reportgen.model.finding import About, Problem, Severity
from reportgen.model.language import LocalText
from reportgen.wording.messages.figure_names import named, named_key
from reportgen.wording.messages.missing_rows import add_what_is_left

Weighed = Sequence[tuple[Figure, Figure]]
"""The parts of a mean, each with its weight."""


def without_part(book: FigureBook, whole: Figure, given: Weighed) -> Problem | None:
    """Return that one part of a mean has a weight and no row, and could have what the mean leaves.

    None where there is no such part, or several. There are means that leave out a part for good:
    other periods that have its fellows and never the part itself say so.
    """
    alone = _weights_alone(book, [weight for _, weight in given])
    others = [
        column.layout.index
        for column in book.columns_of(whole.key.metric, whole.role)
        if column.period != whole.period and given[0][0].key.members in column.layout.index
    ]
    lacking = [
        weight
        for weight in alone
        if not others or any(weight.key.members in index for index in others)
    ]
    rest = _left(whole, given, lacking[0].value) if len(lacking) == 1 else None
    if rest is None:
        return None
    part = given[0][0]
    key = replace(part.key, members=lacking[0].key.members)
    return _without_row(key, whole, rest)


def _weights_alone(book: FigureBook, weights: Sequence[Figure]) -> Sequence[Figure]:
    """Return the weights of the same breakdown that none of the parts has."""
    column = book.column(weights[0].key.column)
    members = {weight.key.members for weight in weights}
    if column is None or any(weight.key.column != column.key for weight in weights):
        return ()
    known = {column.layout.index[each] for each in members}
    for split in column.layout.splits:
        if known <= {*split.parts}:
            others = column.figures([at for at in split.parts if at not in known])
            return [weight for weight in others if weight.value > 0]
    return ()


def _left(whole: Figure, given: Weighed, weight: Decimal) -> Decimal | None:
    """Return about what a mean leaves for a part of some weight, None for what it cannot have.

    It is known to so many digits as the rounding of the mean lets through.
    """
    total = sum((each.value for _, each in given), weight)
    taken = sum((part.value * each.value for part, each in given), Decimal(0))
    room = (total / weight).scaleb(-whole.decimals).adjusted()
    step = Decimal(1).scaleb(max(room, -max(part.decimals for part, _ in given)))
    rest = ((whole.value * total - taken) / weight).quantize(step, ROUND_HALF_UP)
    low, high = hard_limits(whole.metric)
    fits = (low is None or rest >= low) and (high is None or rest <= high)
    return rest if fits else None


def _without_row(key: FigureKey, whole: Figure, rest: Decimal) -> Problem:
    name, mean = named_key(key, whole.metric), named(whole)
    return Problem(
        LocalText(
            f"no row for {name.en}: {mean.en} cannot be made of its parts",
            f"没有{name.hans}的行，{mean.hans}无法由各部分算出",
            f"沒有{name.hant}的列，{mean.hant}無法由各部分算出",
        ),
        (whole,),
        about=About(key.metric, None, None, key.period.id),
        place=whole.place,
        remedy=add_what_is_left(_about(rest)),
        severity=Severity.WARNING,
    )


def _about(rest: Decimal) -> LocalText:
    return LocalText(
        f"the mean leaves about {rest:f} for it",
        f"按平均值推算约为 {rest:f}",
        f"按平均值推算約為 {rest:f}",
    )
