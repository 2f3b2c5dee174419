"""The goals of the period: what was to be reached, the metric, its value, target and status.

::: goal-table
caption: 本季目标与结果
:::
"""

from __future__ import annotations

from reportgen.blocks.base import BlockData, BlockType, Made, plain
from reportgen.blocks.preset import LINES
from reportgen.blocks.rows import NOTHING, figures_of, full, toned
from reportgen.model.document.inline import Form, Inlines, StatusMark
from reportgen.model.document.table import Align, Column, Emphasis, Row, Table
from reportgen.model.report.config import Goal
from reportgen.wording.periods import reference_words, this_words


def goal_table(data: BlockData) -> Made:
    """Yield a row for each goal; one without a metric has no value to show."""
    context = data.context
    goals = context.report.config.goals
    if not goals:
        return
    right, fixed = Align.RIGHT, True
    previous = reference_words(context.period, context.previous_period, context.locale)
    present = this_words(context.period.span, context.locale)
    metrics = [goal.metric for goal in goals if goal.metric]
    yield Table(
        id=data.id,
        caption=data.caption(data.label("goal")),
        columns=(
            Column(data.label("goal"), weight=34),
            Column(data.label("metric"), weight=20, optional=True),
            Column(previous[:1].upper() + previous[1:], right, 14, fixed=fixed),
            Column(present[:1].upper() + present[1:], right, 14, Emphasis.ACTUAL, fixed),
            Column(data.label("target"), right, 16, fixed=fixed),
            Column(data.label("gap_short"), right, 17, fixed=fixed, optional=True),
            Column(data.label("status"), weight=14, fixed=fixed),
        ),
        rows=tuple(Row(_cells(data, goal, f"goals[{at}].text")) for at, goal in enumerate(goals)),
        claim=data.line("claim"),
        note=data.line("note"),
        source=data.source([f for metric in metrics for f in figures_of(context, metric)]),
        medium=data.medium,
    )


def _cells(data: BlockData, goal: Goal, path: str) -> tuple[Inlines, ...]:
    context, metric = data.context, goal.metric
    text = data.says_strongly(goal.text, path)
    if metric is None:
        return (text, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING, NOTHING)
    actual, target = context.actual(metric), context.target(metric)
    gap = context.gap(actual, target) if actual and target else None
    return (
        text,
        plain(context.metric(metric).names.in_(context.locale)),
        full(context, context.previous(metric)),
        (context.bold(actual),) if actual else NOTHING,
        (context.run(target, Form.BOUND),) if target else NOTHING,
        (toned(context, gap, Form.SIGNED),) if gap else NOTHING,
        (StatusMark(context.status(metric)),),
    )


BLOCK = BlockType("goal-table", goal_table, LINES)
