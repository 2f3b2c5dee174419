"""The things of a list as numbered cards: title, text, and the figure of the metric they name.

`of` is a list of the config or a table: `principles`, `results.satisfaction`, `plan.systems`. The
title is the thing's name, the text its `text`; `text:` names other fields. `figure:` says what the
panel shows of the metric: its `actual` value (as it is without this option), its `target`, its
`next_target`, or `none`. Where some cards have no figure and others have one, the panel of those
stays empty. A thing that only names a metric (`analysis.satisfaction`) lets it speak for itself: of
its target, its change, the highest and lowest member of a dimension. With `otherwise: claim` a
thing that has a name but no text does so too.

    ::: cards
    of: plan.systems
    text: when
    figure: none
    :::
"""

from __future__ import annotations

from reportgen.blocks.base import BlockData, BlockType, Made, Option, OptionKind, plain
from reportgen.blocks.fields import cell, metric_of, status_of, title_of
from reportgen.blocks.metric_text import (
    claim_of,
    figures_spoken_of,
    is_silent,
    spoken,
    spoken_title,
)
from reportgen.blocks.number_cards import figure_panel
from reportgen.model.document.cards import NumberCard, NumberCards
from reportgen.model.document.context import DocumentContext
from reportgen.model.document.inline import Form, Inline, Inlines, Text
from reportgen.model.figures.figure import Figure
from reportgen.model.report.entries import Entry
from reportgen.wording.labels import column_title, label
from reportgen.wording.numbers import unit_suffix
from reportgen.wording.typography import typography

_TEXTS = ("text", "does", "standard", "response")


def cards(data: BlockData) -> Made:
    """Yield the cards, nothing where the list is empty."""
    things = data.entries()
    made = [(_card(data, each), _figures(data, each)) for each in things]
    made = [(card, figures) for card, figures in made if card.title]
    if made:
        used = [figure for _, figures in made for figure in figures]
        yield NumberCards(
            data.id,
            tuple(card for card, _ in made),
            data.line("claim"),
            data.source_of(things, used),
            data.medium,
        )


def _card(data: BlockData, entry: Entry) -> NumberCard:
    context = data.context
    metric = metric_of(context, entry)
    if metric and _lets_speak(data, entry):
        return NumberCard(plain(spoken_title(context, entry)), spoken(context, entry))
    name = plain(context.metric(metric).names.in_(context.locale)) if metric else ()
    title = title_of(data, entry) or name
    panel: tuple[Inlines, Inlines] = ((), ())
    figure = _figure(data, entry)
    if figure is not None:
        panel = (
            _panel(context, figure) if _wanted(data) != "actual" else figure_panel(context, figure)
        )
    return NumberCard(title, _text(data, entry, title), status_of(entry), *panel)


def _lets_speak(data: BlockData, entry: Entry) -> bool:
    return is_silent(entry) and not data.words("text") and "figure" not in data.options


def _figures(data: BlockData, entry: Entry) -> list[Figure]:
    """Return the figures that a card shows, for its source line."""
    if _lets_speak(data, entry):
        return figures_spoken_of(data.context, entry)
    figure = _figure(data, entry)
    return [figure] if figure else []


def _text(data: BlockData, entry: Entry, title: Inlines) -> Inlines:
    """Return the text of a card; several fields follow each other under their names."""
    fields = data.words("text") or (entry.first(*_TEXTS),)
    said = [(field, text) for field in fields if field and (text := cell(data, entry, field))]
    if not said and data.word("otherwise") == "claim":
        return claim_of(data.context, metric_of(data.context, entry))
    if len(said) == 1:
        [(_, text)] = said
        return () if text == title else text
    marks = typography(data.context.locale)
    inlines: list[Inline] = []
    for field, text in said:
        stop = marks.semicolon if inlines else ""
        inlines.append(Text(f"{stop}{column_title(field, data.context.locale)}"))
        inlines += (Text(marks.colon), *text)
    return tuple(inlines)


def _wanted(data: BlockData) -> str:
    return data.word("figure", "actual")


def _figure(data: BlockData, entry: Entry) -> Figure | None:
    context, metric = data.context, metric_of(data.context, entry)
    if not metric:
        return None
    match _wanted(data):
        case "none":
            return None
        case "target":
            return context.target(metric)
        case "next_target":
            return context.target(metric, (), context.next_period)
        case _:
            return context.actual(metric)


def _panel(context: DocumentContext, target: Figure) -> tuple[Inlines, Inlines]:
    """Return a target as the large value, and the line with its name and the value now."""
    metric = target.key.metric
    actual = context.actual(metric)
    marks = typography(context.locale)
    line: list[Inline] = [Text(target.metric.names.in_(context.locale))]
    if actual is not None:
        line += [
            Text(marks.dot),
            Text(f"{label('present', context.locale)}{marks.space}"),
            context.run(actual),
        ]
    large = (context.bold(target, Form.BOUND_NUMBER), Text(unit_suffix(target, context.locale)))
    return large, tuple(line)


BLOCK = BlockType(
    "cards",
    cards,
    {
        "of": Option(OptionKind.LIST),
        "text": Option(OptionKind.FIELDS),
        "figure": Option(OptionKind.WORD, ("actual", "target", "next_target", "none")),
        "otherwise": Option(OptionKind.WORD, ("claim",)),
        "claim": Option(OptionKind.LINE),
    },
)
