"""A waiver silences exactly what it names, and is told of when it does nothing or too much."""

from __future__ import annotations

from typing import Any

import pytest

from reportgen.checks.runner import run_checks
from reportgen.checks.waivers import accepted
from reportgen.model.figures.period import Period
from reportgen.model.finding import Evidence, Finding, Problem, Severity
from reportgen.model.language import same
from reportgen.model.report.config import ChecksConfig
from reportgen.model.waiver import Waiver
from tests.support.figures import figure, quarter, report

Q4 = Period.parse("2024-Q4")
WRONG = (
    "headcount=30 headcount[level=senior]=15 headcount[level=junior]=14 "
    "orders=90 orders@2024-10=30 orders@2024-11=30 orders@2024-12=31"
)


def waiver(check: str = "breakdown-sum", **fields: object) -> Waiver:
    given = {"reason": "agency staff", "by": "Wen", "until": Q4, **fields}
    return Waiver(check, **given)  # type: ignore[arg-type]


def found(*waivers: Waiver, figures: str = WRONG) -> tuple[Finding, ...]:
    return run_checks(report(figures, quarter(checks=ChecksConfig(waive=waivers))))


def waived(findings: tuple[Finding, ...]) -> list[str]:
    return [finding.check for finding in findings if finding.waived is not None]


def complaints(findings: tuple[Finding, ...]) -> list[tuple[str, str]]:
    said = [finding.problem for finding in findings if finding.check == "waiver"]
    return [(problem.message.en, problem.remedy.en) for problem in said]


def test_silences_what_it_names_and_nothing_else() -> None:
    findings = found(waiver(metric="headcount"))

    assert waived(findings) == ["breakdown-sum"]
    assert "rollup" in [finding.check for finding in findings if finding.waived is None]
    assert complaints(findings) == []


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


def test_is_told_of_when_what_it_silenced_is_gone() -> None:
    findings = found(waiver(metric="headcount"), figures="headcount=30")

    assert complaints(findings) == [
        (
            "the waiver of breakdown-sum (metric: headcount) matches no finding",
            "take it out: there is nothing left to silence",
        )
    ]


def test_has_an_effect_while_its_last_period_lasts_and_longer_than_the_report() -> None:
    findings = found(waiver(metric="headcount", until=Period.parse("2024-10")))

    assert waived(findings) == ["breakdown-sum"]


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


def test_one_relation_of_several_that_one_cause_breaks_is_silenced_alone() -> None:
    figures = (
        "headcount=31 headcount[level=senior]=15 headcount[level=junior]=15 "
        "headcount[experience=gt5y]=15 headcount[experience=junior]=15"
    )

    findings = found(waiver(metric="headcount", dimension="level"), figures=figures)

    sums = [finding for finding in findings if finding.check == "breakdown-sum"]
    assert {f.about.dimension: f.waived is not None for f in sums} == {
        "level": True,
        "experience": False,
    }
    assert [finding.problem.evidence for finding in sums] == [(), ()]


def test_what_is_left_of_a_finding_has_its_own_message_and_only_the_first_its_values() -> None:
    of_level, of_team = (figure(f"headcount[{name}]=15") for name in ("level=a", "team=a"))
    problem = Problem(
        same("first"),
        (of_level,),
        values=("15", "14"),
        evidence=(Evidence(same("second"), (of_team,)), Evidence(same("third"), (of_team,))),
    )
    config = quarter(checks=ChecksConfig(waive=(waiver(dimension="level"),)))

    first, rest = accepted(
        [Finding("period.yaml", "breakdown-sum", Severity.ERROR, problem)], config
    )

    assert (first.waived is not None, rest.waived is not None) == (True, False)
    assert (first.problem.message.en, first.problem.values) == ("first", ("15", "14"))
    assert (rest.problem.message.en, rest.problem.values) == ("second", None)
    assert [each.message.en for each in rest.problem.evidence] == ["third"]
    assert rest.problem.figures == (of_team,)
