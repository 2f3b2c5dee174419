"""The lists of a report by their paths, and the things in them."""

from __future__ import annotations

import pytest

from reportgen.kinds.quarter_summary import QuarterSummary
from reportgen.model.report.entries import entries, list_names, row_named, rows_of
from reportgen.model.report.pieces import NextStep, Task
from tests.support.figures import quarter, report, table
from tests.support.samples import other_sample

STEPS = QuarterSummary(
    tasks=(Task("培训", "T1"), Task("上线", "T2")), next_steps=(NextStep("换系统"),)
)
ROSTER = table("name level", "陈一帆 senior", "吴启明 junior")
ACTIONS = table("action_id action", "A1 换系统", "A2 培训")


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


@pytest.mark.parametrize(
    ("identifier", "text"), [("A2", "培训"), ("A3", None), ("陈一帆", None), ("", None)]
)
def test_a_row_is_found_by_its_id(identifier: str, text: str | None) -> None:
    data = report("", tables={"roster": ROSTER, "actions": ACTIONS})

    found = row_named(data, identifier)

    assert (found.fields["action"] if found else None) == text
