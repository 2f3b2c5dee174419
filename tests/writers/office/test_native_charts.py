"""What a native chart is made of: axes, series, fills, labels, in Word and in PowerPoint."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from reportgen.model.document.chart import Arrangement, Mark, Panel, Scenario, Schedule, ScheduleBar
from reportgen.model.document.inline import Status, Text
from tests.support.chart_caches import chart_parts
from tests.support.charts import bridge, bullets, chart, panel, runs, series, stack, stages
from tests.support.decks import deck_of
from tests.support.expected import assert_expected
from tests.support.parts import find, open_parts
from tests.support.spelled import dense

EXPECTED = Path(__file__).parent / "expected"


def work(*bars: ScheduleBar, last: date) -> Panel:
    """Return bars from the start of the year to a day."""
    first = date(2025, 1, 1)
    return Panel("Work", "", (), (), schedule=Schedule(bars, first, last, date(2025, 1, 15)))


def scenarios(mark: Mark) -> Panel:
    """Return the past, the present with a gap, what is wanted and what is foreseen."""
    return panel(
        series("Before", "3.0", "1.0", "2.0", scenario=Scenario.PREVIOUS, mark=mark),
        series("Now", "5.0", None, "-1.5", mark=mark),
        series("Wanted", "4.0", "4.0", "4.0", scenario=Scenario.TARGET, mark=mark),
        series("Foreseen", None, None, "6.0", scenario=Scenario.FORECAST, mark=mark),
    )


def parts_of(mark: Mark) -> Panel:
    """Return the parts of a whole, the last too narrow for a label."""
    return panel(series("Hours", "30", "20", "9", "1", scenario=Scenario.CATEGORY, mark=mark))


TRAIN = ScheduleBar("Train", date(2025, 1, 31), date(2025, 1, 1), Status.DONE)
MOVE = ScheduleBar("Move", date(2025, 2, 14), date(2025, 1, 10), Status.IN_PROGRESS)
OPEN = ScheduleBar("Open", date(2025, 3, 3))
PANELS: Mapping[str, Panel] = {
    "columns": panel(series("Hours", "3.0", "1.0", "2.5")),
    "columns with a target": panel(series("Hours", "3.0", "1.0", "2.5"), target="2.0"),
    "columns with remarks": panel(
        series("Hours", "3", "1"), remarks=((Text("−1"),), (Text("+2"),))
    ),
    "columns of scenarios": scenarios(Mark.COLUMN),
    "columns below zero": panel(series("Hours", "-3.0", "1.0")),
    "columns and a line": panel(
        series("Hours", "3", "1"), series("Rate", "2", "4", mark=Mark.LINE)
    ),
    "bars": panel(series("Hours", "3.0", "1.0", "2.5", mark=Mark.BAR)),
    "bars with a target": panel(series("Hours", "3", "1", mark=Mark.BAR), target="2"),
    "bars with remarks": panel(
        series("Hours", "3", "1", mark=Mark.BAR), remarks=((Text("−1"),), ())
    ),
    "bars of scenarios": scenarios(Mark.BAR),
    "overlaid bars": bullets(),
    "lines": panel(series("Hours", "98.0", "99.5", "97.0", mark=Mark.LINE)),
    "lines with a target": panel(series("Hours", "98", "99", mark=Mark.LINE), target="98"),
    "lines of scenarios": scenarios(Mark.LINE),
    "stacked columns": stack(),
    "stacked bars": panel(
        series("Base", "5", "6", scenario=Scenario.CATEGORY, mark=Mark.BAR),
        series("Top", "2", "0.1", scenario=Scenario.CATEGORY, mark=Mark.BAR),
        arrangement=Arrangement.STACKED,
        totals=runs("7", "6.1"),
    ),
    "floating columns": bridge(),
    "centred bars": stages(),
    "pie": parts_of(Mark.SLICE),
    "ring": parts_of(Mark.RING),
    "spokes": panel(
        series("Before", *"34251", scenario=Scenario.PREVIOUS, mark=Mark.SPOKE),
        series("Now", *"45352", mark=Mark.SPOKE),
    ),
    "work over months": work(TRAIN, MOVE, OPEN, last=date(2025, 3, 20)),
    "work over quarters": work(TRAIN, OPEN, last=date(2025, 12, 31)),
    "milestones": work(OPEN, last=date(2025, 3, 20)),
}


def parts_written(data: bytes) -> str:
    """Return what the chart parts of a file are made of."""
    parts = open_parts(data)
    return "\n".join(
        dense(each) for name in chart_parts(parts) for each in find(parts.xml(name), "*")
    )


@pytest.mark.golden
@pytest.mark.parametrize("name", PANELS)
def test_a_panel_is_drawn_like_this(name: str) -> None:
    drawn = parts_written(deck_of(chart(PANELS[name])).data)

    assert_expected(EXPECTED / f"{name.replace(' ', '-')}.txt", f"{drawn}\n")


@pytest.mark.parametrize("name", PANELS)
def test_every_figure_that_a_chart_draws_is_in_the_ledger_once(name: str) -> None:
    drawn = PANELS[name]
    target = None if drawn.is_lying else drawn.target  # no line can stand across lying bars
    points = [point for each in drawn.series for point in each.points]

    entries = deck_of(chart(drawn)).ledger.entries

    assert sorted(entry.value for entry in entries if "/chart " in entry.where) == sorted(
        run.figure.text for run in (*points, *drawn.totals, target) if run
    )


def test_the_day_of_the_report_is_a_line_over_all_bars_of_a_schedule() -> None:
    drawn = work(TRAIN, MOVE, last=date(2025, 3, 31))
    parts = open_parts(deck_of(chart(drawn)).data)

    [name] = [name for name in parts.contents if "/charts/shapes" in name]
    places = [float(str(each)) for each in parts.xml(name).xpath(
        "//*[local-name()='from' or local-name()='to']/*/text()"
    )]  # fmt: skip

    assert places == [0.384, 0.34, 0.384, 0.98]  # from below the months to the foot
