"""Grades stay within their quota."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from reportgen.checks.people.quota import quota
from reportgen.model.finding import Severity
from tests.support.assessments import GRADES, assessment, scored
from tests.support.figures import table

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
        "3 people have grade A, but the quota of 0.34 allows 2: P01 95.0, P02 94.0, P03 90.0"
    )
    assert problem.remedy.hans == "请复核评分或调整名额；其中分数最低的：P03"
    assert problem.values == ("3", "2")


def test_a_grade_of_the_quota_exists() -> None:
    [problem] = quota(assessment(scores=scored(*SIX), quota={"S": Decimal("0.1")}))

    assert problem.message.en == 'the quota is for a grade "S", which does not exist'


@pytest.mark.parametrize(
    ("share", "most"),
    [("1", None), ("1.5", 1), ("2", 2), ("0.5", None), ("6", None), ("7", 0), ("49", 2)],
)
def test_a_quota_is_a_share_a_number_or_a_percentage(share: str, most: int | None) -> None:
    found = list(quota(assessment(scores=scored(*SIX), quota={"A": Decimal(share)})))

    assert [problem.values for problem in found] == ([] if most is None else [("3", f"{most}")])


@pytest.mark.parametrize(
    ("quota_of_a", "last", "messages"),
    [
        ("0.5", "P06 a 100 六十", []),
        (
            "0.34",
            "P06 a 100 六十",
            [
                (
                    "3 people have grade A, but the quota of 0.34 allows 2: P01 95.0, P02 94.0, "
                    "P03 90.0"
                )
            ],
        ),
    ],
)
def test_a_score_that_cannot_be_read_does_not_make_the_others_too_many(
    quota_of_a: str, last: str, messages: list[str]
) -> None:
    given = assessment(scores=scored(*SIX[:5], last), quota={"A": Decimal(quota_of_a)})

    found = [p for p in quota(given) if p.severity is not Severity.INFO]

    assert [problem.message.en for problem in found] == messages


def test_a_quota_that_people_without_a_total_decide_is_not_judged() -> None:
    rows = ("P01 a 100 95", "P02 a 100 94", "P03 a 100 九十", "P04 a 100 ''", "P05 a 100 84")
    given = assessment(scores=scored(*rows), quota={"A": Decimal("0.4"), "B": Decimal("0.9")})

    [note] = quota(given)

    assert note.severity is Severity.INFO
    assert note.message.en == (
        "not checked: whether the quota of grade A is kept, because P03, P04 have no total"
    )
    assert note.message.hans == "没有检查：A 的名额是否超出（P03、P04 没有总分）"


def test_people_without_any_score_count_among_those_who_are_graded() -> None:
    people = table("person_id name", *(f"P0{n} 某" for n in range(1, 7)))
    given = assessment(people, scored(*SIX[:3]), quota={"A": Decimal("0.5")})

    assert [p.severity for p in quota(given)] == [Severity.INFO]


def test_one_person_without_a_total_has_none_and_a_grade_that_there_is_not_is_told_alone() -> None:
    given = assessment(
        scores=scored(*SIX[:3], "P04 a 100 九十"),
        quota={"S": Decimal("0.1"), "A": Decimal("0.75")},
    )

    assert [each.message.en for each in quota(given)] == [
        'the quota is for a grade "S", which does not exist',
        ("not checked: whether the quota of grade A is kept, because P04 has no total"),
    ]


def test_before_anybody_is_scored_no_quota_is_in_doubt() -> None:
    people = table("person_id name", "P01 苏念", "P02 贺知舟")

    assert list(quota(assessment(people, quota={"A": Decimal("0.1")}))) == []


def test_who_earns_no_grade_at_all_takes_no_place() -> None:
    given = assessment(scores=scored(*SIX), quota={"A": Decimal("0.5")})
    content = replace(given.config.content, grades=GRADES[:2])  # type: ignore[type-var]

    assert list(quota(replace(given, config=replace(given.config, content=content)))) == []
