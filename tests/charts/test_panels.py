"""What each chart type makes of the figures of the samples: categories, series, words."""

from __future__ import annotations

from typing import Any

import pytest

from reportgen.model.document.chart import Chart, Mark, feet
from reportgen.model.finding import Problem
from tests.support.charts import Rows, chart_of, remarks, rows
from tests.support.figures import report
from tests.support.samples import expanded, said


@pytest.mark.parametrize(
    ("line", "panels"),
    [
        ("contacts", [{"订单量": ["10", "12"], "咨询量": ["5", "6"]}]),
        ("csat", [{"订单量": ["10", "12"]}, {"客户满意度": ["80", "81"]}]),
    ],
)
def test_columns_and_a_line_share_a_panel_only_where_they_share_a_unit(
    line: str, panels: list[Rows]
) -> None:
    months = {"orders": (10, 12), "contacts": (5, 6), "csat": (80, 81)}
    figures = " ".join(f"{m}@2024-10={a} {m}@2024-11={b}" for m, (a, b) in months.items())
    options = {"columns": "orders", "line": line, "by": "month"}

    [block] = expanded("chart", report(figures), type="column+line", **options)

    assert isinstance(block, Chart)
    assert [rows(panel) for panel in block.panels] == panels


def test_small_multiples_draw_counts_as_columns_and_rates_as_lines_over_the_same_months() -> None:
    chart = chart_of("quarter-summary", "small-multiples", metrics="human_contacts csat")

    contacts, csat = chart.panels
    assert contacts.categories == csat.categories == ("10月", "11月", "12月")
    assert (contacts.series[0].mark, csat.series[0].mark) == (Mark.COLUMN, Mark.LINE)
    assert csat.target is not None and said((csat.target,)) == "90.0"
    assert "客户满意度 10月 85.0" in said(chart.alt)


def test_a_funnel_tells_what_each_stage_keeps() -> None:
    [panel] = chart_of("service-plan", "funnel", metrics="star_eligible star_promoted").panels

    assert rows(panel) == {"2023年": ["24", "19"]}
    assert remarks(panel) == ["", "转化率79.2%"]
    assert [str(foot) for foot in feet(panel)] == ["0", "2.5"]


def test_each_stage_of_a_funnel_is_held_against_the_one_before_it() -> None:
    data = report("complaints=40 escalations=20 orders=5")

    [block] = expanded("chart", data, type="funnel", metrics="complaints escalations orders")

    assert isinstance(block, Chart)
    assert remarks(block.panels[0]) == ["", "转化率50%", "转化率25%"]


def test_stages_of_several_units_are_told_of_and_not_drawn() -> None:
    [problem] = expanded("chart", type="funnel", metrics="human_contacts csat")

    assert isinstance(problem, Problem)
    assert problem.message.en == (
        "the stages of a funnel are counted in count, %, which share no axis"
    )


@pytest.mark.parametrize(
    ("kind", "options"),
    [
        ("waterfall", {"metric": "fcr", "by": "channel"}),
        ("bullet", {"metrics": "fcr"}),
        ("gap", {"metrics": "fcr"}),
        ("before-after", {"metrics": "fcr"}),
        ("history", {"metric": "fcr"}),
        ("small-multiples", {"metrics": "fcr"}),
        ("radar", {"metric": "fcr", "by": "channel"}),
        ("funnel", {"metrics": "fcr"}),
        ("gantt", {"of": "actions"}),
        ("distribution", {"of": "scores"}),
    ],
)
def test_a_chart_without_data_is_left_out_in_silence(kind: str, options: dict[str, Any]) -> None:
    assert expanded("chart", type=kind, **options) == []
