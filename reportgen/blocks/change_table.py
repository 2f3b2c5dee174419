"""What became different: each entry with its value before, now, and the change.

`team.highlights` says what is compared: `against: previous`, `year_ago` or a period; without it the
nearest earlier value that the data holds, a year ago first. An entry without an earlier value
shows its value only, so that "this year" and "last quarter" are never mixed up.

    ::: change-table
    caption: 本季亮点
    :::
"""

from __future__ import annotations

from reportgen.blocks.base import BlockData, BlockType, Kind, Made, Option, plain
from reportgen.blocks.rows import NOTHING, full, toned
from reportgen.model.document import Align, Column, Emphasis, Row, Table
from reportgen.model.figure import Figure
from reportgen.model.inline import FigureRun, Form, Inlines
from reportgen.model.period import Period, Span
from reportgen.model.quarter_summary import Highlight, QuarterSummary
from reportgen.model.scene import Scene
from reportgen.wording.periods import period_label, reference_words
from reportgen.wording.terms import capitalised


def change_table(data: BlockData) -> Made:
    """Yield the table of highlights that have a figure."""
    scene = data.scene
    content = scene.report.config.content
    highlights = content.team.highlights if isinstance(content, QuarterSummary) else ()
    rows = [
        (
            data.says_strongly(each.text, f"team.highlights[{at}].text"),
            now,
            before(scene, each, now),
        )
        for at, each in enumerate(highlights)
        if (now := now_of(scene, each))
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
        rows=tuple(Row(_cells(scene, *row)) for row in rows),
        claim=data.line("claim"),
        note=data.line("note"),
        source=data.source(used),
        medium=data.medium,
    )


def now_of(scene: Scene, highlight: Highlight) -> Figure | None:
    """Return the figure of a highlight: this period's, else that of the year it lies in."""
    if highlight.metric is None:
        return None
    year = Period(scene.period.first - scene.period.first % 12, Span.YEAR)
    return scene.actual(highlight.metric) or scene.actual(highlight.metric, (), year)


def before(scene: Scene, highlight: Highlight, now: Figure) -> Figure | None:
    """Return the earlier figure that a highlight is compared with."""
    metric = now.key.metric
    match highlight.against:
        case None:
            return scene.year_ago(metric) or scene.previous(metric)
        case "previous":
            return scene.previous(metric)
        case "year_ago":
            return scene.year_ago(metric)
        case text:
            try:
                return scene.actual(metric, (), Period.parse(text))
            except ValueError:
                return None


def _cells(scene: Scene, text: Inlines, now: Figure, earlier: Figure | None) -> tuple[Inlines, ...]:
    if earlier is None:
        own = plain(period_label(now.period, scene.locale))
        return (text, own, NOTHING, (scene.bold(now),), NOTHING)
    reference = capitalised(reference_words(scene.period, earlier.period, scene.locale))
    return (
        text,
        plain(reference),
        full(scene, earlier),
        (scene.bold(now),),
        (_change(scene, now, earlier),),
    )


def _change(scene: Scene, now: Figure, earlier: Figure) -> FigureRun:
    """Return the change: in points for percentages, relative for everything else."""
    rate = None if now.unit.is_percent else scene.change_rate(now, earlier)
    return toned(scene, rate or scene.change(now, earlier), Form.ARROW)


BLOCK = BlockType(
    "change-table",
    change_table,
    {
        "caption": Option(Kind.LINE),
        "claim": Option(Kind.LINE),
        "note": Option(Kind.LINE),
    },
)
