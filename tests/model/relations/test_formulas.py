"""What the CSV does not give is computed by the metric's formula, and known to be computed."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

import pytest

from reportgen.load.catalogue.formula import parse_formula
from reportgen.model.figures.book import FigureBook, book_of
from reportgen.model.figures.breakdowns import breakdowns
from reportgen.model.figures.figure import Derivation, Members, Role
from reportgen.model.figures.period import Period
from reportgen.model.relations.formulas import (
    computed_figure,
    known_part,
    operands_of,
    share_of_items,
)
from reportgen.model.relations.intervals import Interval, interval
from reportgen.model.relations.trees import leaves
from tests.support.figures import NOW, book, catalogue, figure

COUNTS = (
    "survey_satisfied=245 survey_responses=300 "
    "survey_satisfied[channel=chat]=100 survey_responses[channel=chat]=120 "
    "survey_satisfied[channel=phone]=70 "
    "survey_satisfied@2024-10=80 survey_responses@2024-10=100 "
    "survey_satisfied@2024-Q3=200 survey_responses@2024-Q3=250 csat:target=85"
)
CHAT: Members = (("channel", "chat"),)


def csat(found: FigureBook, period: str, members: Members = (), role: Role = Role.ACTUAL) -> str:
    figure = found.find("csat", Period.parse(period), members, role)
    return (
        "" if figure is None else f"{figure.text} {'computed' if figure.is_computed else 'given'}"
    )


@pytest.mark.parametrize(
    ("period", "members", "role", "value"),
    [
        (NOW, (), Role.ACTUAL, "81.7 computed"),
        (NOW, CHAT, Role.ACTUAL, "83.3 computed"),
        ("2024-10", (), Role.ACTUAL, "80.0 computed"),
        ("2024-Q3", (), Role.ACTUAL, "80.0 computed"),
        (NOW, (), Role.TARGET, "85 given"),
        ("2024-Q3", (), Role.TARGET, ""),
        (NOW, (("channel", "phone"),), Role.ACTUAL, ""),
        ("2024-11", (), Role.ACTUAL, ""),
    ],
)
def test_levels_are_computed_for_every_period_and_member_and_targets_never(
    period: str, members: Members, role: Role, value: str
) -> None:
    assert csat(book(COUNTS), period, members, role) == value


def test_a_given_value_comes_before_a_computed_one() -> None:
    assert csat(book(f"{COUNTS} csat=82"), NOW) == "82 given"


def test_a_computed_figure_names_its_formula_and_stands_where_its_first_operand_does() -> None:
    figure = book(COUNTS).figure("csat", Period.parse(NOW))

    assert isinstance(figure.source, Derivation)
    assert figure.source.formula == "survey_satisfied / survey_responses * 100"
    assert [operand.id for operand in figure.source.operands] == [
        "survey_satisfied@2024-Q4",
        "survey_responses@2024-Q4",
    ]
    assert figure.place.line == 1


def test_members_that_have_only_the_operands_are_members_too() -> None:
    found = book(f"{COUNTS} csat[channel=live]=90").members("csat", Period.parse(NOW), "channel")

    assert [f"{figure.member} {figure.text}" for figure in found] == ["live 90", "chat 83.3"]


def test_computed_figures_are_no_breakdowns_for_checks() -> None:
    assert {part.metric.id for part in breakdowns(book(COUNTS))} == {
        "survey_satisfied",
        "survey_responses",
    }


def test_a_metric_that_is_only_computed_prints_with_the_decimals_of_the_catalogue() -> None:
    assert book(COUNTS).decimals_of("csat") == 1
    assert book(f"{COUNTS} csat=82").decimals_of("csat") == 0


@pytest.mark.parametrize(
    ("text", "base", "scale", "items"),
    [
        ("survey_satisfied / survey_responses * 100", "survey_responses", 100,
         ("survey_satisfied", "survey_responses")),
        ("100 * (orders - order_errors) / orders", "orders", 100, ("orders", "order_errors")),
        ("(bot_resolved + human_contacts) / contacts * 50", "contacts", 50,
         ("bot_resolved", "human_contacts", "contacts")),
        ("bot_resolved / (4 * contacts)", "contacts", Fraction(1, 4), ("bot_resolved", "contacts")),
        ("(bot_resolved - human_contacts) / contacts", "contacts", 1,
         ("bot_resolved", "human_contacts", "contacts")),
        ("(bot_resolved + 2 * human_contacts) / contacts", None, None, ()),
        ("bot_resolved / (contacts + orders)", None, None, ()),
        ("bot_resolved * human_contacts / contacts", None, None, ()),
        ("bot_resolved / (contacts * orders)", None, None, ()),
        ("bot_resolved + human_contacts", None, None, ()),
    ],
)  # fmt: skip
def test_a_share_of_items_is_known_however_it_is_written(
    text: str, base: str | None, scale: Fraction | int | None, items: tuple[str, ...]
) -> None:
    found = share_of_items(parse_formula(text))

    if base is None:
        assert found is None
    else:
        assert found is not None
        assert (found.base.metric, found.scale, found.items) == (base, scale, items)


@pytest.mark.parametrize(
    ("text", "known"),
    [
        ("orders + contacts", ["orders", "contacts"]),
        ("orders + contacts + complaints", ["orders", "contacts"]),
        ("orders", ["orders"]),
        ("orders + orders", None),
        ("orders - contacts", None),
        ("(orders - contacts) + complaints", None),
        ("complaints + (orders - contacts)", None),
        ("orders * 2", None),
    ],
)
def test_the_part_of_a_plain_sum_that_is_known_is_a_sum(text: str, known: list[str] | None) -> None:
    formula = parse_formula(text)
    there = {
        operand: figure(f"{operand.metric}=3")
        for operand in formula.operands
        if operand.metric != "complaints"
    }

    found = known_part(formula, there)

    assert (None if found is None else [leaf.metric.id for leaf in leaves(found)]) == known


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("csat=80", ["survey_satisfied 8", "survey_responses 10"]),
        ("csat[channel=chat]=80", ["survey_satisfied 4"]),
        ("csat@2024-Q3=80", []),
        ("csat:stated_delta(2024-Q3)=2|pp", []),  # in points
        ("orders=3", []),  # which no formula gives
    ],
)
def test_operands_are_those_of_the_period_and_the_members_that_are_there(
    text: str, found: list[str]
) -> None:
    given = book("survey_satisfied=8 survey_responses=10 survey_satisfied[channel=chat]=4")

    operands = operands_of(figure(text), given.find).values()

    assert [f"{each.key.metric} {each.text}" for each in operands] == found


def test_without_a_formula_or_an_operand_nothing_is_computed() -> None:
    given, metrics = book("survey_satisfied=8 survey_responses=0"), catalogue().metrics
    csat, orders = figure("csat=80"), figure("orders=3")

    assert computed_figure(orders.key, metrics["orders"], given.find) is None
    assert computed_figure(csat.key, metrics["csat"], book("survey_satisfied=8").find) is None
    assert computed_figure(csat.key, metrics["csat"], given.find) is None  # divided by nothing


@pytest.mark.parametrize(
    ("figures", "text", "sign"),
    [
        ("survey_satisfied=5不足 survey_responses=8000", "0.1", "<"),
        ("survey_satisfied=5不足 survey_responses=50以上", "10.0", "<"),
        ("survey_satisfied=40 survey_responses=61不足", None, None),
        ("survey_satisfied=40以上 survey_responses=60", "66.6", "≥"),
        ("survey_satisfied=40约 survey_responses=50", "80.0", "≈"),
        ("survey_satisfied=40约 survey_responses=600约", "6.7", "≈"),
        ("survey_satisfied=40余 survey_responses=50", "80.0", ">"),
        ("survey_satisfied=40 survey_responses=50", "80.0", ""),
        ("survey_satisfied=40约 survey_responses=5不足", None, None),
        ("survey_satisfied=5不足 survey_responses=9不足", None, None),
    ],
)
def test_what_is_computed_is_known_no_better_than_its_operands(
    figures: str, text: str | None, sign: str | None
) -> None:
    given = [replace(figure(each), is_qualified_in_cell=True) for each in figures.split()]
    found = book_of(given, catalogue().metrics).find("csat", Period.parse(NOW))

    assert (found and found.text, found and found.sign) == (text, sign)


def test_a_computed_figure_with_one_end_may_be_anything_on_its_other_side() -> None:
    given = replace(figure("survey_satisfied=40以上"), is_qualified_in_cell=True)
    found = book_of([given, figure("survey_responses=80")], catalogue().metrics).find(
        "csat", Period.parse(NOW)
    )

    assert found is not None
    assert found.is_computed
    assert interval(found) == Interval(Fraction(50), None)
