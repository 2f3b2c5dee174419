"""A chart shows its data truly."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportgen.checks.figures.chart_fit import chart_fit
from reportgen.model.report.config import ChartConfig
from tests.support.figures import quarter, report

LEVELS = "headcount=30 headcount[level=senior]=15 headcount[level=junior]=15"
MONTHS = "csat@2024-10=84 csat@2024-11=85 csat@2024-12=86"
CHANNELS = "csat[channel=chat]=84 csat[channel=phone]=85"


def said(figures: str, chart: ChartConfig, missing: str = "") -> list[str]:
    config = quarter(charts=(chart,), headline=("csat", "aht"))
    return [problem.message.en for problem in chart_fit(report(figures, config, missing))]


@pytest.mark.parametrize(
    ("figures", "chart"),
    [
        (LEVELS, ChartConfig("C1", "doughnut", metric="headcount", by="level")),
        (MONTHS, ChartConfig("C1", "line", metric="csat", by="month")),
        (CHANNELS, ChartConfig("C1", "column", metric="csat", by="channel")),
        (
            "csat=85 csat@2024-Q3=83 csat:target=90 aht=6 aht@2024-Q3=7",
            ChartConfig("C1", "bar", metrics="headline", series=("previous", "actual", "target")),
        ),
        (
            f"{MONTHS} orders@2024-10=1 orders@2024-11=2",
            ChartConfig("C1", "column+line", columns="orders", line="csat", by="month"),
        ),
        (
            "complaints=5 escalations=2",
            ChartConfig("C1", "column", metrics=("complaints", "escalations")),
        ),
        (
            "budget[item=tools]:target=5 budget[item=training]:target=2 budget:target=7",
            ChartConfig("C1", "doughnut", metric="budget", by="item"),
        ),
        (
            "csat=85 csat:target=90 aht=6 aht:target=7",
            ChartConfig("C1", "bullet", metrics=("csat", "aht")),
        ),
        (
            "csat=85 csat@2024-Q3=83 aht=6 aht@2024-Q3=7",
            ChartConfig("C1", "before-after", metrics=("csat", "aht")),
        ),
        ("csat=85 csat@2024-Q3=83", ChartConfig("C1", "history", metric="csat")),
        ("", ChartConfig("C1", "gantt", source="actions")),
        (  # what is forecast or was in another quarter is not drawn
            (
                f"{LEVELS} headcount:forecast=40 headcount[level=senior]:forecast=5 "
                "headcount@2024-Q2=40 headcount@2024-Q2[level=senior]=5"
            ),
            ChartConfig("C1", "doughnut", metric="headcount", by="level"),
        ),
        (  # members of another dimension are not drawn
            f"{LEVELS} headcount[experience=gt5y]=5",
            ChartConfig("C1", "doughnut", metric="headcount", by="level"),
        ),
        (  # two metrics of one unit stand in one panel
            "complaints=5 escalations=2 csat=85 fcr=70",
            ChartConfig("C1", "column", metrics=("complaints", "escalations", "csat", "fcr")),
        ),
    ],
)
def test_is_silent_where_the_data_support_the_chart(figures: str, chart: ChartConfig) -> None:
    assert said(figures, chart) == []


@pytest.mark.parametrize(
    ("figures", "chart", "message"),
    [
        (
            "csat@2024-10=84",
            ChartConfig("C1", "line", metric="csat", by="month"),
            "the chart C1 has a single point of Customer satisfaction",
        ),
        (
            "",
            ChartConfig("C1", "column", metric="csat", by="channel"),
            "the chart C1 has no data of Customer satisfaction",
        ),
        (
            "csat@2022=84 csat@2023=85",
            ChartConfig("C1", "line", metric="csat", by="year"),
            "the chart C1 has no data of Customer satisfaction",
        ),
        (
            "csat=85 aht=6 aht:target=7",
            ChartConfig("C1", "bullet", metrics=("csat", "aht")),
            "the chart C1 has no data of Customer satisfaction",
        ),
        (
            "csat=85 aht=6 aht@2024-Q3=7",
            ChartConfig("C1", "bar", metrics="headline", series=("previous", "actual")),
            "the chart C1 has a single point of Customer satisfaction",
        ),
        (
            f"{MONTHS} orders@2024-10=1 orders@2024-11=2",
            ChartConfig("C1", "stacked-column", metrics=("orders", "csat"), by="month"),
            (
                "the chart C1 puts several units on one axis: Orders (no unit), Customer "
                "satisfaction (%)"
            ),
        ),
        (
            CHANNELS,
            ChartConfig("C1", "doughnut", metric="csat", by="channel"),
            (
                "the chart C1 shows Customer satisfaction as a whole, but its values do not "
                "add up to a whole"
            ),
        ),
        (
            "orders[scene=a]=5 orders[scene=b]=4",
            ChartConfig("C1", "pie", metric="orders", by="scene"),
            (
                "the chart C1 shows Orders as a whole, but the members of scene need not make "
                "up the whole"
            ),
        ),
        (
            "complaints=5 escalations=2 csat=85",
            ChartConfig("C1", "column", metrics=("complaints", "escalations", "csat")),
            "the chart C1 has a single point of Customer satisfaction",
        ),
        (  # apart, each has to have points of its own
            MONTHS,
            ChartConfig("C1", "line", metrics=("csat", "fcr"), by="month"),
            "the chart C1 has no data of First-contact resolution",
        ),
        (
            "orders@2024-10=1 orders@2024-11=2 complaints@2024-10=3",
            ChartConfig("C1", "column+line", columns="orders", line="complaints", by="month"),
            "the chart C1 has a single point of Complaints",
        ),
        (  # a chart without points is told of once
            "orders[scene=a]=5",
            ChartConfig("C1", "pie", metric="orders", by="scene"),
            "the chart C1 has a single point of Orders",
        ),
        (
            "headcount=30 headcount[level=senior]=15 headcount[level=junior]=10",
            ChartConfig("C1", "doughnut", metric="headcount", by="level"),
            (
                "the chart C1 shows Headcount as a whole, but the members of Q4 2024 come to "
                "less than the total of 30"
            ),
        ),
    ],
)
def test_names_the_chart_and_what_is_wrong(figures: str, chart: ChartConfig, message: str) -> None:
    assert said(figures, chart) == [message]


@pytest.mark.parametrize(
    ("chart", "metric"),
    [
        (ChartConfig("C1", "column", metrics=("complaints",)), "complaints"),
        (ChartConfig("C1", "column", metrics=("complaints", "escalations")), None),
    ],
)
def test_a_panel_of_one_metric_is_about_it(chart: ChartConfig, metric: str | None) -> None:
    [problem] = chart_fit(report("complaints=5", quarter(charts=(chart,))))

    assert problem.about is not None
    assert (problem.about.metric, problem.about.subject) == (metric, "C1")


def test_a_member_without_a_value_leaves_no_whole() -> None:
    chart = ChartConfig("C1", "doughnut", metric="headcount", by="level")
    figures = "headcount[level=senior]=15 headcount[level=junior]=15"

    assert said(figures, chart, "headcount[level=trainee]") == [
        ("the chart C1 shows Headcount as a whole, but Q4 2024 has no value for trainee")
    ]


def test_a_month_that_is_not_drawn_does_not_count_against_the_whole() -> None:
    figures = (
        "orders=30 orders[channel=chat]=20 orders[channel=phone]=10 "
        "orders@2024-11=30 orders@2024-11[channel=chat]=20 "
        "orders@2024-12=20 orders@2024-12[channel=chat]=10 orders@2024-12[channel=phone]=10"
    )

    assert said(figures, ChartConfig("C1", "doughnut", metric="orders", by="channel")) == []
    [problem] = said(
        figures, ChartConfig("C1", "stacked-column", metric="orders", by="month", stack="channel")
    )
    assert "the members of November 2024 come to less" in problem


def test_a_metric_whose_rows_could_not_be_read_is_not_said_to_have_no_data() -> None:
    chart = ChartConfig("C1", "column", metric="csat", by="channel")
    data = report("", quarter(charts=(chart,)))

    assert len(list(chart_fit(data))) == 1
    assert list(chart_fit(replace(data, unread=frozenset({"csat"})))) == []
