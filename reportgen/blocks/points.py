"""A list as points, numbered or not: rules, certificates, outputs, steps.

::: points
of: rules
numbered: true
:::
"""

from __future__ import annotations

from reportgen.blocks.base import BlockData, BlockType, Kind, Made, Option, plain
from reportgen.blocks.fields import TITLES, cell, when
from reportgen.model.document import ItemList
from reportgen.model.entries import Entry
from reportgen.model.inline import Inlines
from reportgen.model.language import Locale


def points(data: BlockData) -> Made:
    """Yield the points, nothing where the list is empty."""
    items = tuple(item for entry in data.entries() if (item := _item(data, entry)))
    if items:
        yield ItemList(items, data.is_set("numbered"), data.medium)


def _item(data: BlockData, entry: Entry) -> Inlines:
    """Return a thing by its name or text, with its day behind it."""
    said = cell(data, entry, entry.first(*TITLES))
    day = when(data.scene, entry) if said else ""
    if not day:
        return said
    return (*said, *plain(f" ({day})" if data.scene.locale is Locale.EN else f"（{day}）"))


BLOCK = BlockType(
    "points",
    points,
    {"of": Option(Kind.LIST), "numbered": Option(Kind.FLAG)},
)
