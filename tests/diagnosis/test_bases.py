"""Rates that no count gives are not accused where their bases may have changed places."""

from __future__ import annotations

from reportgen.checks.runner import run_checks
from tests.support.figures import report


def suspected(text: str) -> list[tuple[str | None, list[str]]]:
    """Return the suspect and the candidates of each rate that no count gives."""
    return [
        (each.problem.suspect, [candidate.id for candidate in each.problem.candidates])
        for each in run_checks(report(text))
        if each.check == "possible-rate"
    ]


RATES = "return_rate@2024-10=24.2 return_rate@2024-12=32.1"


def test_bases_that_hold_each_others_values_are_as_doubtful_as_the_rates() -> None:
    bases = "orders=100 orders@2024-10=28 orders@2024-11=39 orders@2024-12=33"

    assert suspected(f"{bases} {RATES}") == [
        (
            None,
            [
                "orders@2024-10",
                "orders@2024-12",
                "return_rate@2024-10",
                "return_rate@2024-12",
            ],
        )
    ]


def test_two_rates_are_as_doubtful_as_the_bases_between_which_something_may_have_moved() -> None:
    bases = "orders=100 orders@2024-10=36 orders@2024-11=39 orders@2024-12=25"

    assert suspected(f"{bases} {RATES}") == [
        (None, ["return_rate@2024-10", "orders@2024-10"]),
        (None, ["return_rate@2024-12", "orders@2024-12"]),
    ]


def test_a_single_rate_over_a_base_that_a_right_sum_holds_is_suspected() -> None:
    bases = "orders=100 orders@2024-10=33 orders@2024-11=39 orders@2024-12=28"

    [(suspect, _)] = suspected(f"{bases} return_rate@2024-10=24.5 return_rate@2024-12=32.1")

    assert suspect == "return_rate@2024-10"
