"""Figures -> panels of a chart: one unit a panel, categories along the axis, series of points."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from reportgen.blocks.panels.base import ChartPlan
from reportgen.blocks.panels.before_after import before_after
from reportgen.blocks.panels.bullet import bullets
from reportgen.blocks.panels.distribution import distribution
from reportgen.blocks.panels.funnel import funnel
from reportgen.blocks.panels.gap import gaps
from reportgen.blocks.panels.history import history
from reportgen.blocks.panels.levels import levels, multiples
from reportgen.blocks.panels.radar import radar
from reportgen.blocks.panels.schedule import gantt
from reportgen.blocks.panels.totals import totals_by_person
from reportgen.blocks.panels.waterfall import waterfall
from reportgen.model.document.chart import Panel
from reportgen.model.document.context import DocumentContext
from reportgen.model.finding import Problem

__all__ = ["ChartPlan", "panels_of"]

Made = Iterator[Panel | Problem | None]

_OWN: dict[str, Callable[[DocumentContext, ChartPlan], Made]] = {
    "waterfall": waterfall,
    "funnel": funnel,
    "bullet": bullets,
    "gap": gaps,
    "before-after": before_after,
    "history": history,
    "radar": radar,
    "distribution": distribution,
    "gantt": gantt,
    "small-multiples": multiples,
}


def panels_of(context: DocumentContext, plan: ChartPlan) -> Made:
    """Yield the panels that have figures, and problems of those that would mislead."""
    if plan.type == "line" and plan.by in ("period", "year") and "target" in plan.series:
        return history(context, plan)
    if plan.type in _OWN:
        return _OWN[plan.type](context, plan)
    return totals_by_person(context, plan) if plan.of == "scores" else levels(context, plan)
