"""Actions, their days, and what they take of a budget."""

from __future__ import annotations

from datetime import date

import pytest

from reportgen.model.place import Place
from reportgen.model.report.actions import action_budgets, actions, day
from reportgen.model.report.table import Cell
from tests.support.figures import report, table

HEADER = "action_id budget_item budget_wan_cny"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2024-05-27", date(2024, 5, 27)),
        ("2024/5/27", date(2024, 5, 27)),
        ("2024.5.27", date(2024, 5, 27)),
        ("2024-02-30", None),
        ("2024-05", None),
        ("待定", None),
    ],
)
def test_a_day_may_be_written_in_several_ways(text: str, found: date | None) -> None:
    assert day(Cell(text, Place("actions.csv"))) == found
    assert day(None) is None


@pytest.mark.parametrize(
    ("rows", "figures", "found"),
    [
        (["W1 tools 3", "W2 tools 4.5"], "budget[item=tools]:target=7", {"7": "3 4.5"}),
        (["W1 tools 3", "W2 labour 4"], "budget[item=tools]:target=7", {"7": "3"}),
        (["W1 tools 3"], "budget[item=tools]=7", {}),
        (["W1 tools 3"], "budget:target=7", {}),
        (["W1 tools 3"], "budget[item=tools]@2024-Q3:target=7", {}),
        (["W1 tools 3"], "budget[item=tools]:target=70000|CNY", {}),
        (["W1 tools 3", "W2 tools ''", "W3 '' 4"], "budget[item=tools]:target=7", {"7": "3"}),
        (["W1 tools 3", "W2 tools 三"], "budget[item=tools]:target=7", {}),
        (["W1 tools 3", "W2 tools NaN"], "budget[item=tools]:target=7", {}),
        ([], "budget[item=tools]:target=7", {}),
    ],
)
def test_each_item_has_what_actions_take_of_it(
    rows: list[str], figures: str, found: dict[str, str]
) -> None:
    text = figures.replace("[item=tools]@2024-Q3", "@2024-Q3[item=tools]")
    data = report(text, tables={"actions": table(HEADER, *rows)})

    taken = {
        whole.text: " ".join(each.text for each in parts) for whole, parts in action_budgets(data)
    }

    assert taken == found


def test_actions_without_a_column_for_their_budget_take_nothing() -> None:
    data = report(
        "budget[item=tools]:target=7",
        tables={"actions": table("action_id budget_item", "W1 tools")},
    )

    assert list(action_budgets(data)) == []


def test_without_a_table_there_are_none() -> None:
    assert actions(report("")) == ()
