"""A figure far from its own history is worth a second look, no more."""

from __future__ import annotations

import pytest

from reportgen.checks.figures.outlier import CHECK
from reportgen.model.finding import Severity
from tests.support.figures import report
from tests.support.judged import heard, problems


def months(*values: int) -> str:
    return " ".join(f"orders@2024-{month:02d}={value}" for month, value in enumerate(values, 1))


def test_a_figure_ten_times_its_history_is_noted() -> None:
    [problem] = problems(CHECK, report(months(15000, 17000, 180000, 16500, 17000, 19000)))

    assert problem.severity is Severity.INFO
    assert problem.message.en == "Orders, March 2024 is 180000; the other periods are around 17000"


def test_seasons_and_short_histories_are_no_news() -> None:
    assert problems(CHECK, report(months(15000, 27000, 18000, 16500, 17000, 60000))) == []
    assert problems(CHECK, report(months(15000, 27000, 18000, 16500, 170000))) == []


@pytest.mark.parametrize(
    ("values", "noted"),
    [
        ((10, 10, 10, 10, 10, 50), []),  # five times as much is not far
        ((10, 10, 10, 10, 10, 51), ["orders@2024-06"]),
        ((10, 10, 10, 10, 10, 2), []),
        ((10, 10, 10, 10, 10, 1), ["orders@2024-06"]),
        ((10, 10, 10, 10, 10, 11, 51), ["orders@2024-07"]),
        ((10, 10, 10, 10, 10, 10, 50, 1), ["orders@2024-08"]),
        ((10, 10, 10, 10, 10, 10, 51, 2), ["orders@2024-07"]),
        ((3, 3, 10, 17, 17, 52), []),  # six times as far off as the others are
        ((3, 3, 10, 17, 17, 53), ["orders@2024-06"]),
        ((-10, -10, -10, -10, -10, 90), []),  # nothing is usual below zero
        ((0, 0, 0, 0, 0, 9), []),  # nor at zero
    ],
)
def test_far_is_five_times_the_usual_and_six_times_the_spread(
    values: tuple[int, ...], noted: list[str]
) -> None:
    found = problems(CHECK, report(months(*values)))

    assert [figure.id for problem in found for figure in problem.figures] == noted


def test_what_is_usual_has_the_decimals_of_the_figures() -> None:
    costs = " ".join(
        f"service_cost@2024-{month:02d}={value}"
        for month, value in enumerate(("8.1", "8.3", "81.0", "8.2", "8.4", "8.2"), 1)
    )

    [problem] = problems(CHECK, report(costs))

    assert problem.message.en == (
        "Cost of customer service, March 2024 is 81.0; the other periods are around 8.2"
    )


@pytest.mark.parametrize(
    ("values", "hold"), [((10, 11, 12, 11, 10, 11), "loose"), ((10, 11, 12, 11, 10), "none")]
)
def test_a_history_of_six_periods_holds_its_figures_loosely(
    values: tuple[int, ...], hold: str
) -> None:
    assert heard(CHECK, report(months(*values)))[2] == [hold] * len(values)
