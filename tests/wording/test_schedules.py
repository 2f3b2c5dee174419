"""The words along a schedule: what a month or quarter is called, what stands behind a bar."""

from __future__ import annotations

from datetime import date

import pytest

from reportgen.model.document.chart import ScheduleBar
from reportgen.model.document.inline import Status
from reportgen.model.figures.period import Period
from reportgen.model.language import Locale
from reportgen.wording.schedules import bar_sign, division_name

END = date(2025, 3, 31)


@pytest.mark.parametrize(
    ("period", "at", "hans", "english"),
    [
        ("2024-11", 0, "2024.11", "2024.11"),  # the first of an axis has its year
        ("2024-12", 1, "12月", "Dec"),
        ("2025-01", 2, "2025.01", "2025.01"),  # and so has each first of a year
        ("2025-02", 3, "2月", "Feb"),
        ("2024-Q4", 0, "2024 Q4", "2024 Q4"),
        ("2024-Q4", 1, "Q4", "Q4"),
        ("2025-Q1", 2, "2025 Q1", "2025 Q1"),
        ("2025-Q2", 3, "Q2", "Q2"),
    ],
)
def test_the_year_stands_where_an_axis_or_a_year_begins(
    period: str, at: int, hans: str, english: str
) -> None:
    found = Period.parse(period)

    assert division_name(found, at, Locale.HANS) == hans
    assert division_name(found, at, Locale.EN) == english


@pytest.mark.parametrize(
    ("bar", "sign"),
    [
        (ScheduleBar("a", END), "◇"),
        (ScheduleBar("a", END, END), "○ Planned"),
        (ScheduleBar("a", END, END, Status.IN_PROGRESS), "◎ In progress"),
        (ScheduleBar("a", END, END, Status.DONE), "● Done"),
    ],
)
def test_a_milestone_has_a_diamond_and_work_its_status(bar: ScheduleBar, sign: str) -> None:
    assert bar_sign(bar, Locale.EN) == sign
