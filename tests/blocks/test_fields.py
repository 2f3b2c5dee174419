"""The fields of a list's things as cells."""

from __future__ import annotations

import pytest

from reportgen.kinds.personal_annual import Lessons, PersonalAnnual
from reportgen.model.document.table import Table
from reportgen.model.report.pieces import Expected, Proposal
from reportgen.model.report.report import Report
from tests.support.figures import quarter, report, table
from tests.support.samples import expanded, said

FIGURES = "csat=85.0 csat:target=90 aht=6.0"
ROWS = table(
    "initiative_id name metric watches status channel linked start end due",
    "S1 甲 csat '' done chat S2 2024-10-07 2024-11-15 ''",
    "S2 乙 nothing aht odd phone S9 2024-10 2024-12 ''",
    "S3 丙 '' '' '' nobody '' '' '' 2024-12-20",
    "S4 丁 '' '' '' '' '' 2024-11 '' ''",
    "S5 chat '' '' '' '' '' '' '' soon",
)


def column(name: str, data: Report | None = None, of: str = "initiatives") -> list[str]:
    """Return the cells of a column beside that of the names."""
    given = data or report(FIGURES, tables={"initiatives": ROWS})
    [block] = expanded("table", given, of=of, columns=f"name {name}")
    assert isinstance(block, Table)
    return [said(row.cells[-1]) for row in block.rows]


@pytest.mark.parametrize(
    ("field", "cells"),
    [
        # of the metric that a thing names, the first that the catalogue knows
        ("metric", ["客户满意度", "nothing", "—", "—", "—"]),
        ("actual", ["85.0%", "6.0分钟", "—", "—", "—"]),
        ("distance", ["−5.0个百分点", "—", "—", "—", "—"]),
        # a member goes by its name, and a row by what it is called
        ("channel", ["在线聊天", "电话", "nobody", "—", "—"]),
        ("linked", ["乙", "S9", "—", "—", "—"]),
        # a time from start to end, else the one day there is
        ("when", ["10月7日至11月15日", "2024年10月至12月", "2024年12月20日", "2024年11月", "soon"]),
        ("start", ["2024年10月7日", "2024年10月", "—", "2024年11月", "—"]),
    ],
)
def test_a_cell_says_what_the_field_means_to_a_reader(field: str, cells: list[str]) -> None:
    assert column(field) == cells


def test_what_a_thing_goes_by_is_its_own_word_though_it_is_the_id_of_a_member() -> None:
    given = report(FIGURES, tables={"initiatives": ROWS})

    [block] = expanded("table", given, of="initiatives", columns="name metric")

    assert isinstance(block, Table)
    assert [said(row.cells[0]) for row in block.rows] == ["甲", "乙", "丙", "丁", "chat"]


def test_a_status_that_is_known_is_a_mark_and_another_a_word() -> None:
    assert column("status") == ["● 已完成", "odd", "—", "—", "—"]


@pytest.mark.parametrize(
    ("figures", "cell"),
    [
        ("csat=85 csat@2025-Q1:forecast=88", "客户满意度：85%→88%（▲ +3个百分点）"),
        ("aht=8 aht@2025-Q1:forecast=6", "平均处理时长：8分钟→6分钟（▼ −25%）"),
        ("csat=85", "—"),
        ("csat@2025-Q1:forecast=88", "—"),
    ],
)
def test_what_a_proposal_is_to_bring_needs_a_value_and_a_forecast(figures: str, cell: str) -> None:
    metric = figures.partition("=")[0].partition("@")[0]
    lessons = Lessons(proposals=(Proposal("甲", expected=Expected(metric, "+1")),))
    data = report(figures, quarter(content=PersonalAnnual(lessons=lessons)))

    [block] = expanded("table", data, of="lessons.proposals", columns="name expected")

    assert isinstance(block, Table)
    assert said(block.rows[0].cells[-1]) == cell if cell != "—" else len(block.columns) == 1
