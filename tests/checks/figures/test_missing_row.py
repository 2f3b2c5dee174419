"""Where months or quarters of a figure are there, none is left out without a word."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportgen.checks.figures.missing_row import CHECK
from reportgen.model.figures.book import book_of
from reportgen.model.finding import Severity
from tests.support.figures import report
from tests.support.judged import problems

QUARTER = "orders=60000 orders@2024-10=15000 orders@2024-12=18000"


def test_says_which_row_is_absent_and_what_the_total_leaves_for_it() -> None:
    [problem] = problems(CHECK, report(QUARTER))

    assert problem.message.en == (
        "Orders has October 2024 and December 2024, but no row for November "
        "2024: Q4 2024 cannot be added up"
    )
    assert problem.message.hans == (
        "订单量有2024年10月和2024年12月，没有2024年11月的行，2024年第四季度无法加总核对"
    )
    assert problem.remedy.en == "add the row; Q4 2024 leaves 27000 for it"
    assert problem.severity is Severity.WARNING
    assert [figure.id for figure in problem.figures] == ["orders@2024-Q4", "orders@2024-12"]
    assert problem.place == problem.figures[1].place


@pytest.mark.parametrize(
    "text",
    [
        "orders=60000 orders@2024-10=15000 orders@2024-11=27000 orders@2024-12=18000",
        # only some periods were ever given
        "orders@2024=200000 orders=60000",
        "orders@2024=200000 orders@2024-10=15000 orders@2024-11=27000 orders@2024-12=18000 orders=60000",
        "orders=60000 orders@2024-10=15000",
        # what is there makes up the total
        "orders=33000 orders@2024-10=15000 orders@2024-12=18000",
    ],
)  # fmt: skip
def test_is_silent_where_nothing_was_left_out(text: str) -> None:
    assert problems(CHECK, report(text)) == []


def test_rows_that_could_not_be_read_are_no_hole() -> None:
    data = replace(report(QUARTER), unread=frozenset({"orders"}))

    assert problems(CHECK, data) == []


def test_a_month_that_many_metrics_lack_is_told_once_with_what_each_total_leaves() -> None:
    counts = ["orders", "returns", "complaints", "contacts"]
    text = " ".join(f"{name}=60 {name}@2024-10=15 {name}@2024-12=18" for name in counts)

    [problem] = problems(CHECK, report(f"csat@2024-10=80 csat@2024-12=81 {text}"))

    assert problem.message.en == (
        "5 metrics have no row for November 2024: Q4 2024 cannot be added up"
    )
    assert problem.severity is Severity.WARNING
    assert [each.message.en for each in problem.evidence] == [
        "Orders: Q4 2024 leaves 27 for it",
        "No-fault returns: Q4 2024 leaves 27 for it",
        "Complaints: Q4 2024 leaves 27 for it",
        "Contacts: Q4 2024 leaves 27 for it",
        "Customer satisfaction",
    ]
    assert {each.key.metric for each in problem.figures} == {"csat"}


def test_an_empty_cell_is_told_by_the_loader() -> None:
    assert problems(CHECK, report(QUARTER, missing="orders@2024-11")) == []


def test_a_total_that_its_quarters_prove_makes_it_a_note() -> None:
    quarters = "orders@2024=240 orders@2024-Q1=60 orders@2024-Q2=60 orders@2024-Q3=60 orders=60"
    months = " ".join(f"orders@2024-{month:02d}=20" for month in range(1, 13) if month != 5)

    found = problems(CHECK, report(f"{quarters} {months}"))

    assert [(each.about.period, each.severity) for each in found if each.about] == [
        ("2024", Severity.INFO),
        ("2024-Q2", Severity.WARNING),
    ]


def test_without_a_total_it_is_a_note() -> None:
    [problem] = problems(CHECK, report("csat@2024-10=85.0 csat@2024-12=87.0"))

    assert problem.severity is Severity.INFO
    assert problem.message.en == (
        "Customer satisfaction has October 2024 and December 2024, but no row for November 2024"
    )
    assert problem.remedy.en.startswith("add the row, ")


def test_members_that_lack_the_same_periods_are_told_of_once() -> None:
    cells = " ".join(
        f"orders[team={team}]=9 orders@2024-10[team={team}]=3 orders@2024-12[team={team}]=3"
        for team in ("order", "presale", "aftersale")
    )

    [problem] = problems(CHECK, report(f"{cells} orders=27"))

    assert problem.message.en == (
        "Orders, Orders has October 2024 and December 2024, but no row for November "
        "2024 (nor have 2 more members): Q4 2024 cannot be added up"
    )
    assert "（另有 2 个成员也是这样）" in problem.message.hans
    assert "（另有 2 個成員也是這樣）" in problem.message.hant


def test_a_member_without_a_row_that_others_have_is_named() -> None:
    cells = (
        "orders[team=order]=9 orders@2024-10[team=order]=3 orders@2024-11[team=order]=3 "
        "orders@2024-12[team=order]=3 orders[team=presale]=9 orders@2024-10[team=presale]=3 "
        "orders@2024-11[team=presale]=3"
    )

    [problem] = problems(CHECK, report(f"{cells} orders=18"))

    assert problem.message.en.startswith(
        "Orders, Pre-sales has October 2024 and November 2024, but no row for"
    )


def test_a_target_has_its_months_as_well() -> None:
    text = "orders:target=60 orders@2024-10:target=15 orders@2024-12:target=18"

    [problem] = problems(CHECK, report(text))

    assert problem.message.en == (
        "Orders (target) has October 2024 and December 2024, but no row for November 2024: "
        "Q4 2024 cannot be added up"
    )
    assert problem.remedy.en == "add the row; Q4 2024 leaves 27 for it"


TEAMS = "csat=85 csat@2024-10[team=order]=80 csat@2024-12[team=order]=80"


def test_months_of_members_are_looked_at_though_the_quarter_has_only_a_total() -> None:
    [problem] = problems(CHECK, report(TEAMS))

    assert problem.message.en == (
        "Customer satisfaction, Orders has October 2024 and December 2024, but no row for "
        "November 2024"
    )


@pytest.mark.parametrize(
    ("total", "told"),
    [
        ("", True),
        # the others have a total in November: breakdown-sum tells, or they make it up
        ("orders@2024-11=20", False),
    ],
)
def test_what_stands_in_a_sum_of_members_is_left_to_the_rule_of_sums(
    total: str, told: bool
) -> None:
    cells = (
        "orders@2024-10[channel=chat]=10 orders@2024-10[channel=phone]=10 "
        "orders@2024-11[channel=chat]=10 orders@2024-12[channel=chat]=10 "
        "orders@2024-12[channel=phone]=10"
    )

    assert bool(problems(CHECK, report(f"{cells} {total}"))) is told


@pytest.mark.parametrize(("metrics", "told"), [("nps csat fcr", 3), ("nps csat fcr aht", 1)])
def test_what_three_metrics_lack_is_told_of_each_and_notes_together_are_a_note(
    metrics: str, told: int
) -> None:
    found = problems(
        CHECK, report(" ".join(f"{name}@2024-10=8 {name}@2024-12=9" for name in metrics.split()))
    )

    assert [each.severity for each in found] == [Severity.INFO] * told
    assert not any("cannot be added up" in each.message.en for each in found)


@pytest.mark.parametrize(
    ("months", "absent"),
    [
        ("111111111111", 0),
        ("111111110000", 4),  # a third at an end
        ("000011111111", 4),
        ("001111111100", 4),
        ("111111100000", 0),
        ("000001111111", 0),
        ("110000000011", 8),  # between others any number
        ("101000000000", 10),
        ("110000000000", 0),
        ("100000000000", 0),
    ],
)
def test_of_periods_at_an_end_a_third_may_be_a_hole_and_between_others_any(
    months: str, absent: int
) -> None:
    given = [number for number, there in enumerate(months, 1) if there == "1"]
    text = " ".join(f"csat@2024-{month:02d}=80" for month in given)

    found = problems(CHECK, report(f"csat@2024=80 {text}"))

    of_year = [each for each in found if each.about and each.about.period == "2024"]
    assert len(of_year) == (1 if absent else 0)
    names = {
        name
        for each in of_year
        for name in each.message.en.partition("no row for ")[2].replace(" or ", ", ").split(", ")
    }
    assert len(names) == absent


def test_what_does_not_add_up_over_time_leaves_nothing_and_is_a_note() -> None:
    [problem] = problems(CHECK, report("csat=85 csat@2024-10=40 csat@2024-12=45"))

    assert problem.severity is Severity.INFO
    assert problem.message.en.endswith("but no row for November 2024")
    assert problem.remedy.en.startswith("add the row, or leave")


def test_parts_in_another_unit_make_up_no_total() -> None:
    [problem] = problems(
        CHECK, report("service_cost=3 service_cost@2024-10=1 service_cost@2024-12=2|CNY")
    )

    assert problem.remedy.en.startswith("add the row, or leave")


YEAR = "orders@2024=100 " + " ".join(
    f"orders@2024-{month:02d}=5" for month in (1, 2, 3, 4, 5, 8, 9, 10, 11, 12)
)


@pytest.mark.parametrize(
    ("more", "missing", "told"),
    [
        ("", "", True),
        ("", "orders@2024-06", False),  # one of the two cells is there, and empty
        ("orders@2024-06=9 orders@2024-06[channel=chat]=9", "", True),
    ],
)
def test_of_two_rows_no_value_is_left_and_one_empty_cell_tells(
    more: str, missing: str, told: bool
) -> None:
    found = problems(CHECK, report(f"{YEAR} {more}", missing=missing))

    assert bool(found) is told
    assert all(each.remedy.en.startswith("add the row") for each in found)
    if told and not more:
        assert found[0].remedy.en.startswith("add the rows")


@pytest.mark.parametrize(("metric", "told"), [("orders", False), ("csat", True)])
def test_only_members_that_add_up_are_left_to_the_rule_of_sums(metric: str, told: bool) -> None:
    cells = " ".join(
        f"{metric}@2024-{month}[channel={channel}]=10"
        for month in (10, 11, 12)
        for channel in ("chat", "phone")
        if (month, channel) != (11, "phone")
    )

    assert bool(problems(CHECK, report(f"{cells} {metric}@2024-11=20"))) is told


def test_members_that_may_overlap_stand_in_no_sum() -> None:
    cells = " ".join(
        f"orders@2024-{month}[scene={scene}]=10"
        for month in (10, 11, 12)
        for scene in ("language", "complaint")
        if (month, scene) != (11, "complaint")
    )
    data = report(f"{cells} orders@2024-11=20")
    scene = replace(data.catalogue.dimensions["scene"], overlapping=True)
    dimensions = {**data.catalogue.dimensions, "scene": scene}

    assert problems(CHECK, data) == []
    assert problems(CHECK, replace(data, catalogue=replace(data.catalogue, dimensions=dimensions)))


def test_a_member_whose_own_members_stand_in_for_it_is_missed_all_the_same() -> None:
    months = {
        month: (
            f"headcount@2024-{month}=9 headcount@2024-{month}[team=presale]=4 "
            f"headcount@2024-{month}[team=aftersale]=5 "
        )
        for month in (10, 11, 12)
    }
    order = "headcount@2024-10[team=order]=9 headcount@2024-12[team=order]=9"
    data = report("".join(months.values()) + order)
    parents = {"presale": "order", "aftersale": "order"}
    data = replace(
        data,
        book=book_of(data.book.figures, data.catalogue.metrics, parents),
        catalogue=replace(data.catalogue, parents=parents),
    )

    [problem] = problems(CHECK, data)

    assert problem.message.en == (
        "Headcount, Orders has October 2024 and December 2024, but no row for November 2024"
    )
