"""Which breakdowns the rule of sums has to look at, and how firmly the others are held."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportgen.checks.figures.breakdown_sum import CHECK
from reportgen.model.figures.metric import Rollup
from reportgen.model.report.report import Report
from tests.support.figures import redefined, report
from tests.support.judged import heard, seen, without_columns


@pytest.mark.parametrize(
    ("metric", "changes", "text", "missing", "looked_at"),
    [
        ("headcount", {}, "=30 [level=senior]=15 [level=junior]=15", "", ""),
        ("headcount", {}, "=30 [level=senior]=15 [level=junior]=15", "headcount[level=trainee]", "30 15 15"),
        ("headcount", {}, "=30 [level=senior]=15 [level=junior]=15", "orders[channel=chat]", ""),
        ("headcount", {}, "=30 [level=senior]=15 [level=junior]=15", "headcount@2024-Q3[level=trainee]", ""),
        # shares may have to make a hundred, other metrics not
        ("standard_query_share", {}, "=100 [level=senior]=60 [level=junior]=40", "", "100 60 40"),
        ("standard_query_share", {"highest": None}, "=100 [level=senior]=60 [level=junior]=40", "", ""),
        ("csat_score100", {}, "=100 [level=senior]=60 [level=junior]=40", "", ""),
    ],
)  # fmt: skip
def test_what_lacks_a_member_or_may_be_a_whole_is_looked_at(
    metric: str, changes: dict[str, object], text: str, missing: str, looked_at: str
) -> None:
    data = report(" ".join(f"{metric}{each}" for each in text.split()), missing=missing)

    assert seen(CHECK, redefined(data, metric, rollup=Rollup.SUM, **changes)) == looked_at


def test_a_breakdown_without_a_member_that_the_catalogue_lists_is_looked_at() -> None:
    data = report("headcount=30 headcount[level=senior]=15 headcount[level=junior]=15")

    def looked_at(*members: str) -> str:
        level = replace(data.catalogue.dimensions["level"], members=members)
        dimensions = {**data.catalogue.dimensions, "level": level}
        return seen(CHECK, replace(data, catalogue=replace(data.catalogue, dimensions=dimensions)))

    assert looked_at("senior", "junior") == ""
    assert looked_at("senior", "junior", "trainee") == "30 15 15"
    assert looked_at() == ""


@pytest.mark.parametrize(
    ("text", "looked_at", "relations", "holds"),
    [
        ("headcount=30 headcount[level=senior]=15 headcount[level=junior]=15", "", 1, "firm firm firm"),
        ("headcount=30 headcount[level=senior]=15 headcount[level=junior]=14", "30 15 14", 1, "firm firm firm"),
        ("headcount=30 headcount[level=senior]=15 headcount[level=junior]=16", "30 15 16", 1, "firm firm firm"),
        ("headcount=30约 headcount[level=senior]=15 headcount[level=junior]=15", "30 15 15", 1, "loose loose loose"),
        ("headcount[level=senior]=15 headcount[level=junior]=15", "", 0, "none none"),
        ("headcount:benchmark=30 headcount[level=senior]:benchmark=15 headcount[level=junior]:benchmark=14", "", 0, "none none none"),
        ("orders:target=30 orders[channel=chat]:target=15 orders[channel=phone]:target=14", "30 15 14", 1, "firm firm firm"),
        ("csat=30 csat[level=senior]=15 csat[level=junior]=14", "", 0, "none none none"),
        ("contacts=100 contacts[scene=language]=60 contacts[scene=complaint]=40", "", 1, "loose loose loose"),
        ("contacts=100 contacts[scene=language]=60 contacts[scene=complaint]=41", "100 60 41", 1, "firm firm firm"),
        ("contacts=100 contacts[scene=language]=160 contacts[scene=complaint]=-20", "100 160 -20", 0, "none none none"),
        ("contacts=100 contacts[scene=language]=60 contacts@2024-Q3=-1", "100 60", 0, "none none none"),
        ("cost_saving=3.0 cost_saving[item=tools]=1.0 cost_saving[item=labour]=2.0", "", 1, "firm firm firm"),
        ("cost_saving=9.0 cost_saving[item=tools]=8.9 cost_saving[item=labour]=0.2", "", 1, "firm firm firm"),
        ("cost_saving=9.0 cost_saving[item=tools]=8.9 cost_saving[item=labour]=0.4", "9.0 8.9 0.4", 1, "firm firm firm"),
        ("cost_saving=80.0 cost_saving[item=tools]=40.0 cost_saving[item=labour]=39.9 cost_saving[item=training]=0.1", "", 1, "firm firm loose loose"),
        ("contacts[team=order]=30 contacts[team=order,channel=chat]=20 contacts[team=order,channel=phone]=10 contacts[channel=chat]=20 contacts[channel=phone]=10", "", 3, "firm firm firm firm firm"),
        ("contacts[team=order]=30 contacts[team=order,channel=chat]=20 contacts[team=order,channel=phone]=11 contacts[channel=chat]=20 contacts[channel=phone]=11", "30 20 11", 3, "firm firm firm firm firm"),
        ("service_cost=10.0 service_cost[club=chess]=9.9", "", 1, "loose loose"),
        ("headcount=30 headcount[level=senior]=15 headcount[level=junior]=15 headcount@2024-Q3=30 headcount@2024-Q3[level=senior]=15 headcount@2024-Q3[level=junior]=14", "30 15 14", 2, "firm firm firm firm firm firm"),
        ("contacts=30 contacts[channel=chat,club=chess]=20 contacts[channel=phone,club=chess]=10", "", 1, "loose loose loose"),
        ("contacts=30 contacts[channel=chat,club=chess]=20 contacts[channel=phone,club=chess]=11", "30 20 11", 1, "firm firm firm"),
        ("contacts=60 contacts[team=order]=30 contacts[team=presale]=20 contacts[team=aftersale]=10 contacts[channel=chat]=45 contacts[channel=phone]=15 contacts[channel=chat,team=order]=22 contacts[channel=chat,team=presale]=16", "30 20 45 22 16", 5, "firm firm firm firm firm firm loose loose"),
    ],
)  # fmt: skip
def test_only_breakdowns_that_do_not_plainly_agree_are_looked_at_and_all_are_held(
    text: str, looked_at: str, relations: int, holds: str
) -> None:
    data = report(text)

    found = heard(CHECK, data)

    assert found == heard(without_columns(CHECK), data)
    assert found[1:] == (relations, holds.split())
    assert seen(CHECK, data) == looked_at


def overlapping(text: str) -> Report:
    """Return a report whose scenes may overlap."""
    data = report(text)
    scene = replace(data.catalogue.dimensions["scene"], overlapping=True)
    dimensions = {**data.catalogue.dimensions, "scene": scene}
    return replace(data, catalogue=replace(data.catalogue, dimensions=dimensions))


@pytest.mark.parametrize(
    ("text", "looked_at", "relations", "holds"),
    [
        ("contacts=100 contacts[scene=language]=60 contacts[scene=complaint]=50", "", 2, "loose loose loose"),
        ("contacts=100 contacts[scene=language]=160 contacts[scene=complaint]=50", "100 160 50", 2, "firm firm loose"),
        ("contacts[scene=language]=60 contacts[scene=complaint]=50", "", 0, "none none"),
    ],
)  # fmt: skip
def test_members_that_may_overlap_are_held_by_the_total_one_by_one(
    text: str, looked_at: str, relations: int, holds: str
) -> None:
    data = overlapping(text)

    found = heard(CHECK, data)

    assert found == heard(without_columns(CHECK), data)
    assert found[1:] == (relations, holds.split())
    assert seen(CHECK, data) == looked_at
