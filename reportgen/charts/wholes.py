"""Whether members make up the whole that a chart shows them as."""

from __future__ import annotations

from collections.abc import Iterable

from reportgen.charts.points import member_name, whole_of
from reportgen.model.document.context import DocumentContext
from reportgen.model.figures.figure import Figure
from reportgen.model.finding import Problem, Severity
from reportgen.model.language import LocalText
from reportgen.model.relations.intervals import ZERO, interval


def falls_short(parts: Iterable[Figure], whole: Figure) -> bool:
    """Return whether parts cannot reach their total, whatever was rounded."""
    reached = ZERO
    for part in parts:
        reached += interval(part)
    return interval(whole).is_above(reached)


def incomplete(context: DocumentContext, parts: tuple[Figure, ...]) -> Problem | None:
    """Return a problem where the total says that members are missing from a whole."""
    whole = whole_of(context, parts)
    if whole is None:
        return None
    if not falls_short(parts, whole):
        return None
    names = whole.metric.names
    listed = "、".join(member_name(context, part) for part in parts)
    return Problem(
        LocalText(
            f"{names.en}: {listed} add up to less than the total of {whole.text}, "
            "so the chart would show a part as the whole",
            f"{names.hans}：{listed}之和小于合计 {whole.text}，画成整体会误导读者",
            f"{names.hant}：{listed}之和小於合計 {whole.text}，畫成整體會誤導讀者",
        ),
        (whole, *parts),
        remedy=LocalText(
            "add the missing members, or show the members as bars",
            "请补全成员，或改用条形图",
            "請補齊成員，或改用長條圖",
        ),
        severity=Severity.WARNING,
    )
