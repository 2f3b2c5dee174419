"""What a stock opens and ends with is never added up over time."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from reportgen.model.figures.metric import Flow, Metric, Rollup
from reportgen.model.figures.stocks import openings, over_time
from reportgen.model.language import LocalText
from tests.support.figures import catalogue

FLOW = Flow(("received",), ("shipped",), "start")


def metrics(**changes: dict[str, Any]) -> dict[str, Metric]:
    """Return metrics that add up, each with some changes."""
    orders = catalogue().metrics["orders"]
    return {name: replace(orders, id=name, **said) for name, said in changes.items()}


def rolled(**changes: dict[str, Any]) -> dict[str, str]:
    """Return how the periods of metrics combine."""
    found = over_time(metrics(**changes))
    return {name: each.rollup_over_time.value for name, each in found.items()}


def test_a_stock_with_a_flow_opens_with_the_first_month_and_ends_with_the_last() -> None:
    assert rolled(stock={"flow": FLOW}, start={}, received={}) == {
        "stock": "last",
        "start": "first",
        "received": "sum",
    }


def test_a_stock_that_begins_with_its_own_closing_ends_with_the_last_month() -> None:
    assert rolled(stock={"flow": replace(FLOW, opening=None)}) == {"stock": "last"}


@pytest.mark.parametrize("rollup", [Rollup.SUM, Rollup.NONE])
def test_a_running_total_ends_with_the_last_month(rollup: Rollup) -> None:
    assert rolled(so_far={"running_total_of": "added", "rollup": rollup}, added={}) == {
        "so_far": "running",
        "added": "sum",
    }


def test_names_that_go_together_are_an_opening_and_a_closing() -> None:
    known = metrics(
        a={"names": LocalText("", "期初库存", "")},
        b={"names": LocalText("", "期末库存", "")},
        stock_opening={},
        stock_closing={},
        opening={},
    )

    assert openings(known) == {"a": "b", "stock_opening": "stock_closing"}
    assert {name: each.over_time for name, each in over_time(known).items()} == {
        "a": Rollup.FIRST,
        "b": Rollup.LAST,
        "stock_opening": Rollup.FIRST,
        "stock_closing": Rollup.LAST,
        "opening": None,
    }


def test_names_of_different_units_do_not_go_together() -> None:
    percent = catalogue().units["%"]

    assert openings(metrics(opening={}, closing={"unit": percent})) == {}


def test_what_the_flow_says_goes_before_the_name() -> None:
    known = metrics(opening={}, closing={}, stock={"flow": replace(FLOW, opening="opening")})

    assert openings(known) == {"opening": "stock"}


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ({"over_time": Rollup.RUNNING}, "running"),
        ({"rollup": Rollup.MEAN}, "mean"),
        ({"rollup": Rollup.NONE}, "none"),
    ],
)
def test_what_the_catalogue_says_of_time_stays(said: dict[str, Any], kind: str) -> None:
    assert rolled(stock={"flow": FLOW, **said}, start=said) == {"stock": kind, "start": kind}


def test_a_flow_without_an_opening_of_its_own_names_none() -> None:
    assert openings(metrics(stock={"flow": replace(FLOW, opening=None)})) == {}
