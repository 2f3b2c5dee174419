"""What slides stand on: the layout of each, whether it is dark, and what of it can be filled."""

from __future__ import annotations

from collections.abc import Mapping

from reportgen.model.frozen import frozen
from reportgen.writers.office.package import Package
from reportgen.writers.pptx.base.base_deck import BODY, LAYOUTS, layout_names
from reportgen.writers.pptx.measure.geometry import Box

_LIGHT = frozenset({"contents", "content"})
_FOOTER, _NUMBER = "11", "12"


@frozen
class SlideLayout:
    """A layout: its part, whether our colours for dark layouts suit it, and its placeholders.

    `footer` and `number` are the indices of its placeholders, None where it has none. A company's
    layout places a title as it likes; ours is placed by `title` then, a box and its anchor.
    """

    part: str
    is_dark: bool
    footer: str | None = _FOOTER
    number: str | None = _NUMBER
    title: tuple[Box, str] | None = None

    @property
    def title_properties(self) -> str:
        """Return the body properties of a title that the layout does not place."""
        return BODY.format(self.title[1]) if self.title else "<a:bodyPr/>"


def own_layouts(package: Package) -> Mapping[str, SlideLayout]:
    """Return the layouts of one of our own base decks."""
    parts = dict(layout_names(package))
    return {name: SlideLayout(parts[name], name not in _LIGHT) for name in LAYOUTS}
