"""Charts of figures."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from reportgen.model.document.chart import Chart, Mark, Scenario
from reportgen.model.document.inline import FigureRun
from reportgen.model.figures.book import book_of
from reportgen.model.finding import Problem
from reportgen.model.language import Locale
from reportgen.model.place import Place
from reportgen.model.report.config import ChartConfig, Organisation
from tests.support.figures import catalogue, quarter, report
from tests.support.samples import expanded, other_sample, said


def chart_of(**options: Any) -> Chart:
    [block] = expanded("chart", **options)
    assert isinstance(block, Chart)
    return block


def points(chart: Chart, panel: int = 0) -> dict[str, list[str]]:
    return {
        series.name: [said((run,)) if run else "" for run in series.points]
        for series in chart.panels[panel].series
    }


def test_members_of_a_dimension_with_their_distance_to_the_target() -> None:
    chart = chart_of(type="column", metric="resolution_time", by="channel", target="true")

    [panel] = chart.panels
    assert panel.categories == ("在线聊天", "电话", "留言")
    assert points(chart) == {"平均解决时长": ["2.4", "3.2", "4.9"]}
    assert panel.target is not None and said((panel.target,)) == "3.0"
    assert [said(remark) for remark in panel.remarks] == ["−0.6", "+0.2", "+1.9"]


def test_volume_and_rate_are_two_panels_never_two_axes() -> None:
    chart = chart_of(type="column+line", columns="human_contacts", line="csat", by="month")

    volume, rate = chart.panels
    assert (volume.series[0].mark, rate.series[0].mark) == (Mark.COLUMN, Mark.LINE)
    assert volume.categories == rate.categories == ("10月", "11月", "12月")


def test_metrics_of_several_units_have_a_panel_a_unit() -> None:
    chart = chart_of(type="bar", metrics="headline", series="previous actual target")

    assert [panel.unit for panel in chart.panels] == ["分钟", "%", "分"]
    assert points(chart, 1) == {
        "上季": ["83.0", "83"],
        "本季": ["85.0", "87"],
        "目标": ["90.0", "88"],
    }
    assert [s.scenario for s in chart.panels[0].series] == [
        Scenario.PREVIOUS, Scenario.ACTUAL, Scenario.TARGET
    ]  # fmt: skip


def test_parts_are_stacked_the_largest_at_the_foot() -> None:
    chart = chart_of(type="stacked-column", metric="human_contacts", by="month", stack="channel")

    assert list(points(chart)) == ["在线聊天", "电话", "留言"]
    assert chart.panels[0].stacked


def test_reasons_are_sorted_with_their_cumulative_share() -> None:
    chart = chart_of(type="pareto", metric="complaints", by="reason")

    assert points(chart) == {"投诉量": ["168", "105", "63", "50", "34"]}
    assert [said(remark) for remark in chart.panels[0].remarks][-1] == "累计100%"


def test_the_alternative_text_tells_the_figures() -> None:
    chart = chart_of(type="doughnut", metric="headcount", by="level", caption="团队构成")

    assert said(chart.alt) == "团队构成：在岗人数 资深客服 15，在岗人数 初级客服 15。".replace(
        "在岗人数 ", ""
    )


def test_a_single_point_is_no_chart_and_no_data_is_silence() -> None:
    [problem] = expanded("chart", type="column", metrics="csat")
    assert isinstance(problem, Problem)
    assert problem.message.en == "the chart chart-1 has a single point and was left out"
    assert expanded("chart", type="column", metric="fcr", by="channel") == []


@pytest.mark.parametrize("kind", ["pie", "line", "stacked-bar"])
def test_every_type_takes_months_or_members(kind: str) -> None:
    stack = {"stack": "channel"} if kind == "stacked-bar" else {}
    chart = chart_of(type=kind, metric="human_contacts", by="month", **stack)

    assert chart.type == kind


@pytest.mark.parametrize("kind", ["pie", "doughnut", "stacked-column", "stacked-bar"])
def test_rates_are_no_parts_of_a_whole(kind: str) -> None:
    along: dict[str, Any] = {"by": "channel"}
    if kind.startswith("stacked"):
        along = {"by": "month", "stack": "channel"}

    made = expanded("chart", type=kind, metric="resolution_time", **along)

    [message] = [each.message.en for each in made if isinstance(each, Problem)]
    assert message == (
        "the chart chart-1 shows Mean resolution time as a whole, but its values do "
        "not add up to a whole"
    )


@pytest.mark.parametrize("kind", ["column", "bar"])
def test_rates_may_stand_side_by_side(kind: str) -> None:
    made = expanded("chart", type=kind, metric="resolution_time", by="channel")

    assert not any(isinstance(each, Problem) for each in made)


def test_counts_are_parts_of_a_whole() -> None:
    made = expanded("chart", type="pie", metric="human_contacts", by="channel")

    assert not any(isinstance(each, Problem) for each in made)


def test_the_alternative_text_of_a_waterfall_goes_from_the_first_total_to_the_last() -> None:
    options = {"metric": "cost", "by": "item", "series": "previous actual"}

    [chart] = expanded("chart", other_sample("team-annual"), type="waterfall", **options)

    assert isinstance(chart, Chart)
    assert said(chart.alt, Locale.HANT) == (
        "費用：上年 510.0，向好 爭議訂單賠付 −79.8，向好 旺季外包 −40.0，"
        "向好 硬體採購 −21.0，向好 系統維運 −18.0，本年 351.2。"
    )


def test_the_alternative_text_tells_two_series_and_eight_figures_at_most() -> None:
    bars = chart_of(type="bar", metrics="headline", series="previous actual target")
    reasons = [*catalogue().members][:9]
    figures = " ".join(f"orders[reason={name}]={n}" for n, name in enumerate(reasons, 1))
    [long] = expanded("chart", report(figures), type="column", metric="orders", by="reason")

    assert isinstance(long, Chart)
    assert "目标" not in said(bars.alt)
    assert [said((run,)) for run in long.alt if isinstance(run, FigureRun)] == [
        "1", "2", "3", "4", "5", "6", "7", "8"
    ]  # fmt: skip


def test_its_source_names_the_files_of_points_and_of_the_target_line() -> None:
    figures = report("csat@2024-10=84 csat@2024-11=85 csat:target=90").book.figures
    months, target = list(figures)[:2], list(figures)[2]
    named = [replace(each, source=Place("months.csv", 1)) for each in months]
    named.append(replace(target, source=Place("targets.csv", 1)))
    data = replace(report(""), book=book_of(named, catalogue().metrics))

    with_line, without = (
        expanded("chart", data, type="column", metric="csat", by="month", **more)[0]
        for more in ({"target": "true"}, {"target": "false"})
    )

    assert isinstance(with_line, Chart)
    assert isinstance(without, Chart)
    assert with_line.source == "数据来源：months.csv、targets.csv（2024-12-31）"
    assert without.source == "数据来源：months.csv（2024-12-31）"


@pytest.mark.parametrize(
    ("organisation", "subtitle"),
    [
        (None, "订单量\u30002024年第四季度"),
        (Organisation("甲公司"), "甲公司\u3000订单量\u30002024年第四季度"),
        (Organisation("甲公司", department="客服部"), "客服部\u3000订单量\u30002024年第四季度"),
    ],
)
def test_its_subtitle_says_who_what_and_when(
    organisation: Organisation | None, subtitle: str
) -> None:
    data = report("orders@2024-10=4 orders@2024-11=5", quarter(organisation=organisation))

    [chart] = expanded("chart", data, type="column", metric="orders", by="month")

    assert isinstance(chart, Chart)
    assert chart.subtitle == subtitle


@pytest.mark.parametrize(
    ("locale", "when"),
    [
        (Locale.EN, "Q3 – Q4 2024"),
        (Locale.HANS, "2024年第三季度至第四季度"),
        (Locale.HANT, "2024年第三季至第四季"),
    ],
)
def test_its_subtitle_names_the_periods_from_which_a_history_comes(
    locale: Locale, when: str
) -> None:
    data = report("csat@2024-Q3=84 csat=85", quarter(locale=locale))

    [chart] = expanded("chart", data, type="history", metric="csat")

    assert isinstance(chart, Chart)
    assert chart.subtitle.endswith(when)


def test_its_subtitle_names_the_unit_of_each_panel_that_has_one() -> None:
    data = report("csat@2024-10=84 csat@2024-11=85 orders@2024-10=4 orders@2024-11=5")

    [chart] = expanded("chart", data, type="column+line", columns="orders", line="csat", by="month")

    assert isinstance(chart, Chart)
    assert chart.subtitle == "订单量、客户满意度（%）\u30002024年第四季度"


def test_a_chart_that_the_config_adds_is_not_told_twice_that_it_adds_up_rates() -> None:
    own = ChartConfig("chart-1", "pie", metric="resolution_time", by="channel")
    rates = "resolution_time[channel=chat]=2 resolution_time[channel=phone]=3"
    options = {"type": "pie", "metric": "resolution_time", "by": "channel"}

    added = expanded("chart", report(rates, quarter(charts=(own,))), **options)
    of_section = expanded("chart", report(rates), **options)

    assert not any(isinstance(each, Problem) for each in added)
    assert any(isinstance(each, Problem) for each in of_section)
