"""A chart in a sentence."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from reportgen.blocks.chart_words import alt_text
from reportgen.model.document.chart import Mark, Panel, Schedule, ScheduleBar
from reportgen.model.document.context import DocumentContext
from reportgen.model.language import Locale
from tests.support.charts import bridge, bullets, panel, series
from tests.support.figures import report
from tests.support.samples import said


def words(*panels: Panel, locale: Locale = Locale.EN) -> str:
    context = DocumentContext(report(""), locale)
    return said(tuple(alt_text(context, "Work", list(panels))), locale)


HOURS = panel(series("Hours", "3", "1"))
TWO = panel(series("Then", "3", "1"), series("Now", "4", "2"), series("Wanted", "5", "5"))


@pytest.mark.parametrize(
    ("drawn", "said_of_it"),
    [
        ((HOURS,), "Work: A 3, B 1. "),
        # a series that is called like its panel has no name of its own
        ((TWO,), "Work: Then A 3, Then B 1, Now A 4, Now B 2. "),
        # of several panels each point says whose it is, once
        ((HOURS, replace(HOURS, title="Days")), "Work: Hours A 3, Hours B 1, Days Hours A 3, Days Hours B 1. "),
        # what lies over each other, and spokes, are told category by category
        ((bullets(),), "Work: Reached A 9.0, Wanted A 8.0, Reached B 6.0, Wanted B 8.0, Reached C 1.0, Wanted C 8.0. "),
        ((panel(series("Then", "3", "1", mark=Mark.SPOKE), series("Now", "4", "2", mark=Mark.SPOKE)),),
         "Work: Then A 3, Now A 4, Then B 1, Now B 2. "),
        ((bridge(),), "Work: Last year A 10, Better B −4, Worse C 1, This year D 7. "),
        ((panel(series("Hours", "3", None, "1")),), "Work: A 3, C 1. "),
        ((panel(series("Hours", *map(str, range(1, 11)))),),
         "Work: A 1, B 2, C 3, D 4, E 5, F 6, G 7, H 8. "),
        ((panel(series("Hours", None)),), "Work: . "),
    ],
)  # fmt: skip
def test_it_tells_categories_with_their_figures(drawn: tuple[Panel, ...], said_of_it: str) -> None:
    assert words(*drawn) == said_of_it


@pytest.mark.parametrize(
    ("count", "told"),
    [
        (2, "Work: W1 1 January 2025, W2 1 January – 3 January 2025. "),
        (
            6,
            (
                "Work: W1 1 January 2025, W2 1 January – 3 January 2025, W3 1 January 2025, "
                "W4 1 January – 3 January 2025. "
            ),
        ),
    ],
)
def test_of_a_schedule_it_tells_the_first_four_bars_with_their_days(count: int, told: str) -> None:
    first, third = date(2025, 1, 1), date(2025, 1, 3)
    bars = tuple(
        ScheduleBar(f"W{n}", third, first) if n % 2 == 0 else ScheduleBar(f"W{n}", first)
        for n in range(1, count + 1)
    )
    drawn = replace(HOURS, series=(), schedule=Schedule(bars, first, third))

    assert words(drawn) == told
