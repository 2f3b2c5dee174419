"""Metrics as large cards: value, change, target, status and the distance to the target.

For two to six metrics that the page is about. A metric without a value this period is left out.

    ::: kpi-cards
    metrics: headline
    caption: 核心指标
    :::
"""

from __future__ import annotations

from reportgen.blocks.base import BlockData, BlockType, Kind, Made, Option
from reportgen.blocks.rows import figures_of, toned
from reportgen.model.derived import scale_end
from reportgen.model.document import KpiCard, KpiCards
from reportgen.model.figure import Figure
from reportgen.model.inline import Form
from reportgen.model.language import Locale
from reportgen.model.scene import Scene
from reportgen.wording.changes import gap_inlines
from reportgen.wording.labels import label
from reportgen.wording.numbers import unit_name
from reportgen.wording.periods import part_label, reference_words


def kpi_cards(data: BlockData) -> Made:
    """Yield the cards of the metrics that have a value."""
    scene = data.scene
    actuals = [figure for name in data.metrics() if (figure := scene.actual(name))]
    if actuals:
        used = [f for actual in actuals for f in figures_of(scene, actual.key.metric)]
        yield KpiCards(
            id=data.id,
            caption=data.caption(label("metric", scene.locale)),
            cards=tuple(_card(scene, actual) for actual in actuals),
            claim=data.line("claim"),
            note=data.line("note"),
            source=data.source(used),
            medium=data.medium,
        )


def _card(scene: Scene, actual: Figure) -> KpiCard:
    metric = actual.key.metric
    previous, target = scene.previous(metric), scene.target(metric)
    step = scene.change(actual, previous) if previous else None
    gap = scene.gap(actual, target) if target else None
    return KpiCard(
        name=scene.metric(metric).names.in_(scene.locale),
        value=scene.bold(actual, Form.NUMBER),
        unit=unit_name(actual, scene.locale),
        status=scene.status(metric),
        versus=f"{label('versus', scene.locale)}{_reference(scene)}",
        change=toned(scene, step, Form.ARROW) if step else None,
        target=scene.bold(target, _target_form(scene.locale)) if target else None,
        gap=gap_inlines(scene, gap) if gap else (),
        scale=scene.run(scale_end(actual, target)) if actual.value >= 0 else None,
    )


def _reference(scene: Scene) -> str:
    """Return what a change is against: 上季; in English Q3, which is shorter than words."""
    if scene.locale is Locale.EN:
        return part_label(scene.previous_period, scene.locale)
    return reference_words(scene.period, scene.previous_period, scene.locale)


def _target_form(locale: Locale) -> Form:
    """Return how a card prints its target: 90.0%以上; English words for it take too much width."""
    return Form.BOUND if locale is Locale.EN else Form.FULL


BLOCK = BlockType(
    "kpi-cards",
    kpi_cards,
    {
        "metrics": Option(Kind.METRICS),
        "caption": Option(Kind.LINE),
        "claim": Option(Kind.LINE),
        "note": Option(Kind.LINE),
    },
)
