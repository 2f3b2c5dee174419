"""How a chart is drawn follows from its marks and its arrangement."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from reportgen.model.document.chart import (
    Arrangement,
    Mark,
    Panel,
    PanelShape,
    Scenario,
    Schedule,
    ScheduleBar,
    feet,
)
from tests.support.charts import bridge, bullets, chart, panel, series, stack, stages


def bars(count: int) -> Panel:
    """Return a panel of so many lying bars."""
    return panel(series("Hours", *("1",) * count, mark=Mark.BAR))


def columns(count: int) -> Panel:
    """Return a panel of so many columns."""
    return panel(series("Hours", *("1",) * count))


@pytest.mark.parametrize(
    ("panels", "uneven"),
    [
        ((bars(2), bars(3)), True),
        ((bars(2), bars(2)), False),
        ((bars(2), columns(3)), False),
        ((columns(2), columns(3)), False),
        ((bars(2),), False),
    ],
)
def test_panels_stand_below_each_other_where_they_hold_unlike_many_lying_bars(
    panels: tuple[Panel, ...], uneven: bool
) -> None:
    assert chart(*panels).is_uneven is uneven


@pytest.mark.parametrize(
    ("drawn", "shape", "rows", "lying"),
    [
        (columns(3), PanelShape.COLUMNS, 3, False),
        (bars(3), PanelShape.BARS, 3, True),
        (panel(*bars(3).series, *bars(3).series), PanelShape.BARS, 6, True),
        (bullets(), PanelShape.BARS, 3, True),
        (stack(), PanelShape.COLUMNS, 2, False),
        (bridge(), PanelShape.FLOATING, 4, False),
        (stages(), PanelShape.CENTRED, 3, True),
        (panel(series("H", "1", mark=Mark.LINE)), PanelShape.LINES, 1, False),
        (
            panel(series("H", "1"), series("I", "1", mark=Mark.LINE)),
            PanelShape.COLUMNS,
            2,
            False,
        ),
    ],
)
def test_marks_and_arrangement_say_how_a_panel_is_drawn(
    drawn: Panel, shape: PanelShape, rows: int, lying: bool
) -> None:
    assert (drawn.shape, drawn.rows, drawn.is_lying) == (shape, rows, lying)


@pytest.mark.parametrize(
    ("drawn", "begins"),
    [
        (bridge(), ["0", "6", "6", "0"]),
        (stages(), ["0", "5", "9"]),
        (panel(series("More", "4", "-1"), arrangement=Arrangement.FLOATING), ["0", "0"]),
        (
            panel(
                series("More", "4", "-1", scenario=Scenario.GOOD),
                arrangement=Arrangement.FLOATING,
            ),
            ["0", "3"],
        ),
    ],
)
def test_floating_bars_begin_where_the_last_ended_and_stages_in_the_middle(
    drawn: Panel, begins: list[str]
) -> None:
    assert [f"{foot:g}" for foot in feet(drawn)] == begins


def schedule(first: date, last: date, today: date | None = None) -> Schedule:
    """Return a schedule of one bar."""
    return Schedule((ScheduleBar("Train", last, first),), first, last, today)


@pytest.mark.parametrize(
    ("first", "last", "divisions"),
    [
        (date(2025, 1, 9), date(2025, 1, 9), ["2025-01"]),
        (
            date(2024, 11, 30),
            date(2025, 4, 1),
            ["2024-11", "2024-12", "2025-01", "2025-02", "2025-03", "2025-04"],
        ),
        (date(2024, 11, 30), date(2025, 5, 1), ["2024-Q4", "2025-Q1", "2025-Q2"]),
    ],
)
def test_a_schedule_is_divided_into_months_or_quarters_where_it_spans_more_than_six(
    first: date, last: date, divisions: list[str]
) -> None:
    assert [str(period) for period in schedule(first, last).divisions] == divisions


@pytest.mark.parametrize(
    ("today", "share"),
    [
        (date(2025, 4, 1), 0.0),
        (date(2025, 4, 16), 0.5),
        (date(2025, 4, 30), 29 / 30),
        (date(2025, 3, 31), None),
        (date(2025, 5, 1), None),
        (None, None),
    ],
)
def test_today_stands_on_the_axis_of_a_schedule_or_nowhere(
    today: date | None, share: float | None
) -> None:
    assert schedule(date(2025, 4, 3), date(2025, 4, 20), today).today_share == share


def test_only_round_charts_need_no_width() -> None:
    ring = panel(series("H", "1", "2", mark=Mark.RING))

    assert chart(ring).is_ring
    assert chart(columns(2), ring).is_ring
    assert not chart(columns(2)).is_ring
    assert panel(*columns(2).series, arrangement=Arrangement.STACKED).stacked


def test_a_schedule_has_a_row_for_each_bar_and_one_for_its_axis() -> None:
    day = date(2025, 1, 9)

    assert replace(bars(5), schedule=schedule(day, day)).rows == 2
