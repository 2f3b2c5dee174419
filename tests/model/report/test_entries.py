"""The lists of a report by their paths, and the things in them."""

from __future__ import annotations

from datetime import date

import pytest

from reportgen.kinds.quarter_summary import QuarterSummary
from reportgen.kinds.service_plan import ServicePlan
from reportgen.model.figures.figure import Figure
from reportgen.model.figures.period import Period
from reportgen.model.report.entries import entries, list_names, row_named, rows_of
from reportgen.model.report.pieces import NextStep, Task
from tests.support.figures import quarter, report, table
from tests.support.samples import other_sample

STEPS = QuarterSummary(
    tasks=(Task("培训", "T1"), Task("上线", "T2")), next_steps=(NextStep("换系统"),)
)
ROSTER = table("name level", "陈一帆 senior", "吴启明 junior")
ACTIONS = table("action_id action", "A1 换系统", "A2 培训")
SCORES = table("criterion person_id", "c1 P01")


def test_lists_are_those_of_the_texts_the_config_and_the_tables() -> None:
    names = list_names(other_sample("team-annual"))

    assert names[:2] == ("overview.team", "overview.team.period")
    assert {"challenges.peak", "plan.people", "goals", "claims", "checks.waive"} <= {*names}
    assert names[-1] == "initiatives"
    assert not {"", "overview", "plan", "period", "checks"} & {*names}
    assert len(set(names)) == len(names)


def test_the_things_of_a_list_have_their_paths_and_fields() -> None:
    data = report("", quarter(content=STEPS))

    found = entries(data, "tasks")
    assert [(each.path, each.fields["name"], each.table) for each in found] == [
        ("tasks[0]", "培训", ""),
        ("tasks[1]", "上线", ""),
    ]
    assert entries(data, "gaps") == ()


def test_a_list_that_is_not_there_is_a_mistake() -> None:
    with pytest.raises(KeyError):
        entries(report("", quarter(content=STEPS)), "taks")


def test_rows_of_a_table_are_things_as_well() -> None:
    data = report("", quarter(content=STEPS), tables={"roster": ROSTER, "actions": ACTIONS})

    assert [each.fields["name"] for each in entries(data, "roster")] == ["陈一帆", "吴启明"]
    assert {each.table for each in rows_of(data, "roster")} == {"roster"}
    assert rows_of(data, "initiatives") == ()


PLANNED = table(
    "action_id due hire_date budget budget_k_cny orders orders_% budget_item weight note",
    "A1 2024-12-31 2024-Q4 12.50 30 5 7 3 2.25 -1",
    "A2 soon '' 1 '' about '' '' '' 约3",
)


@pytest.mark.parametrize(
    ("column", "first", "second"),
    [
        ("due", date(2024, 12, 31), "soon"),
        ("hire_date", Period.parse("2024-Q4"), None),
        ("note", "-1 -1 ", "约3"),
        ("orders", "5 5 count", "about"),
        ("orders_%", "7 7 %", None),
        ("budget", "12.50 12.50 wan_cny", "1 1 wan_cny"),
        ("budget_k_cny", "30 30 k_cny", None),
        ("weight", "2.25 2.25 ", None),
        ("action_id", "A1", "A2"),
    ],
)
def test_a_cell_is_a_day_a_period_a_figure_or_a_text(
    column: str, first: object, second: object
) -> None:
    rows = rows_of(report("", tables={"actions": PLANNED}), "actions")

    assert [shown(row.fields[column]) for row in rows] == [first, second]


def shown(value: object) -> object:
    return f"{value.value} {value.text} {value.unit.id}" if isinstance(value, Figure) else value


def test_a_cell_of_a_number_is_a_figure_of_its_row() -> None:
    [row, _] = rows_of(report("", tables={"actions": PLANNED}), "actions")
    weight, orders = row.fields["weight"], row.fields["orders"]

    assert isinstance(weight, Figure)
    assert isinstance(orders, Figure)
    assert (weight.id, orders.id) == ("weight@2024-Q4[action=A1]", "orders@2024-Q4[action=A1]")
    assert (weight.metric.decimals, weight.is_exact) == (2, True)
    assert orders.metric.names.en == "Orders"


@pytest.mark.parametrize(
    ("identifier", "text"),
    [("c1", None), ("A2", "培训"), ("A3", None), ("陈一帆", None), ("", None)],
)
def test_a_row_is_found_by_its_id(identifier: str, text: str | None) -> None:
    data = report("", tables={"scores": SCORES, "roster": ROSTER, "actions": ACTIONS})

    found = row_named(data, identifier)

    assert (found.fields["action"] if found else None) == text


def test_an_id_in_a_list_is_its_row_and_a_metric_itself_and_else_a_text() -> None:
    content = ServicePlan(rules=("A2", "csat", "只是话"))
    data = report("", quarter(content=content), tables={"actions": ACTIONS})

    row, metric, text = entries(data, "rules")

    assert (row.fields["action"], row.table) == ("培训", "actions")
    assert (metric.fields, metric.path) == ({"metric": "csat"}, "rules[1]")
    assert (text.fields, text.path) == ({"text": "只是话"}, "rules[2]")
