"""What charts set beside a period: the one before it, the year before, the months of another."""

from __future__ import annotations

import pytest

from reportgen.model.document.chart import Chart, Mark
from reportgen.model.figures.period import Period
from reportgen.model.language import Locale
from reportgen.model.report.config import PeriodConfig
from tests.support.charts import Rows, rows
from tests.support.figures import quarter, report
from tests.support.samples import expanded

BY_CHANNEL = " ".join(
    f"orders{period}[channel=chat]={chat} orders{period}[channel=phone]={phone}"
    for period, chat, phone in [
        ("", 4, 6), ("@2024-Q3", 2, 3), ("@2024-Q2", 7, 8), ("@2023-Q4", 1, 9)
    ]
)  # fmt: skip


@pytest.mark.parametrize(
    ("previous", "series", "drawn"),
    [
        ("2024-Q3", "previous actual", {"上季": ["2", "3"], "本季": ["4", "6"]}),
        ("2024-Q2", "previous actual", {"2024年第二季度": ["7", "8"], "本季": ["4", "6"]}),
        ("2024-Q3", "year_ago actual", {"去年同期": ["1", "9"], "本季": ["4", "6"]}),
    ],
)
def test_members_stand_beside_those_of_the_period_that_the_config_compares_with(
    previous: str, series: str, drawn: Rows
) -> None:
    period = PeriodConfig(Period.parse("2024-Q4"), previous=Period.parse(previous))
    options = {"metric": "orders", "by": "channel", "series": series}

    [block] = expanded(
        "chart", report(BY_CHANNEL, quarter(period=period)), type="column", **options
    )

    assert isinstance(block, Chart)
    assert rows(block.panels[0]) == drawn


def test_a_member_alone_stands_beside_itself_a_quarter_ago() -> None:
    figures = "orders[channel=chat]=4 orders@2024-Q3[channel=chat]=2"
    options = {"metric": "orders", "by": "channel", "series": "previous actual"}

    [block] = expanded("chart", report(figures), type="column", **options)

    assert isinstance(block, Chart)
    assert rows(block.panels[0]) == {"上季": ["2"], "本季": ["4"]}


def test_columns_and_a_line_over_unlike_months_are_two_panels() -> None:
    figures = "orders@2024-10=4 orders@2024-11=6 contacts@2024-11=5 contacts@2024-12=7"
    options = {"columns": "orders", "line": "contacts", "by": "month"}

    [block] = expanded("chart", report(figures), type="column+line", **options)

    assert isinstance(block, Chart)
    assert [(panel.categories, panel.series[0].mark) for panel in block.panels] == [
        (("10月", "11月"), Mark.COLUMN),
        (("11月", "12月"), Mark.LINE),
    ]


def test_months_without_a_figure_are_left_out_of_a_breakdown_over_time() -> None:
    figures = "orders@2024-10=4 orders@2024-12=7 orders@2023-12=5"
    options = {"metric": "orders", "by": "month", "series": "year_ago actual"}

    [block] = expanded("chart", report(figures), type="column", **options)

    assert isinstance(block, Chart)
    assert block.panels[0].categories == ("10月", "12月")
    assert rows(block.panels[0]) == {"去年同期": ["", "5"], "本季": ["4", "7"]}


MONTHS = "orders@2024-09=3 orders@2024-10=4 orders@2024-11=6 orders@2024-12=7"
MONTHLY = {"metric": "orders", "by": "month", "series": "previous actual"}


@pytest.mark.parametrize(
    ("locale", "earlier", "own"),
    [
        (Locale.HANS, "上月", "本季"),
        (Locale.HANT, "上月", "本季"),
        (Locale.EN, "The previous month", "This quarter"),
    ],
)
def test_over_months_the_earlier_series_is_called_what_its_points_are(
    locale: Locale, earlier: str, own: str
) -> None:
    [block] = expanded("chart", report(MONTHS, quarter(locale=locale)), type="column", **MONTHLY)

    assert isinstance(block, Chart)
    assert rows(block.panels[0]) == {earlier: ["3", "4", "6"], own: ["4", "6", "7"]}


@pytest.mark.parametrize(
    ("line", "panels"),
    [
        ("contacts@2024-10=5 contacts@2024-11=7", [["订单量", "咨询量"]]),
        # a month that only one of them has, or another unit, parts them
        ("contacts@2024-11=5 contacts@2024-12=7", [["订单量"], ["咨询量"]]),
        ("csat@2024-10=85 csat@2024-11=86", [["订单量"], ["客户满意度"]]),
    ],
)
def test_columns_and_a_line_share_a_panel_where_unit_and_months_are_the_same(
    line: str, panels: list[list[str]]
) -> None:
    metric = line.partition("@")[0]
    options = {"columns": "orders", "line": metric, "by": "month"}

    [block] = expanded(
        "chart", report(f"orders@2024-10=4 orders@2024-11=6 {line}"), type="column+line", **options
    )

    assert isinstance(block, Chart)
    assert [[series.name for series in panel.series] for panel in block.panels] == panels
