"""Opening, movements and closing of any stock agree."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportgen.checks.figures.stock_flow import CHECK
from reportgen.model.figures.book import book_of
from reportgen.model.figures.metric import Flow
from reportgen.model.figures.period import Period
from reportgen.model.finding import Problem
from reportgen.model.language import LocalText
from reportgen.model.report.report import Report
from tests.support.figures import redefined, report
from tests.support.judged import problems

FLOW = Flow(("contacts", "complaints"), ("returns",))
HELD = "orders@2024-Q3=400 contacts=100 complaints=20 returns=90"


def stock(text: str, flow: Flow = FLOW) -> list[Problem]:
    return problems(CHECK, redefined(report(text), "orders", flow=flow))


def test_all_that_came_and_went_leads_to_the_closing() -> None:
    assert stock(f"orders=430 {HELD}") == []

    [problem] = stock(f"orders=431 {HELD}")
    assert problem.message.en == (
        "400 + 100 + 20 - 90 = 430, but the closing says 431 (off by 1; counts are exact)"
    )


@pytest.mark.parametrize("before", ["2024-Q3", "2024-09"])
def test_a_quarter_opens_with_what_the_month_before_it_ends_with(before: str) -> None:
    moved = "contacts=100 complaints=20 returns=90"

    assert stock(f"orders=430 {moved} orders@{before}=400") == []
    [problem] = stock(f"orders=431 {moved} orders@{before}=400")
    assert problem.message.en.startswith("400 + 100 + 20 - 90 = 430, but the closing says 431")


def test_a_month_opens_with_what_the_quarter_before_it_ends_with() -> None:
    moved = "contacts@2024-10=100 complaints@2024-10=20 returns@2024-10=90"

    assert stock(f"orders@2024-10=430 {moved} orders@2024-Q3=400") == []
    assert len(stock(f"orders@2024-10=431 {moved} orders@2024-Q3=400")) == 1


def test_a_month_within_the_quarter_before_is_not_its_end() -> None:
    moved = "contacts=100 complaints=20 returns=90"

    [problem] = stock(f"orders=430 {moved} orders@2024-08=400")

    assert problem.message.en == "not checked: the flow of Orders, Q4 2024 lacks Orders, Q3 2024"


def test_members_have_flows_of_their_own() -> None:
    text = HELD.replace("=", "[channel=chat]=").replace(
        "@2024-Q3[channel=chat]", "@2024-Q3[channel=chat]"
    )

    [problem] = stock(f"orders[channel=chat]=431 {text}")

    assert problem.figures[0].id == "orders@2024-Q4[channel=chat]"


def test_an_opening_of_its_own_is_the_closing_of_the_period_before() -> None:
    flow = replace(FLOW, opening="callbacks")
    text = "orders=430 contacts=100 complaints=20 returns=90 callbacks=400"

    assert stock(f"{text} orders@2024-Q3=400", flow) == []
    [problem] = stock(f"{text} orders@2024-Q3=401", flow)
    assert problem.message.en == (
        "Orders, Q3 2024 is 401, but the opening says 400 (off by 1; counts are exact)"
    )


def test_the_closing_before_stands_in_for_an_opening_without_a_row() -> None:
    flow = replace(FLOW, opening="callbacks")

    assert stock(f"orders=430 {HELD}", flow) == []
    [problem] = stock(f"orders=431 {HELD}", flow)
    assert problem.message.en == (
        "400 + 100 + 20 - 90 = 430, but the closing says 431 (off by 1; counts are exact)"
    )


def test_an_opening_without_a_row_is_what_a_flow_lacks_where_nothing_stands_in() -> None:
    flow = replace(FLOW, opening="callbacks")

    assert [
        each.message.en for each in stock("orders=430 contacts=1 complaints=2 returns=3", flow)
    ] == ["not checked: the flow of Orders, Q4 2024 lacks Call-backs, Q4 2024"]


@pytest.mark.parametrize(
    ("given", "lacking"),
    [
        ("contacts=100", "Orders, Q3 2024; Complaints, Q4 2024; No-fault returns, Q4 2024"),
        ("orders@2024-Q3=400 contacts=100 complaints=20", "No-fault returns, Q4 2024"),
    ],
)
def test_what_a_flow_lacks_is_said(given: str, lacking: str) -> None:
    assert [problem.message.en for problem in stock(f"orders=430 {given}")] == [
        f"not checked: the flow of Orders, Q4 2024 lacks {lacking}"
    ]


def test_a_stock_without_any_movement_and_members_that_lack_one_say_nothing() -> None:
    assert stock("orders=430 orders@2024-Q3=400") == []
    assert stock("orders[channel=chat]=430 contacts[channel=chat]=9") == []


@pytest.mark.parametrize(
    ("names", "opening", "closing"),
    [
        (("stock_opening", "stock_closing"), LocalText("", "甲", ""), LocalText("", "乙", "")),
        (("a", "b"), LocalText("", "期初库存", ""), LocalText("", "期末库存", "")),
    ],
)
def test_an_opening_is_known_by_its_name(
    names: tuple[str, str], opening: LocalText, closing: LocalText
) -> None:
    data = _renamed(report("orders=9 returns@2024-Q3=8"), names, (opening, closing))

    [problem] = problems(CHECK, data)

    assert problem.message.hans == (
        f"{closing.hans}（2024年第三季度）为 8，但期初写的是 9（差 1，计数应完全一致）"
    )


def test_an_opening_without_a_closing_of_its_name_says_nothing() -> None:
    names = LocalText("", "甲", ""), LocalText("", "乙", "")
    data = _renamed(report("orders=9 returns@2024-Q3=8"), ("stock_opening", "other"), names)

    assert problems(CHECK, data) == []


def test_the_period_before_is_the_one_that_the_config_names() -> None:
    flow = replace(FLOW, opening="callbacks")
    data = redefined(
        report("callbacks=9 orders@2023-Q4=8 orders@2024-Q3=9 orders=1"), "orders", flow=flow
    )
    period = replace(data.config.period, previous=Period.parse("2023-Q4"))
    named = replace(data, config=replace(data.config, period=period))
    earlier = replace(report("callbacks@2024-Q2=9 orders@2024-Q1=8"), config=named.config)

    assert [each.message.en for each in problems(CHECK, named)] == [
        "Orders, Q4 2023 is 8, but the opening says 9 (off by 1; counts are exact)"
    ]
    [problem] = problems(CHECK, redefined(earlier, "orders", flow=flow))
    assert problem.message.en == (
        "Orders, Q1 2024 is 8, but the opening says 9 (off by 1; counts are exact)"
    )


def test_an_opening_is_held_against_no_closing_of_another_unit() -> None:
    names = ("stock_opening", "stock_closing")
    data = _renamed(report("orders=9 csat@2024-Q3=8"), names, (SAID, SAID), ("orders", "csat"))

    assert problems(CHECK, data) == []


def test_an_opening_without_a_period_before_says_nothing() -> None:
    assert stock("orders=430 callbacks=400", replace(FLOW, opening="callbacks")) == []


SAID = LocalText("", "甲", "")


def _renamed(
    data: Report,
    names: tuple[str, str],
    said: tuple[LocalText, LocalText],
    olds: tuple[str, str] = ("orders", "returns"),
) -> Report:
    """Return a report of which two metrics are called otherwise."""
    known = data.catalogue.metrics
    metrics = {
        name: replace(known[old], id=name, names=words)
        for name, old, words in zip(names, olds, said, strict=True)
    }
    figures = [
        replace(each, key=replace(each.key, metric=name), metric=metrics[name])
        for each in data.book.figures
        for name, old in zip(names, olds, strict=True)
        if each.key.metric == old
    ]
    return replace(
        data,
        book=book_of(figures, metrics),
        catalogue=replace(data.catalogue, metrics=metrics),
    )
