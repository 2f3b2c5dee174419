"""Grades stay within their quota."""

from __future__ import annotations

from decimal import Decimal

import pytest

from reportgen.checks.people.quota import quota
from tests.support.assessments import assessment, scored

SIX = (
    "P01 a 100 95",
    "P02 a 100 94",
    "P03 a 100 90",
    "P04 a 100 85",
    "P05 a 100 84",
    "P06 a 100 60",
)


@pytest.mark.parametrize("share", ["0.5", "3", "50"])
def test_is_silent_within_the_quota(share: str) -> None:
    given = assessment(scores=scored(*SIX), quota={"A": Decimal(share)})

    assert list(quota(given)) == []


def test_names_those_over_it() -> None:
    [problem] = quota(assessment(scores=scored(*SIX), quota={"A": Decimal("0.34")}))

    assert problem.message.en == (
        "3 people have grade A, the quota of 0.34 lets 2: P01 95.0, P02 94.0, P03 90.0"
    )
    assert problem.remedy.hans == "请复核评分或调整名额；其中分数最低的是 P03"
    assert problem.values == ("3", "2")


def test_a_grade_of_the_quota_exists() -> None:
    [problem] = quota(assessment(scores=scored(*SIX), quota={"S": Decimal("0.1")}))

    assert problem.message.en == 'the quota names the grade "S", which there is not'


@pytest.mark.parametrize(
    ("share", "most"),
    [("1", None), ("1.5", 1), ("2", 2), ("0.5", None), ("6", None), ("7", 0), ("49", 2)],
)
def test_a_quota_is_a_share_a_number_or_a_percentage(share: str, most: int | None) -> None:
    found = list(quota(assessment(scores=scored(*SIX), quota={"A": Decimal(share)})))

    assert [problem.values for problem in found] == ([] if most is None else [("3", f"{most}")])
