"""Finer periods lead to the coarser one."""

from __future__ import annotations

import pytest

from reportgen.checks.figures.rollup import CHECK
from reportgen.load.catalogue.formula import parse_formula
from reportgen.model.figures.metric import Rollup
from reportgen.model.finding import Problem
from reportgen.model.language import LocalText
from tests.support.figures import redefined, report, table
from tests.support.judged import heard, problems, seen, without_columns

MONTHS = "orders@2024-10=15000 orders@2024-11=27000 orders@2024-12=18000"


def test_is_silent_where_the_months_add_up() -> None:
    assert list(problems(CHECK, report(f"orders=60000 {MONTHS}"))) == []


def test_spells_out_the_months() -> None:
    [problem] = problems(CHECK, report(f"orders=61000 {MONTHS}"))

    assert problem.message.en == (
        "15000 + 27000 + 18000 = 60000, but Q4 2024 says 61000 (off by 1000; counts are exact)"
    )


def test_a_stock_is_that_of_its_last_month() -> None:
    assert (
        list(problems(CHECK, report("headcount=30 headcount@2024-10=20 headcount@2024-12=30")))
        == []
    )
    [problem] = problems(CHECK, report("headcount=30 headcount@2024-12=31"))
    assert problem.message.en == (
        "Headcount, Q4 2024 is 30, but its last part, December 2024, ends at 31 "
        "(off by 1; counts are exact)"
    )


def test_what_a_period_opens_with_is_that_of_its_first_month() -> None:
    months = "orders@2024-10=20 orders@2024-11=25 orders@2024-12=31"

    assert opening(f"orders=20 {months}") == []
    [problem] = opening(f"orders=31 {months}")
    assert problem.message == LocalText(
        "Orders, Q4 2024 is 31, but its first part, October 2024, opens with 20 "
        "(off by 11; counts are exact)",
        "订单量（2024年第四季度）为 31，但第一期2024年10月的期初值是 20（差 11，计数应完全一致）",
        "訂單量（2024年第四季）為 31，但第一期2024年10月的期初值是 20（差 11，計數應完全一致）",
    )


def test_an_opening_says_nothing_without_its_first_month() -> None:
    assert opening("orders=31 orders@2024-11=25 orders@2024-12=30") == []


def opening(text: str) -> list[Problem]:
    """Return what is said of figures that are what each period opens with."""
    data = redefined(report(text), "orders", over_time=Rollup.FIRST)
    found = problems(CHECK, data)
    assert problems(without_columns(CHECK), data) == found
    return found


@pytest.mark.parametrize(
    ("text", "relations", "holds"),
    [
        ("orders=20 orders@2024-10=20 orders@2024-12=31", 1, "firm firm none"),
        ("orders=21 orders@2024-10=20 orders@2024-12=31", 1, "firm firm none"),
        ("orders=31 orders@2024-12=31", 0, "none none"),
    ],
)
def test_the_first_month_of_an_opening_is_held_and_no_other(
    text: str, relations: int, holds: str
) -> None:
    data = redefined(report(text), "orders", over_time=Rollup.FIRST)

    found = heard(CHECK, data)

    assert found == heard(without_columns(CHECK), data)
    assert found[1:] == (relations, holds.split())


def test_incomplete_months_are_found_only_where_they_exceed_the_whole() -> None:
    assert list(problems(CHECK, report("orders=60000 orders@2024-10=15000"))) == []
    [problem] = problems(CHECK, report("orders=60000 orders@2024-10=61000"))
    assert problem.message.en == (
        "61000, already more than Q4 2024, which says 60000 (off by 1000; counts are exact)"
    )


def test_targets_add_up_only_where_the_metric_is_a_sum() -> None:
    sums = "training_sessions@2024:target=17 " + " ".join(
        f"training_sessions@2024-Q{n}:target=4" for n in range(1, 5)
    )
    means = "csat@2024:target=95 " + " ".join(f"csat@2024-Q{n}:target=90" for n in range(1, 5))

    assert [p.figures[0].text for p in problems(CHECK, report(sums))] == ["17"]
    assert list(problems(CHECK, report(means))) == []


def test_rates_do_not_roll_up_here() -> None:
    assert (
        list(problems(CHECK, report("csat=85 csat@2024-10=1 csat@2024-11=1 csat@2024-12=1"))) == []
    )


def test_incomplete_months_say_nothing_where_others_may_be_below_zero() -> None:
    figures = "cost_saving=60 cost_saving@2024-10=70"

    assert len(problems(CHECK, report(figures))) == 1
    assert problems(CHECK, report(f"{figures} cost_saving@2024-Q3=-5")) == []


def test_the_last_month_of_a_level_counts_whatever_is_below_zero() -> None:
    figures = "headcount=30 headcount@2024-12=31 headcount@2024-Q2=-1"

    assert len(problems(CHECK, report(figures))) == 1


def test_what_may_lack_a_month_or_is_computed_is_looked_at() -> None:
    months = "orders@2024-10=15 orders@2024-12=18"
    made = "cost_saving=60 cost_saving@2024-10=20 cost_saving@2024-11=20 cost_saving@2024-12=20"
    formula = parse_formula("orders + returns")

    assert seen(CHECK, report(f"orders=60 {months}")) == ""
    assert seen(CHECK, report(f"orders=60 {months}", missing="orders@2024-11")) == "60"
    assert seen(CHECK, report(f"orders=60 {months}", missing="orders@2024-08")) == ""
    assert seen(CHECK, report(f"orders=60 {months}", missing="returns@2024-11")) == ""
    assert seen(CHECK, report(made)) == ""
    assert "60" in seen(CHECK, redefined(report(made), "cost_saving", formula=formula)).split()


def test_complete_months_add_up_even_below_zero() -> None:
    months = "cost_saving@2024-10=70 cost_saving@2024-11=-20 cost_saving@2024-12=10"

    assert problems(CHECK, report(f"cost_saving=60 {months}")) == []
    assert len(problems(CHECK, report(f"cost_saving=75 {months}"))) == 1


@pytest.mark.parametrize(
    ("text", "looked_at", "relations", "holds"),
    [
        ("orders=60 orders@2024-10=15 orders@2024-11=27 orders@2024-12=18", "", 1, "firm firm firm firm"),
        ("orders=61 orders@2024-10=15 orders@2024-11=27 orders@2024-12=18", "61", 1, "firm firm firm firm"),
        ("orders=59 orders@2024-10=15 orders@2024-11=27 orders@2024-12=18", "59", 1, "firm firm firm firm"),
        ("orders=60 orders@2024-10=15", "", 1, "loose loose"),
        ("orders=60 orders@2024-10=60", "", 1, "loose loose"),
        ("orders=60 orders@2024-10=61", "60", 1, "firm firm"),
        ("orders=60约 orders@2024-10=15 orders@2024-11=27 orders@2024-12=18", "60", 1, "loose loose loose loose"),
        ("orders=60 orders@2024-10=15 orders@2024-11=27 orders@2024-12=18约", "60", 1, "loose loose loose firm"),
        ("orders=60 orders@2024-10=15 orders@2024-11=27 orders@2024-12=18|s", "60", 0, "none none none none"),
        ("orders:target=60 orders@2024-10:target=15 orders@2024-11:target=27 orders@2024-12:target=18", "", 1, "firm firm firm firm"),
        ("orders:forecast=61 orders@2024-10:forecast=15 orders@2024-11:forecast=27 orders@2024-12:forecast=18", "", 0, "none none none none"),
        ("headcount=30 headcount@2024-10=20 headcount@2024-12=30", "", 1, "firm none firm"),
        ("headcount=30 headcount@2024-12=31", "30", 1, "firm firm"),
        ("headcount=30 headcount@2024-10=20", "", 0, "none none"),
        ("headcount:target=30 headcount@2024-12:target=31", "", 0, "none none"),
        ("cost_saving=60 cost_saving@2024-10=50 cost_saving@2024-Q3=-5", "", 0, "none none none"),
        ("cost_saving=60 cost_saving@2024-10=50", "", 1, "loose loose"),
        ("cost_saving=60.0 cost_saving@2024-10=30.0 cost_saving@2024-11=20.0 cost_saving@2024-12=10.1", "", 1, "firm loose loose loose"),
        ("cost_saving=60.0 cost_saving@2024-10=30.0 cost_saving@2024-11=20.0 cost_saving@2024-12=10.2", "60.0", 1, "firm loose loose loose"),
        ("cost_saving=60 cost_saving@2024-10=30.0 cost_saving@2024-11=20.0 cost_saving@2024-12=10.4", "", 1, "firm loose loose loose"),
        ("cost_saving=60 cost_saving@2024-10=30.0 cost_saving@2024-11=20.0 cost_saving@2024-12=10.9", "60", 1, "firm firm firm firm"),
        ("orders=60 orders[channel=chat]=6 orders@2024-10=15 orders@2024-11=27 orders@2024-12=18 orders@2024-10[channel=chat]=1 orders@2024-11[channel=chat]=2 orders@2024-12[channel=chat]=3", "", 2, "firm firm firm firm firm firm firm firm"),
        ("orders=60 orders[channel=chat]=7 orders@2024-10=15 orders@2024-11=27 orders@2024-12=18 orders@2024-10[channel=chat]=1 orders@2024-11[channel=chat]=2 orders@2024-12[channel=chat]=3", "7", 2, "firm firm firm firm firm firm firm firm"),
        ("orders=60 orders[channel=chat]=7 orders@2024-10=15 orders@2024-11=27 orders@2024-12=18 orders@2024-10[channel=chat]=1", "7", 2, "firm loose firm firm firm loose"),
        ("orders@2024=60 orders@2024-Q4=60 orders@2024-10=15 orders@2024-11=27 orders@2024-12=18", "", 3, "loose firm firm firm firm"),
        ("csat=85 csat@2024-10=1 csat@2024-11=1 csat@2024-12=1", "", 0, "none none none none"),
        ("orders=60约 orders@2024-10=15", "60", 1, "loose loose"),
        ("cost_saving=60 cost_saving@2024-10=50 cost_saving@2024-11=5 cost_saving@2024-12=5 cost_saving@2024-Q3=-5", "", 1, "loose loose loose loose none"),
        ("orders[channel=chat]=6 orders@2024-10=15 orders@2024-10[channel=chat]=1 orders@2024-11[channel=chat]=2 orders@2024-12=9 orders@2024-12[channel=chat]=3", "", 1, "firm none firm firm none firm"),
    ],
)  # fmt: skip
def test_only_periods_that_do_not_plainly_agree_are_looked_at_and_all_are_held(
    text: str, looked_at: str, relations: int, holds: str
) -> None:
    data = report(text)

    found = heard(CHECK, data)

    assert found == heard(without_columns(CHECK), data)
    assert found[1:] == (relations, holds.split())
    assert seen(CHECK, data) == looked_at


def test_around_a_month_is_the_quarter_for_the_members_that_it_has() -> None:
    data = report("orders=6 orders@2024-10=1 orders@2024-10[team=a]=1 orders@2024-09=1 csat=85")
    quarter, month, before, _ = data.book.columns
    assert CHECK.around is not None

    assert CHECK.around(data, {month: {0, 1}}) == {quarter: {0}}
    assert CHECK.around(data, {month: {1}}) == {quarter: set()}
    assert CHECK.around(data, {quarter: {0}}) == {quarter: {0}}
    assert CHECK.around(data, {before: {0}}) == {}


@pytest.mark.parametrize(
    ("formula", "over_time", "told"),
    [
        ("orders / total(orders) * 100", None, False),
        ("orders + returns", None, True),
        ("orders / total(orders) * 100", Rollup.SUM, True),
        (None, Rollup.NONE, False),
    ],
)
def test_what_a_formula_divides_is_not_added_up_over_time_unless_the_catalogue_says_so(
    formula: str | None, over_time: Rollup | None, told: bool
) -> None:
    text = "cost_saving=40 cost_saving@2024-10=40 cost_saving@2024-11=41 cost_saving@2024-12=39"
    parsed = None if formula is None else parse_formula(formula)
    data = redefined(report(text), "cost_saving", formula=parsed, over_time=over_time)

    assert bool(problems(CHECK, data)) is told


@pytest.mark.parametrize(("over_time", "told"), [(None, False), (Rollup.SUM, True)])
def test_percentages_of_members_make_a_whole_and_those_of_months_do_not(
    over_time: Rollup | None, told: bool
) -> None:
    share = "standard_query_share"
    text = f"{share}=50 " + " ".join(f"{share}@2024-{month}=50" for month in (10, 11, 12))
    data = redefined(report(text), share, rollup=Rollup.SUM, over_time=over_time)

    assert bool(problems(CHECK, data)) is told


@pytest.mark.parametrize(
    ("hired", "said"),
    [
        (
            "2024-05-27",
            ["20 + 30 + 40 = 90, but 2024 says 95 (off by 5; counts are exact)"],
        ),
        ("2024-03-01", []),  # what the first quarter came to, nobody knows
    ],
)
def test_the_year_of_somebody_hired_in_may_is_what_the_later_quarters_come_to(
    hired: str, said: list[str]
) -> None:
    quarters = " ".join(f"orders@2024-Q{at}[person=P01]={at}0" for at in (2, 3, 4))
    tables = {"people": table("person_id hire_date", f"P01 {hired}")}

    found = problems(CHECK, report(f"orders@2024[person=P01]=95 {quarters}", tables=tables))

    assert [each.message.en for each in found] == said
