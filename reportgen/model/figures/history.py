"""What one figure was in every period of the same length."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from reportgen.model.figures.block import Block
from reportgen.model.figures.figure import Figure, Role
from reportgen.model.frozen import frozen

Values = Sequence[Any]
"""Decimals, or whole numbers that are scaled by a power of ten."""


@frozen
class History:
    """The values of one metric and its members over time, all scaled by the same power of ten.

    `figure` makes the one at a position; `decimals` says how many digits are behind the point of
    values that are whole numbers.
    """

    values: Values
    figure: Callable[[int], Figure]
    decimals: int = 0


def histories(loose: Iterable[Figure], blocks: Iterable[Block]) -> Iterator[History]:
    """Yield the histories of actual totals and of the members of one dimension.

    In blocks those that need no figures come first. Crossed cells are too small not to vary.
    """
    alike: dict[object, list[Block]] = {}
    for block in blocks:
        if block.role is Role.ACTUAL:
            alike.setdefault((block.metric.id, block.period.span), []).append(block)
    single = [figure for figure in loose if figure.role is Role.ACTUAL and _is_plain(figure)]
    also = {(figure.key.metric, figure.period.span) for figure in single}
    for key, group in alike.items():
        one = group[0]
        if key not in also and all(
            block.layout is one.layout and block.decimals == one.decimals for block in group
        ):
            yield from _of_blocks(group)
        else:
            single += (f for block in group for f in block.figures() if _is_plain(f))
    yield from _of_figures(single)


def _of_blocks(blocks: Sequence[Block]) -> Iterator[History]:
    """Yield the histories of blocks that have the same layout and decimals."""
    decimals = blocks[0].decimals
    for at, members in enumerate(blocks[0].layout.members):
        if len(members) > 1:
            continue
        values = [block.values[at] for block in blocks]
        yield History(values, lambda period, at=at: blocks[period].figure(at), decimals)  # type: ignore[misc]


def _is_plain(figure: Figure) -> bool:
    return len(figure.key.members) < 2


def _of_figures(figures: Iterable[Figure]) -> Iterator[History]:
    series: dict[object, list[Figure]] = {}
    for figure in figures:
        key = figure.key.metric, figure.key.members, figure.period.span
        series.setdefault(key, []).append(figure)
    for group in series.values():
        yield History([figure.value for figure in group], group.__getitem__)
