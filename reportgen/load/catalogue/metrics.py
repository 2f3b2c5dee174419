"""Entries of metrics.yaml -> metrics."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal

from reportgen.load.catalogue.entries import MetricEntry, Names
from reportgen.load.catalogue.formula import parse_formula
from reportgen.load.formulas.parser import FormulaError
from reportgen.model.figures.metric import Flow, Formula, Metric, Rollup, Unit
from reportgen.model.figures.part_names import PartNames
from reportgen.model.finding import Problem
from reportgen.model.language import Locale, LocalText
from reportgen.model.place import Place
from reportgen.wording.messages.known_names import did_you_mean


class MetricMaker:
    """Makes metrics, and notes names of units, weights and operands that do not exist."""

    def __init__(
        self,
        entries: Mapping[str, MetricEntry],
        units: Mapping[str, Unit],
        places: Mapping[str, Place],
        file: str,
        parts: PartNames,
    ) -> None:
        self.problems: list[Problem] = []
        self._entries, self._units, self._places, self._file = entries, units, places, file
        self._parts = parts
        self._unknown: dict[tuple[str, str], list[Problem]] = {}

    @property
    def mistakes(self) -> tuple[Problem, ...]:
        """Return the problems, each unknown name told once, where it stands first."""
        others = {id(first): len(again) for first, *again in self._unknown.values()}
        repeated = {id(each) for _, *again in self._unknown.values() for each in again}
        return tuple(
            _and_others(problem, others.get(id(problem), 0))
            for problem in self.problems
            if id(problem) not in repeated
        )

    def make(self, name: str) -> Metric | None:
        """Return a metric, None where something about it is wrong."""
        before = len(self.problems)
        entry = self._entries[name]
        self._need(name, "unit", entry.unit, self._units)
        for key in ("weight", "base", "running_total_of"):
            self._need(name, key, getattr(entry, key), self._entries)
        flow = _flow(entry)
        for wanted in flow.metrics if flow else ():
            self._need(name, "flow", wanted, self._entries)
        formula = self._formula(name, entry)
        lowest, highest = self._bounds(name, "range", entry.range)
        usually_above, usually_below = self._bounds(name, "soft_range", entry.soft_range)
        if len(self.problems) > before:
            return None
        return Metric(
            id=name,
            names=Names(entry.name_hans, entry.name_hant, entry.name_en).words(name),
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
            flow=flow,
            running_total_of=entry.running_total_of,
            restarts=entry.restarts,
            places=dict(self._own_places(name)),
            parts=self._parts,
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

    def _formula(self, name: str, entry: MetricEntry) -> Formula | None:
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
            problem = Problem(
                LocalText(
                    f'unknown {what} "{wanted}" in {key} of {name}',
                    f"{name} 的 {key} 里有不认识的{hans}“{wanted}”",
                    f"{name} 的 {key} 裡有不認識的{hant}「{wanted}」",
                ),
                remedy=did_you_mean(wanted, known),
                place=self._places.get(f"metrics.{name}.{key}", Place(self._file)),
            )
            self.problems.append(problem)
            self._unknown.setdefault((what, wanted), []).append(problem)

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


def _and_others(problem: Problem, more: int) -> Problem:
    """Return a problem that says in how many more places the same name stands."""
    if not more:
        return problem
    said, places = problem.message, "place" if more == 1 else "places"
    message = LocalText(
        f"{said.en}, and in {more} more {places}",
        f"{said.hans}，另有 {more} 处也是",
        f"{said.hant}，另有 {more} 處也是",
    )
    return replace(problem, message=message)


def _flow(entry: MetricEntry) -> Flow | None:
    said = entry.flow
    return None if said is None else Flow(said.in_, said.out, said.opening)
