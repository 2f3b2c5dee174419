"""The figures behind the document, by month and by member of a dimension.

::: data-appendix
by: month
metrics: human_contacts csat nps
caption: 各月指标
:::
"""

from __future__ import annotations

from reportgen.blocks.base import BlockData, BlockType, Kind, Made, Option, plain, strong
from reportgen.blocks.rows import NOTHING, number
from reportgen.model.document import Align, Column, Row, Table
from reportgen.model.figure import Figure, Members
from reportgen.model.inline import Inlines
from reportgen.model.period import Period
from reportgen.model.scene import Scene
from reportgen.wording.numbers import unit_name
from reportgen.wording.periods import part_label, this_words
from reportgen.wording.terms import capitalised

_Slot = tuple[str, Members, Period]


def data_appendix(data: BlockData) -> Made:
    """Yield a table with a row for each metric that has figures, a column for each part."""
    scene = data.scene
    slots = _slots(scene, data.word("by", "month"), data.metrics())
    rows = [
        (metric, [scene.actual(metric, members, period) for _, members, period in slots])
        for metric in data.metrics()
    ]
    rows = [(metric, figures) for metric, figures in rows if any(figures)]
    if not slots or not rows:
        return
    columns = [Column(data.label("metric"), weight=26), Column(data.label("unit"), weight=12)]
    columns += [Column(title, Align.RIGHT, 16, fixed=True) for title, _, _ in slots]
    total = [scene.actual(metric) for metric, _ in rows]
    columns.append(
        Column(
            capitalised(this_words(scene.period.span, scene.locale)), Align.RIGHT, 16, fixed=True
        )
    )
    yield Table(
        id=data.id,
        caption=data.caption(),
        columns=tuple(columns),
        rows=tuple(
            Row(_cells(scene, metric, figures, whole))
            for (metric, figures), whole in zip(rows, total, strict=True)
        ),
        claim=data.line("claim"),
        source=data.source([f for _, figures in rows for f in figures if f]),
        medium=data.medium,
    )


def _slots(scene: Scene, by: str, metrics: tuple[str, ...]) -> list[_Slot]:
    """Return title, members and period of each column."""
    if by == "month":
        return [(part_label(part, scene.locale), (), part) for part in scene.parts()]
    found: dict[Members, None] = {}
    for metric in metrics:
        for figure in scene.report.book.members(metric, scene.period, by):
            found[figure.key.members] = None
    names = scene.report.catalogue
    return [
        (names.member_names(members[-1][1]).in_(scene.locale), members, scene.period)
        for members in found
    ]


def _cells(
    scene: Scene, metric: str, figures: list[Figure | None], whole: Figure | None
) -> tuple[Inlines, ...]:
    some = next(figure for figure in figures if figure)
    unit = unit_name(some, scene.locale)
    cells: list[Inlines] = [strong(scene.metric(metric).names.in_(scene.locale))]
    cells.append(plain(unit) or NOTHING)
    cells += [number(scene, figure) for figure in figures]
    cells.append(number(scene, whole))
    return tuple(cells)


BLOCK = BlockType(
    "data-appendix",
    data_appendix,
    {
        "by": Option(Kind.WORD),
        "metrics": Option(Kind.METRICS),
        "caption": Option(Kind.LINE),
        "claim": Option(Kind.LINE),
    },
)
