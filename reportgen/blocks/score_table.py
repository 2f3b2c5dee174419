"""A person's scores: criterion, weight, self-assessment, reviewer's score, weighted; total, grade.

The reviewer's scores count. The total has one decimal, half-up; a grade's bound belongs to it. A
total that cannot be told, because a score or weight is missing, is left out. For one person's
document, or a chapter that is written for each person.

    ::: score-table
    caption: 考核评分
    :::
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.blocks.base import LINES, BlockData, BlockType, Made, strong
from reportgen.blocks.preset import captioned
from reportgen.blocks.rows import NOTHING, single
from reportgen.model.document.inline import FigureRun, Form, Inlines
from reportgen.model.document.table import Align, Column, Emphasis, Row
from reportgen.model.people.scores import earned, score_runs, total_figures, weighted, weights
from reportgen.model.report.facets import Facet
from reportgen.wording.grades import grade_name
from reportgen.wording.typography import typography

_COLUMNS = ("weight", "self_score", "reviewer_score", "weighted_score")


def score_table(data: BlockData) -> Made:
    """Yield the table, nothing where nobody scored."""
    record = data.context.report.person
    rows = list(_rows(data, record.person_id)) if record else []
    if record is None or not rows:
        return
    used = [
        run.figure
        for row in rows
        for cell in row.cells
        for run in cell
        if isinstance(run, FigureRun)
    ]
    yield captioned(
        data,
        data.label("scores"),
        [*_columns(data)],
        [*rows, *_total(data, record.person_id)],
        data.source(used),
    )


def _columns(data: BlockData) -> Iterator[Column]:
    yield Column(data.label("criterion"), weight=30)
    for name in _COLUMNS:
        emphasis = Emphasis.ACTUAL if name == "reviewer_score" else Emphasis.PLAIN
        yield Column(data.label(name), Align.RIGHT, 16, emphasis, fixed=True)


def _rows(data: BlockData, person: str) -> Iterator[Row]:
    context = data.context
    found = {
        "weight": weights(context.report, person),
        "self_score": score_runs(context.report, person, "self_score"),
        "reviewer_score": score_runs(context.report, person, "reviewer_score"),
        "weighted_score": weighted(context.report, person),
    }
    for criterion in dict.fromkeys(name for runs in found.values() for name in runs):
        name = context.report.catalogue.member_names(criterion).in_(context.locale)
        cells = (single(found[column].get(criterion)) for column in _COLUMNS)
        yield Row((strong(name), *cells))


def _total(data: BlockData, person: str) -> Iterator[Row]:
    """Yield the totals of both sides, and the grade that the reviewer's earns."""
    context = data.context
    total = total_figures(context.report).get(person)
    own = total_figures(context.report, "self_score").get(person)
    if total is None:
        return
    own_cell: Inlines = (context.bold(own, Form.NUMBER),) if own else NOTHING
    grade = earned(context.report, total)
    name = (
        f"{typography(context.locale).wide_space}{grade_name(grade, context.locale)}"
        if grade
        else ""
    )
    head = strong(data.label("total_score") + name)
    yield Row((head, (), own_cell, (), (context.bold(total, Form.NUMBER),)), Emphasis.TOTAL)


BLOCK = BlockType("score-table", score_table, LINES, Facet.CRITERIA)
