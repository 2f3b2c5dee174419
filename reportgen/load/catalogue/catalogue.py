"""Catalogue -> metrics, units, dimensions, members and word lists."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from reportgen.errors import ConfigError
from reportgen.load.catalogue.entries import (
    DimensionEntry,
    LabelsFile,
    MemberEntry,
    MetricsFile,
    Names,
    UnitEntry,
)
from reportgen.load.catalogue.layers import FILES, read_layers
from reportgen.load.catalogue.metrics import MetricMaker
from reportgen.load.tables.text import shown
from reportgen.load.yaml.nodes import Mapping as MappingNode
from reportgen.load.yaml.schema import Converter, plain_tree
from reportgen.model.figures.catalogue import Bounds, Catalogue, Dimension, Member
from reportgen.model.figures.metric import LocalUnit, Unit
from reportgen.model.figures.part_names import PartNames
from reportgen.model.figures.stocks import over_time
from reportgen.model.finding import Problem
from reportgen.model.language import Locale, LocalText, same
from reportgen.model.place import Place
from reportgen.wording.messages.known_names import did_you_mean


def read_catalogue(*folders: Path) -> Catalogue:
    """Return the catalogue of some folders, the later ones over the earlier ones.

    Raises ConfigError with all mistakes of its files.
    """
    nodes, notes = read_layers(folders)
    converter = Converter()
    labels = converter.make(LabelsFile, nodes["labels.yaml"])
    label_places = dict(converter.places)
    converter.places.clear()
    metrics = converter.make(MetricsFile, nodes["metrics.yaml"])
    if labels is None or metrics is None or converter.problems:
        raise ConfigError(*converter.problems)
    units = {name: _unit(name, entry) for name, entry in labels.units.items()}
    _check_shown(units, label_places)
    _check_parents(labels.members, label_places)
    dimensions = {
        name: _dimension(name, entry, label_places[f"dimensions.{name}"])
        for name, entry in labels.dimensions.items()
    }
    members = {name: _member(name, entry) for name, entry in labels.members.items()}
    parts = PartNames(
        {name: each.names for name, each in dimensions.items()},
        {name: each.names for name, each in members.items()},
    )
    file = shown(folders[0] / FILES[0])
    maker = MetricMaker(metrics.metrics, units, converter.places, file, parts)
    made = {name: maker.make(name) for name in metrics.metrics}
    if maker.problems:
        raise ConfigError(*maker.mistakes)
    return Catalogue(
        metrics=over_time({name: metric for name, metric in made.items() if metric is not None}),
        units=units,
        dimensions=dimensions,
        members=members,
        terms=_terms(nodes.get("lint-terms.yaml")),
        nameless=_nameless(metrics, labels),
        notes=tuple(notes),
        parents={name: entry.parent for name, entry in labels.members.items() if entry.parent},
    )


def with_people(catalogue: Catalogue, names: Mapping[str, str]) -> Catalogue:
    """Return a catalogue whose metrics know what people are called that they are broken down by."""
    if not names:
        return catalogue
    people = {person: same(name) for person, name in names.items()}
    known = next(iter(catalogue.metrics.values())).parts if catalogue.metrics else PartNames()
    parts = replace(known, members={**people, **known.members})
    metrics = {name: replace(each, parts=parts) for name, each in catalogue.metrics.items()}
    return replace(catalogue, metrics=metrics)


def _nameless(metrics: MetricsFile, labels: LabelsFile) -> frozenset[str]:
    """Return the metrics, dimensions and members that have no English name."""
    found = {name for name, entry in metrics.metrics.items() if entry.name_en is None}
    for entries in (labels.dimensions, labels.members):
        found |= {name for name, entry in entries.items() if entry.en is None}
    return frozenset(found)


def _terms(node: MappingNode | None) -> Mapping[str, object]:
    tree = plain_tree(node) if node else {}
    return tree if isinstance(tree, dict) else {}


def _unit(name: str, entry: UnitEntry) -> Unit:
    between = LocalText(entry.sep.en, entry.sep.hans, entry.sep.hant)
    spaced = {locale for locale in Locale if between.in_(locale) == " "}
    names = Names(entry.hans, entry.hant, entry.en).words(name)
    return Unit(
        name,
        entry.exact,
        names,
        frozenset(spaced),
        one=entry.one,
        shown={locale: LocalUnit(each.unit, each.times) for locale, each in entry.shown.items()},
        whole=entry.whole,
        signed=entry.signed,
    )


def _check_shown(units: Mapping[str, Unit], places: Mapping[str, Place]) -> None:
    """Raise ConfigError where a unit is to be shown in one that there is not."""
    problems = [
        Problem(
            LocalText(
                f'unknown unit "{shown.unit}" in shown of {unit.id}',
                f"{unit.id} 的 shown 里有不认识的单位“{shown.unit}”",
                f"{unit.id} 的 shown 裡有不認識的單位「{shown.unit}」",
            ),
            remedy=did_you_mean(shown.unit, units),
            place=places.get(f"units.{unit.id}.shown"),
        )
        for unit in units.values()
        for shown in unit.shown.values()
        if shown.unit not in units
    ]
    if problems:
        raise ConfigError(*problems)


def _check_parents(members: Mapping[str, MemberEntry], places: Mapping[str, Place]) -> None:
    """Raise ConfigError where a member belongs to one that there is not, or to itself."""
    problems = []
    for name, entry in members.items():
        place = places.get(f"members.{name}.parent")
        if entry.parent is not None and entry.parent not in members:
            message = LocalText(
                f'unknown member "{entry.parent}" in parent of {name}',
                f"{name} 的 parent 里有不认识的成员“{entry.parent}”",
                f"{name} 的 parent 裡有不認識的成員「{entry.parent}」",
            )
            problems.append(
                Problem(message, remedy=did_you_mean(entry.parent, members), place=place)
            )
        elif name in _above(name, members):
            message = LocalText(
                f"{name} belongs to itself by its parents",
                f"{name} 的 parent 绕回了自己",
                f"{name} 的 parent 繞回了自己",
            )
            problems.append(Problem(message, remedy=_ONE_WAY, place=place))
    if problems:
        raise ConfigError(*problems)


_ONE_WAY = LocalText(
    "let parent name the next larger one: a district its region",
    "parent 应写上一级：例如分区写所属大区",
    "parent 應寫上一級：例如分區寫所屬大區",
)


def _above(name: str, members: Mapping[str, MemberEntry]) -> list[str]:
    """Return the members above one, each once."""
    found: list[str] = []
    above = members[name].parent
    while above is not None and above in members and above not in found:
        found.append(above)
        above = members[above].parent
    return found


def _dimension(name: str, entry: DimensionEntry, place: Place) -> Dimension:
    names = Names(entry.hans, entry.hant, entry.en).words(name)
    return Dimension(
        name,
        names,
        exhaustive=entry.exhaustive and not entry.overlapping,
        overlapping=entry.overlapping,
        roster=entry.roster,
        members=entry.members,
        place=place,
    )


def _member(name: str, entry: MemberEntry) -> Member:
    bounds = Bounds(entry.above, entry.from_, entry.to, entry.below)
    names = Names(entry.hans, entry.hant, entry.en).words(name)
    return Member(name, names, bounds if bounds != Bounds() else None)
