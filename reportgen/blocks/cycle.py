"""The quality cycle of `quality_cycle`: plan, do, check, act; a step not written is left out.

::: cycle id=P2
caption: 质量循环
:::
"""

from __future__ import annotations

from reportgen.blocks.base import LINES, BlockData, BlockType, Made, plain
from reportgen.model.document.sequences import Process, Step
from reportgen.model.report.facets import Facet, declared

_STEPS = ("plan", "do", "check", "act")


def cycle(data: BlockData) -> Made:
    """Yield the cycle, nothing where the config has none."""
    found = declared(data.context.report.config.content, Facet.QUALITY_CYCLE)
    steps = [
        Step(plain(data.label(name)), ((data.label("text"), said),))
        for path, written in found
        for name in _STEPS
        if (said := data.says(getattr(written, name), f"{path}.{name}"))
    ]
    if steps:
        yield Process(
            id=data.id,
            caption=data.caption(),
            heading=data.label("step"),
            steps=tuple(steps),
            cycle=True,
            claim=data.line("claim"),
            note=data.line("note"),
            source=data.own_source(),
            medium=data.medium,
        )


BLOCK = BlockType("cycle", cycle, LINES, Facet.QUALITY_CYCLE)
