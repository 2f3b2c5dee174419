"""Length of service counts whole months, both days included."""

from __future__ import annotations

from datetime import date

import pytest

from reportgen.model.language import Locale
from reportgen.model.people.service import Service, service
from reportgen.wording.dates import service_words

CASES = [
    ("2024-01-01", "2024-12-31", Service(1, 0)),
    ("2024-01-02", "2024-12-31", Service(0, 11)),
    ("2021-07-12", "2024-12-31", Service(3, 5)),
    ("2024-05-27", "2024-12-31", Service(0, 7)),
    ("2020-02-29", "2021-02-28", Service(1, 0)),
    ("2024-12-31", "2024-12-31", Service(0, 0)),
    ("2025-01-01", "2024-12-31", None),
]


@pytest.mark.parametrize(("hired", "until", "served"), CASES)
def test_whole_months_count(hired: str, until: str, served: Service | None) -> None:
    assert service(date.fromisoformat(hired), date.fromisoformat(until)) == served


@pytest.mark.parametrize(
    ("served", "hans", "hant", "en"),
    [
        (Service(3, 5), "3年5个月", "3年5個月", "3 years 5 months"),
        (Service(1, 0), "1年", "1年", "1 year"),
        (Service(0, 1), "1个月", "1個月", "1 month"),
        (Service(0, 0), "不满一个月", "不滿一個月", "less than a month"),
    ],
)
def test_it_reads_as_people_say_it(served: Service, hans: str, hant: str, en: str) -> None:
    assert [service_words(served, locale) for locale in (Locale.HANS, Locale.HANT, Locale.EN)] == [
        hans,
        hant,
        en,
    ]


def test_a_length_in_months_counts_twelve_for_each_year() -> None:
    assert Service(3, 5).in_months == 41
    assert Service(0, 11).in_months == 11
