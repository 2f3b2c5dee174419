"""Days, months and lengths of service in words."""

from __future__ import annotations

from datetime import date

import pytest

from reportgen.model.language import Locale
from reportgen.model.people.service import Service
from reportgen.wording.dates import date_range, long_date, month_name, service_words, short_date

JANUARY_8 = date(2025, 1, 8)
DECEMBER_31 = date(2025, 12, 31)
NEXT_MARCH = date(2026, 3, 5)


@pytest.mark.parametrize(
    ("locale", "long", "short", "month"),
    [
        (Locale.HANS, "2025年1月8日", "1月8日", "1月"),
        (Locale.HANT, "2025年1月8日", "1月8日", "1月"),
        (Locale.EN, "8 January 2025", "8 Jan", "January"),
    ],
)
def test_a_day_is_written_with_and_without_its_year(
    locale: Locale, long: str, short: str, month: str
) -> None:
    assert long_date(JANUARY_8, locale) == long
    assert short_date(JANUARY_8, locale) == short
    assert month_name(1, locale) == month


@pytest.mark.parametrize(
    ("end", "known_year", "hans", "english"),
    [
        (DECEMBER_31, 0, "2025年1月8日至12月31日", "8 January – 31 December 2025"),
        (DECEMBER_31, 2025, "1月8日至12月31日", "8 Jan – 31 Dec"),
        (DECEMBER_31, 2024, "2025年1月8日至12月31日", "8 January – 31 December 2025"),
        (NEXT_MARCH, 2025, "2025年1月8日至2026年3月5日", "8 January 2025 – 5 March 2026"),
    ],
)
def test_a_span_of_days_says_its_year_once_or_not_at_all(
    end: date, known_year: int, hans: str, english: str
) -> None:
    assert date_range(JANUARY_8, end, Locale.HANS, known_year) == hans
    assert date_range(JANUARY_8, end, Locale.EN, known_year) == english


@pytest.mark.parametrize(
    ("served", "hans", "hant", "english"),
    [
        (Service(3, 5), "3年5个月", "3年5個月", "3 years 5 months"),
        (Service(1, 1), "1年1个月", "1年1個月", "1 year 1 month"),
        (Service(2, 0), "2年", "2年", "2 years"),
        (Service(0, 7), "7个月", "7個月", "7 months"),
        (Service(0, 0), "不满一个月", "不滿一個月", "less than a month"),
    ],
)
def test_a_length_of_service_names_no_empty_part(
    served: Service, hans: str, hant: str, english: str
) -> None:
    assert service_words(served, Locale.HANS) == hans
    assert service_words(served, Locale.HANT) == hant
    assert service_words(served, Locale.EN) == english
