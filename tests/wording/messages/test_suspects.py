"""The figure that is most likely wrong is named, else those of which one has to be."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportgen.model.finding import Evidence, Problem, Suspect
from reportgen.model.language import LocalText, same
from reportgen.model.place import Place
from reportgen.wording.messages.suspects import suspicion_of
from tests.support.figures import figure

ORDERS = replace(figure("orders=4"), source=Place("q4/a.csv", 6, cell="F6"))
MONTH = figure("orders@2024-11=2")
BOTH = ORDERS, MONTH
NAMED = "orders@2024-Q4"


def said(**given: object) -> str:
    fields: dict[str, object] = {"figures": BOTH} | given
    return suspicion_of(Problem(same("m"), **fields), "q4/period.yaml").en  # type: ignore[arg-type]


def suspects(*texts: str) -> tuple[Suspect, ...]:
    known = {each.id: each for each in BOTH}
    parted = [text.partition("=") for text in texts]
    return tuple(Suspect(name, repair or None, None, known.get(name)) for name, _, repair in parted)


@pytest.mark.parametrize(
    ("repair", "slip", "text"),
    [
        (None, None, "most likely wrong: Orders, Q4 2024"),
        ("3", None, "most likely wrong: Orders, Q4 2024; 3 would agree"),
        ("3", "swapped", "most likely wrong: Orders, Q4 2024; 3 would agree (two digits swapped)"),
    ],
)
def test_the_suspect_is_named_with_what_would_mend_it(
    repair: str | None, slip: str | None, text: str
) -> None:
    assert said(suspect=NAMED, repair=repair, slip=slip) == text


@pytest.mark.parametrize(
    ("named", "text"),
    [
        (["orders@2024-Q4=3"], "one of these is wrong: Orders, Q4 2024, a.csv, cell F6, 4 → 3"),
        (
            ["orders@2024-Q4=3", "orders@2024-11"],
            (
                "one of these is wrong: Orders, Q4 2024, a.csv, cell F6, 4 → 3; "
                "Orders, November 2024, figures.csv line 1"
            ),
        ),
        (["a", "b", "c", "d"], "one of these is wrong: a; b; c; or 1 more"),
        (["a", "b", "c", "d", "e"], "one of these is wrong: a; b; c; or 2 more"),
    ],
)
def test_where_nobody_can_tell_the_first_three_are_named_with_their_cells(
    named: list[str], text: str
) -> None:
    assert said(candidates=suspects(*named)) == text


def test_figures_that_would_be_wrong_together_are_told_together() -> None:
    both, alone = suspects("orders@2024-Q4=2", "orders@2024-11=4"), suspects("a")

    assert said(candidates=(*both, *alone), alternatives=(both, alone)) == (
        "one of these is wrong: Orders, Q4 2024, a.csv, cell F6, 4 → 2 together with "
        "Orders, November 2024, figures.csv line 1, 2 → 4; a"
    )


@pytest.mark.parametrize(
    ("given", "text"),
    [
        ({}, ""),
        ({"candidates": suspects(NAMED)}, ""),
        ({"repair": "3"}, "most likely wrong: Orders, Q4 2024; 3 would agree"),
        ({"candidates": suspects("a", "b")}, "most likely wrong: Orders, Q4 2024"),
        ({"figures": BOTH}, "most likely wrong: Orders, Q4 2024"),
        ({"evidence": (Evidence(same("n"), BOTH, None),)}, "most likely wrong: Orders, Q4 2024"),
    ],
)
def test_the_suspect_is_named_unless_the_problem_speaks_of_it_alone(
    given: dict[str, object], text: str
) -> None:
    assert said(**({"figures": (ORDERS,), "suspect": NAMED} | given)) == text


def of_two(slip: str, one: str | None, other: str | None) -> LocalText:
    pair = Suspect(ORDERS.id, one, slip, ORDERS), Suspect(MONTH.id, other, slip, MONTH)
    problem = Problem(same("m"), BOTH, suspect=ORDERS.id, repair=one, slip=slip, candidates=pair)
    return suspicion_of(problem)


def test_a_member_of_two_dimensions_is_told_with_its_own() -> None:
    both = figure("headcount[level=junior]=15"), figure("headcount[experience=junior]=22")

    assert said(figures=both, suspect=both[1].id, repair="15") == (
        "most likely wrong: Headcount, Junior agents by experience, Q4 2024; 15 would agree"
    )
    assert said(figures=(both[0], figure("headcount[level=senior]=1")), suspect=both[0].id) == (
        "most likely wrong: Headcount, Junior agents, Q4 2024"
    )


def test_two_values_that_were_exchanged_are_named_as_a_pair() -> None:
    assert of_two("exchanged", "2", "4") == LocalText(
        "most likely exchanged with each other: Orders, Q4 2024; Orders, November 2024",
        "最可能是订单量（2024年第四季度）与订单量（2024年11月）两个数填反了",
        "最可能是訂單量（2024年第四季）與訂單量（2024年11月）兩個數填反了",
    )


def test_an_amount_in_the_wrong_cell_is_told_with_both_cells() -> None:
    assert of_two("moved", "3", "3") == LocalText(
        "most likely an amount stands in the wrong cell: "
        "Orders, Q4 2024 → 3; Orders, November 2024 → 3 would agree",
        "最可能有一部分填错了格子：订单量（2024年第四季度）改为 3、"
        "订单量（2024年11月）改为 3 就都对得上",
        "最可能有一部分填錯了格子：訂單量（2024年第四季）改為 3、"
        "訂單量（2024年11月）改為 3 就都對得上",
    )


def test_any_other_slip_is_that_of_one_figure() -> None:
    assert of_two("swapped", "3", None).en == (
        "most likely wrong: Orders, Q4 2024; 3 would agree (two digits swapped)"
    )
