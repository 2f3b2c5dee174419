"""What a metric says on a card that nobody wrote a text for: its level, its members, its change."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.blocks.fields import metric_of
from reportgen.model.document.context import DocumentContext
from reportgen.model.document.inline import Form, Inline, Inlines, Text
from reportgen.model.figures.figure import Figure
from reportgen.model.language import LocalText
from reportgen.model.relations.ranks import highest, lowest
from reportgen.model.report.entries import Entry
from reportgen.wording.claims import claim_inlines
from reportgen.wording.labels import listed
from reportgen.wording.typography import typography

_SILENT = frozenset({"metric", "dimension", "members"})
_HIGHEST = LocalText("Highest: ", "最高：", "最高：")
_LOWEST = LocalText("lowest: ", "最低：", "最低：")
_FROM = LocalText(" from ", "由", "由")
_TO = LocalText(" to ", "变为", "變為")
_HEAD = 2
"""How many inlines of a claim only name the metric, as the card's title does."""


def is_silent(entry: Entry) -> bool:
    """Return whether a thing only names a metric, so that the metric has to speak."""
    return set(entry.fields) <= _SILENT


def spoken_title(context: DocumentContext, entry: Entry) -> str:
    """Return the metric's name, with the dimension or members that the card is about."""
    name = context.metric(metric_of(context, entry)).names.in_(context.locale)
    catalogue = context.report.catalogue
    about = ""
    if dimension := _text(entry, "dimension"):
        about = catalogue.dimension_names(dimension).in_(context.locale)
    elif members := _members(entry):
        about = listed(
            [catalogue.member_names(m).in_(context.locale) for m in members], context.locale
        )
    return f"{name}{typography(context.locale).colon}{about}" if about else name


def spoken(context: DocumentContext, entry: Entry) -> Inlines:
    """Return what the figures say: of the highest and lowest member, of each one, of the total."""
    metric = metric_of(context, entry)
    if dimension := _text(entry, "dimension"):
        return _extremes(context, context.report.book.members(metric, context.period, dimension))
    if members := _members(entry):
        found = [_figure(context, metric, member) for member in members]
        told = [_from_to(context, figure) for figure in found if figure is not None]
        return _joined(context, told)
    return claim_inlines(context, metric)[_HEAD:]


def claim_of(context: DocumentContext, metric: str) -> Inlines:
    """Return what a metric says of its target or its past; nothing where it has neither."""
    actual = context.actual(metric) if metric else None
    if actual is None or not (context.target(metric) or context.previous(metric)):
        return ()
    return claim_inlines(context, metric)[_HEAD:]


def figures_spoken_of(context: DocumentContext, entry: Entry) -> list[Figure]:
    """Return the figures that a card's words come from."""
    metric = metric_of(context, entry)
    if dimension := _text(entry, "dimension"):
        return list(context.report.book.members(metric, context.period, dimension))
    found = [_figure(context, metric, member) for member in _members(entry)]
    return [f for f in (*found, context.actual(metric)) if f is not None]


def _extremes(context: DocumentContext, figures: tuple[Figure, ...]) -> Inlines:
    """Return the highest and the lowest member, each one where nobody can tell which they are."""
    high, low = (rank(figures) if len(figures) > 1 else None for rank in (highest, lowest))
    if high is None or low is None:
        return _joined(context, [_named(context, figure) for figure in figures])
    ends = ((_HIGHEST, figures[high]), (_LOWEST, figures[low]))
    told = [(Text(end.in_(context.locale)), *_named(context, each)) for end, each in ends]
    return _joined(context, told)


def _joined(context: DocumentContext, told: Sequence[Inlines]) -> Inlines:
    """Return what is said of several members, one after the other."""
    inlines: list[Inline] = []
    for each in told:
        stop = (Text(typography(context.locale).semicolon),) if inlines else ()
        inlines += (*stop, *each)
    return tuple(inlines)


def _from_to(context: DocumentContext, figure: Figure) -> Inlines:
    earlier = context.previous(figure.key.metric, figure.key.members)
    if earlier is None:
        return _named(context, figure)
    name = context.report.catalogue.member_names(figure.key.members[-1][1]).in_(context.locale)
    since, to = _FROM.in_(context.locale), _TO.in_(context.locale)
    return (
        Text(f"{name}{since}"),
        context.run(earlier, Form.NUMBER),
        Text(to),
        context.run(figure),
    )


def _named(context: DocumentContext, figure: Figure) -> Inlines:
    name = context.report.catalogue.member_names(figure.key.members[-1][1]).in_(context.locale)
    return (Text(f"{name}{typography(context.locale).space}"), context.run(figure))


def _figure(context: DocumentContext, metric: str, member: str) -> Figure | None:
    """Return the figure of a member, whatever its dimension."""
    dimensions = context.report.catalogue.dimensions
    found = (context.actual(metric, ((dimension, member),)) for dimension in dimensions)
    return next((figure for figure in found if figure is not None), None)


def _text(entry: Entry, field: str) -> str:
    value = entry.fields.get(field)
    return value if isinstance(value, str) else ""


def _members(entry: Entry) -> tuple[str, ...]:
    value = entry.fields.get("members")
    return value if isinstance(value, tuple) else ()
