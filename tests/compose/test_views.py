"""What a metric says under each of its names in a template, where it knows and where it does not."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportgen.compose.texts import show_texts
from reportgen.model.place import Place
from reportgen.model.report.report import Report
from reportgen.model.report.texts import TypedText
from tests.support.figures import report

CSAT = (
    "csat=85.0 csat@2024-Q3=83.0 csat@2023-Q4=80.0 csat@2024-Q2=81.0 csat:target=90.0 "
    "csat@2025-Q1:target=92.0 csat:benchmark=84.0 csat:threshold=70.0 csat:forecast=86.0 "
    "csat@2024-10=84.0 csat@2024-11=82.0 csat@2024-12=88.0 csat@2024-10:target=86.0 "
    "csat@2024-12:target=89.0 csat[channel=chat]=90.0 csat[channel=phone]=80.0 "
    "csat@2024-Q3[channel=chat]=91.0 csat@2023-Q4[channel=chat]=79.0"
)
ORDERS = (
    "orders=40 orders[channel=chat]=10 orders[channel=phone]=30 orders:target=50 "
    "orders[channel=chat]:target=20 orders[channel=phone]:target=30 orders@2024-Q3=159000 "
    "orders[channel=chat]:threshold=5"
)


def says(body: str, given: Report | None = None) -> str:
    """Return what a text prints with these figures, … where an expression has nothing to print."""
    text = TypedText("a", body, body, Place("period.yaml", 1, 1), "a", "A", (), None)
    data = given or report(f"{CSAT} {ORDERS}")
    [made], problems = show_texts(replace(data, texts=(text,)))
    assert problems == ()
    return made.shown


FIGURES = [
    ("csat", "85.0%"),
    ("csat.number", "85.0"),
    ("csat.previous", "83.0%"),
    ("csat.year_ago", "80.0%"),
    ("csat.target", "90.0%"),
    ("csat.next_target", "92.0%"),
    ("csat.benchmark", "84.0%"),
    ("csat.limit", "70.0%"),
    ("csat.forecast", "86.0%"),
    ("csat.level", "85.0%"),
    ("orders.scaled", "40"),
    ("orders.previous.scaled", "15.9万"),
    ("csat.target.bound", "≥ 90.0%"),
    ("csat.target.number", "90.0"),
    ("nps", "…"),
    ("nps.previous", "…"),
    ("nps.target", "…"),
]
COMPARED = [
    ("csat.change.size", "2.0个百分点"),
    ("csat.gap.signed", "−5.0个百分点"),
    ("csat.change", "2.0个百分点"),
    ("csat.change_rate", "2.4%"),
    ("csat.change_on('year_ago')", "5.0个百分点"),
    ("csat.change_on('previous')", "2.0个百分点"),
    ("csat.change_on('2024-Q2')", "4.0个百分点"),
    ("csat.rate_on('year_ago')", "6.3%"),
    ("csat.rate_on('2024-Q2')", "4.9%"),
    ("csat.gap", "−5.0个百分点"),
    ("csat.to_go", "−5.0个百分点"),
    ("csat.attainment", "94.4%"),
    ("orders.attainment", "80%"),
    ("csat.share", "100%"),
]
STATES = [
    ("csat.verdict", "missed"),
    ("nps.verdict", "no_target"),
    ("csat.trend", "better"),
    ("csat.direction", "up"),
    ("nps.trend", "no_previous"),
    ("csat.trend_on('year_ago')", "better"),
    ("csat.benchmark_verdict", "better_than"),
    ("nps.benchmark_verdict", "no_benchmark"),
    ("csat.aim", "reach"),
    ("csat.claim", "客户满意度85.0%，距目标还差5.0个百分点"),
]
WORDS = [
    ("csat.previous.period", "2024年第三季度"),
    ("csat.change.words", "上升2.0个百分点"),
    ("csat.gap.words", "差5.0个百分点"),
    ("csat.to_go.words", "差5.0个百分点"),
    ("csat.change_rate.words", "上升2.4%"),
    ("csat.label", "第四季度"),
    ("csat.part", "第四季度"),
    ("csat.name", "客户满意度"),
    ("csat.term", "客户满意度"),
    ("csat.unit", "%"),
    ("nps.unit", ""),
    ("csat.means", "回收的评价中选择满意或非常满意的比例"),
    ("csat.period", "2024年第四季度"),
]
ELSEWHERE = [
    ("orders.of(channel='chat').share", "25%"),
    ("orders.of(channel='chat').planned_share", "40%"),
    ("csat.of(channel='chat').trend", "worse"),
    ("csat.of(channel='chat')", "90.0%"),
    ("csat.of(channel='chat').previous", "91.0%"),
    ("csat.of(channel='chat').year_ago", "79.0%"),
    ("csat.of(channel='chat').change_on('year_ago')", "11.0个百分点"),
    ("csat.of(channel='chat').label", "在线聊天"),
    ("csat.of(channel='chat').part", "在线聊天"),
    ("csat.at('2024-11')", "82.0%"),
    ("csat.at('2024-11').previous", "84.0%"),
    ("csat.at('2024-11').change", "−2.0个百分点"),
    ("csat.at('2024-12').target", "89.0%"),
    ("csat.at('2024-12').verdict", "missed"),
    ("csat.at('2024-12').label", "12月"),
    ("csat.at('2024-12').part", "12月"),
    ("csat.at('2024-12').period", "2024年12月"),
    ("csat.at(period.next).target", "92.0%"),
    ("csat.highest('channel').label", "在线聊天"),
    ("csat.lowest('channel').label", "电话"),
    ("csat.highest('month').label", "12月"),
    ("csat.lowest('month')", "82.0%"),
    ("nps.highest('month').label", "第四季度"),
]
UNRANKED = [
    ("orders.highest('channel').label", "电话"),
    ("orders.lowest('channel').label", "…"),
    ("orders.lowest('channel')", "…"),
    ("orders.lowest('channel').part", "…"),
    ("orders.lowest('channel').share", "…"),
    ("orders.lowest('channel').verdict", "no_target"),
    ("'same' if orders.lowest('channel').label == contacts.lowest('channel').label else 'two'", "two"),
    ("'some' if orders.lowest('channel') else 'none'", "none"),
    ("contacts.most_planned('channel').label", "…"),
    ("orders.most_planned('channel').target", "50"),
    ("farthest(contacts.planned('channel')).label", "…"),
    ("farthest(orders.planned('channel')).label", "在线聊天"),
]  # fmt: skip
"""Of 2, 3 or under 5, nobody can tell which is the lowest."""

LISTED = [
    ("csat.by('channel')", "each", "在线聊天90.0% 电话80.0%"),
    ("csat.by('month')", "each", "10月84.0% 11月82.0% 12月88.0%"),
    ("csat.by('part')", "each", "10月84.0% 11月82.0% 12月88.0%"),
    ("csat.by('quarter')", "each", ""),
    ("csat.history", "each", "第四季度85.0%"),
    ("csat.milestones", "each.target", "10月86.0% 12月89.0%"),
    ("orders.planned('channel')", "each.target", "电话30 在线聊天20"),
    ("[orders.most_planned('channel')]", "each.target", "电话30"),
    ("orders.limited('channel')", "each.limit", "在线聊天5"),
]


@pytest.mark.parametrize(("expression", "text"), FIGURES)
def test_a_metric_has_the_figures_that_are_given_for_it(expression: str, text: str) -> None:
    assert says(f"{{{{ {expression} }}}}") == text


@pytest.mark.parametrize(("expression", "text"), COMPARED)
def test_two_figures_of_a_metric_are_compared(expression: str, text: str) -> None:
    assert says(f"{{{{ {expression} }}}}") == text


@pytest.mark.parametrize(("expression", "text"), STATES)
def test_a_metric_says_how_it_stands(expression: str, text: str) -> None:
    assert says(f"{{{{ {expression} }}}}") == text


@pytest.mark.parametrize(("expression", "text"), WORDS)
def test_a_metric_has_words(expression: str, text: str) -> None:
    assert says(f"{{{{ {expression} }}}}") == text


@pytest.mark.parametrize(("expression", "text"), ELSEWHERE)
def test_a_member_and_another_period_are_metrics_as_well(expression: str, text: str) -> None:
    assert says(f"{{{{ {expression} }}}}") == text


@pytest.mark.parametrize(("expression", "text"), UNRANKED)
def test_what_nobody_can_tell_the_highest_or_the_lowest_of_has_no_name_and_no_figure(
    expression: str, text: str
) -> None:
    known = report(
        "orders[channel=chat]=5不足 orders[channel=phone]=30 orders[channel=message]=3 "
        "contacts[channel=chat]=5不足 contacts[channel=phone]=3 "
        "orders[channel=chat]:target=40约 orders[channel=phone]:target=50 "
        "contacts[channel=chat]:target=10约 contacts[channel=phone]:target=12"
    )

    assert says(f"{{{{ {expression} }}}}", known) == text


@pytest.mark.parametrize(("views", "shows", "text"), LISTED)
def test_a_metric_leads_to_its_members_and_periods(views: str, shows: str, text: str) -> None:
    body = "{% for each in LIST %}{{ each.label }}{{ SHOWN }} {% endfor %}"

    assert says(body.replace("LIST", views).replace("SHOWN", shows)).strip() == text


@pytest.mark.parametrize(
    ("expression", "there"),
    [("csat", True), ("nps", False), ("csat.limit", True), ("nps.limit", False)],
)
def test_a_template_may_ask_whether_a_figure_is_there(expression: str, there: bool) -> None:
    assert says(f"{{% if {expression} %}}yes{{% else %}}no{{% endif %}}") == (
        "yes" if there else "no"
    )


@pytest.mark.parametrize(
    ("csat", "worst", "best"),
    [
        # nps misses its target and has no past
        ("csat=85 csat@2024-Q3=90 csat:target=95", "csat", "nps"),
        ("csat=85 csat@2024-Q3=80 csat:target=95", "nps", "csat"),
        ("csat=85 csat@2024-Q3=90 csat:target=80", "nps", "csat"),
        ("csat=85 csat@2024-Q3=90", "nps", "csat"),
    ],
)
def test_the_worst_is_so_by_its_target_and_then_by_its_trend(
    csat: str, worst: str, best: str
) -> None:
    body = "{{ worst([csat, nps]).id }} {{ best([csat, nps]).id }}"
    text = TypedText("a", body, body, Place("period.yaml", 1, 1), "a", "A", (), None)

    [made], _ = show_texts(replace(report(f"{csat} nps=50 nps:target=60"), texts=(text,)))

    assert made.shown == f"{worst} {best}"
