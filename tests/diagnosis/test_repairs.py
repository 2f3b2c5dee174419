"""To which values a figure may be mended, how many there are, and how they are written."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from reportgen.diagnosis.repairs import (
    WIDE,
    domain,
    fits,
    meant,
    one_value,
    only_value,
    size,
    written,
)
from reportgen.model.relations.intervals import ANY, Interval, point
from tests.support.figures import figure


def between(low: str, high: str, ends: str = "[]") -> Interval:
    """Return the values from one to another; a round bracket leaves an end out."""
    return Interval(Fraction(low), Fraction(high), ends[0] == "(", ends[1] == ")")


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("csat=85", 0, 100),
        ("nps=5", -100, 100),
        ("orders=5", 0, None),
        ("csat:stated_delta(2024-Q3)=2|pp", None, None),
        ("csat:target_delta(2024-Q3)=2|pp", None, None),
    ],
)
def test_a_figure_stays_within_the_limits_of_its_metric(
    text: str, low: int | None, high: int | None
) -> None:
    found = domain(figure(text))

    assert (found.low, found.high) == (low, high)


@pytest.mark.parametrize(
    ("text", "value", "low", "high"),
    [
        ("orders=31", "13", "13", "13"),
        ("csat=85.2", "58.2", "58.15", "58.25"),
        ("csat=0.852", "85.2", "85.15", "85.25"),  # as precise as the value itself
        ("csat=85.2", "58", "57.5", "58.5"),
    ],
)
def test_a_value_stands_for_what_rounds_to_it(text: str, value: str, low: str, high: str) -> None:
    assert meant(figure(text), Decimal(value)) == between(low, high)


@pytest.mark.parametrize(
    ("text", "value", "allowed", "fitting"),
    [
        ("orders=31", "13", between("13", "13"), True),
        ("orders=31", "13", between("12", "14"), True),
        ("orders=31", "11", between("12", "14"), False),
        ("orders=31", "15", between("12", "14"), False),
        ("orders=31", "13", between("12.9", "13.1"), True),
        ("orders=31", "13.5", between("12", "14"), False),  # a count is whole
        ("csat=85", "84", between("84.5", "84.9"), True),  # 84.5 rounds to either
        ("csat=85", "84", between("84.6", "84.9"), False),
        ("csat=85", "86", between("85.1", "85.5"), True),
        ("csat=85", "86", between("85.1", "85.4"), False),
        ("csat=85", "87", between("85.1", "86.4"), False),
        ("csat=85.2", "85.22", between("85", "86"), True),
        ("csat=85.2", "85.222", between("85", "86"), False),  # nobody is so precise
        ("csat=85.22", "85.222", between("85", "86"), True),
        ("nps=5", "-5", between("-6", "-4"), True),
        ("nps=5", "-7", between("-6", "-4"), False),
        ("nps=5", "-5", Interval(None, Fraction(0)), True),
        ("nps=5", "5", Interval(None, Fraction(0)), False),
        ("nps=5", "5", Interval(Fraction(0), None), True),
        ("nps=5", "-5", Interval(Fraction(0), None), False),
    ],
)
def test_a_repair_is_a_value_that_is_allowed_and_that_somebody_would_write(
    text: str, value: str, allowed: Interval, fitting: bool
) -> None:
    assert fits(figure(text), Decimal(value), allowed) is fitting


@pytest.mark.parametrize(
    ("text", "allowed", "count", "only"),
    [
        ("orders=31", between("13", "13"), 1, "13"),
        ("orders=31", between("12", "13"), 2, "12"),
        ("orders=31", between("12", "14"), 3, "13"),
        ("orders=31", between("12", "15"), 4, None),
        ("orders=31", between("12", "14", "()"), 1, "13"),
        ("orders=31", between("12", "14", "[)"), 2, "13"),
        ("orders=31", between("12", "14", "(]"), 2, "13"),
        ("orders=31", between("12.1", "13.9"), 1, "13"),
        ("orders=31", between("12.1", "12.9"), 0, None),
        ("orders=31", between("0", "2000000"), WIDE, None),
        ("orders=31", ANY, WIDE, None),
        ("orders=31", Interval(Fraction(12), None), WIDE, None),
        ("orders=31", Interval(None, Fraction(12)), WIDE, None),
        ("csat=85", between("83.6", "84.4"), 1, "84"),
        ("csat=85", between("83.5", "84.4"), 2, "84"),  # 83.5 rounds to either
        ("csat=85", between("83.5", "84.4", "(]"), 1, "84"),
        ("csat=85", between("83.6", "84.5"), 2, "84"),
        ("csat=85", between("83.6", "84.5", "[)"), 1, "84"),
        ("csat=85.2", between("84.96", "85.04"), 1, "85.0"),
        ("csat=85.2", between("84.96", "85.05", "[)"), 1, "85.0"),
        ("csat=85.2", between("84.95", "85.04", "(]"), 1, "85.0"),
        ("csat=85.2", between("84.95", "85.05"), 3, "85.0"),
        ("csat=85.2", between("84.96", "85.14"), 2, "85.0"),
    ],
)
def test_the_values_are_counted_at_the_precision_of_the_figure(
    text: str, allowed: Interval, count: int, only: str | None
) -> None:
    assert size(figure(text), allowed) == count
    assert only_value(figure(text), allowed) == only


@pytest.mark.parametrize(
    ("text", "allowed", "value"),
    [
        ("orders=31", point(13), "13"),
        ("orders=31", between("12.5", "12.5"), None),
        ("orders=31", between("12", "13"), None),
        ("csat=85", point(84), None),  # is rounded
    ],
)
def test_an_exact_figure_may_have_one_value_alone(
    text: str, allowed: Interval, value: str | None
) -> None:
    assert one_value(figure(text), allowed) == (None if value is None else Decimal(value))


@pytest.mark.parametrize(
    ("value", "text"),
    [("13", "13"), ("1.2E+2", "120"), ("0.50", "0.50"), ("-7.1", "-7.1"), ("1E-3", "0.001")],
)
def test_a_repair_is_written_in_plain_digits(value: str, text: str) -> None:
    assert written(Decimal(value)) == text
