"""A list as points, numbered or not: rules, certificates, outputs, steps.

::: points
of: rules
numbered: true
:::
"""

from __future__ import annotations

from reportgen.blocks.base import BlockData, BlockType, Made, Option, OptionKind, plain
from reportgen.blocks.fields import TITLES, cell, when
from reportgen.model.document.inline import Inlines
from reportgen.model.document.prose import ItemList
from reportgen.model.report.entries import Entry
from reportgen.wording.typography import typography


def points(data: BlockData) -> Made:
    """Yield the points, nothing where the list is empty."""
    items = tuple(item for entry in data.entries() if (item := _item(data, entry)))
    if items:
        yield ItemList(items, data.is_set("numbered"), data.medium)


def _item(data: BlockData, entry: Entry) -> Inlines:
    """Return a thing by its name or text, with its day behind it."""
    said = cell(data, entry, entry.first(*TITLES))
    day = when(data.context, entry) if said else ""
    if not day:
        return said
    return (*said, *plain(typography(data.context.locale).aside(day)))


BLOCK = BlockType(
    "points",
    points,
    {"of": Option(OptionKind.LIST), "numbered": Option(OptionKind.FLAG)},
)
