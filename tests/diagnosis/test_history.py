"""How a figure looks beside its other periods: odd, left over from another, or as round as they."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from reportgen.diagnosis.history import PastFigures
from reportgen.model.figures.period import Period
from tests.support.figures import NOW, book

MONTHS = "orders@2024-10=10200 orders@2024-11=10800 orders@2024-12=11400 orders@2024-09=10700"


def oddness(text: str, metric: str, repaired: str) -> float:
    """Return how much likelier it is that the figure of now is wrong, for how it looks."""
    given = book(text)
    return PastFigures(given).oddness(given.figure(metric, Period.parse(NOW)), Decimal(repaired))


@pytest.mark.parametrize(
    ("text", "repaired", "more"),
    [
        ("csat=8.5 csat@2024-Q3=84 csat@2024-Q2=86", "85", True),  # would be as usual
        ("csat=85 csat@2024-Q3=84 csat@2024-Q2=86", "8.5", False),  # would be odd
        ("csat=8.5 csat@2024-Q3=8.4 csat@2024-Q2=8.6", "85", False),
        ("nps=-50 nps@2024-Q3=49 nps@2024-Q2=52", "50", True),  # the wrong side of zero
        ("nps=50 nps@2024-Q3=49 nps@2024-Q2=52", "-50", False),
        ("nps=0 nps@2024-Q3=49 nps@2024-Q2=52", "50", True),
        ("orders=500 orders@2024-Q3=510 orders@2024-10=50", "50", False),  # a month is no quarter
        ("csat=85 csat@2024-10=84 csat@2024-11=86", "8.5", False),  # but a rate is a rate
    ],
)
def test_what_would_look_more_usual_is_likelier_to_be_wrong(
    text: str, repaired: str, more: bool
) -> None:
    found = oddness(text, text.partition("=")[0], repaired)

    assert (found > 1) is more
    assert found != 1


@pytest.mark.parametrize(
    ("text", "repaired"),
    [
        ("csat=85", "8.5"),
        ("orders=500 orders@2024-10=50", "50"),
        ("nps=50 nps@2024-Q3=-49 nps@2024-Q2=-52", "5"),  # nothing is usual below zero
        ("csat=85 csat@2024-Q3=84", "85"),
        ("nps=50 nps@2024-Q3=0", "5"),  # nor at zero
    ],
)
def test_nothing_is_odd_without_anything_to_hold_it_against(text: str, repaired: str) -> None:
    assert oddness(text, text.partition("=")[0], repaired) == 1


def test_a_change_is_never_odd() -> None:
    given = book("csat:stated_delta=50|pp csat@2024-Q3:stated_delta=5|pp")
    [change, _] = given.all_of("csat")

    assert PastFigures(given).oddness(change, Decimal(5)) == 1


def test_a_figure_among_very_different_ones_is_less_odd() -> None:
    steady = oddness("csat=8.5 csat@2024-Q3=84 csat@2024-Q2=85 csat@2024-Q1=86", "csat", "85")
    varied = oddness("csat=8.5 csat@2024-Q3=34 csat@2024-Q2=85 csat@2024-Q1=99", "csat", "85")

    assert steady > varied > 1


def test_a_value_of_nought_among_the_others_makes_them_varied() -> None:
    steady = oddness("nps=5 nps@2024-Q3=50 nps@2024-Q2=50 nps@2024-Q1=50", "nps", "50")
    varied = oddness("nps=5 nps@2024-Q3=50 nps@2024-Q2=0 nps@2024-Q1=50", "nps", "50")

    assert steady >= varied > 1


def test_a_value_below_zero_among_the_others_makes_them_varied() -> None:
    steady = oddness("nps=5 nps@2024-Q3=50 nps@2024-Q2=50 nps@2024-Q1=50", "nps", "50")
    varied = oddness("nps=5 nps@2024-Q3=50 nps@2024-Q2=50 nps@2024-Q1=-50", "nps", "50")

    assert steady >= varied > 1


@pytest.mark.parametrize(
    ("now", "repaired", "more"),
    [("orders=10707", "10700", True), ("orders=10700", "10707", False)],
)
def test_a_count_written_more_finely_than_all_others_is_likelier_to_be_wrong(
    now: str, repaired: str, more: bool
) -> None:
    text = "orders@2024-Q3=10200 orders@2024-Q2=10800 orders@2024-Q1=11400"

    found = oddness(f"{now} {text}", "orders", repaired)

    assert (found > 1) is more


@pytest.mark.parametrize(
    ("text", "repaired"),
    [
        ("orders=10707 orders@2024-10=10200 orders@2024-11=10800", "10700"),  # too few
        ("orders=10707 orders@2024-10=10201 orders@2024-11=10803 orders@2024-12=9999", "10700"),
        (f"orders=10707 {MONTHS}", "10709"),  # both as fine
        (f"orders=10700 {MONTHS}", "10900"),  # both as round
        ("csat=85.7 csat@2024-10=80 csat@2024-11=90 csat@2024-12=80 csat@2024-09=90", "85.7"),
    ],
)
def test_how_finely_a_count_is_written_tells_only_where_the_others_are_round(
    text: str, repaired: str
) -> None:
    assert oddness(text, text.partition("=")[0], repaired) == 1


@pytest.mark.parametrize(
    ("text", "tells"),
    [
        ("csat=85", False),
        ("csat=85 csat@2024-Q3=84", True),
        ("csat=85 csat@2024-Q3:target=84", False),
        ("orders=700 orders[channel=a]=100 orders[channel=b]=200 orders[channel=c]=400", True),
        ("orders=707 orders[channel=a]=101 orders[channel=b]=202 orders[channel=c]=404", False),
    ],
)
def test_other_periods_and_rounder_values_tell(text: str, tells: bool) -> None:
    given = book(text)
    metric = text.partition("=")[0]

    assert PastFigures(given).tells_of(given.figure(metric, Period.parse(NOW))) is tells


def repetition(text: str) -> float:
    given = book(text)
    metric = text.partition("=")[0].partition(":")[0]
    [figure] = [each for each in given.all_of(metric) if each.period == Period.parse(NOW)]
    return PastFigures(given).repetition(figure)


def test_a_value_of_the_period_before_is_likelier_left_standing_than_an_older_one() -> None:
    before = repetition("orders=1234 orders@2024-Q3=1234")
    older = repetition("orders=1234 orders@2024-Q2=1234")
    short = repetition("orders=12 orders@2024-Q3=12")

    assert before > older > 0
    assert before > short > 0


@pytest.mark.parametrize(
    "text",
    [
        "orders=1234 orders@2024-Q3=1235",
        "orders=7 orders@2024-Q3=7",
        "nps=-7 nps@2024-Q3=-7",
        "csat=0.7 csat@2024-Q3=0.7",
        "orders=1234 orders@2024-10=1234",  # of a period of another length
        "csat:stated_delta(2024-Q3)=1.25|pp csat@2024-Q3:stated_delta(2024-Q3)=1.25|pp",
    ],
)
def test_what_is_no_repetition(text: str) -> None:
    assert repetition(text) == 0


ROUND = " ".join(
    f"orders@2024-{month:02d}={value}" for month, value in ((7, 100), (8, 200), (9, 400))
)


@pytest.mark.parametrize(
    ("text", "repaired", "chance"),
    [
        ("orders=300", 299, 1 / 300),
        ("orders=300", 600, 1 / 600),  # of the size of the larger one
        (f"orders=300 {ROUND}", 299, 100 / 300),  # where all are full hundreds there are three
        ("aht=3.5", 3, 0.1 / 3.5),
        ("aht=30 aht@2024-10=20 aht@2024-11=40 aht@2024-12=50", 29, 1 / 30),  # measured
        (f"orders=5 {ROUND}", 4, 1.0),
        ("orders=0", 0, 1.0),
    ],
)
def test_a_number_is_the_written_one_as_rarely_as_there_are_others_of_its_size(
    text: str, repaired: int, chance: float
) -> None:
    given = book(text)
    figure = given.figure(text.partition("=")[0], Period.parse(NOW))

    assert PastFigures(given).chance(figure, Fraction(repaired)) == pytest.approx(chance)


@pytest.mark.parametrize(
    ("text", "decimals"),
    [
        ("csat=85", 0),
        ("csat=85.25", 2),
        ("csat=85 csat@2024-Q3=84.25 csat@2024-Q2=8.5", 2),
        ("csat=85 csat[team=a]=84.25约", 0),  # a cell is no total
        ("csat=85 csat@2024-10=84.25", 0),  # a month is no quarter
        ("csat=85 csat@2024-Q3=84.25约", 2),
        ("csat=85 csat@2024-Q3:target=84.25 aht=1.125", 0),
    ],
)
def test_a_figure_is_as_fine_as_the_finest_of_its_kind(text: str, decimals: int) -> None:
    given = book(text)
    figure, past = given.figure("csat", Period.parse(NOW)), PastFigures(given)

    assert (past.finest(figure), past.finest(figure)) == (decimals, decimals)


def test_a_cell_is_as_fine_as_the_finest_cell_beside_it() -> None:
    given = book("csat=85 csat[team=a]=84.25约 csat[team=b]=84.5 csat[team=c]=86")
    [coarse] = [each for each in given.figures if each.text == "86"]

    assert PastFigures(given).finest(coarse) == 2


def test_a_part_of_one_is_never_round() -> None:
    given = book("orders=10700 orders@2024-Q3=10200 orders@2024-Q2=10800 orders@2024-Q1=11400")
    figure, past = given.figure("orders", Period.parse(NOW)), PastFigures(given)

    assert past.oddness(figure, Fraction(32000, 3)) < past.oddness(figure, Fraction(10600)) / 2
