"""One rule for each form of a number."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.load.numbers import Decimals, Refusal, is_missing, parse_number, plain_number
from reportgen.model.language import LocalText


@pytest.mark.parametrize(
    ("text", "percent", "value", "cleaned"),
    [
        ("87.40", False, "87.40", "87.40"),
        ("87.4", False, "87.4", "87.4"),
        ("0.30", False, "0.30", "0.30"),
        ("-15", False, "-15", "-15"),
        ("−15", False, "-15", "-15"),
        ("+4", False, "4", "4"),
        ("１２．５", False, "12.5", "12.5"),
        ("12,481", False, "12481", "12481"),
        ("1,234,567.80", False, "1234567.80", "1234567.80"),
        ("99.9%", True, "99.9", "99.9"),
        ("８５％", True, "85", "85"),
        ("9007199254740993", False, "9007199254740993", "9007199254740993"),
        (".54", False, "0.54", "0.54"),
        ("-.5", False, "-0.5", "-0.5"),
        (".5%", True, "0.5", "0.5"),
        ("20 733", False, "20733", "20733"),
        ("12\u202f481", False, "12481", "12481"),
        ("1 234 567.8", False, "1234567.8", "1234567.8"),
        ("1'234'567", False, "1234567", "1234567"),
    ],
)
def test_a_number_is_read_exactly_as_written(
    text: str, percent: bool, value: str, cleaned: str
) -> None:
    found = parse_number(text, percent)

    assert found == (Decimal(value), cleaned)
    assert not isinstance(found, Refusal)
    assert str(found[0]) == value


@pytest.mark.parametrize(
    ("text", "value", "exponent"),
    [("6e+05", "600000", 5), ("6.12E+05", "612000", 3), ("1.5e-3", "0.0015", -4)],
)
def test_an_exponent_says_which_digit_is_the_last_known(
    text: str, value: str, exponent: int
) -> None:
    found = parse_number(text, percent=False)

    assert not isinstance(found, Refusal)
    assert (f"{found[0]:f}", found[1]) == (value, value)
    assert found[0].as_tuple().exponent == exponent


@pytest.mark.parametrize(
    ("text", "remedy"),
    [
        ("NaN", "write digits with a decimal point"),
        ("inf", "write digits with a decimal point"),
        ("1e999", "write it out without an exponent"),
        ("1e31", "write at most 30 digits"),
        ("20 73", "write digits with a decimal point"),
        ("1 234,567", "thousands separators part a number in threes"),
        ("1_000", "write digits with a decimal point"),
        ("٣٤", "write digits with a decimal point"),
        ("1,23", "write the decimal point as ."),
        ("1.234,56", "write the decimal point as ."),
        ("12,48", "write the decimal point as ."),
        ("(123)", "write a negative number with a minus"),
        ("85%", "the metric is not a percentage"),
        ("5.", "write digits with a decimal point"),
        ("3O", "there is a letter among the digits"),
        ("9" * 31, "write at most 30 digits"),
    ],
)
def test_what_could_mean_two_things_is_refused_with_a_remedy(text: str, remedy: str) -> None:
    found = parse_number(text, percent=False)

    assert isinstance(found, Refusal)
    assert found.remedy.en.startswith(remedy)


@pytest.mark.parametrize("text", ["", "-", "—", "N/A", "na", "无", "暫缺", "TBD", "XX"])
def test_a_missing_value_is_no_number_and_no_mistake(text: str) -> None:
    assert is_missing(text)


@given(
    st.decimals(
        allow_nan=False, allow_infinity=False, min_value=-(10**12), max_value=10**12, places=3
    )
)
def test_what_is_printed_plainly_is_read_back(value: Decimal) -> None:
    assert parse_number(f"{value:f}", percent=False) == (value, f"{value:f}")


@given(st.text(max_size=12))
def test_no_text_makes_it_stumble(text: str) -> None:
    found = parse_number(text.strip(), percent=False)

    assert isinstance(found, Refusal) or found[0].is_finite()


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("85,1", "85.1"),
        ("1.234,5", "1234.5"),
        ("1 234,5", "1234.5"),
        ("12\u202f481,0", "12481.0"),
        ("-3", "-3"),
        ("85,1 %", "85.1"),
    ],
)
def test_a_decimal_comma_is_read_where_it_was_said(text: str, value: str) -> None:
    found = parse_number(text, True, Decimals.COMMA)

    assert isinstance(found, tuple)
    assert (found[0], found[1]) == (Decimal(value), value)


@pytest.mark.parametrize(
    ("text", "decimals", "remedy"),
    [
        (
            "1,5",
            Decimals.UNSAID,
            'write 1.5; or, for the whole file, `decimal: ","` in `metrics` under `data`',
        ),
        (
            "1,234",
            Decimals.UNSAID,
            (
                'write 1.234 or 1234; or, for the whole file, `decimal: ","` or `decimal: "."` '
                "in `metrics` under `data`"
            ),
        ),
        *(
            (
                text,
                Decimals.COMMA,
                'write the decimal comma as in 1234,5 or 1.234,5; the file says `decimal: ","`',
            )
            for text in ("8 5,1", "12 4", "10 20 30")
        ),
        (
            "1.5",
            Decimals.COMMA,
            'write the decimal comma as in 1234,5 or 1.234,5; the file says `decimal: ","`',
        ),
    ],
)
def test_what_a_comma_means_is_never_guessed(text: str, decimals: Decimals, remedy: str) -> None:
    found = parse_number(text, False, decimals)

    assert isinstance(found, Refusal)
    assert found.remedy.en == remedy


def remedy(text: str, decimals: Decimals = Decimals.POINT) -> LocalText:
    """Return what to write instead of a text."""
    found = parse_number(text, False, decimals)
    assert isinstance(found, Refusal)
    return found.remedy


@pytest.mark.parametrize(
    ("text", "decimals", "hans", "hant"),
    [
        ("(123)", Decimals.POINT, "负数请用减号：-123", "負數請用減號：-123"),
        (
            "1,5",
            Decimals.UNSAID,
            '请写成 1.5；整个文件都这样时，在 `data` 下的 `metrics` 里写 `decimal: ","`',
            '請寫成 1.5；整個檔案都這樣時，在 `data` 下的 `metrics` 裡寫 `decimal: ","`',
        ),
        ("9" * 31, Decimals.POINT, "请不要超过 30 位数字", "請不要超過 30 位數字"),
        ("5.1万", Decimals.POINT, "请按指标的单位写成完整的数：例如 1.2万 写作 12000", "請按指標的單位寫成完整的數：例如 1.2萬 寫作 12000"),
        ("0:45", Decimals.POINT, "时长请写成数，单位与指标一致：以秒计时 0:00:45 写作 45", "時間請寫成數，單位與指標一致：以秒計時 0:00:45 寫作 45"),
    ],
)  # fmt: skip
def test_a_remedy_is_said_in_both_scripts(
    text: str, decimals: Decimals, hans: str, hant: str
) -> None:
    found = remedy(text, decimals)

    assert (found.hans, found.hant) == (hans, hant)


@pytest.mark.parametrize(
    ("text", "begin"),
    [
        ("#REF!", "the formula in the spreadsheet failed"),
        ("=A1", "a formula without its result"),
        ("0:45", "write a time as a number"),
        ("1:02:03", "write a time as a number"),
        ("12,3456", "write the decimal point"),
        ("a,b", "thousands separators part"),
        ("1.2万", "write the number out"),
        ("12K", "write the number out"),
        ("l2", "there is a letter"),
        ("1 2", "write digits"),
        ("1.234.567", "write digits"),
    ],
)
def test_each_slip_has_its_remedy(text: str, begin: str) -> None:
    assert remedy(text).en.startswith(begin)


@pytest.mark.parametrize(
    ("text", "write"),
    [
        ("1.234,5", "write 1234.5;"),
        ("1,234,567", "write 1.234.567 or 1234567;"),
        ("12,34", "write 12.34;"),
    ],
)
def test_where_a_comma_may_be_either_both_are_offered(text: str, write: str) -> None:
    assert remedy(text, Decimals.UNSAID).en.startswith(write)


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("+5", "5"),
        ("９" * 30, "9" * 30),
        ("9" * 30, "9" * 30),
        ("-" + "9" * 30, "-" + "9" * 30),
        ("1e29", "1" + "0" * 29),
        ("１２，３４５．６", "12345.6"),
    ],
)
def test_thirty_digits_are_read(text: str, cleaned: str) -> None:
    assert parse_number(text, percent=False) == (Decimal(cleaned), cleaned)


@pytest.mark.parametrize("text", ["", "1.", ".5", "+5", "1e3", " 5", "1,000", "9" * 31])
def test_a_plain_number_is_digits_with_a_minus_and_a_point_at_most(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        plain_number(text)


def test_a_plain_number_keeps_its_decimals() -> None:
    assert str(plain_number("-12.50")) == "-12.50"
    assert plain_number("9" * 30) == 10**30 - 1


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("x" * 40, f'"{"x" * 40}" is no number'),
        ("x" * 41, f'"{"x" * 40}…" is no number'),
    ],
)
def test_a_long_text_is_shown_by_its_first_forty_characters(text: str, message: str) -> None:
    found = parse_number(text, percent=False)

    assert isinstance(found, Refusal)
    assert found.message.en == message


def test_brackets_are_answered_with_a_minus() -> None:
    assert remedy("(123)").en == "write a negative number with a minus: -123"
