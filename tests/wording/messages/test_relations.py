"""A broken relation in words: the sum spelled out, how far it is off."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from reportgen.model.figures.figure import Figure
from reportgen.model.figures.metric import Tree
from reportgen.model.finding import About, Severity
from reportgen.model.language import LocalText, same
from reportgen.model.relations.relation import Relation
from reportgen.model.relations.senses import Sense
from reportgen.model.relations.trees import figure_tree, number_tree, sum_tree
from reportgen.wording.messages.relations import (
    apart,
    as_problem,
    broken,
    forced,
    is_single,
    off_by,
    result_text,
    spelled,
    unlikely,
)
from tests.support.figures import figure

TOTAL = LocalText("the total", "总数", "總數")


def number(text: str) -> Tree:
    return number_tree(Decimal(text))


def whole(*values: int) -> list[Tree]:
    """Return the members of a count of people, in the order of their values."""
    return [figure_tree(figure(f"headcount[level=l{at}]={n}")) for at, n in enumerate(values)]


A, B, C = whole(1, 2, 3)
LOSS = figure_tree(figure("nps=-7"))
HEADS = figure_tree(figure("headcount=30"))
COST = figure_tree(figure("service_cost=30.0"))
SUM = sum_tree([figure("headcount[level=a]=15"), figure("headcount[level=b]=14")])
COSTS = sum_tree([figure("service_cost[item=a]=15.0"), figure("service_cost[item=b]=14.0")])


@pytest.mark.parametrize(
    ("tree", "text"),
    [
        (number("100"), "100"),
        (number("1E+2"), "100"),
        (("neg", A), "-1"),
        (("neg", ("+", A, B)), "-(1 + 2)"),
        (("-", ("-", A, B), C), "1 - 2 - 3"),
        (("-", A, ("-", B, C)), "1 - (2 - 3)"),
        (("-", A, ("+", B, C)), "1 - (2 + 3)"),
        (("+", A, ("-", B, C)), "1 + 2 - 3"),
        (("-", A, ("/", B, C)), "1 - 2 / 3"),
        (("sum", (A, ("+", B, C))), "1 + 2 + 3"),
        (("*", ("+", A, B), C), "(1 + 2) * 3"),
        (("*", A, ("*", B, C)), "1 * 2 * 3"),
        (("/", A, ("*", B, C)), "1 / (2 * 3)"),
        (("*", ("/", A, B), C), "1 / 2 * 3"),
        (("/", ("/", A, B), C), "1 / 2 / 3"),
        (("+", ("*", A, B), C), "1 * 2 + 3"),
        (("sum", (A, B)), "1 + 2"),
        (("-", ("sum", (A, B)), C), "1 + 2 - 3"),
        (("-", C, ("sum", (A, B))), "3 - (1 + 2)"),
        (("/", ("sum", (A, B)), C), "(1 + 2) / 3"),
        (("/", ("sum", (A,)), C), "1 / 3"),
        (("sum", (LOSS, A, LOSS)), "-7 + 1 + (-7)"),
        (("+", A, LOSS), "1 + (-7)"),
        (("-", LOSS, LOSS), "-7 - (-7)"),
        (("*", A, LOSS), "1 * (-7)"),
        (("neg", LOSS), "-(-7)"),
        (("-", A, ("neg", B)), "1 - (-2)"),
    ],
)
def test_arithmetic_has_the_brackets_that_it_needs_and_no_others(tree: Tree, text: str) -> None:
    assert spelled(tree) == text


@pytest.mark.parametrize(
    ("count", "text"),
    [
        (12, "1 + 2 + 3 + 4 + 5 + 6 + 7 + 8 + 9 + 10 + 11 + 12"),
        (13, "1 + 2 + 3 + 4 + 5 + 6 + 7 + 8 + 9 + 10 + … + 13"),
    ],
)
def test_of_more_than_twelve_the_middle_is_left_out(count: int, text: str) -> None:
    counts = whole(*range(1, count + 1))

    assert spelled(("sum", tuple(counts))) == text
    assert spelled(("sum", (counts[0], ("+", A, B), *counts[2:-1], ("+", A, B)))) == (
        text.replace("1 + 2", "1 + 1 + 2", 1).removesuffix(str(count)) + "1 + 2"
    )


@pytest.mark.parametrize(
    ("tree", "single"),
    [
        (A, True),
        (number("3"), True),
        (("sum", (A,)), True),
        (("sum", (A, B)), False),
        (("neg", A), False),
    ],
)
def test_one_figure_or_number_needs_no_result_beside_it(tree: Tree, single: bool) -> None:
    assert is_single(tree) is single


@pytest.mark.parametrize(
    ("relation", "message"),
    [
        (
            Relation(HEADS, SUM),
            "15 + 14 = 29, but the other side says 30 (off by 1; counts are exact)",
        ),
        (
            Relation(HEADS, SUM, name=TOTAL),
            "15 + 14 = 29, but the total says 30 (off by 1; counts are exact)",
        ),
        (
            Relation(HEADS, number("29")),
            "29, but the other side says 30 (off by 1; counts are exact)",
        ),
        (
            Relation(SUM, HEADS),
            "30, but the other side says 15 + 14 = 29 (off by 1; counts are exact)",
        ),
        (
            Relation(figure_tree(figure("csat=30.0")), number("29")),
            "29, but the other side says 30.0 (off by 1; rounding explains at most 0.05)",
        ),
        (
            Relation(COST, COSTS, name=TOTAL),
            "15.0 + 14.0 = 29, but the total says 30.0 (off by 1; rounding explains at most 0.15)",
        ),
        (
            Relation(HEADS, SUM, tolerance=Decimal("0.50")),
            "15 + 14 = 29, but the other side says 30 (off by 1; 0.50 is allowed)",
        ),
        (
            Relation(HEADS, ("/", A, number("0"))),
            "1 / 0 = ?, but the other side says 30 (off by ?; counts are exact)",
        ),
        (
            Relation(("/", A, number("0")), HEADS),
            "30, but the other side says 1 / 0 = ? (off by ?; counts are exact)",
        ),
        (
            Relation(HEADS, ("/", A, C)),
            "1 / 3 = 0.33, but the other side says 30 (off by 29.67; counts are exact)",
        ),
        (Relation(HEADS, SUM, say=lambda each: same(f"{len(each.figures)} heads")), "3 heads"),
        (
            Relation(HEADS, SUM, Sense.AT_LEAST, name=TOTAL),
            "15 + 14 = 29, already more than the total, which says 30 (off by 1; counts are exact)",
        ),
        (
            Relation(HEADS, SUM, Sense.ABOVE, name=TOTAL),
            "15 + 14 = 29, already more than the total, which says 30 (off by 1; counts are exact)",
        ),
        (
            Relation(HEADS, SUM, Sense.AT_MOST, name=TOTAL),
            "15 + 14 = 29, but the total says 30 (off by 1; counts are exact)",
        ),
        (
            Relation(HEADS, SUM, Sense.AT_LEAST),
            "15 + 14 = 29, but the other side says 30 (off by 1; counts are exact)",
        ),
    ],
)
def test_a_broken_one_says_both_sides_and_how_far_they_are_apart(
    relation: Relation, message: str
) -> None:
    assert broken(relation).en == message


def test_figures_that_are_exact_need_not_be_counts() -> None:
    plain = figure("cost_saving=30")
    exact = replace(plain, unit=replace(plain.unit, exact=True))

    assert broken(Relation(figure_tree(exact), number("29"))).en.endswith(
        "(off by 1; these figures are exact)"
    )
    assert broken(Relation(figure_tree(exact), A)).en.endswith(
        "(off by 29; these figures are exact)"
    )


@pytest.mark.parametrize("text", ["csat:target=95", "resolution_time:target=95"])
def test_targets_of_shares_and_times_are_exact_and_no_counts(text: str) -> None:
    assert broken(Relation(figure_tree(figure(text)), number("94"))).en.endswith(
        "(off by 1; these figures are exact)"
    )


def bounded(text: str) -> Figure:
    """Return a figure of which the word stands in the cell of the number."""
    return replace(figure(text), is_qualified_in_cell=True)


@pytest.mark.parametrize(
    ("total", "parts", "message"),
    [
        ("16", "5不足 7 5不足", "<5 + 7 + <5 = 7 to 15, but the total says 16 (off by 1)"),
        ("6", "5不足 7 5不足", "<5 + 7 + <5 = 7 to 15, but the total says 6 (off by 1)"),
        ("20", "5以上 7 9", "≥5 + 7 + 9 ≥ 21, but the total says 20 (off by 1)"),
        ("5不足", "3 4", "3 + 4 = 7, but the total says <5 (off by 3)"),
        ("5以下", "3 4", "3 + 4 = 7, but the total says ≤5 (off by 2)"),
    ],
)
def test_bounds_are_told_as_bounds(total: str, parts: str, message: str) -> None:
    members = [bounded(f"headcount[level=l{at}]={part}") for at, part in enumerate(parts.split())]

    relation = Relation(figure_tree(figure(f"headcount={total}")), sum_tree(members), name=TOTAL)

    assert broken(relation).en == message


def test_a_range_is_told_in_every_language() -> None:
    members = [figure("headcount[level=a]=5不足"), figure("headcount[level=b]=7")]

    found = broken(Relation(HEADS, sum_tree(members), name=TOTAL))

    assert found == LocalText(
        "<5 + 7 = 7 to 11, but the total says 30 (off by 19)",
        "<5 + 7 = 7 至 11，但总数写的是 30（差 19）",
        "<5 + 7 = 7 至 11，但總數寫的是 30（差 19）",
    )


def test_what_is_less_than_a_bound_has_no_upper_end() -> None:
    left = figure_tree(figure("orders=20"))
    relation = Relation(
        figure_tree(figure("orders=15")), ("-", left, figure_tree(figure("orders=5不足")))
    )

    assert broken(relation).en == ("20 - <5 = 16 to 20, but the other side says 15 (off by 1)")


def test_without_a_bound_rounding_is_not_spoken_of() -> None:
    at_least = figure_tree(figure("csat=30以上"))

    assert apart(Relation(at_least, number("20"))).en == " (off by 10)"
    assert apart(Relation(number("20"), at_least)).en == " (off by 10)"


@pytest.mark.parametrize(
    ("stated", "computed", "distance"),
    [
        (HEADS, SUM, "1"),
        (SUM, HEADS, "1"),
        (HEADS, ("/", A, number("0")), "?"),
        (("/", A, number("0")), HEADS, "?"),
    ],
)
def test_a_distance_has_no_sign_and_may_not_exist(
    stated: Tree, computed: Tree, distance: str
) -> None:
    assert off_by(Relation(stated, computed)) == distance


def test_a_result_has_two_more_decimals_than_what_is_stated() -> None:
    assert result_text(Relation(HEADS, ("/", number("200"), number("3")))) == "66.67"
    assert result_text(Relation(COST, ("/", number("200"), number("3")))) == "66.667"


def test_a_share_that_was_moved_and_a_sum_that_hardly_holds_say_so() -> None:
    relation = Relation(COST, COSTS)

    assert forced(relation).en == (
        "Cost of customer service, Q4 2024 is 30.0, computed 29; the shares add "
        "up to 100, so it may have been moved to make them"
    )
    assert unlikely(relation).en == (
        "15.0 + 14.0 = 29 against 30.0: off by 1; rounding may explain it, but hardly ever does"
    )


def test_as_a_problem_it_has_all_its_figures_and_a_number_as_a_value_beside_them() -> None:
    about = About("headcount", "level")
    summed = as_problem(Relation(HEADS, SUM, about=about, remedy=same("look")), same("m"))
    given = as_problem(Relation(HEADS, number("29")), same("m"), Severity.WARNING)

    assert [figure.text for figure in summed.figures] == ["30", "15", "14"]
    assert (summed.values, summed.remedy, summed.about) == (None, same("look"), about)
    assert (given.values, given.remedy, given.severity) == (
        ("30", "29"),
        same(""),
        Severity.WARNING,
    )
