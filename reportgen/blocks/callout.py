"""A short text in a panel of its own.

::: callout
label: 说明
text: 状态由目标与实际值判定。
:::
"""

from __future__ import annotations

from reportgen.blocks.base import BlockData, BlockType, Made, Option, OptionKind
from reportgen.model.document.inline import Text
from reportgen.model.document.prose import Callout


def callout(data: BlockData) -> Made:
    """Yield the panel."""
    name = "".join(i.text for i in data.line("label") if isinstance(i, Text))
    if data.line("text"):
        yield Callout(name or data.label("note"), data.line("text"), data.medium)


BLOCK = BlockType(
    "callout", callout, {"label": Option(OptionKind.LINE), "text": Option(OptionKind.LINE)}
)
