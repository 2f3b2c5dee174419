"""Which things of a list are bars along the months, and from when to when."""

from __future__ import annotations

from datetime import date

from reportgen.model.document.chart import Chart, Schedule
from reportgen.model.document.inline import Status
from tests.support.figures import report, table
from tests.support.samples import expanded

PROJECTS = table(
    "name part start end due date status",
    "甲 one 2024-10-07 2024-11-15 '' '' done",
    "乙 two 2024-11 2024-12 '' '' ''",
    "丙 one '' '' 2024-12-20 2024-10-01 planned",
    "丁 one '' '' '' 2024-12-05 ''",
    "戊 one 2024-12-31 2024-12-01 '' '' ''",
    "己 one 2024-12-03 '' '' '' ''",
    "庚 one 2024-12-02 2024-12-02 '' '' ''",
    "辛 one soon later '' '' ''",
)


def schedule(**options: str) -> Schedule:
    data = report("", tables={"projects": PROJECTS})
    [block] = expanded("chart", data, type="gantt", of="projects", **options)
    assert isinstance(block, Chart)
    [panel] = block.panels
    assert panel.schedule is not None
    return panel.schedule


def test_a_thing_with_an_end_is_a_bar_from_its_first_day_to_its_last() -> None:
    assert {bar.name: (bar.start, bar.end) for bar in schedule().bars} == {
        "甲": (date(2024, 10, 7), date(2024, 11, 15)),
        "乙": (date(2024, 11, 1), date(2024, 12, 31)),  # months begin and end with their days
        "丙": (None, date(2024, 12, 20)),
        "丁": (None, date(2024, 12, 5)),
        "庚": (date(2024, 12, 2), date(2024, 12, 2)),
    }


def test_a_bar_has_the_status_of_its_thing_and_is_planned_without_one() -> None:
    statuses = {bar.name: bar.status for bar in schedule().bars}

    assert (statuses["甲"], statuses["乙"]) == (Status.DONE, Status.PLANNED)


def test_a_part_chooses_among_them() -> None:
    assert {bar.name for bar in schedule(part="one").bars} == {"甲", "丙", "丁", "庚"}


def test_of_a_list_that_the_report_does_not_hold_there_is_no_schedule() -> None:
    found = expanded("chart", report(""), type="gantt", of="actions")

    assert not any(isinstance(block, Chart) for block in found)
