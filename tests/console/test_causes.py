"""What is told together: findings of one cause, and what they say where they have no figure."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportgen.console.causes import advising, causes, figures_of, is_repeated
from reportgen.model.figures.figure import Figure
from reportgen.model.finding import Evidence, Finding, Severity, Suspect
from reportgen.model.language import same
from reportgen.model.place import Place
from tests.support.figures import figure
from tests.support.findings import finding

ONE = finding("spelling", "no such word", place=Place("a.csv", 2), severity="warning")


def together(one: Finding, other: Finding) -> bool:
    return len(causes([one, other])) == 1


@pytest.mark.parametrize(
    ("other", "are_one"),
    [
        (finding("spelling", "no such word", place=Place("a.csv", 9), severity="warning"), True),
        (finding("spelling", "no such word", place=Place("b.csv", 2), severity="warning"), False),
        (
            finding(
                "spelling", "no such word", place=Place("a.csv", 2, sheet="S"), severity="warning"
            ),
            False,
        ),
        (finding("spelling", "another word", place=Place("a.csv", 2), severity="warning"), False),
        (finding("spelling", "no such word", place=Place("a.csv", 2)), False),
        (finding("wording", "no such word", place=Place("a.csv", 2), severity="warning"), False),
        (
            finding(
                "spelling",
                "no such word",
                place=Place("a.csv", 2),
                severity="warning",
                remedy="write it as we do",
            ),
            False,
        ),
        (replace(ONE, config="other.yaml"), False),
    ],
)
def test_the_same_words_on_several_lines_of_one_sheet_are_one_cause(
    other: Finding, *, are_one: bool
) -> None:
    assert together(ONE, other) is are_one


def test_the_same_words_about_other_figures_or_with_evidence_are_causes_of_their_own() -> None:
    shown = replace(ONE, problem=replace(ONE.problem, evidence=(Evidence(same("so is this"), ()),)))

    assert not together(shown, replace(shown))
    assert not together(ONE, shown)


def test_findings_of_one_wrong_figure_are_one_cause_in_one_config() -> None:
    wrong = finding("rollup", figures="orders=4", cause="orders@2024-Q4")
    other = finding("ratio", "unlike words", figures="csat=5", cause="orders@2024-Q4")

    assert together(wrong, other)
    assert not together(wrong, replace(other, config="other.yaml"))
    assert not together(finding(figures="orders=4"), finding(figures="orders=4"))


def test_the_severest_comes_first_and_among_alike_the_one_that_names_what_may_be_wrong() -> None:
    mild, plain, knowing = (
        finding("a", "mild", severity="warning", cause="x"),
        finding("b", "plain", cause="x"),
        finding("c", "knowing", cause="x"),
    )
    knowing = replace(
        knowing, problem=replace(knowing.problem, candidates=(Suspect("orders@2024-Q4"),))
    )

    [cause] = causes([mild, plain, knowing])

    assert [each.problem.message.en for each in cause] == ["knowing", "plain", "mild"]
    assert advising(cause) == (knowing,)
    assert advising((plain, mild)) == (plain, mild)


def test_causes_come_in_the_order_of_their_first_findings() -> None:
    found = [finding("b", cause="x"), finding("a", cause="y"), finding("c", cause="x")]

    assert [[each.check for each in cause] for cause in causes(found)] == [["b", "c"], ["a"]]


def test_another_place_of_the_same_cause_repeats_what_the_first_says() -> None:
    assert is_repeated(replace(ONE, severity=Severity.INFO), ONE)
    assert not is_repeated(finding("spelling", "another word"), ONE)
    assert not is_repeated(finding("wording", "no such word"), ONE)


def ids(found: object) -> list[str]:
    assert isinstance(found, list | tuple)
    return [each.id for each in found if isinstance(each, Figure)]


def test_a_cause_touches_each_figure_once_those_of_its_findings_before_those_of_evidence() -> None:
    further = Evidence(same("so is this"), (figure("nps=1"), figure("orders=4", 2)))
    first = finding(figures="orders=4 csat=5", cause="x")
    first = replace(first, problem=replace(first.problem, evidence=(further,)))
    second = finding(figures="aht=6 orders=4", cause="x")

    assert ids(figures_of((first,))) == ["orders@2024-Q4", "csat@2024-Q4", "nps@2024-Q4"]
    assert ids(figures_of((first, second)))[:3] == [
        "orders@2024-Q4", "csat@2024-Q4", "aht@2024-Q4"
    ]  # fmt: skip
