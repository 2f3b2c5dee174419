"""Books modelled on public statistics: silent as published, and one wrong figure is named.

Workforce by sex, age and region with totals on every side; contacts by month, quarter and year with
rates over them; a budget with measured amounts, shares and a change on the year before.
"""

from __future__ import annotations

import pytest

from reportgen.checks import CHECKS
from reportgen.checks.base import Scope
from reportgen.diagnosis import judge
from reportgen.model.finding import Problem, Severity
from tests.support.figures import report

WORKFORCE = """
headcount=4213 headcount@2024-Q3=4150 headcount_joined=310 headcount_left=247
headcount[level=women]=2391 headcount[level=men]=1822
headcount[team=north]=1504 headcount[team=south]=1377 headcount[team=west]=1332
headcount[level=women,team=north]=871 headcount[level=men,team=north]=633
headcount[level=women,team=south]=764 headcount[level=men,team=south]=613
headcount[level=women,team=west]=756 headcount[level=men,team=west]=576
headcount[role=frontline]=3590 headcount[role=supervisor]=402 headcount[role=technical]=221
headcount@2024-10=4171 headcount@2024-11=4198 headcount@2024-12=4213
"""

CALLS = """
contacts@2024=1262906
contacts@2024-Q1=301177 contacts@2024-Q2=295634 contacts@2024-Q3=322418 contacts=343677
contacts@2024-10=109382 contacts@2024-11=121905 contacts@2024-12=112390
contacts[channel=phone]=201346 contacts[channel=chat]=117092 contacts[channel=email]=25239
survey_responses=18204 survey_satisfied=15711 csat=86.3
survey_responses@2024-10=5811 survey_satisfied@2024-10=5003 csat@2024-10=86.1
survey_responses@2024-11=6604 survey_satisfied@2024-11=5671 csat@2024-11=85.9
survey_responses@2024-12=5789 survey_satisfied@2024-12=5037 csat@2024-12=87.0
survey_responses@2024-Q3=17350 survey_satisfied@2024-Q3=14696 csat@2024-Q3=84.7
csat:stated_delta(2024-Q3)=1.6|pp
"""

BUDGET = """
cost_saving=1284.6 cost_saving@2024-Q3=1190.2 cost_saving:stated_delta(2024-Q3)=7.9|rel%
cost_saving[item=labour]=702.3 cost_saving[item=hardware]=211.9 cost_saving[item=ops]=188.0
cost_saving[item=compensation]=182.5
service_cost=2731.5 contacts=343677 unit_service_cost=79.48
"""


@pytest.mark.parametrize("text", [WORKFORCE, CALLS, BUDGET], ids=["workforce", "calls", "budget"])
def test_what_is_published_raises_no_alarm(text: str) -> None:
    assert alarms(text) == []


CORRUPTED = [
    # a cell of the cross table breaks its row, its column: the crossing
    (WORKFORCE, "[level=men,team=south]=613", "[level=men,team=south]=631", "headcount@2024-Q4[level=men,team=south]", "613"),
    (WORKFORCE, "[team=west]=1332", "[team=west]=1323", "headcount@2024-Q4[team=west]", "1332"),
    (WORKFORCE, "[level=women]=2391", "[level=women]=391", "headcount@2024-Q4[level=women]", "2391"),
    (WORKFORCE, "headcount=4213", "headcount=42130", "headcount@2024-Q4", "4213"),
    (WORKFORCE, "headcount@2024-11=4198", "headcount@2024-11=-4198", "headcount@2024-11", "4198"),
    (WORKFORCE, "headcount_left=247", "headcount_left=274", "headcount_left@2024-Q4", "247"),
    (WORKFORCE, "headcount@2024-12=4213", "headcount@2024-12=4231", "headcount@2024-12", "4213"),
    (WORKFORCE, "[role=frontline]=3590", "[role=frontline]=359", "headcount@2024-Q4[role=frontline]", "3590"),
    # months, quarters, year, channels, bases and rates
    (CALLS, "contacts=343677", "contacts=346377", "contacts@2024-Q4", "343677"),
    (CALLS, "contacts@2024-11=121905", "contacts@2024-11=12190", "contacts@2024-11", "121905"),
    (CALLS, "contacts@2024=1262906", "contacts@2024=1262960", "contacts@2024", "1262906"),
    (CALLS, "contacts@2024-Q2=295634", "contacts@2024-Q2=2956340", "contacts@2024-Q2", "295634"),
    (CALLS, "[channel=email]=25239", "[channel=email]=2.5239", "contacts@2024-Q4[channel=email]", "25239"),
    (CALLS, "survey_satisfied=15711", "survey_satisfied=17511", "survey_satisfied@2024-Q4", "15711"),
    (CALLS, "csat@2024-11=85.9", "csat@2024-11=0.859", "csat@2024-11", "85.9"),
    (CALLS, "csat=86.3", "csat=68.3", "csat@2024-Q4", "86.3"),
    (CALLS, "=1.6|pp", "=-1.6|pp", "csat@2024-Q4:stated_delta(2024-Q3)", "1.6"),
    (CALLS, "survey_responses@2024-12=5789", "survey_responses@2024-12=57789", "survey_responses@2024-12", "5789"),
    # money, shares, a change
    (BUDGET, "cost_saving=1284.6", "cost_saving=1248.6", "cost_saving@2024-Q4", "1284.6"),
    (BUDGET, "[item=hardware]=211.9", "[item=hardware]=2119", "cost_saving@2024-Q4[item=hardware]", "211.9"),
    (BUDGET, "cost_saving@2024-Q3=1190.2", "cost_saving@2024-Q3=11902", "cost_saving@2024-Q3", "1190.2"),
    (BUDGET, "=7.9|rel%", "=9.7|rel%", "cost_saving@2024-Q4:stated_delta(2024-Q3)", "7.9"),
    (BUDGET, "unit_service_cost=79.48", "unit_service_cost=97.48", "unit_service_cost@2024-Q4", "79.48"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "right", "wrong", "suspect", "repair"), CORRUPTED)
def test_one_wrong_figure_is_named_with_its_repair(
    text: str, right: str, wrong: str, suspect: str, repair: str
) -> None:
    assert text.count(right) == 1

    found = alarms(text.replace(right, wrong))

    assert {(each.suspect, each.repair) for each in found} == {(suspect, repair)}


def test_several_wrong_cells_of_one_table_are_told_apart() -> None:
    wrong = WORKFORCE.replace("[level=men,team=south]=613", "[level=men,team=south]=631").replace(
        "[level=women,team=north]=871", "[level=women,team=north]=781"
    )

    found = alarms(wrong)

    assert {(each.suspect, each.repair) for each in found} == {
        ("headcount@2024-Q4[level=men,team=south]", "613"),
        ("headcount@2024-Q4[level=women,team=north]", "871"),
    }


def test_a_tie_is_called_a_tie() -> None:
    [problem] = alarms("orders=100 orders@2024-10=30 orders@2024-11=30 orders@2024-12=30")

    assert problem.suspect is None
    assert {each.id: each.repair for each in problem.candidates} == {
        "orders@2024-Q4": "90",
        "orders@2024-10": "40",
        "orders@2024-11": "40",
        "orders@2024-12": "40",
    }


def test_ten_thousand_parts_are_searched_in_bounded_time() -> None:
    parts = " ".join(f"contacts[channel=c{number}]={1000 + number * 7}" for number in range(10_000))

    [problem] = alarms(f"contacts=359965090 {parts}")

    assert problem.figures[0].id == "contacts@2024-Q4"
    assert len(problem.candidates) <= 20


def test_a_mean_of_very_many_is_judged_and_nobody_of_them_accused() -> None:
    parts = " ".join(
        f"csat[team=t{number}]=80.3 survey_responses[team=t{number}]={90_000 + number}"
        for number in range(500)
    )

    [problem] = alarms(f"csat=91.0 {parts}")

    assert problem.suspect is None
    assert [each.id for each in problem.candidates] == ["csat@2024-Q4"]


def alarms(text: str) -> list[Problem]:
    """Return what the data rules say that is no note."""
    data = report(text)
    told = [
        (check.name, each)
        for check in CHECKS.values()
        if check.scope is Scope.DATA
        for each in check.function(data)
    ]
    said = judge(told, data).problems
    return [
        problem
        for name, problem in said
        if (problem.severity or CHECKS[name].severity) is not Severity.INFO
    ]


def test_two_slips_in_one_book_are_told_apart() -> None:
    wrong = CALLS.replace("survey_responses@2024-11=6604", "survey_responses@2024-11=66604")

    found = alarms(wrong.replace("csat=86.3", "csat=-86.3"))

    assert {(each.suspect, each.repair, each.slip) for each in found} == {
        ("csat@2024-Q4", "86.3", "sign"),
        ("survey_responses@2024-11", "6604", "doubled"),
    }


def test_one_more_who_left_may_as_well_be_one_who_never_joined() -> None:
    [problem] = alarms(WORKFORCE.replace("headcount_left=247", "headcount_left=246"))

    assert {each.id: each.repair for each in problem.candidates} == {
        "headcount_left@2024-Q4": "247",
        "headcount_joined@2024-Q4": "309",
        "headcount@2024-Q3": "4149",
    }
