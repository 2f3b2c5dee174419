"""Catalogue -> metrics, units, dimensions, members and word lists."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field, replace
from decimal import Decimal
from pathlib import Path
from typing import Literal

from reportgen.errors import ConfigError
from reportgen.load.catalogue.formula import parse_formula
from reportgen.load.catalogue.layers import FILES, read_layers
from reportgen.load.formulas.parser import FormulaError
from reportgen.load.tables.text import shown
from reportgen.load.yaml.nodes import Mapping as MappingNode
from reportgen.load.yaml.schema import Converter, plain_tree
from reportgen.model.figures.catalogue import Bounds, Catalogue, Dimension, Member
from reportgen.model.figures.metric import (
    Better,
    Formula,
    LocalUnit,
    Metric,
    Rollup,
    Rounding,
    Unit,
)
from reportgen.model.finding import Problem
from reportgen.model.frozen import frozen
from reportgen.model.language import Locale, LocalText
from reportgen.model.place import Place
from reportgen.wording.messages.known_names import did_you_mean


@frozen
class _Names:
    hans: str
    hant: str | None = None
    en: str | None = None

    def words(self, identifier: str) -> LocalText:
        """Return the names; English falls back to the id where the catalogue has none."""
        english = self.en if self.en is not None else identifier.replace("_", " ")
        return LocalText(english, self.hans, self.hant if self.hant is not None else self.hans)


@frozen
class _Separators:
    hans: str = ""
    hant: str = ""
    en: str = ""


@frozen
class _Shown:
    unit: str
    times: Decimal


@frozen
class _Unit:
    exact: bool
    hans: str
    hant: str | None = None
    en: str | None = None
    one: str | None = None
    shown: Mapping[str, _Shown] = field(default_factory=dict)
    sep: _Separators = field(default_factory=_Separators)
    whole: bool | None = None
    signed: bool | None = None


@frozen
class _Dimension:
    hans: str
    hant: str | None = None
    en: str | None = None
    exhaustive: bool = False
    overlapping: bool = False
    roster: str | None = None
    members: tuple[str, ...] = ()


@frozen
class _Member:
    hans: str
    hant: str | None = None
    en: str | None = None
    above: Decimal | None = None
    from_: Decimal | None = None
    to: Decimal | None = None
    below: Decimal | None = None


@frozen
class LabelsFile:
    """What labels.yaml holds: units, dimensions, members and their names."""

    units: Mapping[str, _Unit]
    dimensions: Mapping[str, _Dimension] = field(default_factory=dict)
    members: Mapping[str, _Member] = field(default_factory=dict)
    version: int = 1


@frozen
class _Metric:
    unit: str
    name_hans: str
    name_hant: str | None = None
    name_en: str | None = None
    better: Better = Better.NEUTRAL
    decimals: int = 0
    short: str | None = None
    range: tuple[Decimal | None, ...] = ()
    soft_range: tuple[Decimal | None, ...] = ()
    rounding: Rounding = Rounding.NEAREST
    rollup: Literal["sum", "mean", "last", "none"] = "none"
    over_time: Literal["last", "running"] | None = None
    weight: str | None = None
    formula: str | None = None
    base: str | None = None
    means: str = ""
    means_hans: str = ""
    means_hant: str = ""
    aliases: tuple[str, ...] = ()
    counter: _Names | None = None
    zero_means: Literal["missing"] | None = None
    whole: bool | None = None
    signed: bool | None = None


@frozen
class MetricsFile:
    """What metrics.yaml holds: every metric by its id."""

    metrics: Mapping[str, _Metric]
    version: int = 1


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
    maker = _MetricMaker(metrics.metrics, units, converter.places, shown(folders[0] / FILES[0]))
    made = {name: maker.make(name) for name in metrics.metrics}
    if maker.problems:
        raise ConfigError(*maker.problems)
    return Catalogue(
        metrics={name: metric for name, metric in made.items() if metric is not None},
        units=units,
        dimensions={
            name: _dimension(name, entry, label_places[f"dimensions.{name}"])
            for name, entry in labels.dimensions.items()
        },
        members={name: _member(name, entry) for name, entry in labels.members.items()},
        terms=_terms(nodes.get("lint-terms.yaml")),
        nameless=_nameless(metrics, labels),
        notes=tuple(notes),
    )


def _nameless(metrics: MetricsFile, labels: LabelsFile) -> frozenset[str]:
    """Return the metrics, dimensions and members that have no English name."""
    found = {name for name, entry in metrics.metrics.items() if entry.name_en is None}
    for entries in (labels.dimensions, labels.members):
        found |= {name for name, entry in entries.items() if entry.en is None}
    return frozenset(found)


def _terms(node: MappingNode | None) -> Mapping[str, object]:
    tree = plain_tree(node) if node else {}
    return tree if isinstance(tree, dict) else {}


def _unit(name: str, entry: _Unit) -> Unit:
    between = LocalText(entry.sep.en, entry.sep.hans, entry.sep.hant)
    spaced = {locale for locale in Locale if between.in_(locale) == " "}
    names = _Names(entry.hans, entry.hant, entry.en).words(name)
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


def _dimension(name: str, entry: _Dimension, place: Place) -> Dimension:
    names = _Names(entry.hans, entry.hant, entry.en).words(name)
    return Dimension(
        name,
        names,
        exhaustive=entry.exhaustive and not entry.overlapping,
        overlapping=entry.overlapping,
        roster=entry.roster,
        members=entry.members,
        place=place,
    )


def _member(name: str, entry: _Member) -> Member:
    bounds = Bounds(entry.above, entry.from_, entry.to, entry.below)
    names = _Names(entry.hans, entry.hant, entry.en).words(name)
    return Member(name, names, bounds if bounds != Bounds() else None)


class _MetricMaker:
    """Makes metrics, and notes names of units, weights and operands that do not exist."""

    def __init__(
        self,
        entries: Mapping[str, _Metric],
        units: Mapping[str, Unit],
        places: Mapping[str, Place],
        file: str,
    ) -> None:
        self.problems: list[Problem] = []
        self._entries, self._units, self._places, self._file = entries, units, places, file

    def make(self, name: str) -> Metric | None:
        """Return a metric, None where something about it is wrong."""
        before = len(self.problems)
        entry = self._entries[name]
        self._need(name, "unit", entry.unit, self._units)
        for key in ("weight", "base"):
            self._need(name, key, getattr(entry, key), self._entries)
        formula = self._formula(name, entry)
        lowest, highest = self._bounds(name, "range", entry.range)
        usually_above, usually_below = self._bounds(name, "soft_range", entry.soft_range)
        if len(self.problems) > before:
            return None
        return Metric(
            id=name,
            names=_Names(entry.name_hans, entry.name_hant, entry.name_en).words(name),
            unit=self._units[entry.unit],
            better=entry.better,
            decimals=entry.decimals,
            short=entry.short,
            lowest=lowest,
            highest=highest,
            soft_lowest=usually_above,
            soft_highest=usually_below,
            rollup=Rollup(entry.rollup),
            over_time=Rollup(entry.over_time) if entry.over_time else None,
            weight=entry.weight,
            formula=formula,
            base=entry.base,
            means=LocalText(entry.means, entry.means_hans, entry.means_hant),
            aliases=entry.aliases,
            counter=entry.counter.words("") if entry.counter else None,
            rounding=entry.rounding,
            zero_means=entry.zero_means,
            whole=entry.whole,
            signed=entry.signed,
            places=dict(self._own_places(name)),
        )

    def _bounds(
        self, name: str, key: str, given: tuple[Decimal | None, ...]
    ) -> tuple[Decimal | None, Decimal | None]:
        """Return the two ends of a range, None where there is none."""
        if len(given) == 2:
            return given[0], given[1]
        if given:
            self._wrong(name, key)
        return None, None

    def _own_places(self, name: str) -> Iterator[tuple[str, Place]]:
        prefix = f"metrics.{name}"
        named = tuple(f".name_{locale.field}" for locale in Locale)
        for key in ("", *named, ".unit", ".formula", ".means", ".range", ".decimals"):
            if prefix + key in self._places:
                yield key.lstrip("."), self._places[prefix + key]

    def _formula(self, name: str, entry: _Metric) -> Formula | None:
        if entry.formula is None:
            return None
        try:
            formula = parse_formula(entry.formula)
        except FormulaError as wrong:
            self.problems.append(self._in_formula(name, entry.formula, wrong))
            return None
        for operand in formula.metrics:
            self._need(name, "formula", operand, self._entries)
        return formula

    def _need(self, name: str, key: str, wanted: str | None, known: Mapping[str, object]) -> None:
        if wanted is not None and wanted not in known:
            what = "unit" if key == "unit" else "metric"
            hans = "单位" if key == "unit" else "指标"
            hant = "單位" if key == "unit" else "指標"
            self.problems.append(
                Problem(
                    LocalText(
                        f'unknown {what} "{wanted}" in {key} of {name}',
                        f"{name} 的 {key} 里有不认识的{hans}“{wanted}”",
                        f"{name} 的 {key} 裡有不認識的{hant}「{wanted}」",
                    ),
                    remedy=did_you_mean(wanted, known),
                    place=self._places.get(f"metrics.{name}.{key}", Place(self._file)),
                )
            )

    def _in_formula(self, name: str, text: str, wrong: FormulaError) -> Problem:
        """Return a mistake in a formula at its character, with the metric's name before it."""
        place = self._places.get(f"metrics.{name}.formula", Place(self._file))
        problem, said = wrong.problem(place, text), wrong.message
        message = LocalText(
            f"formula of {name}: {said.en}",
            f"{name} 的 formula 有误：{said.hans}",
            f"{name} 的 formula 有誤：{said.hant}",
        )
        return replace(problem, message=message)

    def _wrong(self, name: str, key: str) -> None:
        self.problems.append(
            Problem(
                LocalText(
                    f"{key} of {name}: wants two bounds: [0, 100] or [0, null]",
                    f"{name} 的 {key} 要写两个界限：[0, 100] 或 [0, null]",
                    f"{name} 的 {key} 要寫兩個界限：[0, 100] 或 [0, null]",
                ),
                remedy=LocalText("for example [0, 100]", "例如 [0, 100]", "例如 [0, 100]"),
                place=self._places.get(f"metrics.{name}.{key}", Place(self._file)),
            )
        )
