"""The quality cycle of `quality_cycle`: plan, do, check, act; a step not written is left out.

::: cycle id=P2
caption: 质量循环
:::
"""

from __future__ import annotations

from reportgen.blocks.base import BlockData, BlockType, Made, Option, OptionKind, plain
from reportgen.model.document.sequences import Process, Step

_STEPS = ("plan", "do", "check", "act")


def cycle(data: BlockData) -> Made:
    """Yield the cycle, nothing where the config has none."""
    written = getattr(data.context.report.config.content, "quality_cycle", None)
    steps = []
    for name in _STEPS:
        said = data.says(getattr(written, name, None), f"quality_cycle.{name}")
        if said:
            steps.append(Step(plain(data.label(name)), ((data.label("text"), said),)))
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


BLOCK = BlockType(
    "cycle",
    cycle,
    {
        "caption": Option(OptionKind.LINE),
        "claim": Option(OptionKind.LINE),
        "note": Option(OptionKind.LINE),
    },
)
