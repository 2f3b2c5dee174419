"""Metrics that a block names and does not show, because the data hold no figures of them there."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.blocks.base import BlockData, BlockType
from reportgen.model.finding import Problem, Severity
from reportgen.model.language import LocalText
from reportgen.wording.messages.figure_names import in_sentence, period_words


def metrics_left_out(block: BlockType, data: BlockData) -> Iterator[Problem]:
    """Yield a warning for each metric that a block leaves out while it shows others."""
    for option, drawn_of in block.draws.items():
        for metric in data.metrics(option):
            if not drawn_of(data, metric):
                yield _left_out(block, data, metric)


def _left_out(block: BlockType, data: BlockData, metric: str) -> Problem:
    name, period = data.context.metric(metric).names, period_words(data.context.period)
    along = _along(data)
    return Problem(
        LocalText(
            f"the block {block.name} leaves out {name.en}: "
            f"it has no figures{along.en} for {period.en}",
            f"块 {block.name} 没有印“{name.hans}”：没有它在{period.hans}{along.hans}数值",
            f"區塊 {block.name} 沒有印「{name.hant}」：沒有它在{period.hant}{along.hant}數值",
        ),
        remedy=LocalText(
            f"add them to the data, or take {metric} out of the block",
            f"请在数据里补上，或从这一块里去掉 {metric}",
            f"請在資料裡補上，或從這一塊裡去掉 {metric}",
        ),
        place=data.place,
        values=(metric,),
        severity=Severity.WARNING,
    )


def _along(data: BlockData) -> LocalText:
    """Return that figures of the members are wanted, where a block shows members."""
    by = data.word("by")
    if not by:
        return LocalText("", "的", "的")
    name = data.context.report.catalogue.dimension_names(by)
    return LocalText(f" by {in_sentence(name.en)}", f"按{name.hans}分的", f"按{name.hant}分的")
