"""A printed number stands for all that rounds to it: no correct report is ever accused."""

from __future__ import annotations

from dataclasses import replace
from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportgen.model.figures.metric import Rollup, Rounding
from reportgen.model.relations.intervals import Interval, interval, point
from tests.support.figures import figure
from tests.support.intervals import parsed, shown

ONE, TWO, THREE = Fraction(1), Fraction(2), Fraction(3)
ROUNDINGS = st.sampled_from([ROUND_HALF_UP, ROUND_HALF_EVEN])


@given(
    exact=st.decimals(min_value=0, max_value=1000, places=6),
    places=st.integers(min_value=0, max_value=3),
    rounding=ROUNDINGS,
)
def test_the_number_before_rounding_is_always_inside(
    exact: Decimal, places: int, rounding: str
) -> None:
    rounded = exact.quantize(Decimal(1).scaleb(-places), rounding=rounding)

    found = interval(figure(f"csat={rounded:f}"))

    assert found.low is not None
    assert found.high is not None
    assert found.low <= exact <= found.high


WRITTEN = [
    # counts, targets, thresholds and the 100 % of a split are exact, unless given as rounded
    ("headcount=30", "[30, 30]"),
    ("headcount=30约", "[25, 35]"),
    ("orders=51000近", "[50500, 51000.5]"),
    ("orders=300余", "(300, 400)"),
    ("csat:target=95", "[95, 95]"),
    ("csat:target=95以上", "[95, 95]"),
    ("orders:target=60000约", "[55000, 65000]"),
    ("csat:target_delta(2024-Q3)=5|pp", "[5, 5]"),
    ("first_contact_sla:threshold=5", "[5, 5]"),
    # the rest is anything that rounds to it, half up or half even
    ("csat=85", "[84.5, 85.5]"),
    ("csat=85.0", "[84.95, 85.05]"),
    ("csat=87.40", "[87.395, 87.405]"),
    ("resolution_time=5.8", "[5.75, 5.85]"),
    ("human_contacts_per_agent_day=38.5", "[38.45, 38.55]"),
    ("service_cost=636.5", "[636.45, 636.55]"),
    ("nps=-5", "[-5.5, -4.5]"),
    ("csat:benchmark=88", "[87.5, 88.5]"),
    # words that widen or bound it
    ("first_response_time=300约", "[250, 350]"),
    ("first_response_time=350左右", "[345, 355]"),
    ("first_response_time=35.5约", "[35.45, 35.55]"),
    ("first_response_time=300近", "[250, 300.5]"),
    ("csat=79.2近", "[79.15, 79.25]"),
    ("csat=90以上", "[90, inf)"),
    ("csat=90至少", "[90, inf)"),
    ("csat=90超", "(90, inf)"),
    ("csat=90逾", "(90, inf)"),
    ("resolution_time=3以内", "[0, 3]"),
    ("resolution_time=3不超过", "[0, 3]"),
    ("resolution_time=3不足", "[0, 3)"),
    ("nps=3不足", "[-100, 3)"),
    ("cost_saving=3不足", "(-inf, 3)"),
    # of what is counted a bound ends at a whole number, and where it would leave nothing, nowhere
    ("human_contacts=12480超", "[12480, 12480]"),
    ("human_contacts=12480以上", "[12480, 12480]"),
    ("orders=5不足", "[0, 4]"),
    ("orders=5.5不足", "[0, 5]"),
    ("orders=5以下", "[0, 5]"),
    ("orders=0不足", "(-inf, -1]"),
    ("headcount:benchmark=5不足", "[0, 4]"),
    ("service_cost=36000余", "(36000, 37000)"),
    ("service_cost=12000餘", "(12000, 13000)"),
    ("first_response_time=10多", "(10, 20)"),
    # a word beside a change widens its size, not its sign
    ("complaints:stated_delta(2024-Q3)=-15以上|rel%", "(-inf, -15]"),
    ("complaints:stated_delta(2024-Q3)=15以上|rel%", "[15, inf)"),
    ("complaints:stated_delta(2024-Q3)=-15不足|rel%", "(-15, inf)"),
    ("complaints:stated_delta(2024-Q3)=-15|rel%", "[-15.5, -14.5]"),
]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("orders=5超", "[6, inf)"),
        ("orders=5.5超", "[6, inf)"),
        ("orders=5以上", "[5, inf)"),
        ("orders:target=5超", "[5, 5]"),
        ("orders=5近", "[4.5, 5.5]"),
    ],
)
def test_a_word_in_the_cell_of_a_count_bounds_it(written: str, expected: str) -> None:
    found = replace(figure(written), is_qualified_in_cell=True)

    assert shown(interval(found)) == expected


@pytest.mark.parametrize(("written", "expected"), WRITTEN)
def test_what_a_written_number_may_stand_for(written: str, expected: str) -> None:
    assert shown(interval(figure(written))) == expected


def test_a_range_runs_from_its_lower_to_its_upper_end() -> None:
    band = replace(figure("csat=88"), until=Decimal("92"))
    target = replace(figure("csat:target=88"), until=Decimal("92"))

    assert shown(interval(band)) == "[87.5, 92.5]"
    assert shown(interval(target)) == "[88, 92]"


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("resolution_time=4.6", "[4.6, 4.7)"),
        ("nps=-4.6", "(-4.7, -4.6]"),
        ("nps=0", "(-1, 1)"),
        ("headcount=4", "[4, 4]"),
    ],
)
def test_what_was_cut_off_lies_away_from_zero(written: str, expected: str) -> None:
    plain = figure(written)
    cut = replace(plain, metric=replace(plain.metric, rounding=Rounding.TRUNCATE))

    assert shown(interval(cut)) == expected


def test_only_the_hundred_of_a_split_is_exact() -> None:
    shares = replace(figure("csat=100").metric, rollup=Rollup.SUM)

    assert shown(interval(replace(figure("csat=100"), metric=shares))) == "[100, 100]"
    assert shown(interval(replace(figure("csat=99"), metric=shares))) == "[98.5, 99.5]"
    assert shown(interval(figure("csat=100"))) == "[99.5, 100.5]"


@pytest.mark.parametrize(
    ("left", "right", "total", "difference", "product"),
    [
        ("[1, 2]", "[3, 5]", "[4, 7]", "[-4, -1]", "[3, 10]"),
        ("[-2, 3]", "[-1, 4]", "[-3, 7]", "[-6, 4]", "[-8, 12]"),
        ("[1, 2)", "[3, 5)", "[4, 7)", "(-4, -1)", "[3, 10)"),
        ("(0, inf)", "[2, 2]", "(2, inf)", "(-2, inf)", "(0, inf)"),
    ],
)
def test_sums_differences_and_products_keep_their_open_ends(
    left: str, right: str, total: str, difference: str, product: str
) -> None:
    one, other = parsed(left), parsed(right)

    assert shown(one + other) == total
    assert shown(one - other) == difference
    assert shown(one * other) == product


@pytest.mark.parametrize(
    ("one", "other", "both"),
    [
        (
            Interval(ONE, TWO),
            Interval(ONE, TWO, high_open=True),
            Interval(ONE, TWO, high_open=True),
        ),
        (Interval(ONE, TWO), Interval(ONE, TWO, low_open=True), Interval(ONE, TWO, low_open=True)),
        (Interval(ONE, None), Interval(None, TWO), Interval(ONE, TWO)),
        (Interval(ONE, THREE), Interval(TWO, None), Interval(TWO, THREE)),
    ],
)
def test_what_lies_in_both_ends_where_the_first_ends_and_is_open_where_one_is(
    one: Interval, other: Interval, both: Interval
) -> None:
    assert one & other == both
    assert other & one == both


def test_an_interval_times_nought_is_nought() -> None:
    wide = Interval(Fraction(-3), None, low_open=True)

    assert wide.scaled(Fraction(0)) == point(0)
    assert wide.scaled(Fraction(2)) == Interval(Fraction(-6), None, low_open=True)
    assert wide.scaled(Fraction(-1)) == Interval(None, Fraction(3), high_open=True)


@pytest.mark.parametrize(
    ("one", "other", "distance"),
    [
        ("[1, 2]", "[5, 7]", 3),
        ("[1, 2]", "[2, 3]", 0),
        ("[1, 5]", "[2, 3]", 0),
        ("(-inf, 2]", "[5, inf)", 3),
        ("[1, inf)", "[5, 7]", 0),
        ("(-inf, inf)", "[5, 7]", 0),
    ],
)
def test_intervals_are_as_far_apart_as_their_nearest_ends(
    one: str, other: str, distance: int
) -> None:
    assert parsed(one).distance(parsed(other)) == distance
    assert parsed(other).distance(parsed(one)) == distance


@pytest.mark.parametrize(
    ("one", "other", "above"),
    [
        (Interval(TWO, THREE), Interval(ONE, TWO), False),
        (Interval(TWO, THREE, low_open=True), Interval(ONE, TWO), True),
        (Interval(TWO, THREE), Interval(ONE, TWO, high_open=True), True),
        (Interval(TWO, None), Interval(None, ONE), True),
        (Interval(ONE, None), Interval(None, TWO), False),
        (Interval(None, THREE), Interval(ONE, TWO), False),
    ],
)
def test_of_two_that_touch_one_open_end_is_enough_to_part_them(
    one: Interval, other: Interval, above: bool
) -> None:
    assert one.is_above(other) is above
    assert one.meets(other) is not above
