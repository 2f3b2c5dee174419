"""Who was hired after the period had begun has worked for a part of it only."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from reportgen.compose.people import PersonView, Totals
from reportgen.model.document.context import DocumentContext
from reportgen.model.language import Locale
from reportgen.model.place import Place
from reportgen.model.report.person import PersonRecord
from tests.support.figures import quarter, report


@pytest.mark.parametrize(
    ("hired", "start", "part"),
    [
        (date(2024, 10, 1), None, False),
        (date(2024, 10, 2), None, True),
        (date(2018, 3, 5), None, False),
        (date(2024, 10, 8), date(2024, 10, 8), False),
        (date(2024, 10, 9), date(2024, 10, 8), True),
        (None, None, False),
    ],
)
def test_the_first_day_still_makes_a_whole_period(
    hired: date | None, start: date | None, part: bool
) -> None:
    config = quarter()
    data = report("", replace(config, period=replace(config.period, start=start)))
    person = PersonView(
        DocumentContext(data, Locale.EN),
        PersonRecord("P01", Place("people.csv", 2), hire_date=hired),
        Totals(data),
    )

    assert person.part_year is part
