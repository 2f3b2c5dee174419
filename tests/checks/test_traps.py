"""What looks wrong and is right: every trap for checks of figures, and not a word about it."""

from __future__ import annotations

import pytest

from reportgen.checks import CHECKS
from reportgen.checks.base import Scope
from reportgen.diagnosis import judge
from reportgen.model.figures.metric import Rollup
from reportgen.model.finding import Severity
from reportgen.model.report.report import Report
from tests.support.figures import redefined, report

TRAPS = {
    "1 rounding: parts of 12.4 and 45.4 make 58": "cost_saving=58 cost_saving[item=ops]=12 cost_saving[item=labour]=45",
    "1 rounding: a quarter in tenths of 万 against months": "service_cost=636.5 service_cost@2024-10=212.14 service_cost@2024-11=212.19 service_cost@2024-12=212.14",
    "1 rounding: a change from unrounded levels": "resolution_time=5.8 resolution_time@2024-Q3=6.5 resolution_time:stated_delta(2024-Q3)=-12|rel%",
    "2 not a split: certificates and languages overlap": "csat=87 csat[scene=certified]=92 csat[scene=english]=90",
    "2 not a split: an open list of which": "headcount=24 headcount[scene=certified]=6",
    "2 not a split: reasons of several answers": "standard_query_share[reason=price]=70 standard_query_share[reason=quality]=60 standard_query_share=100",
    "3 another base: respondents, not everybody asked": "survey_responses=12000 survey_satisfied=10200 csat=85 contacts=159000",
    "3 another base: on the year before": "csat=85 csat@2024-Q3=83 csat@2023-Q4=80 csat:stated_delta(2023-Q4)=5|pp",
    "3 another base: days worked, not calendar days": "human_contacts=159000 agent_days=1590 human_contacts_per_agent_day=100.0",
    "4 rates do not add": "csat=85 csat[team=order]=89 csat[team=presale]=81",
    "4 means do not add over months": "resolution_time=2.8 resolution_time@2024-10=2.9 resolution_time@2024-11=3.0 resolution_time@2024-12=2.5",
    "4 a stock at the end of the period": "headcount=30 headcount@2024-10=27 headcount@2024-11=29 headcount@2024-12=30",
    "5 a weighted mean, far from the plain one": "csat=81.8 csat[team=order]=90 csat[team=presale]=80 survey_responses[team=order]=180 survey_responses[team=presale]=820",
    "6 another scope: one member is not the total": "csat=87 csat[scene=night]=81.0",
    "7 lower is better": "resolution_time=2.8 resolution_time:target=3 complaint_rate=0.7 complaint_rate:target=0.8以内",
    "7 a fall has a sign": "complaints=84 complaints@2024-Q3=100 complaints:stated_delta(2024-Q3)=-16|rel%",
    "8 forecast, benchmark and target are no actuals": "orders=60 orders@2024-10=20 orders@2024-11=20 orders@2024-12=20 orders:forecast=70 orders:target=65 orders:benchmark=50",
    "8 targets of a mean do not roll up": "csat:target=90 csat@2024-10:target=85 csat@2024-11:target=86 csat@2024-12:target=99",
    "9 growth may be beyond 100": "orders=250 orders@2024-Q3=100 orders:stated_delta(2024-Q3)=150|rel%",
    "12 zero is a value": "complaints=0 complaints[reason=quality]=0 complaints[reason=refund]=0",
    "12 a small percentage is no fraction": "complaint_rate=0.39 complaint_rate@2024-Q3=0.50 complaint_rate@2023-Q4=0.61",
    "13 a reorganised team: no total for the old period": "contacts=9 contacts[team=order]=9 contacts@2024-Q3[team=presale]=4 contacts@2024-Q3[team=order]=4",
    "14 the same number by chance": "orders=1590 agent_days=1590 contacts[channel=chat]=1590",
    "15 a previous value of its own": "csat=85 csat@2024-Q3=83 csat:stated_delta(2024-Q3)=2|pp",
}  # fmt: skip


@pytest.mark.parametrize("text", TRAPS.values(), ids=TRAPS.keys())
def test_what_is_right_raises_no_alarm(text: str) -> None:
    assert alarms(report(text)) == []


def test_shares_of_a_split_may_add_up_to_100_point_1() -> None:
    assert alarms(with_shares("33.4 33.4 33.3")) == []
    assert alarms(with_shares("33.3 33.3 33.3")) == []
    assert alarms(with_shares("33.4 33.4 33.4")) == ["breakdown-sum"]


def test_a_cumulative_column_arrives_and_does_not_add_up() -> None:
    text = "contacts=1770 contacts@2024-10=457 contacts@2024-11=1025 contacts@2024-12=1770"

    assert alarms(redefined(report(text), "contacts", over_time=Rollup.RUNNING)) == []
    assert alarms(report(text)) == ["rollup"]


def test_completion_may_be_beyond_100() -> None:
    open_ended = redefined(report("csat=103.5"), "csat", highest=None)

    assert alarms(open_ended) == []
    assert alarms(report("csat=103.5")) == ["range"]


def with_shares(texts: str) -> Report:
    """Return shares by channel, without a total, that make up a whole."""
    pairs = zip(("chat", "phone", "email"), texts.split(), strict=True)
    text = " ".join(f"standard_query_share[channel={name}]={value}" for name, value in pairs)
    return redefined(report(text), "standard_query_share", rollup=Rollup.SUM)


def alarms(data: Report) -> list[str]:
    """Return the rules that say more than a note."""
    told = [
        (check.name, each)
        for check in CHECKS.values()
        if check.scope is Scope.DATA
        for each in check.function(data)
    ]
    return [
        name
        for name, problem in judge(told, data).problems
        if (problem.severity or CHECKS[name].severity) is not Severity.INFO
    ]
