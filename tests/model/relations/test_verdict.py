"""Whether a target is met, at the target itself and to both sides of it."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from reportgen.model.figures.period import Period
from reportgen.model.relations.intervals import interval
from reportgen.model.relations.verdict import judge, target_level
from tests.support.figures import book, figure


@pytest.mark.parametrize(
    ("target", "below", "on", "above"),
    [
        ("csat:target=90", "missed", "met", "met"),
        ("aht:target=90", "met", "met", "missed"),
        ("contacts:target=90", "undecided", "undecided", "undecided"),
        ("contacts:target=90以上", "missed", "met", "met"),
        ("contacts:target=90以内", "met", "met", "missed"),
        ("csat:target=90超", "missed", "missed", "met"),
        ("csat:target=90不足", "met", "missed", "missed"),
        ("csat:target=90约", "undecided", "undecided", "undecided"),
        ("aht:target=90约", "undecided", "undecided", "undecided"),
        ("csat:target=90近", "undecided", "undecided", "met"),
    ],
)
def test_a_target_is_met_on_its_good_side(target: str, below: str, on: str, above: str) -> None:
    name = target.partition(":")[0]

    judged = [judge(figure(f"{name}={value}"), figure(target)) for value in ("89", "90", "91")]

    assert judged == [below, on, above]


@pytest.mark.parametrize(
    ("actual", "verdict"),
    [
        ("orders=90不足", "undecided"),
        ("orders=80不足", "missed"),
        ("orders=80以上", "undecided"),
        ("orders=85以上", "met"),
        ("orders=85以下", "undecided"),
        ("orders=84以下", "missed"),
        ("orders=84超", "met"),
        ("orders=100约", "undecided"),
        ("orders=90约", "met"),
        ("orders=70约", "missed"),
        ("orders=85约", "undecided"),  # on the number of the target, but nobody knows
    ],
)
def test_what_is_known_to_lie_on_one_side_may_leave_a_target_open(
    actual: str, verdict: str
) -> None:
    known = replace(figure(actual), is_qualified_in_cell=True)

    assert judge(known, figure("orders:target=85以上")) == verdict


@pytest.mark.parametrize(
    ("target", "verdicts"),
    [
        ("orders:target=52000约", "missed undecided undecided met met"),
        ("orders:target=5.2万", "missed undecided undecided met met"),
        ("orders:target=52000", "missed missed met met met"),
        ("orders:target=5.2万以上", "missed missed met met met"),
        ("complaints:target=5.2万", "met met undecided undecided missed"),
    ],
)
def test_a_target_that_was_given_rounded_leaves_open_what_lies_within_its_rounding(
    target: str, verdicts: str
) -> None:
    wanted = figure(target.replace("5.2万", "52000"))
    if "万" in target:
        wanted = replace(wanted, value=Decimal("5.2e4"))
    metric = target.partition(":")[0]
    levels = ("51499", "51500", "52000", "52500", "52501")

    judged = [judge(figure(f"{metric}={value}"), wanted) for value in levels]

    assert " ".join(judged) == verdicts


def test_a_band_is_met_from_its_lower_to_its_upper_end() -> None:
    band = replace(figure("csat:target=90"), until=Decimal(95))

    judged = [judge(figure(f"csat={value}"), band) for value in ("89", "90", "95", "96")]

    assert judged == ["missed", "met", "met", "missed"]


@pytest.mark.parametrize(
    ("figures", "level"),
    [
        ("csat:target=90 csat:target_delta(2024-Q3)=5|pp csat@2024-Q3=83", "90"),
        ("csat:target_delta(2024-Q3)=5|pp csat@2024-Q3=83", "88"),
        ("csat:target_delta(2024-Q3)=10|rel% csat@2024-Q3=80", "88"),
        ("csat:target_delta(2024-Q3)=5|pp", None),
        ("csat@2024-Q2:target_delta(2024-Q3)=5|pp csat@2024-Q3=83", None),
        ("csat[team=order]:target_delta(2024-Q3)=5|pp csat[team=order]@2024-Q3=83", None),
        ("csat[team=order]:target_delta(2024-Q3)=5|pp csat@2024-Q3=83", None),
        ("csat:target_delta(2024-Q3)=5|min csat@2024-Q3=83", None),
        ("aht:target_delta(2024-Q3)=1|pp aht@2024-Q3=7", None),
        ("aht:target_delta(2024-Q3)=-1|min aht@2024-Q3=7", "6"),
    ],
)
def test_a_target_is_a_row_or_the_level_before_and_the_wanted_change(
    figures: str, level: str | None
) -> None:
    given = book(figures.replace("[team=order]@2024-Q3", "@2024-Q3[team=order]"))
    metric = figures.partition(":")[0].partition("@")[0].partition("[")[0]

    found = target_level(given, metric, Period.parse("2024-Q4"))

    assert (found.text if found else None) == level


@pytest.mark.parametrize(
    ("figures", "ends"),
    [
        ("orders@2024-Q3=300约 orders:target_delta(2024-Q3)=10|rel%", (275, 385)),
        ("orders@2024-Q3=300约 orders:target_delta(2024-Q3)=10以上|rel%", (275, 385)),
        ("orders@2024-Q3=300 orders:target_delta(2024-Q3)=20约", (315, 325)),
        ("orders@2024-Q3=300约 orders:target_delta(2024-Q3)=10以下|rel%", None),
        ("orders@2024-Q3=300不足 orders:target_delta(2024-Q3)=10|rel%", None),
    ],
)
def test_a_target_from_a_rough_level_is_as_rough(
    figures: str, ends: tuple[int, int] | None
) -> None:
    found = target_level(book(figures), "orders", Period.parse("2024-Q4"))

    assert (interval(found).ends if found else None) == ends
    assert (found.sign if found else None) == ("≈" if ends else None)
