"""Stages, each narrower than the one before, with the share that is kept.

For what becomes what: submitted to adopted, eligible to promoted. All stages have one unit.

    ::: chart
    type: funnel
    metrics: kb_submitted kb_adopted
    :::
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from reportgen.charts.base import ChartPlan, ChartType, Needs
from reportgen.charts.points import joined_names, measured, name_of, series_name
from reportgen.model.document.chart import Arrangement, Mark, Panel, Series
from reportgen.model.document.context import DocumentContext
from reportgen.model.document.inline import Form, Inlines, Text
from reportgen.model.figures.figure import Figure
from reportgen.model.finding import Problem, Severity
from reportgen.model.language import LocalText
from reportgen.wording.labels import label
from reportgen.wording.numbers import unit_name
from reportgen.wording.typography import typography


def funnel(context: DocumentContext, plan: ChartPlan) -> Iterator[Panel | Problem | None]:
    """Yield the stages that have figures; stages of several units make no funnel."""
    found = [(name, measured(context, name)) for name in plan.metrics]
    stages = [(name, figure) for name, figure in found if figure is not None and figure.value > 0]
    if not stages:
        return
    figures = [figure for _, figure in stages]
    if len({figure.unit.id for figure in figures}) > 1:
        yield _mixed(figures)
        return
    points = tuple(context.run(figure, Form.NUMBER) for figure in figures)
    name = series_name(context, "actual", figures[0].period)
    yield Panel(
        title=joined_names(context, (name for name, _ in stages)),
        unit=unit_name(figures[0], context.locale),
        categories=tuple(name_of(context, name) for name, _ in stages),
        series=(Series(name, points, mark=Mark.BAR),),
        arrangement=Arrangement.CENTRED,
        remarks=((), *(_kept(context, a, b) for a, b in pairwise(figures))),
    )


def _kept(context: DocumentContext, before: Figure, stage: Figure) -> Inlines:
    share = context.share(stage, before)
    gap = typography(context.locale).space
    return (Text(f"{label('kept', context.locale)}{gap}"), context.run(share)) if share else ()


def _mixed(figures: list[Figure]) -> Problem:
    units = ", ".join(dict.fromkeys(figure.unit.id for figure in figures))
    return Problem(
        LocalText(
            f"the stages of a funnel are counted in {units}, which share no axis",
            f"漏斗各阶段的单位不同（{units}），不能画在一起",
            f"漏斗各階段的單位不同（{units}），不能畫在一起",
        ),
        tuple(figures),
        remedy=LocalText(
            "name metrics of one unit, from the first stage to the last",
            "请按先后列出同一单位的指标",
            "請依先後列出同一單位的指標",
        ),
        severity=Severity.WARNING,
    )


CHART = ChartType(
    "funnel",
    __doc__,
    ("漏斗图：各阶段依次收窄，附留存比例", "漏斗圖：各階段依次收窄，附留存比例"),
    funnel,
    mark=Mark.BAR,
    needs=Needs.ONE_UNIT,
)
