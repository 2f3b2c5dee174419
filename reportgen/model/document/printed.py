"""The figures that a document prints, each with the places where a reader finds it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from reportgen.model.document.inline import Medium
from reportgen.model.figures.figure import Figure, Role
from reportgen.model.frozen import field_names, frozen

if TYPE_CHECKING:
    from reportgen.model.document.blocks import Block
    from reportgen.model.document.document import Document


@frozen
class PrintedFigure:
    """A figure and where it is printed: headings, with the caption of a table or chart."""

    figure: Figure
    places: tuple[str, ...]


def printed_figures(document: Document, medium: Medium) -> tuple[PrintedFigure, ...]:
    """Return each figure that one medium prints, or both of them, in the order of the document.

    The end of a scale is drawn, not told.
    """
    found: dict[str, tuple[Figure, dict[str, None]]] = {}
    for place, part in _parts(document, medium):
        for figure in figures_in(part):
            if figure.role is not Role.SCALE:
                found.setdefault(figure.id, (figure, {}))[1].setdefault(place)
    return tuple(PrintedFigure(figure, tuple(places)) for figure, places in found.values())


def figures_in(value: object) -> Iterator[Figure]:
    """Yield every figure that a part of a document prints."""
    match value:
        case Figure():
            yield value
        case str():  # most of what a document holds
            return
        case tuple():
            for each in value:
                yield from figures_in(each)
        case _:
            for name in field_names(type(value)):
                yield from figures_in(getattr(value, name))


def _parts(document: Document, medium: Medium) -> Iterator[tuple[str, object]]:
    """Yield all that is printed, each with its place."""
    for chapter in document.chapters:
        yield chapter.title, chapter.summary
        for section in chapter.sections:
            title = section.title or chapter.title
            yield title, section.claim
            for block in section.blocks:
                if Medium.BOTH in (medium, block.medium) or block.medium is medium:
                    yield _place(title, block), block
    yield document.closing.title, document.closing.steps


def _place(title: str, block: Block) -> str:
    caption = getattr(block, "caption", "")
    return f"{title} › {caption}" if caption else title
