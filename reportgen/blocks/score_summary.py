"""Everybody's scores in one table: name, post, each criterion, both totals, grade.

The reviewers' scores count; people stand in the order of the people table. A person without a
complete set of scores keeps a row with dashes. Without a note of its own, the table says what the
grades are called.

    ::: score-summary
    caption: 成绩总览
    :::
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from reportgen.blocks.base import LINES, BlockData, BlockType, Made, plain, strong
from reportgen.blocks.preset import captioned
from reportgen.blocks.rows import NOTHING, single
from reportgen.model.document.inline import Form, Inlines
from reportgen.model.document.table import Align, Column, Emphasis, Row
from reportgen.model.figures.figure import Figure
from reportgen.model.people.grading import scoring
from reportgen.model.people.scores import earned, scores_of_all, total_figures
from reportgen.model.report.facets import Facet
from reportgen.wording.typography import typography


def score_summary(data: BlockData) -> Made:
    """Yield the table, nothing where there are no scores."""
    context = data.context
    people = context.report.tables.get("people")
    scores = scores_of_all(context.report)
    if people is None or not scores:
        return
    criteria = tuple(dict.fromkeys(name for runs in scores.values() for name in runs))
    totals = _Totals(data)
    rows = []
    for row in people.rows:
        if "person_id" not in row or "name" not in row:
            continue
        who = row["person_id"].text
        post = plain(row["position"].text) if "position" in row else ()
        own = (single(scores.get(who, {}).get(name)) for name in criteria)
        rows.append(Row((strong(row["name"].text or who), post or NOTHING, *own, *totals.of(who))))
    used = [run.figure for runs in scores.values() for run in runs.values()]
    columns = [*_columns(data, criteria)]
    made = captioned(data, data.label("scores"), columns, rows, data.source(used))
    yield replace(made, note=made.note or _grades(data))


class _Totals:
    """The totals of all people, worked out once."""

    def __init__(self, data: BlockData) -> None:
        self._context = data.context
        self._own: Mapping[str, Figure] = total_figures(data.context.report, "self_score")
        self._total: Mapping[str, Figure] = total_figures(data.context.report)

    def of(self, person: str) -> tuple[Inlines, Inlines, Inlines]:
        """Return the cells of self-assessment, total and grade."""
        context, own, total = self._context, self._own.get(person), self._total.get(person)
        grade = earned(context.report, total) if total else None
        return (
            (context.run(own, Form.NUMBER),) if own else NOTHING,
            (context.bold(total, Form.NUMBER),) if total else NOTHING,
            plain(grade.grade) if grade else NOTHING,
        )


def _columns(data: BlockData, criteria: tuple[str, ...]) -> Iterator[Column]:
    names = data.context.report.catalogue
    yield Column(data.label("person"), weight=16, fixed=True)
    yield Column(data.label("position"), weight=18, optional=True)
    for name in criteria:
        title = names.member_names(name).in_(data.context.locale)
        yield Column(title, Align.RIGHT, 10)
    yield Column(data.label("self_total"), Align.RIGHT, 10, optional=True)
    yield Column(data.label("total_score"), Align.RIGHT, 10, Emphasis.ACTUAL)
    yield Column(data.label("grade_given"), weight=8, fixed=True)


def _grades(data: BlockData) -> Inlines:
    """Return what the grades are called, where that is more than their letters."""
    grades = scoring(data.context.report.config.content).grades
    named = [f"{grade.grade} {grade.label}" for grade in grades if grade.label != grade.grade]
    marks = typography(data.context.locale)
    return (
        plain(f"{data.label('grade_given')}{marks.colon}{marks.list_comma.join(named)}")
        if named
        else ()
    )


BLOCK = BlockType("score-summary", score_summary, LINES, Facet.CRITERIA)
