"""What would hold a figure that nothing holds, or not firmly."""

from __future__ import annotations

from reportgen.model.figures.figure import Figure, Role
from reportgen.model.figures.metric import Metric, Rollup
from reportgen.model.figures.period import Span
from reportgen.model.language import LocalText
from reportgen.model.relations.formulas import find_operand, operand_key
from reportgen.model.report.report import Report
from reportgen.wording.messages.figure_names import listed_names, named_key

SECOND_SOURCE = LocalText(
    "the same figure in a second file", "另一个文件里的同一个数值", "另一個檔案裡的同一個數值"
)

_LEVELS = LocalText(
    "the values before and after it, as precisely as the change",
    "变动前后的两个数值，精度与变动值相同",
    "變動前後的兩個數值，精度與變動值相同",
)


def would_hold(report: Report, figure: Figure) -> LocalText:
    """Return what the author could give so that a wrong value of the figure would show."""
    match figure.role:
        case Role.STATED_DELTA | Role.TARGET_DELTA:
            return _LEVELS
        case Role.ACTUAL:
            return _for_actual(report, figure)
        case Role.TARGET if figure.metric.rollup is Rollup.SUM:
            return LocalText(
                "the targets of its members or of its months, which add up to it",
                "各成员或各月的目标（合计应等于它）",
                "各成員或各月的目標（合計應等於它）",
            )
        case _:
            return SECOND_SOURCE


def _for_actual(report: Report, figure: Figure) -> LocalText:
    metric, book = figure.metric, report.book
    if metric.formula is not None:
        lacking = [
            named_key(operand_key(figure.key, operand), report.catalogue.metrics[operand.metric])
            for operand in metric.formula.operands
            if find_operand(figure.key, operand, book.find) is None
        ]
        if lacking:
            names = listed_names(lacking)
            return LocalText(
                f"what its formula needs: {names.en}",
                f"公式需要的数值：{names.hans}",
                f"公式需要的數值：{names.hant}",
            )
    if metric.id == "headcount" and not report.tables.get("roster"):
        return LocalText(
            "the roster (data.roster)", "花名册（data.roster）", "花名冊（data.roster）"
        )
    if metric.is_led_to_by_parts and figure.period.parts(Span.MONTH):
        return LocalText("a file by month", "按月的数据文件", "按月的資料檔")
    if metric.rollup is Rollup.SUM and not figure.key.members:
        return LocalText(
            "its members, such as by channel or team, which add up to it",
            "按渠道、小组等拆分的数值（合计应等于它）",
            "按管道、小組等拆分的數值（合計應等於它）",
        )
    if _is_rate(metric):
        return LocalText(
            "a formula in the catalogue, and the figures that it is computed from",
            "目录里的公式，以及公式用到的数值",
            "目錄裡的公式，以及公式用到的數值",
        )
    return SECOND_SOURCE


def _is_rate(metric: Metric) -> bool:
    return metric.formula is None and not metric.unit.exact and metric.rollup is not Rollup.SUM
