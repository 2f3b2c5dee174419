"""The samples, each with one slip: what is caught, what rightly survives, who is suspected."""

from __future__ import annotations

import functools
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from reportgen.checks.runner import run_checks
from reportgen.load import load_report
from reportgen.model.figures.book import book_of
from reportgen.model.figures.figure import Figure
from reportgen.model.finding import Finding, Severity
from reportgen.model.report.report import Report
from tests.mutation.laws import (
    EXACT_UNITS,
    Law,
    Value,
    Values,
    broken,
    in_unit,
    on_one_scale,
    whole_number,
    within,
)
from tests.mutation.mutants import Mutant, mutants
from tests.mutation.sample_laws import SAMPLE_LAWS
from tests.support.figures import CONFIGS

SEED = 2024
MOST = 8
CHECKS = frozenset(
    [
        "breakdown-sum",
        "change-unit",
        "delta",
        "headcount-flow",
        "mean-bounds",
        "mean-times-count",
        "member-agreement",
        "possible-rate",
        "range",
        "ratio",
        "relation",
        "rollup",
        "roster-match",
        "scale",
        "target-verdict",
        "tie-out",
        "unit",
    ]
)
"""The rules over figures; what a report claims in words is tested elsewhere."""

_LIMITS = {
    "%": (0, 100), "pts": (-100, 100), "score5": (0, 5), "score100": (0, 100),
    "s": (0, None), "min": (0, None), "h": (0, None), "per_day": (0, None), "per_hour": (0, None),
}  # fmt: skip


@dataclass(frozen=True)
class Trial:
    """One mutant: the laws that it breaks, and what was said."""

    mutant: Mutant
    laws: tuple[Law, ...]
    findings: tuple[Finding, ...]

    @property
    def is_caught(self) -> bool:
        """Return whether anything was said that refuses a build or warns."""
        return bool(self.findings)

    @property
    def suspects(self) -> list[str]:
        """Return who is suspected, the first finding's suspect first."""
        return [f.problem.suspect for f in self.findings if f.problem.suspect]

    @property
    def is_first(self) -> bool:
        """Return whether the first suspect is a figure that was changed."""
        return bool(self.suspects) and self.suspects[0] in self.mutant.change

    @property
    def is_among_three(self) -> bool:
        """Return whether a changed figure is suspected, or among the first three that may be it."""
        named = [
            self.suspects[:1],
            *([c.id for c in f.problem.candidates[:3]] for f in self.findings),
        ]
        return any(each in self.mutant.change for names in named for each in names)


@functools.cache
def sample(name: str) -> Report:
    """Return a consistent sample report."""
    return load_report(CONFIGS / name / "period.yaml")


@functools.cache
def sample_values(name: str) -> Values:
    """Return the cells of a sample's metric files by figure id."""
    return {figure.id: _value(figure) for figure in sample(name).book.figures}


def _value(figure: Figure) -> Value:
    qualifier = figure.qualifier.value if figure.qualifier else None
    return Value(figure.text, figure.unit.id, figure.role.value, qualifier)


def limits(values: Values) -> Iterator[Law]:
    """Yield what holds for each figure alone: its unit, its range, whole counts, one scale."""
    for at, value in values.items():
        if value.role.endswith("delta"):
            own = values.get(at.partition(":")[0])
            yield in_unit(
                at, f"rel% {'pp' if own and own.unit == '%' else own.unit if own else ''}"
            )
            continue
        if value.unit == "%" and value.role == "actual":
            metric, members = at.partition("@")[0], at.partition("[")[2]
            yield on_one_scale(at, [
                o for o, other in values.items()
                if o != at and other.role == "actual"
                and (o.partition("@")[0], o.partition("[")[2]) == (metric, members)
            ])  # fmt: skip
        if value.unit in EXACT_UNITS:
            yield within(at, 0, None)
            yield whole_number(at)
        elif value.unit in _LIMITS:
            low, high = _LIMITS[value.unit]
            yield within(at, 1 if at.startswith("csat_score5") else low, high)


def tried(mutant: Mutant) -> Trial:
    """Return what the checks say to a sample with a slip, beside what it breaks."""
    values = {**sample_values(mutant.sample), **mutant.change}
    laws = [*SAMPLE_LAWS[mutant.sample], *limits(values)]
    found = run_checks(_with(sample(mutant.sample), mutant.change))
    alarms = tuple(f for f in found if f.severity is not Severity.INFO and f.check in CHECKS)
    return Trial(mutant, tuple(broken(laws, values)), alarms)


def _with(report: Report, change: Mapping[str, Value]) -> Report:
    figures = []
    for figure in report.book.figures:
        new = change.get(figure.id)
        if new is not None:
            unit = report.catalogue.units[new.unit]
            figure = replace(figure, value=Decimal(new.text), text=new.text, unit=unit)
        figures.append(figure)
    return replace(report, book=book_of(tuple(figures), report.book.metrics))


def trials(most: int = MOST, seed: int = SEED) -> Iterator[Trial]:
    """Yield a trial for each mutant of each sample."""
    for name in SAMPLE_LAWS:
        for mutant in mutants(name, sample_values(name), most, seed):
            yield tried(mutant)


def score(most: int = MOST, seed: int = SEED) -> dict[str, dict[str, int]]:
    """Return, for each kind of slip, how many mutants broke a law, were caught, were blamed.

    `survived` are those that break nothing and are passed over in silence.
    """
    table: dict[str, dict[str, int]] = {}
    for trial in trials(most, seed):
        row = table.setdefault(
            trial.mutant.kind,
            dict.fromkeys(("broken", "caught", "first", "three", "equivalent", "survived"), 0),
        )
        if trial.laws:
            row["broken"] += 1
            row["caught"] += trial.is_caught
            row["first"] += trial.is_first
            row["three"] += trial.is_among_three
        else:
            row["equivalent"] += 1
            row["survived"] += not trial.is_caught
    return table


NOTE = """## How many slips are found

One slip at a time is made in the consistent samples, in any figure: totals, rates, previous values,
targets and stated changes as well as parts. Whether it breaks anything is decided by laws of the
samples that are written down and recomputed apart from the checks. *First* is a changed figure as
the first suspect, *in three* among the first three; where several figures fit equally well, the
checks say that they cannot tell. What breaks no law has to pass in silence. `make score` makes the
table again.

| slip | breaks a law | caught | first | in three | breaks nothing | silent |
|---|--:|--:|--:|--:|--:|--:|
"""


def as_markdown(table: Mapping[str, Mapping[str, int]]) -> str:
    """Return the score as a chapter of the manual."""
    keys = ("broken", "caught", "first", "three", "equivalent", "survived")
    whole = {key: sum(row[key] for row in table.values()) for key in keys}
    lines = [
        f"| {kind} | {' | '.join(str(row[key]) for key in keys)} |"
        for kind, row in {**table, "all": whole}.items()
    ]
    return NOTE + "\n".join(lines) + "\n"
