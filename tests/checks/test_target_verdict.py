"""Met or missed follows from the figures."""

from __future__ import annotations

import pytest

from reportgen.checks.target_verdict import target_verdict
from reportgen.model.config import Claim
from reportgen.model.essay import Difficulty
from reportgen.model.quarter_summary import Gap, QuarterSummary
from tests.support.assessments import assessment, essay
from tests.support.figures import quarter, report

UNANSWERED = quarter(content=QuarterSummary())
ANSWERED = quarter(content=QuarterSummary(gaps=(Gap("…", "csat"),)))


@pytest.mark.parametrize(
    "text",
    [
        "csat=90 csat:target=90以上",
        "csat=91 csat:target=90",
        "resolution_time=3.0 resolution_time:target=3以内",
        "resolution_time=2.8 resolution_time:target=3",
        "csat=85",
        "csat:target=90",
    ],
)
def test_is_silent_where_a_target_is_met_or_nothing_is_to_be_judged(text: str) -> None:
    assert list(target_verdict(report(text, UNANSWERED))) == []


def test_a_missed_target_has_to_be_answered_for() -> None:
    data = report("csat=85 csat:target=90以上", UNANSWERED)

    [problem] = target_verdict(data)

    assert problem.message.en == (
        "csat is 85 against a target of 90: missed by 5, and not listed under gaps"
    )
    assert problem.values == ("85", "90")
    assert list(target_verdict(report("csat=85 csat:target=90以上", ANSWERED))) == []


def test_nobody_may_call_it_on_track() -> None:
    config = quarter(
        content=QuarterSummary(gaps=(Gap("…", "csat"),)),
        claims=(Claim("on_track", ("csat",), "c3"),),
    )

    [problem] = target_verdict(report("csat=85 csat:target=90以上", config))

    assert problem.message.en == (
        "csat is 85 against a target of 90: missed by 5, although c3 says it is on track"
    )


def test_change_is_held_against_wanted_change_where_a_level_is_missing() -> None:
    data = report(
        "repurchase_rate=87 repurchase_rate:target_delta(2024-Q3)=5以上|pp "
        "repurchase_rate:stated_delta(2024-Q3)=4|pp",
        UNANSWERED,
    )

    [problem] = target_verdict(data)

    assert problem.values == ("4", "5")


def test_a_wanted_change_is_a_level_where_the_previous_one_is_known() -> None:
    data = report(
        "repurchase_rate=87 repurchase_rate@2024-Q3=83 "
        "repurchase_rate:target_delta(2024-Q3)=5以上|pp",
        UNANSWERED,
    )

    [problem] = target_verdict(data)

    assert problem.values == ("87", "88")


def test_a_value_too_coarse_to_tell_is_left_open() -> None:
    [problem] = target_verdict(report("csat=85 csat:target=85.2", UNANSWERED))

    assert problem.message.en == (
        "not checked: csat@2024-Q4 is 85, too coarse to tell whether the target of 85.2 is met"
    )


def test_without_a_document_nobody_has_to_answer() -> None:
    assert list(target_verdict(report("csat=85 csat:target=90以上"))) == []


def test_nobody_may_call_a_met_target_missed() -> None:
    config = quarter(claims=(Claim("missed", "csat", "c4"),))

    [problem] = target_verdict(report("csat=91 csat:target=90以上", config))

    assert problem.message.en == (
        "c4 says the target of csat was missed, but 91 against a target of 90 meets it"
    )


def test_a_claim_without_a_target_is_left_open() -> None:
    config = quarter(claims=(Claim("on_track", "csat", "c3"),))

    [problem] = target_verdict(report("csat=91", config))

    assert problem.message.en == "not checked: c3: csat lacks a level or a target for 2024-Q4"


def test_a_person_answers_for_a_target_of_their_own() -> None:
    figures = "csat@2024[person=P04]=89.2 csat@2024[person=P04]:target=92"
    answering = essay("P04", shortfalls=(Difficulty("满意度没有达到九成二", metric="csat"),))

    assert list(target_verdict(assessment(essays=(answering,), figures=figures))) == []


def test_names_the_person_whose_essay_keeps_silent() -> None:
    figures = "csat@2024[person=P04]=89.2 csat@2024[person=P04]:target=92"

    [problem] = target_verdict(assessment(essays=(essay("P04"),), figures=figures))

    assert problem.message.en == (
        "csat@2024[person=P04] is 89.2 against a target of 92: missed by 2.8, "
        "and not listed under shortfalls"
    )
    assert problem.values == ("89.2", "92")


def test_a_target_of_all_judges_nobody() -> None:
    figures = "csat@2024[person=P04]=89.2 csat@2024:target=92"

    assert list(target_verdict(assessment(essays=(essay("P04"),), figures=figures))) == []
