"""What became different: each entry with its value before, now, and the change.

`team.highlights` says what is compared: `against: previous`, `year_ago` or a period; without it the
nearest earlier value that the data holds, a year ago first. An entry without an earlier value
shows its value only, so that "this year" and "last quarter" are never mixed up.

    ::: change-table
    caption: 本季亮点
    :::
"""

from __future__ import annotations

from reportgen.blocks.base import BlockData, BlockType, Made, plain
from reportgen.blocks.fields import metric_of, title_of
from reportgen.blocks.preset import LINES
from reportgen.blocks.rows import NOTHING, full, toned
from reportgen.model.document.context import DocumentContext
from reportgen.model.document.inline import FigureRun, Form, Inlines, in_bold
from reportgen.model.document.table import Align, Column, Emphasis, Row, Table
from reportgen.model.figures.figure import Figure
from reportgen.model.figures.period import Period, Span
from reportgen.model.report.entries import Entry
from reportgen.model.report.facets import Facet
from reportgen.wording.periods import period_label, reference_words
from reportgen.wording.terms import capitalised


def change_table(data: BlockData) -> Made:
    """Yield the table of highlights that have a figure."""
    context = data.context
    rows = [
        (in_bold(title_of(data, each)), now, before(context, each, now))
        for each in data.things(Facet.HIGHLIGHTS)
        if (now := now_of(context, each))
    ]
    if not rows:
        return
    used = [figure for _, now, earlier in rows for figure in (now, earlier) if figure]
    yield Table(
        id=data.id,
        caption=data.caption(data.label("highlight")),
        columns=(
            Column(data.label("highlight"), weight=40),
            Column(data.label("against"), weight=16, fixed=True),
            Column(data.label("before"), Align.RIGHT, 16, fixed=True),
            Column(data.label("after"), Align.RIGHT, 16, Emphasis.ACTUAL, fixed=True),
            Column(data.label("change"), Align.RIGHT, 18, fixed=True),
        ),
        rows=tuple(Row(_cells(context, *row)) for row in rows),
        claim=data.line("claim"),
        note=data.line("note"),
        source=data.source(used),
        medium=data.medium,
    )


def now_of(context: DocumentContext, highlight: Entry) -> Figure | None:
    """Return the figure of a highlight: this period's, else that of the year it lies in."""
    metric = metric_of(context, highlight)
    if not metric:
        return None
    year = Period(context.period.first - context.period.first % 12, Span.YEAR)
    return context.actual(metric) or context.actual(metric, (), year)


def before(context: DocumentContext, highlight: Entry, now: Figure) -> Figure | None:
    """Return the earlier figure that a highlight is compared with."""
    metric = now.key.metric
    match highlight.fields.get("against"):
        case None:
            return context.year_ago(metric) or context.previous(metric)
        case "previous":
            return context.previous(metric)
        case "year_ago":
            return context.year_ago(metric)
        case text:
            try:
                return context.actual(metric, (), Period.parse(str(text)))
            except ValueError:
                return None


def _cells(
    context: DocumentContext, text: Inlines, now: Figure, earlier: Figure | None
) -> tuple[Inlines, ...]:
    if earlier is None:
        own = plain(period_label(now.period, context.locale))
        return (text, own, NOTHING, (context.bold(now),), NOTHING)
    reference = capitalised(reference_words(context.period, earlier.period, context.locale))
    return (
        text,
        plain(reference),
        full(context, earlier),
        (context.bold(now),),
        (_change(context, now, earlier),),
    )


def _change(context: DocumentContext, now: Figure, earlier: Figure) -> FigureRun:
    """Return the change: in points for percentages, relative for everything else."""
    rate = None if now.unit.is_percent else context.change_rate(now, earlier)
    return toned(context, rate or context.change(now, earlier), Form.ARROW)


BLOCK = BlockType("change-table", change_table, LINES, Facet.HIGHLIGHTS)
