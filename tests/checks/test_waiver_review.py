"""A waiver is told of when it does nothing, or too much."""

from __future__ import annotations

from typing import Any

import pytest

from reportgen.model.figures.period import Period
from reportgen.model.finding import Severity
from tests.support.waivers import complaints, found, waived, waiver


def test_is_told_of_when_what_it_silenced_is_gone() -> None:
    findings = found(waiver(metric="headcount"), figures="headcount=30")

    assert complaints(findings) == [
        (
            "the waiver of breakdown-sum (metric: headcount) matches no finding",
            "take it out: there is nothing left to silence",
        )
    ]


def test_names_the_nearest_check_where_its_own_is_unknown() -> None:
    assert complaints(found(waiver("breakdwn-sum"))) == [
        ('the waiver names an unknown check "breakdwn-sum"', 'did you mean "breakdown-sum"?')
    ]


def test_a_whole_check_is_silenced_with_a_warning() -> None:
    findings = found(waiver())

    assert waived(findings) == ["breakdown-sum"]
    assert complaints(findings) == [
        (
            "the waiver names all of breakdown-sum, so it silences 1 and whatever comes later",
            "name what is meant: metric: headcount, dimension: level, period: 2024-Q4",
        )
    ]


def test_a_waiver_without_end_is_told_of() -> None:
    findings = found(waiver(metric="headcount", until=None))

    assert waived(findings) == ["breakdown-sum"]
    assert complaints(findings) == [
        ("the waiver of breakdown-sum by Wen has no end", "add until: 2024-Q4")
    ]


def test_what_speaks_in_a_build_only_is_not_missed_by_a_check() -> None:
    assert complaints(found(waiver("layout", subject="4"))) == []


def test_has_no_effect_after_its_last_period() -> None:
    findings = found(waiver(metric="headcount", until=Period.parse("2024-Q3")))

    assert waived(findings) == []
    assert complaints(findings) == [
        (
            "the waiver of breakdown-sum by Wen ended with 2024-Q3 and has no effect any more",
            "mend what it silenced and take it out, or have Wen renew it with a later until",
        )
    ]


@pytest.mark.parametrize("fields", [{"reason": " "}, {"by": ""}])
def test_has_no_effect_without_reason_and_name(fields: dict[str, Any]) -> None:
    findings = found(waiver(metric="headcount", **fields))

    assert waived(findings) == []
    assert [message for message, _ in complaints(findings)] == [
        "the waiver of breakdown-sum does not say why, or who answers for it, so it has no effect"
    ]


@pytest.mark.parametrize(
    "fields",
    [
        {"metric": "orders"},
        {"metric": "headcount", "member": "junior"},
        {"metric": "headcount", "period": Period.parse("2024-Q3")},
        {"metric": "headcount", "dimension": "team"},
        {"subject": "G1"},
    ],
)
def test_all_that_it_says_has_to_be_true(fields: dict[str, Any]) -> None:
    findings = found(waiver(**fields))

    assert waived(findings) == []
    [(message, remedy)] = complaints(findings)
    assert message.startswith("the waiver of breakdown-sum (")
    assert message.endswith(") matches no finding")
    assert remedy == (
        "take it out, or name what is found: metric: headcount, dimension: level, period: 2024-Q4"
    )


def test_of_many_that_a_whole_check_silences_three_are_named_and_each_once() -> None:
    broken = " ".join(
        f"{name}=9 {name}[channel=chat]=4 {name}[channel=phone]=4 {name}@2024-Q3=9"
        for name in ("orders", "contacts", "complaints", "returns")
    )

    [(message, remedy)] = complaints(found(waiver(), figures=broken))

    assert message == (
        "the waiver names all of breakdown-sum, so it silences 4 and whatever comes later"
    )
    assert remedy == (
        "name what is meant: metric: orders, dimension: channel, period: 2024-Q4; "
        "metric: contacts, dimension: channel, period: 2024-Q4; "
        "metric: complaints, dimension: channel, period: 2024-Q4"
    )


def test_a_waiver_of_all_that_silences_nothing_is_idle_and_no_more() -> None:
    assert complaints(found(waiver(until=None), figures="headcount=30")) == [
        (
            "the waiver of breakdown-sum matches no finding",
            "take it out: there is nothing left to silence",
        )
    ]


def test_what_is_said_of_a_waiver_is_a_warning_about_its_place_and_its_metric() -> None:
    findings = found(waiver(metric="headcount"), waiver(metric="returns"))

    [idle] = [finding for finding in findings if finding.check == "waiver"]
    assert idle.severity is Severity.WARNING
    assert (idle.about.metric, idle.about.subject) == ("returns", "checks.waive[1]")
    assert idle.problem.cause == "checks.waive[1]"
