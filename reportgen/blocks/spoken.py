"""What a metric says on a card that nobody wrote a text for: its level, its members, its change."""

from __future__ import annotations

from reportgen.blocks.fields import metric_of
from reportgen.model.entries import Entry
from reportgen.model.figure import Figure
from reportgen.model.inline import Form, Inline, Inlines, Text
from reportgen.model.language import Locale, Words
from reportgen.model.scene import Scene
from reportgen.wording.claims import claim_inlines
from reportgen.wording.labels import listed

_SILENT = frozenset({"metric", "dimension", "members"})
_HIGHEST = Words("Highest: ", "最高：", "最高：")
_LOWEST = Words("lowest: ", "最低：", "最低：")
_FROM = Words(" from ", "由", "由")
_TO = Words(" to ", "变为", "變為")
_HEAD = 2
"""How many inlines of a claim only name the metric, as the card's title does."""


def is_silent(entry: Entry) -> bool:
    """Return whether a thing only names a metric, so that the metric has to speak."""
    return set(entry.fields) <= _SILENT


def spoken_title(scene: Scene, entry: Entry) -> str:
    """Return the metric's name, with the dimension or members that the card is about."""
    name = scene.metric(metric_of(scene, entry)).names.in_(scene.locale)
    catalogue = scene.report.catalogue
    about = ""
    if dimension := _text(entry, "dimension"):
        about = catalogue.dimension_names(dimension).in_(scene.locale)
    elif members := _members(entry):
        about = listed([catalogue.member_names(m).in_(scene.locale) for m in members], scene.locale)
    colon = ": " if scene.locale is Locale.EN else "："
    return f"{name}{colon}{about}" if about else name


def spoken(scene: Scene, entry: Entry) -> Inlines:
    """Return what the figures say: of the highest and lowest member, of each one, of the total."""
    metric = metric_of(scene, entry)
    if dimension := _text(entry, "dimension"):
        return _extremes(scene, scene.report.book.members(metric, scene.period, dimension))
    if members := _members(entry):
        found = [_figure(scene, metric, member) for member in members]
        return _each(scene, [figure for figure in found if figure is not None])
    return claim_inlines(scene, metric)[_HEAD:]


def claim_of(scene: Scene, metric: str) -> Inlines:
    """Return what a metric says of its target or its past; nothing where it has neither."""
    actual = scene.actual(metric) if metric else None
    if actual is None or not (scene.target(metric) or scene.previous(metric)):
        return ()
    return claim_inlines(scene, metric)[_HEAD:]


def figures_spoken_of(scene: Scene, entry: Entry) -> list[Figure]:
    """Return the figures that a card's words come from."""
    metric = metric_of(scene, entry)
    if dimension := _text(entry, "dimension"):
        return list(scene.report.book.members(metric, scene.period, dimension))
    found = [_figure(scene, metric, member) for member in _members(entry)]
    return [f for f in (*found, scene.actual(metric)) if f is not None]


def _extremes(scene: Scene, figures: tuple[Figure, ...]) -> Inlines:
    if len(figures) < 2:
        return tuple(run for figure in figures for run in _named(scene, figure))
    high = max(figures, key=lambda figure: figure.value)
    low = min(figures, key=lambda figure: figure.value)
    stop = "; " if scene.locale is Locale.EN else "；"
    return (
        Text(_HIGHEST.in_(scene.locale)),
        *_named(scene, high),
        Text(f"{stop}{_LOWEST.in_(scene.locale)}"),
        *_named(scene, low),
    )


def _each(scene: Scene, figures: list[Figure]) -> Inlines:
    """Return each member with its level, and the one that it had before."""
    inlines: list[Inline] = []
    for figure in figures:
        stop = ("; " if scene.locale is Locale.EN else "；") if inlines else ""
        inlines += (Text(stop), *_from_to(scene, figure))
    return tuple(inlines)


def _from_to(scene: Scene, figure: Figure) -> Inlines:
    earlier = scene.previous(figure.key.metric, figure.key.members)
    if earlier is None:
        return _named(scene, figure)
    name = scene.report.catalogue.member_names(figure.key.members[-1][1]).in_(scene.locale)
    since, to = _FROM.in_(scene.locale), _TO.in_(scene.locale)
    return (Text(f"{name}{since}"), scene.run(earlier, Form.NUMBER), Text(to), scene.run(figure))


def _named(scene: Scene, figure: Figure) -> Inlines:
    name = scene.report.catalogue.member_names(figure.key.members[-1][1]).in_(scene.locale)
    return (Text(f"{name} " if scene.locale is Locale.EN else name), scene.run(figure))


def _figure(scene: Scene, metric: str, member: str) -> Figure | None:
    """Return the figure of a member, whatever its dimension."""
    dimensions = scene.report.catalogue.dimensions
    found = (scene.actual(metric, ((dimension, member),)) for dimension in dimensions)
    return next((figure for figure in found if figure is not None), None)


def _text(entry: Entry, field: str) -> str:
    value = entry.fields.get(field)
    return value if isinstance(value, str) else ""


def _members(entry: Entry) -> tuple[str, ...]:
    value = entry.fields.get("members")
    return value if isinstance(value, tuple) else ()
