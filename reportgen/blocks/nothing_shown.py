"""Why a block prints nothing: what it does not name, or what the data do not hold.

A list that a config may leave empty is no reason to speak.
"""

from __future__ import annotations

from reportgen.blocks.base import BlockData, BlockType
from reportgen.blocks.fields import known_fields
from reportgen.charts.points import TIMES, times_of
from reportgen.model.finding import Problem, Severity
from reportgen.model.language import LocalText
from reportgen.wording.messages.known_names import did_you_mean

_METRICS = ("metrics", "metric", "columns", "line")


def nothing_shown(block: BlockType, data: BlockData) -> Problem | None:
    """Return what a block lacks that printed nothing; None where its list is empty."""
    of = data.options.get("of")
    if of and "columns" in block.shows_fields and not data.words("columns"):
        return _shows_nothing(block, data, _NO_COLUMNS, _columns(data))
    if of or block.facet is not None:
        return None
    if "metric" in block.options:
        return _shows_nothing(block, data, *_of_figures(data))
    if "of" in block.options:
        return _shows_nothing(block, data, _NO_LIST, _NAME_LIST)
    return _of_metrics(block, data) if "metrics" in block.options else None


def _of_metrics(block: BlockType, data: BlockData) -> Problem:
    if not data.metrics():
        return _shows_nothing(block, data, _NO_METRIC, _NAME_METRIC)
    return _shows_nothing(block, data, _no_figures(data, data.metrics()), _ADD_FIGURES)


def _of_figures(data: BlockData) -> tuple[LocalText, LocalText]:
    """Return why a chart or a breakdown has nothing to show, and what it would."""
    by, metrics = data.word("by"), _metrics(data)
    if not metrics:
        return _NO_METRIC, _NAME_METRIC
    if by in TIMES and not times_of(data.context, by):
        return _no_parts(data, by), _EARLIER
    known = _dimensions(data, metrics)
    if by and by not in TIMES and by not in known:
        return _not_by(data, metrics, by), _along(by, known)
    return _no_figures(data, metrics), _ADD_FIGURES


def _metrics(data: BlockData) -> tuple[str, ...]:
    named = [data.options.get(name) for name in _METRICS]
    found = (each if isinstance(each, tuple) else (each,) for each in named if each)
    return tuple(str(metric) for group in found for metric in group)


def _dimensions(data: BlockData, metrics: tuple[str, ...]) -> tuple[str, ...]:
    """Return the dimensions by which figures of some metrics are given."""
    figures = (f for metric in metrics for f in data.context.report.book.of(metric))
    found = dict.fromkeys(dimension for f in figures for dimension, _ in f.key.members)
    return tuple(found)


def _along(by: str, known: tuple[str, ...]) -> LocalText:
    return did_you_mean(by, known) if known else _ADD_FIGURES


def _columns(data: BlockData) -> LocalText:
    fields = " ".join(known_fields(data.context.report, data.word("of"))[:4])
    return LocalText(
        f"name them, such as `columns: {fields}`",
        f"请写上，例如 `columns: {fields}`",
        f"請寫上，例如 `columns: {fields}`",
    )


def _no_parts(data: BlockData, by: str) -> LocalText:
    period = data.context.period
    chinese = {"month": "月", "quarter": "季"}.get(by, by)
    return LocalText(
        f"{period} is no longer than a {by}, so `by: {by}` has nothing to part it into",
        f"{period} 里没有更短的{chinese}，`by: {by}` 分不出来",
        f"{period} 裡沒有更短的{chinese}，`by: {by}` 分不出來",
    )


def _not_by(data: BlockData, metrics: tuple[str, ...], by: str) -> LocalText:
    names = ", ".join(metrics)
    return LocalText(
        f"no figures of {names} are given by {by}",
        f"数据里没有 {names} 按 {by} 分的数值",
        f"資料裡沒有 {names} 按 {by} 分的數值",
    )


def _no_figures(data: BlockData, metrics: tuple[str, ...]) -> LocalText:
    names, period = ", ".join(metrics), data.context.period
    return LocalText(
        f"there are no figures of {names} for {period}",
        f"没有 {names} 在 {period} 的数值",
        f"沒有 {names} 在 {period} 的數值",
    )


_NO_COLUMNS = LocalText("it names no columns", "没有写要哪些列", "沒有寫要哪些欄")
_NO_LIST = LocalText("it names no list", "没有写显示哪个列表", "沒有寫顯示哪個清單")
_NO_METRIC = LocalText("it names no metric", "没有写显示哪个指标", "沒有寫顯示哪個指標")
_NAME_LIST = LocalText(
    "name a list of the config, such as `of: plan`",
    "请写上配置里的一个列表，例如 `of: plan`",
    "請寫上設定裡的一個清單，例如 `of: plan`",
)
_NAME_METRIC = LocalText(
    "name it, such as `metrics: headline`",
    "请写上，例如 `metrics: headline`",
    "請寫上，例如 `metrics: headline`",
)
_ADD_FIGURES = LocalText(
    "add them to the data, or take the block out",
    "请在数据里补上，或去掉这一块",
    "請在資料裡補上，或去掉這一塊",
)
_EARLIER = LocalText(
    "for earlier periods write `type: history` without `by`, and list them in the config: "
    "`period: {…, history: […]}`",
    "要看以前各期，请写 `type: history`（不写 by），并在配置里列出：`period: {…, history: […]}`",
    "要看以前各期，請寫 `type: history`（不寫 by），並在設定裡列出：`period: {…, history: […]}`",
)


def _shows_nothing(block: BlockType, data: BlockData, why: LocalText, remedy: LocalText) -> Problem:
    return Problem(
        LocalText(
            f"the block {block.name} shows nothing: {why.en}",
            f"块 {block.name} 什么也没有印：{why.hans}",
            f"區塊 {block.name} 什麼也沒有印：{why.hant}",
        ),
        remedy=remedy,
        place=data.place,
        severity=Severity.WARNING,
    )
