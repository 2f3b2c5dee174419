"""A list of the config or a table, with the columns that an editor names."""

from __future__ import annotations

import pytest

from reportgen.model.document.inline import Text
from reportgen.model.document.table import Align, Emphasis, Table
from reportgen.model.report.report import Report
from tests.support.figures import report, table
from tests.support.samples import expanded, other_sample, said


def test_the_rows_of_a_csv_have_typed_cells_and_a_total() -> None:
    [block] = expanded(
        "table",
        other_sample("service-plan"),
        of="actions",
        columns="action owner when metric budget_item budget_wan_cny",
        total="budget",
    )

    assert isinstance(block, Table)
    assert [column.title for column in block.columns] == [
        "措施", "负责人", "时间", "指标", "预算项目", "预算（万元）"
    ]  # fmt: skip
    assert [said(cell) for cell in block.rows[0].cells] == [
        "分渠道压缩首次响应时长", "客服主管", "1月8日至3月29日", "首次响应时长", "工具", "3.0"
    ]  # fmt: skip
    assert block.columns[-1].align is Align.RIGHT
    assert block.rows[-1].emphasis is Emphasis.TOTAL
    assert said(block.rows[-1].cells[-1]) == "24.0"


@pytest.mark.parametrize(
    ("kind", "title"),
    [
        ("quarter-summary-en", "Action"),
        ("quarter-summary", "措施"),
        ("quarter-summary-zh-Hant", "措施"),
    ],
)
def test_the_texts_of_next_steps_stand_under_action(kind: str, title: str) -> None:
    [block] = expanded("table", other_sample(kind), of="next_steps", columns="text owner due")

    assert isinstance(block, Table)
    assert block.columns[0].title == title


def test_a_list_of_the_config_joins_what_has_several_parts() -> None:
    [block] = expanded(
        "table", other_sample("service-plan"), of="duties", columns="role does decides"
    )

    assert isinstance(block, Table)
    assert [said(cell) for cell in block.rows[0].cells] == [
        "售后客服", "退换货、订单与物流答疑和投诉首办", "判定表内方案"
    ]  # fmt: skip


def test_columns_may_be_values_of_the_metric_and_an_empty_one_is_left_out() -> None:
    [block] = expanded(
        "table",
        other_sample("personal-annual"),
        of="plan",
        columns="metric actual next_target limit",
    )

    assert isinstance(block, Table)
    assert [column.title for column in block.columns] == ["指标", "本年", "下期目标"]
    assert [said(cell) for cell in block.rows[0].cells] == ["首次解决率", "92.0%", "≥ 94.0%"]


def test_a_proposal_shows_what_it_is_to_bring_where_a_forecast_stands_behind_it() -> None:
    report = other_sample("personal-annual")

    [block] = expanded("table", report, of="lessons.proposals", columns="name expected effort")

    assert isinstance(block, Table)
    assert [[said(cell) for cell in row.cells] for row in block.rows] == [
        ["工单自动分级", "工单流转时长：50分钟→40分钟（▼ −20%）", "信息部一个月，试行两周"],
        ["知识库分层", "—", "知识库编辑两周"],
    ]


def test_steps_of_all_goals_are_one_list_each_with_its_goal() -> None:
    report = other_sample("personal-annual")

    [block] = expanded("table", report, of="plan.steps", columns="text due goal")

    assert isinstance(block, Table)
    assert [said(cell) for cell in block.rows[1].cells] == [
        "大促前两周完成应答口径演练", "2025年10月17日", "评分达到4.85"
    ]  # fmt: skip
    assert len(block.rows) == 5


def test_a_plan_shows_where_a_goal_starts_its_target_and_its_milestones() -> None:
    [block] = expanded(
        "table", other_sample("service-plan"), of="goals", columns="metric level target milestones"
    )

    assert isinstance(block, Table)
    assert [column.title for column in block.columns] == ["指标", "现状", "目标", "分期目标"]
    assert [said(cell) for cell in block.rows[0].cells] == [
        "客户满意度", "91.0%", "≥ 95.0%", "93.5→94.5→95.5→96.5"
    ]  # fmt: skip
    assert said(block.rows[1].cells[3]) == "—"


def test_figures_of_a_plan_are_of_the_day_it_was_made() -> None:
    [block] = expanded("table", other_sample("service-plan"), of="goals", columns="metric level")

    assert isinstance(block, Table)
    assert block.source == "数据来源：metrics.csv（2023-12-22）"


def test_what_an_entry_is_compared_with_may_be_columns() -> None:
    [block] = expanded(
        "table", of="team.highlights", columns="text against before after difference"
    )

    assert isinstance(block, Table)
    assert [column.title for column in block.columns[1:]] == ["对比期", "之前", "现在", "变化"]
    rows = [[said(cell) for cell in row.cells[1:]] for row in block.rows]
    assert rows[0] == ["去年同期", "40秒", "28秒", "▼ −30%"]
    assert rows[3] == ["2024年", "—", "2", "—"]


def test_a_metric_says_what_it_means_and_how_far_it_is_from_its_target() -> None:
    [block] = expanded("table", of="goals", columns="metric definition distance")

    assert isinstance(block, Table)
    assert [column.title for column in block.columns] == ["指标", "口径", "差距"]
    assert said(block.rows[0].cells[2]) == "−0.2分钟"
    assert block.columns[2].align is Align.RIGHT


ACTIONS = table(
    "action owner metric budget_item budget_wan_cny linked",
    "培训 陈一帆 csat 工具 3.0 ''",
    "排班 '' '' 人力 '' ''",
)


def rows_of(data: Report, **options: str) -> list[list[str]]:
    """Return the cells of a table of actions."""
    [block] = expanded("table", data, of="actions", **options)
    assert isinstance(block, Table)
    return [[said(cell) for cell in row.cells] for row in block.rows]


@pytest.mark.parametrize(
    ("figures", "columns", "last"),
    [
        ("budget=9.0", "action budget_wan_cny", ["合计", "9.0"]),
        ("budget:target=8.0", "action budget_wan_cny", ["合计", "8.0"]),
        # where no column holds its parts, or there is no total, there is no such row
        ("budget=9.0", "action owner", ["排班", "—"]),
        ("", "action budget_wan_cny", ["排班", "—"]),
    ],
)
def test_a_total_stands_under_the_column_of_its_parts(
    figures: str, columns: str, last: list[str]
) -> None:
    data = report(figures, tables={"actions": ACTIONS})

    assert rows_of(data, columns=columns, total="budget")[-1] == last


def test_what_a_row_goes_by_is_bold_and_its_text_is_not() -> None:
    rows = table("name text owner", "甲 说明 陈一帆")

    [block] = expanded(
        "table", report("", tables={"aims": rows}), of="aims", columns="name text owner"
    )

    assert isinstance(block, Table)
    cells = block.rows[0].cells
    assert [
        all(inline.strong for inline in cell if isinstance(inline, Text)) for cell in cells
    ] == [True, False, False]


def test_numbers_stand_at_the_right_where_nothing_else_is_in_their_column() -> None:
    data = report(
        "csat=85 fcr=70 fcr:target=80", tables={"aims": table("name metric", "甲 csat", "乙 fcr")}
    )

    [block] = expanded(
        "table", data, of="aims", columns="name metric present milestones expected distance"
    )

    assert isinstance(block, Table)
    assert [(column.title, column.align) for column in block.columns] == [
        ("名称", Align.LEFT), ("指标", Align.LEFT), ("当前值", Align.RIGHT), ("差距", Align.RIGHT)
    ]  # fmt: skip
    assert [column.emphasis for column in block.columns][2] is Emphasis.ACTUAL
