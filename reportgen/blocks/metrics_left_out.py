"""Metrics that a block names and does not show, because the data hold no figures of them there."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from reportgen.blocks.base import BlockData, BlockType
from reportgen.blocks.breakdown_table import others_shown
from reportgen.blocks.rows import figures_of
from reportgen.model.document.context import DocumentContext
from reportgen.model.finding import Problem, Severity
from reportgen.model.language import LocalText

_SHOWN: dict[str, Callable[[DocumentContext, str], object]] = {
    "kpi-cards": lambda context, metric: context.actual(metric),
    "metric-table": figures_of,
}
"""What a block wants of each metric that it is to show."""


def metrics_left_out(block: BlockType, data: BlockData) -> Iterator[Problem]:
    """Yield a warning for each metric that a block leaves out while it shows others."""
    is_shown = _SHOWN.get(block.name)
    for metric in data.metrics() if is_shown else ():
        if is_shown and not is_shown(data.context, metric):
            yield _left_out(block, data, metric, "")
    if block.name == "breakdown-table":
        shown = others_shown(data)
        for metric in data.metrics("with"):
            if metric not in shown:
                yield _left_out(block, data, metric, data.word("by"))


def _left_out(block: BlockType, data: BlockData, metric: str, by: str) -> Problem:
    period = data.context.period
    split = LocalText(f" by {by}", f"按 {by} 分的", f"按 {by} 分的")
    along = split if by else LocalText("", "的", "的")
    return Problem(
        LocalText(
            f"the block {block.name} leaves out {metric}: it has no figures{along.en} for {period}",
            f"块 {block.name} 没有印 {metric}：没有它在 {period} {along.hans}数值",
            f"區塊 {block.name} 沒有印 {metric}：沒有它在 {period} {along.hant}數值",
        ),
        remedy=LocalText(
            "add them to the data, or take the metric out of the block",
            "请在数据里补上，或从这一块里去掉这个指标",
            "請在資料裡補上，或從這一塊裡去掉這個指標",
        ),
        place=data.place,
        values=(metric,),
        severity=Severity.WARNING,
    )
