"""Metrics as large cards: value, change, target, status and the distance to the target.

For two to six metrics that the page is about. A metric without a value this period is left out.

    ::: kpi-cards
    metrics: headline
    caption: 核心指标
    :::
"""

from __future__ import annotations

from reportgen.blocks.base import LINES, BlockData, BlockType, Made, Option, OptionKind
from reportgen.blocks.rows import figures_of
from reportgen.model.document.cards import KpiCard, KpiCards
from reportgen.model.document.context import DocumentContext
from reportgen.model.document.inline import Form
from reportgen.model.figures.figure import Figure
from reportgen.model.language import Locale
from reportgen.model.relations.derived import scale_end
from reportgen.wording.changes import gap_inlines
from reportgen.wording.labels import label
from reportgen.wording.numbers import unit_name
from reportgen.wording.periods import part_label, reference_words
from reportgen.wording.typography import typography


def kpi_cards(data: BlockData) -> Made:
    """Yield the cards of the metrics that have a value."""
    context = data.context
    actuals = [figure for name in data.metrics() if (figure := context.actual(name))]
    if actuals:
        used = [f for actual in actuals for f in figures_of(context, actual.key.metric)]
        yield KpiCards(
            id=data.id,
            caption=data.caption(label("metric", context.locale)),
            cards=tuple(_card(context, actual) for actual in actuals),
            claim=data.line("claim"),
            note=data.line("note"),
            source=data.source(used),
            medium=data.medium,
        )


def _card(context: DocumentContext, actual: Figure) -> KpiCard:
    metric = actual.key.metric
    previous, target = context.previous(metric), context.target(metric)
    step, gap = context.change(actual, previous), context.gap(actual, target)
    return KpiCard(
        name=context.metric(metric).names.in_(context.locale),
        value=context.bold(actual, Form.NUMBER),
        unit=unit_name(actual, context.locale),
        status=context.status(metric),
        versus=f"{label('versus', context.locale)}{_reference(context)}",
        change=context.bold(step, Form.ARROW, context.tone(step)) if step else None,
        target=context.bold(target, _target_form(target, context.locale)) if target else None,
        gap=gap_inlines(context, gap) if gap else (),
        scale=context.run(scale_end(actual, target)) if _has_length(actual) else None,
    )


def _has_length(actual: Figure) -> bool:
    """Return whether a bar from 0 can show a value: not one below it, and no bound such as <5."""
    return actual.value >= 0 and actual.bound is None


def _reference(context: DocumentContext) -> str:
    """Return what a change is against: 上季; in English Q3, which is shorter than words."""
    if typography(context.locale).do_cards_fit_words:
        return reference_words(context.period, context.previous_period, context.locale)
    return part_label(context.previous_period, context.locale)


def _target_form(target: Figure, locale: Locale) -> Form:
    """Return how a card prints its target: 90.0%以上, or ≥ 90.0% where nobody wrote 以上.

    English words for it take too much width.
    """
    return (
        Form.FULL
        if typography(locale).do_cards_fit_words and target.qualifier is not None
        else Form.BOUND
    )


BLOCK = BlockType(
    "kpi-cards",
    kpi_cards,
    {
        "metrics": Option(OptionKind.METRICS),
        **LINES,
    },
    draws={"metrics": lambda data, metric: data.context.actual(metric)},
)
