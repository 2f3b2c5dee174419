"""Charts and diagrams that a config lists, as the fenced blocks that they stand for."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.blocks import BLOCKS
from reportgen.blocks.chart import BLOCK as CHART
from reportgen.compose.markdown import Fence
from reportgen.model.report.config import ChartConfig

_KEPT = frozenset({"claim", "takeaway", "part", "units"})
"""The options of a chart that a config cannot set, so that the template's stay."""


def replaces(chart: ChartConfig, block: str) -> bool:
    """Return whether a chart of the config stands for a template's block of this name."""
    return block in (CHART.name, chart.type)


def fence_of(chart: ChartConfig, title: str, written: Fence | None, line: int) -> Fence:
    """Return the block that a chart of the config stands for.

    `written` is the template's block of the same id: what it claims, and whose slide it shares,
    holds on.
    """
    is_diagram = chart.type in BLOCKS
    known = BLOCKS[chart.type].options if is_diagram else CHART.options
    options = {name: text for name, text in _options_of(chart, title) if name in known}
    if written is not None:
        kept = known if is_diagram else _KEPT
        options = {**{n: text for n, text in written.options if n in kept}, **options}
    sharing = [word for word in written.head.split() if word.startswith("with=")] if written else []
    name = chart.type if is_diagram else CHART.name
    head = " ".join([f"{name} id={chart.id}", *sharing])
    return Fence(head, tuple(options.items()), line)


def _options_of(chart: ChartConfig, title: str) -> Iterator[tuple[str, str]]:
    """Yield the options of the block."""
    metrics = chart.metrics if isinstance(chart.metrics, str) else " ".join(chart.metrics)
    texts = {
        "type": chart.type,
        "caption": title,
        "metric": chart.metric,
        "metrics": metrics,
        "columns": chart.columns,
        "line": chart.line,
        "by": chart.by,
        "stack": chart.stack,
        "series": " ".join(chart.series),
        "target": "true" if chart.target_line else "",
        "of": chart.source,
    }
    yield from ((name, text) for name, text in texts.items() if text)
