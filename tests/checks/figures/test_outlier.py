"""A figure far from its own history is worth a second look, no more."""

from __future__ import annotations

from reportgen.checks.figures.outlier import CHECK
from reportgen.model.finding import Severity
from tests.support.figures import report
from tests.support.judged import problems


def months(*values: int) -> str:
    return " ".join(f"orders@2024-{month:02d}={value}" for month, value in enumerate(values, 1))


def test_a_figure_ten_times_its_history_is_noted() -> None:
    [problem] = problems(CHECK, report(months(15000, 17000, 180000, 16500, 17000, 19000)))

    assert problem.severity is Severity.INFO
    assert problem.message.en == "orders@2024-03 is 180000; the other periods are around 17000"


def test_seasons_and_short_histories_are_no_news() -> None:
    assert problems(CHECK, report(months(15000, 27000, 18000, 16500, 17000, 60000))) == []
    assert problems(CHECK, report(months(15000, 27000, 18000, 16500, 170000))) == []
