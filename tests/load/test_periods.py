"""Periods as people write them; what can be read in two ways is refused with what to write."""

from __future__ import annotations

import pytest

from reportgen.load.periods import parse_period, period_remedy


@pytest.mark.parametrize(
    ("text", "identifier"),
    [
        ("2024", "2024"),
        ("2024年", "2024"),
        ("2024年度", "2024"),
        ("民國113年", "2024"),
        ("2024-Q4", "2024-Q4"),
        ("2024Q4", "2024-Q4"),
        ("24Q4", "2024-Q4"),
        ("4Q24", "2024-Q4"),
        ("Q4 2024", "2024-Q4"),
        ("2024年Q4", "2024-Q4"),
        ("2024年四季度", "2024-Q4"),
        ("2024年第4季度", "2024-Q4"),
        ("2024年第四季", "2024-Q4"),
        ("民國113年第四季", "2024-Q4"),
        ("2024-10", "2024-10"),
        ("2024/10", "2024-10"),
        ("2024.10", "2024-10"),
        ("2024.2", "2024-02"),
        ("202410", "2024-10"),
        ("10/2024", "2024-10"),
        ("Oct 2024", "2024-10"),
        ("October, 2024", "2024-10"),
        ("2024年10月", "2024-10"),
        ("2024年10月份", "2024-10"),
        ("24年10月", "2024-10"),
        ("2024年十一月", "2024-11"),
        ("2024年十二月", "2024-12"),
        ("2024年12月", "2024-12"),
        ("12/2024", "2024-12"),
        ("2024年1月", "2024-01"),
        ("Dec 2024", "2024-12"),
        ("２０２４年１０月", "2024-10"),
        ("2024/10/1", "2024-10"),
        ("2024-10-31", "2024-10"),
        ("2024年10月1日", "2024-10"),
        ("20241001", "2024-10"),
        ("2024-10-01 00:00:00", "2024-10"),
    ],
)
def test_the_usual_forms_are_read(text: str, identifier: str) -> None:
    assert parse_period(text).id == identifier


@pytest.mark.parametrize(
    ("text", "remedy"),
    [
        ("2024-Q5", "write 2024, 2024-Q4 or 2024-10"),
        ("2024年13月", "write 2024, 2024-Q4 or 2024-10"),
        ("2024年0月", "write 2024, 2024-Q4 or 2024-10"),
        ("2024/0", "write 2024, 2024-Q4 or 2024-10"),
        ("113年10月", "write 2024, 2024-Q4 or 2024-10"),
        ("Oct-24", "write 2024, 2024-Q4 or 2024-10"),
        (
            "2024-10-15",
            (
                "a figure speaks of a month at least: write 2024-10 if this is the month's, "
                "or sum the days first"
            ),
        ),
        ("45566", "a spreadsheet counts days so: it is 2024-10-01; write 2024-10"),
        ("2024.1", "write 2024-01 or 2024-10; a spreadsheet shortens 2024.10 to this"),
        ("10月", "write its year too, or `year: 2024` for the file in `metrics` under `data`"),
        ("2024上半年", "a half-year is no period here; give its two quarters"),
        (
            "FY2024",
            "a financial year may begin in any month; write 2024, 2024-Q4 or 2024-10",
        ),
    ],
)
def test_what_is_ambiguous_or_no_period_is_refused_with_what_to_write(
    text: str, remedy: str
) -> None:
    with pytest.raises(ValueError, match=r"."):
        parse_period(text)

    assert period_remedy(text).en == remedy


@pytest.mark.parametrize(
    ("text", "identifier"),
    [("10月", "2024-10"), ("十月", "2024-10"), ("Q4", "2024-Q4"), ("第四季度", "2024-Q4")],
)
def test_a_year_completes_a_period_that_has_none(text: str, identifier: str) -> None:
    assert parse_period(text, 2024).id == identifier
