"""Figures equal what their formula gives."""

from __future__ import annotations

from reportgen.checks.figures.ratio import CHECK
from tests.support.figures import report
from tests.support.judged import problems


def test_is_silent_within_the_rounding_of_the_figure() -> None:
    assert (
        list(problems(CHECK, report("csat=85 survey_satisfied=10249 survey_responses=12000"))) == []
    )


def test_spells_out_the_formula_with_its_numbers() -> None:
    [problem] = problems(CHECK, report("csat=86 survey_satisfied=10200 survey_responses=12000"))

    assert problem.message.en == (
        "10200 / 12000 * 100 = 85, but csat@2024-Q4 says 86 "
        "(off by 1; rounding explains at most 0.5)"
    )


def test_a_figure_used_twice_is_one_unknown() -> None:
    data = report("nps=65 nps_promoters=2190 nps_passives=570 nps_detractors=240")

    assert list(problems(CHECK, data)) == []


def test_recognises_the_complement() -> None:
    [problem] = problems(CHECK, report("csat=15 survey_satisfied=10200 survey_responses=12000"))

    assert problem.message.en.endswith("; it would be right for the rest up to 100")


def test_is_silent_without_all_operands_and_where_one_divides_by_zero() -> None:
    assert list(problems(CHECK, report("csat=86 survey_satisfied=10200"))) == []
    assert list(problems(CHECK, report("csat=86 survey_satisfied=0 survey_responses=0"))) == []


def test_members_are_recomputed_from_their_own_operands() -> None:
    data = report(
        "csat[team=order]=95 survey_satisfied[team=order]=1345 survey_responses[team=order]=1500"
    )

    [problem] = problems(CHECK, data)

    assert problem.figures[0].id == "csat@2024-Q4[team=order]"


def test_targets_are_not_recomputed() -> None:
    data = report("csat:target=90 survey_satisfied=10200 survey_responses=12000")

    assert list(problems(CHECK, data)) == []
