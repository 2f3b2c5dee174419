"""The cells that a figure comes from."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.model.figures.figure import Derivation, Figure


def cells_of(figure: Figure) -> Iterator[Figure]:
    """Yield the figures that somebody wrote and that a figure comes from: itself, or operands."""
    if isinstance(figure.source, Derivation):
        for operand in figure.source.operands:
            yield from cells_of(operand)
    else:
        yield figure
