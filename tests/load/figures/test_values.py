"""What people write in a cell for a number: rounded, scaled, with a word, with its unit."""

from __future__ import annotations

import pytest

from reportgen.load.figures.values import WrittenValue, parse_value
from reportgen.load.numbers import Refusal
from reportgen.model.figures.figure import Qualifier
from tests.support.figures import catalogue


def value(text: str, metric: str = "orders") -> WrittenValue | Refusal:
    known = catalogue().metrics[metric]
    return parse_value(text, known, known.unit)


@pytest.mark.parametrize(
    ("text", "number", "exponent", "qualifier"),
    [
        ("51224", "51224", 0, None),
        ("5.1万", "51000", 3, None),
        ("5.10萬", "51000", 2, None),
        ("3.42亿", "342000000", 6, None),
        ("5千", "5000", 3, None),
        ("2.5百万", "2500000", 5, None),
        ("12k", "12000", 3, None),
        ("1.2 M", "1200000", 5, None),
        ("约51000", "51000", 0, Qualifier.ABOUT),
        ("~51,000", "51000", 0, Qualifier.ABOUT),
        ("about 51000", "51000", 0, Qualifier.ABOUT),
        ("51000左右", "51000", 0, Qualifier.ABOUT),
        ("近5.1万", "51000", 3, Qualifier.NEARLY),
        ("300余", "300", 0, Qualifier.AND_SOME),
        (">= 50", "50", 0, Qualifier.AT_LEAST),
        *((f"{word}5", "5", 0, Qualifier.UNDER) for word in ("<", "＜", "不到", "少于", "少於")),
        *((f"{word} 5", "5", 0, Qualifier.UNDER) for word in ("under", "fewer than", "below")),
        *((f"{word}5", "5", 0, Qualifier.OVER) for word in (">", "＞", "多于", "大於", "above ")),
        *((f"{word}5", "5", 0, Qualifier.AT_MOST) for word in ("≤", "不高于", "no more than ")),
        *((f"{word}5", "5", 0, Qualifier.AT_LEAST) for word in ("≥", "不少于", "no fewer than ")),
        ("5以下", "5", 0, Qualifier.AT_MOST),
        ("约 5.1万", "51000", 3, Qualifier.ABOUT),
    ],
)
def test_a_number_keeps_its_precision_and_its_word(
    text: str, number: str, exponent: int, qualifier: Qualifier | None
) -> None:
    found = value(text)

    assert isinstance(found, WrittenValue)
    assert (found.text, f"{found.number:f}") == (number, number)
    assert found.number.as_tuple().exponent == exponent
    assert found.qualifier is qualifier


@pytest.mark.parametrize(
    ("text", "metric", "number"),
    [
        ("5.1万元", "budget", "5.1"),
        ("85.0%以上", "csat", "85.0"),
        ("4.5分钟", "resolution_time", "4.5"),
    ],
)
def test_the_name_of_the_unit_may_stand_behind(text: str, metric: str, number: str) -> None:
    found = value(text, metric)

    assert isinstance(found, WrittenValue)
    assert found.text == number


@pytest.mark.parametrize(
    ("text", "metric"),
    [
        ("5.1万", "budget"),  # 5.1 or 51000 of 万元
        ("8.5万", "csat"),
        ("12 m", "orders"),  # a million or a minute
        ("约", "orders"),
        ("约51000左右", "orders"),
        ("51,00", "orders"),
    ],
)
def test_what_could_mean_two_things_is_refused(text: str, metric: str) -> None:
    assert isinstance(value(text, metric), Refusal)


@pytest.mark.parametrize(
    ("word", "power"),
    [
        *(("千", 3), ("k", 3), ("K", 3)),
        *(("万", 4), ("萬", 4)),
        *(("百万", 6), ("百萬", 6), ("M", 6)),
        *(("千万", 7), ("千萬", 7)),
        *(("亿", 8), ("億", 8)),
        ("bn", 9),
    ],
)
def test_a_word_for_thousands_or_more_is_a_power_of_ten(word: str, power: int) -> None:
    found = value(f"2{word}")

    assert isinstance(found, WrittenValue)
    assert found.text == "2" + "0" * power
