"""What a plan says of a metric: where it starts from, what its target asks, members and parts."""

from __future__ import annotations

import pytest

from reportgen.compose.names import names_of
from reportgen.compose.views.metric import MetricView
from reportgen.model.document.context import DocumentContext
from tests.compose.test_lists import printed
from tests.support.figures import quarter, report


def view(figures: str, metric: str = "csat") -> MetricView:
    """Return a metric of a quarter as templates see it."""
    given = report(figures)
    return MetricView(DocumentContext(given, given.config.locale), metric)


@pytest.mark.parametrize(
    ("figures", "metric", "aim"),
    [
        ("csat@2024-Q3=83.0 csat:target=90", "csat", "reach"),
        ("csat@2024-Q3=91.0 csat:target=90", "csat", "hold"),
        ("csat@2024-Q3=83.0 csat=91.0 csat:target=90", "csat", "hold"),
        ("csat@2024-Q3:forecast=83.0 csat:target=90", "csat", "reach"),
        ("resolution_time@2024-Q3=2.5 resolution_time:target=3", "resolution_time", "hold"),
        ("resolution_time@2024-Q3=3.5 resolution_time:target=3", "resolution_time", "reach"),
        ("csat@2024-Q3=83.0", "csat", "no_target"),
        ("csat:target=90", "csat", "no_level"),
    ],
)
def test_a_target_asks_to_reach_it_or_to_hold_it(figures: str, metric: str, aim: str) -> None:
    assert view(figures, metric).aim == aim


def test_a_share_is_of_the_total_in_the_same_period() -> None:
    figures = "orders=40 orders[channel=chat]=10 orders@2024-10=20 orders@2024-10[channel=chat]=10"
    chat = view(figures, "orders").of(channel="chat")

    shares = [each.share.figure for each in (chat, chat.at("2024-10"))]
    assert [figure and figure.value for figure in shares] == [25, 50]


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("{{ csat.level }}，{{ csat.to_go.words }}", "91.0%，差4.0个百分点"),
        ("{{ names(aiming(goal_metrics, 'reach'))  }}",
         "客户满意度、首次响应时长、无理由退货率、退货纠纷率和投诉按时解决率"),
        ("{% for part in budget.planned('item') %}{{ part.label }}{{ part.planned_share }} {% endfor %}",
         "工具39.6% 培训25% 激励16.7% 质量10.4% 机动8.3%"),
        ("{% for part in first_contact_sla.limited('channel') %}{{ part.limit }} {% endfor %}",
         "5分钟以内 5分钟以内 30分钟以内"),
        ("{{ farthest(first_contact_sla_met.planned('channel')).label }}", "留言"),
        ("{{ period.before_previous }}", "2022年"),
    ],
)  # fmt: skip
def test_templates_may_ask_what_is_planned(body: str, text: str) -> None:
    assert printed("service-plan", body).strip() == text


def test_the_functions_of_plans_are_among_the_names() -> None:
    given = report("csat=85", quarter())

    known = names_of(DocumentContext(given, given.config.locale))
    assert {"aiming", "farthest"} <= set(known)
