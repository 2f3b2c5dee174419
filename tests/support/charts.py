"""Charts of a few figures, and those that the manuals of the chart types show."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace

from reportgen.charts import CHARTS
from reportgen.compose.expand import BlockError
from reportgen.model.document.chart import Arrangement, Chart, Mark, Panel, Scenario, Series
from reportgen.model.document.inline import FigureRun, Form
from tests.support.figures import figure
from tests.support.samples import expanded, other_sample, said

SAMPLES = ("quarter-summary", "team-annual", "personal-annual", "service-plan", "assessments")


def runs(*values: str | None) -> tuple[FigureRun | None, ...]:
    """Return a point a value, with the decimals that it is written with; None leaves a gap."""
    return tuple(None if value is None else _run(value) for value in values)


def _run(value: str) -> FigureRun:
    made = figure(f"resolution_time={value.replace('-', '')}")
    if value.startswith("-"):
        made = replace(made, value=-made.value)
    return FigureRun(made, made.decimals, Form.NUMBER)


def series(
    name: str,
    *values: str | None,
    scenario: Scenario = Scenario.ACTUAL,
    mark: Mark = Mark.COLUMN,
) -> Series:
    """Return a series of values."""
    return Series(name, runs(*values), scenario, mark)


def panel(*rows: Series, target: str = "", **more: object) -> Panel:
    """Return a panel over the first letters, as many as there are points."""
    names = tuple("ABCDEFGHIJKL"[: len(rows[0].points)])
    made = Panel("Hours", "h", names, rows)
    if target:
        [wanted] = runs(target)
        made = replace(made, target=wanted, target_label="Target")
    return replace(made, **more)  # type: ignore[arg-type]


def chart(*panels: Panel) -> Chart:
    """Return a chart of panels."""
    return Chart("C1", "column", "Hours", panels, ())


def bridge() -> Panel:
    """Return a waterfall from 10 over a step of −4 and one of +1 to 7."""
    return panel(
        series("Last year", "10", None, None, None, scenario=Scenario.PREVIOUS),
        series("Better", None, "-4", None, None, scenario=Scenario.GOOD),
        series("Worse", None, None, "1", None, scenario=Scenario.BAD),
        series("This year", None, None, None, "7"),
        arrangement=Arrangement.FLOATING,
    )


def bullets() -> Panel:
    """Return three bars in outlines of 8: beaten, missed, and too short for a label."""
    return panel(
        series("Reached", "9.0", "6.0", "1.0", mark=Mark.BAR),
        series("Wanted", "8.0", "8.0", "8.0", scenario=Scenario.TARGET, mark=Mark.BAR),
        arrangement=Arrangement.OVERLAID,
    )


def stack() -> Panel:
    """Return two stacked columns with their totals."""
    return panel(
        series("Base", "5", "6", scenario=Scenario.CATEGORY),
        series("Top", "2", "1", scenario=Scenario.CATEGORY),
        arrangement=Arrangement.STACKED,
        totals=runs("7", "7"),
    )


def stages() -> Panel:
    """Return a funnel of three stages, the last too narrow for a label."""
    rows = series("Stage", "20", "10", "2", mark=Mark.BAR)
    return panel(rows, arrangement=Arrangement.CENTRED)


def examples() -> dict[str, dict[str, str]]:
    """Return the options of every example in the manuals, under the type's name and a number."""
    return {
        f"{name} {number}": dict(line.strip().split(": ", 1) for line in fence)
        for name, kind in CHARTS.items()
        for number, fence in enumerate(_fences(kind.manual), 1)
    }


@functools.cache
def drawn_example(name: str) -> Chart | None:
    """Return an example as the first sample draws it that has the data."""
    options: Mapping[str, str] = examples()[name]
    for sample in SAMPLES:
        with suppress(BlockError):  # of a metric or list that another sample has
            for block in expanded("chart", other_sample(sample), caption="Example", **options):
                if isinstance(block, Chart):
                    return block
    return None


def _fences(manual: str) -> list[list[str]]:
    fences: list[list[str]] = []
    inside = False
    for line in manual.splitlines():
        if line.strip() == "::: chart":
            fences.append([])
            inside = True
        elif line.strip() == ":::":
            inside = False
        elif inside:
            fences[-1].append(line)
    return fences


Rows = dict[str, list[str]]
"""The words at the points of each series."""


def chart_of(folder: str, kind: str, **options: str) -> Chart:
    """Return a chart of the figures of a sample."""
    [block] = expanded("chart", other_sample(folder), type=kind, **options)
    assert isinstance(block, Chart)
    return block


def rows(panel: Panel) -> Rows:
    """Return what a panel writes at each point."""
    return {s.name: [said((run,)) if run else "" for run in s.points] for s in panel.series}


def remarks(panel: Panel) -> list[str]:
    """Return what a panel remarks on each category."""
    return [said(remark) for remark in panel.remarks]
