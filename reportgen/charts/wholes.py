"""Whether members make up the whole that a chart shows them as."""

from __future__ import annotations

from collections.abc import Iterable

from reportgen.charts.points import member_name, whole_of
from reportgen.model.document.context import DocumentContext
from reportgen.model.figures.catalogue import Catalogue
from reportgen.model.figures.figure import Figure
from reportgen.model.figures.metric import Rollup
from reportgen.model.finding import Problem, Severity
from reportgen.model.language import LocalText, listed
from reportgen.model.relations.intervals import ZERO, interval
from reportgen.wording.messages.figure_names import in_sentence


def no_whole(catalogue: Catalogue, metric: str, dimension: str) -> LocalText | None:
    """Return why the members of a metric make up no whole, whatever their values are."""
    if catalogue.metrics[metric].rollup is not Rollup.SUM:
        return NO_SUM
    if not catalogue.is_exhaustive((dimension,)):
        name = catalogue.dimension_names(dimension)
        return LocalText(
            f"the members of {in_sentence(name.en)} need not make up the whole",
            f"{name.hans}的成员不一定构成整体",
            f"{name.hant}的成員不一定構成整體",
        )
    return None


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
    members = listed(member_name(context, part) for part in parts)
    return Problem(
        LocalText(
            f"{names.en}: {members.en} add up to less than the total of {whole.written}, "
            "so the chart would show a part as the whole",
            f"{names.hans}：{members.hans}之和小于合计 {whole.written}，画成整体会误导读者",
            f"{names.hant}：{members.hant}之和小於合計 {whole.written}，畫成整體會誤導讀者",
        ),
        (whole, *parts),
        remedy=LocalText(
            "add the missing members, or show the members as bars",
            "请补全成员，或改用条形图",
            "請補齊成員，或改用長條圖",
        ),
        severity=Severity.WARNING,
    )


def shown_as_whole(chart: str, metric: LocalText, reason: LocalText) -> LocalText:
    """Return the message on a chart that shows as a whole what is none."""
    return LocalText(
        f"the chart {chart} shows {metric.en} as a whole, but {reason.en}",
        f"图 {chart} 把{metric.hans}画成整体，但{reason.hans}",
        f"圖 {chart} 把{metric.hant}畫成整體，但{reason.hant}",
    )


NO_SUM = LocalText(
    "its values do not add up to a whole", "它的数值不能相加成整体", "它的數值不能相加成整體"
)
"""Why means and rates make up no whole."""


AS_BARS = LocalText(
    "take the type `column` or `bar`, or complete the members",
    "请改用 `column`、`bar`，或补全成员",
    "請改用 `column`、`bar`，或補全成員",
)
