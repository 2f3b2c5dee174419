"""How a level stands to an earlier one and to its benchmark."""

from __future__ import annotations

import pytest

from reportgen.model.document.context import DocumentContext
from tests.support.figures import report


@pytest.mark.parametrize(
    ("figures", "direction", "trend"),
    [
        ("csat=85 csat@2024-Q3=83", "up", "better"),
        ("csat=82 csat@2024-Q3=83", "down", "worse"),
        ("csat=83 csat@2024-Q3=83", "flat", "flat"),
        ("csat=83.02 csat@2024-Q3=83.01", "flat", "flat"),
        ("complaint_rate=0.7 complaint_rate@2024-Q3=0.8", "down", "better"),
        ("complaint_rate=0.9 complaint_rate@2024-Q3=0.8", "up", "worse"),
        ("headcount=31 headcount@2024-Q3=30", "up", "moved"),
        ("headcount=29 headcount@2024-Q3=30", "down", "moved"),
        ("csat=83", "no_previous", "no_previous"),
    ],
)
def test_a_level_moves_up_or_down_for_the_better_or_the_worse(
    figures: str, direction: str, trend: str
) -> None:
    data = report(figures)
    context = DocumentContext(data, data.config.locale)
    name = next(iter(data.book.figures)).key.metric
    now, before = context.actual(name), context.previous(name)

    assert context.direction(now, before) == direction
    assert context.trend(now, before) == trend


@pytest.mark.parametrize(
    ("figures", "state"),
    [
        ("csat=85 csat:benchmark=80", "better_than"),
        ("csat=75 csat:benchmark=80", "worse_than"),
        ("csat=80 csat:benchmark=80", "equal"),
        ("complaint_rate=0.7 complaint_rate:benchmark=0.8", "better_than"),
        ("headcount=31 headcount:benchmark=30", "no_benchmark"),
        ("csat=85", "no_benchmark"),
        ("csat:benchmark=80", "no_benchmark"),
    ],
)
def test_a_level_is_better_or_worse_than_its_benchmark_where_a_direction_is_good(
    figures: str, state: str
) -> None:
    data = report(figures)
    name = next(iter(data.book.figures)).key.metric

    assert DocumentContext(data, data.config.locale).benchmark_state(name) == state
