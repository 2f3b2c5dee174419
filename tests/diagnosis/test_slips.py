"""What a number may have been meant as, and by which slip it was written otherwise."""

from __future__ import annotations

from decimal import Decimal

import pytest

from reportgen.diagnosis.slips import POINT_MOVED, undone


def slips(written: str, meant: str) -> list[str]:
    """Return the slips by which a value is written as another."""
    return [each.slip.value for each in undone(written) if each.value == Decimal(meant)]


@pytest.mark.parametrize(
    ("written", "meant", "slip"),
    [
        ("58.2", "85.2", "swapped"),
        ("58.2", "52.8", "swapped"),  # over the point
        ("-12", "-21", "swapped"),
        ("1123", "123", "doubled"),
        ("-1123", "-123", "doubled"),
        ("1223", "123", "doubled"),
        ("120", "1203", "dropped"),
        ("120", "3120", "dropped"),
        ("-120", "-1230", "dropped"),
        ("0", "30", "dropped"),
        ("120", "170", "digit"),
        ("-120", "-170", "digit"),
        ("120", "12.0", "point"),
        ("120", "1200", "point"),
        ("120", "0.12", "thousand"),
        ("120", "120000", "thousand"),
        ("0.792", "79.2", "percent"),
        ("79.2", "0.792", "percent"),
        ("15.9", "159000", "ten_thousand"),
        ("159000", "15.9", "point"),
        ("-120", "-1200", "point"),
        ("120", "-120", "sign"),
        ("-120", "120", "sign"),
        ("120", "7200", "minutes"),
        ("120", "2", "minutes"),
        ("125", "80", "upside_down"),
    ],
)
def test_each_slip_can_be_undone_and_the_likeliest_comes_first(
    written: str, meant: str, slip: str
) -> None:
    assert slips(written, meant)[0] == slip


def test_no_digit_becomes_a_zero_that_nobody_writes_in_front() -> None:
    assert slips("914", "14") == []
    assert "digit" in slips("9.4", "0.4")
    assert "digit" in slips("9", "0")


@pytest.mark.parametrize(
    ("written", "meant"), [("120", "121"), ("120", "119"), ("12.5", "12.6"), ("12.5", "12.4")]
)
def test_the_last_digit_may_be_off_by_one(written: str, meant: str) -> None:
    assert "off_by_one" in slips(written, meant)


@pytest.mark.parametrize(
    ("written", "meant", "slip"),
    [
        ("40", "4", "swapped"),  # nobody writes 04
        ("0", "0", "sign"),
        ("0", "0", "point"),
        ("0", "0", "upside_down"),
        ("12", "12", "digit"),
        ("122", "12", "dropped"),
        ("85", "85", "dropped"),  # 085 is no other number
        ("8.5", "8.50", "dropped"),
        ("123", "321", "swapped"),
        ("11", "11", "swapped"),
    ],
)
def test_what_is_no_slip_is_not_offered(written: str, meant: str, slip: str) -> None:
    assert slip not in slips(written, meant)


def test_a_value_is_offered_once_though_a_digit_may_be_put_in_at_two_places() -> None:
    assert slips("22", "222") == ["dropped"]


def test_a_swap_in_decimals_may_begin_with_a_zero() -> None:
    assert slips("1.03", "0.13") == ["swapped"]


def test_a_point_moved_by_one_is_likelier_than_by_more() -> None:
    by_value = {u.value: u.likelihood for u in undone("120") if u.slip in POINT_MOVED}

    assert by_value[Decimal("1200")] == by_value[Decimal("12")]
    assert by_value[Decimal("12")] > by_value[Decimal("120000")]


@pytest.mark.parametrize(
    ("short", "long", "slip"),
    [("12", "12345", "swapped"), ("12", "12345", "dropped"), ("12", "12345", "digit")],
)
def test_a_slip_at_one_of_many_digits_is_less_likely(short: str, long: str, slip: str) -> None:
    def likelihood(text: str) -> float:
        return max(each.likelihood for each in undone(text) if each.slip == slip)

    assert likelihood(short) > likelihood(long)


def test_what_was_left_out_before_a_zero_is_as_good_as_a_guess() -> None:
    [zero, *_] = [each.likelihood for each in undone("0") if each.slip == "dropped"]
    [other, *_] = [each.likelihood for each in undone("7") if each.slip == "dropped"]

    assert zero < other


@pytest.mark.parametrize(
    ("written", "meant", "likelihood"),
    [("1123", "123", 1 / 3), ("11", "1", 1.0), ("58", "85", 1.0), ("583", "853", 0.5)],
)
def test_a_slip_is_as_likely_as_the_places_in_which_it_could_have_happened_are_few(
    written: str, meant: str, likelihood: float
) -> None:
    found = {
        u.value: u.likelihood for u in undone(written) if u.slip.value in {"doubled", "swapped"}
    }

    assert found[Decimal(meant)] == likelihood


@pytest.mark.parametrize(
    ("written", "meant", "slip", "likelihood"),
    [
        ("58.2", "58.3", "digit", 1 / 27),
        ("7", "3", "digit", 1 / 9),
        ("120", "-120", "sign", 0.5),
        ("120", "12", "point", 0.25),
        ("120", "1.2", "percent", 0.1),
        ("120", "0.12", "thousand", 0.1),
        ("120", "1200000", "ten_thousand", 0.1),
        ("120", "121", "off_by_one", 0.15),
        ("120", "7200", "minutes", 0.02),
        ("125", "80", "upside_down", 0.1),
        ("12", "123", "dropped", 1 / 3),
        ("1.5", "1.6", "off_by_one", 0.15),
    ],
)
def test_how_likely_each_slip_is(written: str, meant: str, slip: str, likelihood: float) -> None:
    found = [u for u in undone(written) if u.slip.value == slip and u.value == Decimal(meant)]

    assert [each.likelihood for each in found] == [likelihood]


@pytest.mark.parametrize(("written", "meant"), [("120", "12"), ("5800", "5.800"), ("58", "0.58")])
def test_a_point_moved_to_the_left_leaves_no_zeros_behind_it(written: str, meant: str) -> None:
    [found] = [u for u in undone(written) if u.value == Decimal(meant) and u.slip != "dropped"]

    assert f"{found.value:f}" == f"{Decimal(meant).normalize():f}"


def test_a_digit_that_should_be_a_zero_leaves_no_minus_before_it() -> None:
    zeros = [each.value for each in undone("-5") if not each.value]

    assert [str(each) for each in zeros] == ["0"]
