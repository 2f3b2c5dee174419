"""A waiver silences exactly what it names, and in time."""

from __future__ import annotations

from typing import Any

import pytest

from reportgen.checks.waivers import accepted, is_in_force
from reportgen.model.figures.period import Period
from reportgen.model.finding import About, Evidence, Finding, Problem, Severity
from reportgen.model.language import same
from reportgen.model.report.config import ChecksConfig
from tests.support.figures import figure, quarter
from tests.support.waivers import complaints, found, waived, waiver


def test_silences_what_it_names_and_nothing_else() -> None:
    findings = found(waiver(metric="headcount"))

    assert waived(findings) == ["breakdown-sum"]
    assert "rollup" in [finding.check for finding in findings if finding.waived is None]
    assert complaints(findings) == []


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


@pytest.mark.parametrize(
    ("fields", "in_force"),
    [
        ({}, True),
        ({"until": None}, True),
        ({"until": Period.parse("2024-10")}, True),  # while its last period lasts
        ({"until": Period.parse("2024-12")}, True),
        ({"until": Period.parse("2025")}, True),
        ({"until": Period.parse("2024-09")}, False),
        ({"until": Period.parse("2024-Q3")}, False),
        ({"reason": " "}, False),
        ({"by": ""}, False),
    ],
)
def test_a_waiver_is_in_force_in_time_and_where_somebody_answers_for_it(
    fields: dict[str, Any], in_force: bool
) -> None:
    given = waiver(metric="headcount", **fields)

    assert is_in_force(given, quarter()) is in_force
    assert waived(found(given)) == (["breakdown-sum"] if in_force else [])


def test_a_waiver_of_another_check_silences_nothing() -> None:
    assert waived(found(waiver("duplicate-value", metric="headcount"))) == []


def test_what_is_about_no_figure_is_waived_by_what_it_is_about() -> None:
    said = Problem(same("odd"), about=About(subject="G1"))
    config = quarter(checks=ChecksConfig(waive=(waiver("trend", subject="G1"),)))

    [finding] = accepted([Finding("period.yaml", "trend", Severity.ERROR, said)], config)

    assert finding.waived is not None
