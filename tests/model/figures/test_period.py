"""Periods: what their names mean, and how they lie to one another."""

from datetime import date

import pytest

from reportgen.model.figures.period import Period, Span


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("2024-Q1", date(2024, 1, 1), date(2024, 3, 31)),
        ("2024-Q4", date(2024, 10, 1), date(2024, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2023-12", date(2023, 12, 1), date(2023, 12, 31)),
    ],
)
def test_a_period_knows_its_days_and_is_written_as_it_was_read(
    text: str, start: date, end: date
) -> None:
    period = Period.parse(text)

    assert (period.start, period.end, period.id) == (start, end, text)


@pytest.mark.parametrize("text", ["", "24", "2024-Q5", "2024-13", "2024-1", "0000", "2024Q4"])
def test_what_names_no_period_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="^" + text + "$"):
        Period.parse(text)


@pytest.mark.parametrize(
    ("text", "before", "year_before"),
    [
        ("2024", "2023", "2023"),
        ("2024-Q1", "2023-Q4", "2023-Q1"),
        ("2024-01", "2023-12", "2023-01"),
    ],
)
def test_the_period_before_and_the_same_period_a_year_earlier(
    text: str, before: str, year_before: str
) -> None:
    period = Period.parse(text)

    assert (period.before.id, period.year_before.id) == (before, year_before)


def test_a_quarter_is_made_of_its_three_months() -> None:
    parts = Period.parse("2024-Q4").parts(Span.MONTH)

    assert [part.id for part in parts] == ["2024-10", "2024-11", "2024-12"]


def test_a_period_is_no_part_of_itself() -> None:
    assert Period.parse("2024-Q4").parts(Span.QUARTER) == ()
    assert not Period.parse("2024-Q4").holds(Period.parse("2024-Q4"))


def test_a_year_holds_its_months_and_not_those_of_another() -> None:
    year = Period.parse("2024")

    assert year.holds(Period.parse("2024-12"))
    assert not year.holds(Period.parse("2025-01"))
