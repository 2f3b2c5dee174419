"""A wrong figure that is right of something else: what it says is told, and what it should say."""

from __future__ import annotations

from fractions import Fraction

import pytest

from reportgen.checks.base import Check
from reportgen.checks.figures.breakdown_sum import CHECK as BREAKDOWN
from reportgen.checks.figures.delta import CHECK as DELTA
from reportgen.diagnosis.echoes import Echoes
from reportgen.diagnosis.history import PastFigures
from reportgen.diagnosis.slips import Slip
from reportgen.model.relations.intervals import Interval, point
from tests.support.figures import book, report
from tests.support.judged import problems

LEVELS = "csat=88.6 csat@2024-Q3=86.2 csat@2023-Q4=80.1"
CHANNELS = "orders[channel=phone]=4444 orders[channel=mail]=3999"


def told(check: Check, text: str) -> list[tuple[str | None, str | None, str | None]]:
    return [(each.suspect, each.repair, each.slip) for each in problems(check, report(text))]


@pytest.mark.parametrize(
    ("stated", "repair", "slip"),
    [
        ("csat:stated_delta(2024-Q3)=2.8|pp", "2.4", "relative"),  # 2.4 / 86.2
        ("csat:stated_delta(2024-Q3)=2.4|rel%", "2.8", "points"),
        ("csat:stated_delta(2024-Q3)=8.5|pp", "2.4", "other_base"),  # 88.6 - 80.1
        ("csat:stated_delta(2023-Q4)=2.4|pp", "8.5", "other_base"),
    ],
)
def test_a_change_of_another_kind_or_base_is_called_so(stated: str, repair: str, slip: str) -> None:
    figure = f"csat@2024-Q4:{stated.partition(':')[2].partition('=')[0]}"

    assert told(DELTA, f"{LEVELS} {stated}") == [(figure, repair, slip)]


@pytest.mark.parametrize(
    ("wrong", "right", "slip"),
    [
        ("1235", "1234567", "thousand"),
        ("123", "1234567", "ten_thousand"),
    ],
)
def test_a_count_that_was_rounded_to_thousands_is_found(wrong: str, right: str, slip: str) -> None:
    total = int(right) + 4444 + 3999
    data = f"orders={total} orders[channel=chat]={wrong} {CHANNELS}"

    assert told(BREAKDOWN, data) == [("orders@2024-Q4[channel=chat]", right, slip)]


def test_of_two_equal_rows_either_may_have_been_copied_from_the_other() -> None:
    [problem] = problems(BREAKDOWN, report(f"orders=9677 orders[channel=chat]=4444 {CHANNELS}"))

    assert problem.suspect is None
    assert [(each.repair, each.slip) for each in problem.candidates[:2]] == [
        ("1234", "neighbour"), ("1234", "neighbour")
    ]  # fmt: skip


def test_a_repair_has_no_more_decimals_than_the_source() -> None:
    data = "cost_saving=3.5 cost_saving[item=a]=1.2 cost_saving[item=b]=2.5"

    [problem] = problems(BREAKDOWN, report(data))

    assert {each.repair for each in problem.candidates} == {"1.1", "2.4", "3.6"}


def echo(text: str, allowed: int = 1) -> tuple[float, str] | None:
    """Return what the first figure of a book says of something else, and how likely that is."""
    given = book(text)
    [figure, *_] = given.figures
    found = Echoes(given, PastFigures(given)).of(figure, point(Fraction(allowed)))
    return (round(found[0], 6), found[1].value) if found else None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("orders[channel=a]=444 orders[channel=b]=444", (0.1, "neighbour")),
        ("orders[channel=a]=44 orders[channel=b]=44", None),  # two digits are alike by chance
        ("orders[channel=a]=440 orders[channel=b]=440", None),
        ("orders[channel=a]=444 orders[channel=b]=445", None),
        # the last row stands beside none, and the first one not beside the last
        ("orders[channel=a]=444 orders[channel=b]=9 orders[channel=c]=444", None),
        ("orders[channel=a]=444", None),
        # of two things that it may repeat the likelier one is told
        (
            "orders[channel=a]=444 orders[channel=b]=444 orders@2024-Q3[channel=a]=444",
            (0.3, "stale"),
        ),
        ("orders=44 orders@2024-Q3=44", (0.1, "stale")),
    ],
)
def test_a_figure_may_repeat_the_row_beside_it_or_another_period(
    text: str, said: tuple[float, str] | None
) -> None:
    assert echo(text) == said


def test_the_last_row_is_looked_at_as_well() -> None:
    given = book("orders[channel=a]=9 orders[channel=b]=444 orders[channel=c]=444")
    *_, last = given.figures

    assert Echoes(given, PastFigures(given)).of(last, point(Fraction(1))) == (0.1, "neighbour")


LEVEL = "csat=88.6 csat@2024-Q3=86.2 csat@2023-Q4=80.1"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (f"csat:stated_delta(2024-Q3)=2.8|pp {LEVEL}", (0.3, "relative")),
        (f"csat:stated_delta(2024-Q3)=8.5|pp {LEVEL}", (0.2, "other_base")),
        (f"csat:stated_delta(2024-Q3)=1.1|pp {LEVEL}", None),
        (f"csat:target_delta(2024-Q3)=8.5|pp {LEVEL}", None),  # nobody compared it with anything
        (f"csat:stated_delta=2.8|pp {LEVEL}", None),
        ("csat:stated_delta(2024-Q3)=2.8|pp csat=88.6", None),
        ("csat:stated_delta(2024-Q3)=2.8|pp csat@2024-Q3=86.2", None),
        # nothing is a share of nothing, and no change is one of any kind
        ("nps:stated_delta(2024-Q3)=5 nps=5 nps@2024-Q3=0", None),
        ("csat:stated_delta(2024-Q3)=0|pp csat=86.2 csat@2024-Q3=86.2", None),
    ],
)
def test_a_stated_change_may_be_of_another_kind_or_against_another_base(
    text: str, said: tuple[float, str] | None
) -> None:
    assert echo(text) == said


@pytest.mark.parametrize(
    ("value", "allowed", "said"),
    [
        ("1235", 1234567, (0.1, "thousand")),
        ("123", 1234567, (0.1, "ten_thousand")),
        ("1234", 1234567, None),
        ("0", 100, None),
    ],
)
def test_a_count_may_have_been_rounded_to_thousands(
    value: str, allowed: int, said: tuple[float, str] | None
) -> None:
    assert echo(f"orders={value}", allowed) == said


def test_the_more_values_would_do_the_less_does_rounding_tell() -> None:
    given = book("orders=5")
    [figure] = given.figures
    half = Interval(Fraction(5000), Fraction(5999))

    found = Echoes(given, PastFigures(given)).of(figure, half)

    # of a thousand values the 501 up to 5500 are written as 5 thousand
    assert found is not None
    weight, slip = found
    assert weight == pytest.approx(0.0501)
    assert slip is Slip.THOUSAND
