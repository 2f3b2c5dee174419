"""Charts and diagrams that a config lists, as the fenced blocks that they stand for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from reportgen.blocks import BLOCKS
from reportgen.blocks.chart import BLOCK as CHART
from reportgen.compose.markdown import Fence
from reportgen.model.report.config import ChartConfig, ReportConfig

_KEPT = frozenset({"claim", "takeaway", "part", "units"})
"""The options of a chart that a config cannot set, so that the template's stay."""


class OwnCharts:
    """The charts of a config, and which of them a template has placed already."""

    def __init__(self, config: ReportConfig, kind: str) -> None:
        self._config, self._kind = config, kind
        self._by_id: Mapping[str, ChartConfig] = {chart.id: chart for chart in config.charts}
        self._placed: set[str] = set()

    def unplaced(self) -> list[ChartConfig]:
        """Return the charts that no section has placed."""
        return [chart for chart in self._by_id.values() if chart.id not in self._placed]

    def taken(self, words: list[str]) -> ChartConfig | None:
        """Return the config's chart that replaces the template's of the same id, now placed."""
        for word in words[1:]:
            own = self._by_id.get(word[3:]) if word.startswith("id=") else None
            if own is not None and replaces(own, words[0]):
                self._placed.add(own.id)
                return own
        return None

    def is_drawn(self, chart: ChartConfig) -> bool:
        """Return whether a chart is for this kind; one for a person's file is for no other."""
        return not chart.scope or self._kind.endswith(chart.scope)

    def path(self, chart: ChartConfig) -> str:
        """Return where a chart stands in the config."""
        return f"charts[{self._config.charts.index(chart)}]"


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
