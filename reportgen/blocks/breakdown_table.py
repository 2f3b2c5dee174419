"""The members of a dimension: value, share, other metrics of the same members, and the total.

::: breakdown-table
metric: headcount
by: team
with: csat
caption: 团队编制
:::
"""

from __future__ import annotations

from reportgen.blocks.base import BlockData, BlockType, Kind, Made, Option, plain, strong
from reportgen.blocks.panels.base import whole_of
from reportgen.blocks.rows import number
from reportgen.model.document import Align, Column, Emphasis, Row, Table
from reportgen.model.figure import Figure, Members, Role
from reportgen.model.inline import Form, Inlines
from reportgen.model.metric import Rollup
from reportgen.model.scene import Scene
from reportgen.wording.numbers import unit_name


def breakdown_table(data: BlockData) -> Made:
    """Yield the table, nothing where the metric has no such members."""
    scene = data.scene
    metric, dimension = data.word("metric"), data.word("by")
    parts = _parts(scene, metric, dimension)
    if not parts:
        return
    total = whole_of(scene, parts)
    shares = [scene.share(part, total) for part in parts] if total and _is_whole(data) else []
    others = [m for m in data.metrics("with") if any(scene.actual(m, p.key.members) for p in parts)]
    rows = [
        Row(_cells(scene, part, others, share))
        for part, share in zip(parts, shares or [None] * len(parts), strict=True)
    ]
    if total:
        rows.append(Row(_total_cells(data, total, others, shares), Emphasis.TOTAL))
    yield Table(
        id=data.id,
        caption=data.caption(scene.metric(metric).names.in_(scene.locale)),
        columns=tuple(_columns(data, parts[0], others, shares)),
        rows=tuple(rows),
        claim=data.line("claim"),
        note=data.line("note"),
        source=data.source([*parts, *_others(scene, parts, others)]),
        medium=data.medium,
    )


def _parts(scene: Scene, metric: str, dimension: str) -> tuple[Figure, ...]:
    """Return the members that were measured, else those that are planned, as in a budget."""
    book = scene.report.book
    measured = book.members(metric, scene.period, dimension)
    return measured or book.members(metric, scene.period, dimension, Role.TARGET)


def _is_whole(data: BlockData) -> bool:
    """Return whether shares of the total make sense: an exhaustive dimension that sums up."""
    metric = data.scene.metric(data.word("metric"))
    exhaustive = data.scene.report.catalogue.is_exhaustive((data.word("by"),))
    return exhaustive and metric.rollup is Rollup.SUM


def _columns(
    data: BlockData, first: Figure, others: list[str], shares: list[Figure | None]
) -> list[Column]:
    scene = data.scene
    names = scene.report.catalogue.dimension_names(data.word("by"))
    columns = [Column(names.in_(scene.locale), weight=20)]
    columns.append(Column(_with_unit(scene, first), Align.RIGHT, 18, Emphasis.ACTUAL, fixed=True))
    if shares:
        columns.append(Column(data.label("share"), Align.RIGHT, 18, fixed=True))
    for metric in others:
        figure = scene.actual(metric, first.key.members) or scene.actual(metric)
        title = _with_unit(scene, figure) if figure else metric
        columns.append(Column(title, Align.RIGHT, 20, fixed=True))
    return columns


def _with_unit(scene: Scene, figure: Figure) -> str:
    name, unit = figure.metric.names.in_(scene.locale), unit_name(figure, scene.locale)
    brackets = ("（", "）") if scene.locale.value.startswith("zh") else (" (", ")")
    return f"{name}{brackets[0]}{unit}{brackets[1]}" if unit else name


def _cells(
    scene: Scene, part: Figure, others: list[str], share: Figure | None
) -> tuple[Inlines, ...]:
    names = scene.report.catalogue.member_names(part.key.members[-1][1])
    cells: list[Inlines] = [plain(names.in_(scene.locale)), number(scene, part)]
    if share is not None:
        cells.append((scene.run(share, Form.NUMBER),))
    cells += [number(scene, scene.actual(metric, part.key.members)) for metric in others]
    return tuple(cells)


def _total_cells(
    data: BlockData, total: Figure, others: list[str], shares: list[Figure | None]
) -> tuple[Inlines, ...]:
    scene = data.scene
    whole = scene.share(total, total)
    cells: list[Inlines] = [strong(data.label("total")), (scene.bold(total, Form.NUMBER),)]
    if shares and whole:
        cells.append((scene.bold(whole, Form.NUMBER),))
    for metric in others:
        figure = scene.actual(metric)
        cells.append((scene.bold(figure, Form.NUMBER),) if figure else plain("—"))
    return tuple(cells)


def _others(scene: Scene, parts: tuple[Figure, ...], others: list[str]) -> list[Figure]:
    wanted: list[Members] = [part.key.members for part in parts]
    found = [scene.actual(metric, members) for metric in others for members in wanted]
    return [figure for figure in found if figure is not None]


BLOCK = BlockType(
    "breakdown-table",
    breakdown_table,
    {
        "metric": Option(Kind.METRIC),
        "by": Option(Kind.WORD),
        "with": Option(Kind.METRICS),
        "caption": Option(Kind.LINE),
        "claim": Option(Kind.LINE),
        "note": Option(Kind.LINE),
    },
)
