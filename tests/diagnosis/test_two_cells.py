"""One slip in two cells that an intact sum holds: what is told, and when nobody can tell."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportgen.checks.runner import run_checks
from reportgen.model.figures.figure import Role
from reportgen.wording.messages.suspects import suspicion_of
from tests.support.figures import report
from tests.support.records import answers, numbers

TEAMS = "e = e1 + e2 + e3 | w = w1 + w2 + w3"
MONTHS = "m1 = e1 + w1 | m2 = e2 + w2 | m3 = e3 + w3"
CELLS = "e1 3165 e2 3443 e3 3208 w1 8197 w2 7545 w3 8020"
TOTALS = "e 9816 w 23762 m1 11362 m2 10988 m3 11228"


def said(changes: str, rules: str = f"{TEAMS} | {MONTHS}") -> list[str]:
    """Return what is suspected in a table of two teams by three months, with some changes."""
    words = changes.split()
    right = numbers(f"{CELLS} {TOTALS}")
    return answers(rules, {**right, **numbers(" ".join(words))})


@pytest.mark.parametrize(
    ("changes", "found"),
    [
        ("", []),
        # two months of a team, two teams in a month
        ("e1 3443 e2 3165", ["e1=3165 exchanged", "e2=3443 exchanged"]),
        ("e3 8020 w3 3208", ["e3=3208 exchanged", "w3=8020 exchanged"]),
        # an amount of 500 stands in the wrong month, of whichever team
        (
            "e1 3665 e2 2943",
            ["e1=3165 or e2=3443 or w1=7697 or w2=8045 or m1=11862 or m2=10488"],
        ),
        # one cell alone breaks its row as well
        ("e1 3156", ["e1=3165 swapped"]),
    ],
)
def test_what_a_right_total_holds_is_wrong_in_two_places(changes: str, found: list[str]) -> None:
    assert said(changes) == found


def test_where_the_other_team_would_go_below_zero_the_amount_can_be_told() -> None:
    poor = "w1 300 w2 400 w3 500 w 1200 m1 3465 m2 3843 m3 3708"

    assert said(f"{poor} e1 3665 e2 2943") == ["e1=3165 moved", "e2=3443 moved"]


@pytest.mark.parametrize(
    "rules",
    [
        # at most, or at least, is no sum that holds both cells
        f"e >= e1 + e2 + e3 | w = w1 + w2 + w3 | {MONTHS}",
        f"w = w1 + w2 + w3 | {MONTHS}",
    ],
)
def test_only_a_sum_that_holds_tells_that_an_amount_was_moved(rules: str) -> None:
    poor = "w1 300 w2 400 w3 500 w 1200 m1 3465 m2 3843 m3 3708"

    assert not any("moved" in each for each in said(f"{poor} e1 3665 e2 2943", rules))


def test_cells_of_two_units_or_roles_were_not_exchanged() -> None:
    values = {**numbers(f"{CELLS} {TOTALS}"), **numbers("e1 3443 e2 3165")}
    e1 = values["e1"]
    measured = {**values, "e1": replace(e1, unit=replace(e1.unit, id="h"))}
    aimed = {**values, "e1": replace(e1, key=replace(e1.key, role=Role.TARGET))}

    for given in (measured, aimed):
        assert not any("exchanged" in each for each in answers(f"{TEAMS} | {MONTHS}", given))


def test_two_pairs_that_explain_it_equally_well_are_a_tie() -> None:
    alike = "w1 8475 w2 8197 w3 7090 e1 3443 e2 3165 m1 11640 m2 11640 m3 10298"

    [found] = said(alike)

    assert found.startswith("e1=3165 or e2=3443 or w1=8197 or w2=8475")


def test_without_the_total_of_a_team_its_cells_are_still_taken_for_exchanged() -> None:
    assert said("e1 3443 e2 3165", MONTHS) == ["e1=3165 exchanged", "e2=3443 exchanged"]


def test_cells_that_were_exchanged_move_no_amount_between_their_totals() -> None:
    totals = "s = a + b | a = a1 + a2 | b = b1 + b2"

    found = answers(totals, numbers("s 9093 a 6240 b 2853 a1 1350 a2 5360 b1 880 b2 1503"))

    assert found == ["a1=880 exchanged", "b1=1350 exchanged"]


def test_two_slips_that_happen_to_cancel_are_not_more_likely_than_one_exchange() -> None:
    found = said("m1 11640 m2 10710")

    assert found == ["e1=3443 exchanged", "e2=3165 exchanged"]


def test_a_running_total_over_a_moved_amount_is_not_told_of_as_a_slip_of_its_own() -> None:
    rules = "e = e1 + e2 + e3 | m1 = e1 + w1 | m2 = e2 + w2 | y1 = y0 + e1 | y2 = y1 + e2"
    cells = "e 9816 e1 3665 e2 2943 e3 3208 w1 8197 w2 7545 m1 11362 m2 10988"

    found = answers(rules, numbers(f"{cells} y0 1000 y1 4165 y2 7608"))

    assert found == ["e1=3165 moved", "e2=3443 moved"]


def test_an_amount_that_was_moved_between_bases_is_told_though_rates_leave_room_for_it() -> None:
    bases = "survey_responses=3000 survey_responses@2024-10=1300 survey_responses@2024-11=700"
    parts = "survey_satisfied@2024-10=800 survey_satisfied@2024-11=900 csat@2024-12=85"
    rates = "csat@2024-10=80 csat@2024-11=90 survey_responses@2024-12=1000"

    [finding] = [
        each for each in run_checks(report(f"{bases} {parts} {rates}")) if each.problem.candidates
    ]

    assert [(each.id, each.repair, each.slip) for each in finding.problem.candidates] == [
        ("survey_responses@2024-10", None, "moved"),
        ("survey_responses@2024-11", None, "moved"),
    ]
    assert suspicion_of(finding.problem).en == (
        "most likely an amount stands in the wrong cell: "
        "Survey responses, October 2024 or Survey responses, November 2024"
    )
