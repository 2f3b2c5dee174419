"""What a number format makes of a stored number."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from xml.etree.ElementTree import Element, SubElement

import pytest

from reportgen.load.tables.stored_numbers import as_typed
from reportgen.load.tables.xlsx_formats import Format, Formats, NumberKind, typed

FIRST = datetime.fromisoformat("1899-12-30")
NUMBER, PERCENT, DATE, TIME = NumberKind


@pytest.mark.parametrize(
    ("code", "kind", "decimals"),
    [
        ("", NUMBER, 0),
        ("General", NUMBER, 0),
        ("0.00", NUMBER, 2),
        ("#,##0.0", NUMBER, 1),
        ("0.0##", NUMBER, 1),
        ("0.00E+00", NUMBER, 0),
        ("@", NUMBER, 0),
        ("0%", PERCENT, 0),
        ("0.00%", PERCENT, 2),
        ("0.0;[Red]-0.00%", NUMBER, 1),
        ('0"%"', NUMBER, 0),
        ('0.0"days"', NUMBER, 1),
        ("0.0\\d", NUMBER, 1),
        ("[Red]0.0", NUMBER, 1),
        ("yyyy-mm-dd", DATE, 0),
        ('yyyy"年"m"月"', DATE, 0),
        ("mmm-yy", DATE, 0),
        ("m", DATE, 0),
        ("d/m h:mm", DATE, 0),
        ("h:mm", TIME, 0),
        ("[h]:mm:ss", TIME, 0),
        ("mm:ss", TIME, 0),
        ("[ss]", TIME, 0),
        ("[$-804]0.0", NUMBER, 1),
    ],
)
def test_a_code_says_the_nature_of_a_number_and_its_decimals(
    code: str, kind: NumberKind, decimals: int
) -> None:
    assert Format.of(code) == Format(kind, decimals)


@pytest.mark.parametrize(
    ("stored", "shown", "text"),
    [
        ("85", Format(), "85"),
        ("85", Format(NUMBER, 2), "85.00"),
        ("0.874", Format(PERCENT, 1), "87.4%"),
        ("1", Format(DATE), "1899-12-31"),
        ("0.5", Format(DATE), "0.5"),
        ("45566", Format(DATE), "2024-10-01"),
        ("45566.5", Format(DATE), "2024-10-01 12:00:00"),
        ("45566.000011574", Format(DATE), "2024-10-01 00:00:01"),
        ("45566.000694444", Format(DATE), "2024-10-01 00:01:00"),
        ("2958465", Format(DATE), "9999-12-31"),
        ("2958466", Format(DATE), "2958466"),
        ("0", Format(TIME), "0:00:00"),
        ("1.5", Format(TIME), "36:00:00"),
        ("0.0006944", Format(TIME), "0:01:00"),
        ("-0.5", Format(TIME), "-0.5"),
        ("much", Format(), "much"),
        ("NaN", Format(), "NaN"),
        ("1E300", Format(), "1" + "0" * 300),
        ("1E301", Format(), "1E301"),
        ("1E-301", Format(), "1E-301"),
    ],
)
def test_a_stored_number_is_what_a_person_would_type(stored: str, shown: Format, text: str) -> None:
    assert typed(stored, shown, FIRST) == text


@pytest.mark.parametrize(
    ("number", "shown"),
    [
        (0, Format()),
        (1, Format()),
        (3, Format()),
        *((number, Format(NUMBER, 2)) for number in (2, 4, 7, 8, 39, 40, 44)),
        (9, Format(PERCENT)),
        (10, Format(PERCENT, 2)),
        *(
            (number, Format(DATE))
            for number in (14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58)
        ),
        *(
            (number, Format(TIME))
            for number in (18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56)
        ),
        *((number, Format()) for number in (13, 23, 26, 37, 38, 48, 49, 59)),
        (164, Format(PERCENT, 1)),
    ],
)
def test_formats_that_a_workbook_names_by_number_are_known(number: int, shown: Format) -> None:
    own = Element("numFmt", numFmtId="164", formatCode="0.0%")
    cells = Element("cellXfs")
    SubElement(cells, "xf", numFmtId="0")
    SubElement(cells, "xf", numFmtId=str(number))

    formats = Formats.read([own, cells])

    assert formats.style("1") == shown
    assert [formats.style(text) for text in (None, "2", "x", "1" * 10)] == [Format()] * 4


@pytest.mark.parametrize(
    ("number", "decimals", "text"),
    [
        ("0.1", 0, "0.1"),
        ("0.30000000000000004", 0, "0.3"),
        ("0.873983739837398", 0, "0.873983739837"),
        ("12345678901234.5", 0, "12345678901200"),
        ("123456789012345678", 0, "123456789012346000"),
        ("1E3", 0, "1000"),
        ("85", 2, "85.00"),
        ("85.125", 2, "85.125"),
        ("-0.5", 1, "-0.5"),
    ],
)
def test_a_number_stored_in_binary_has_the_digits_that_mean_something(
    number: str, decimals: int, text: str
) -> None:
    assert as_typed(Decimal(number), decimals) == text


def test_without_a_format_a_number_has_the_decimals_that_it_needs() -> None:
    assert [as_typed(Decimal(text)) for text in ("85", "85.0", "85.10")] == ["85", "85", "85.1"]
