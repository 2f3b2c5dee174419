"""Of what a report looks back on, of totals and of people, no row is missed without a word."""

from __future__ import annotations

import pytest

from reportgen.checks.figures.missing_row import CHECK
from reportgen.model.figures.period import Period
from reportgen.model.finding import Severity
from reportgen.model.report.config import PeriodConfig
from reportgen.model.report.table import DataTable
from tests.support.figures import quarter, report, table
from tests.support.judged import problems

LOOKING_BACK = quarter(
    period=PeriodConfig(
        Period.parse("2024-Q4"),
        previous=Period.parse("2024-Q3"),
        history=(Period.parse("2024-Q1"), Period.parse("2024-Q2")),
    )
)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "orders=9 orders@2024-Q3=8 orders@2024-Q1=7 csat=9 csat@2024-Q2=8 csat@2024-Q3=8",
            ["Orders has Q1 2024, Q3 2024 and Q4 2024, but no row for Q2 2024"],
        ),
        ("orders=9 orders@2024-Q3=8 orders@2024-Q2=7 csat=9 csat@2024-Q1=8 csat@2024-Q2=8 csat@2024-Q3=9", []),
        (
            "orders=9 orders@2024-Q1=7",
            [
                "Orders has Q1 2024 and Q4 2024, but no row for Q3 2024",
                "no figure is given for Q2 2024, which the config lists as history",
            ],
        ),
        ("orders=9 orders@2024-Q3=8 orders@2024-Q2=7 csat@2024-02=9", []),
        ("orders@2024-Q1=7 orders@2024-Q2=7 orders@2024-Q3=7", []),
        ("", []),
    ],
)  # fmt: skip
def test_a_period_that_the_report_looks_back_on_is_missed(text: str, said: list[str]) -> None:
    found = problems(CHECK, report(text, LOOKING_BACK))

    assert [each.message.en for each in found] == said
    assert all(each.severity is Severity.INFO for each in found)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        # other metrics have the year between, though no config lists it
        (
            "orders@2021=6 orders@2023=8 orders@2024=9 csat@2021=8 csat@2022=8 csat@2023=8",
            ["Orders has 2021, 2023 and 2024, but no row for 2022"],
        ),
        # nothing at all is given of that year
        ("orders@2021=6 orders@2023=8 orders@2024=9 csat@2021=8 csat@2023=8", []),
        # it began in 2022
        ("orders@2022=7 orders@2023=8 orders@2024=9 csat@2021=8 csat@2022=8 csat@2023=8", []),
    ],
)
def test_a_year_between_others_is_missed_where_the_file_has_it(text: str, said: list[str]) -> None:
    found = problems(CHECK, report(text, quarter(period=PeriodConfig(Period.parse("2024")))))

    assert [each.message.en for each in found] == said


@pytest.mark.parametrize(
    ("years", "said"),
    [
        (
            "2018 2019 2020 2022 2023 2024",
            ["no figure is given for 2021, though the periods before and after have some"],
        ),
        (
            "2019 2020 2022 2023 2024",
            ["no figure is given for 2021, though the periods before and after have some"],
        ),
        ("2020 2022 2023 2024", []),  # one of four may be left out
        ("2019 2022 2023 2024 2018", []),  # two in a row
        ("2021 2022 2024", []),  # too few to tell
    ],
)
def test_a_whole_year_between_many_is_missed(years: str, said: list[str]) -> None:
    text = " ".join(f"orders@{year}=7" for year in years.split())

    found = problems(CHECK, report(text, quarter(period=PeriodConfig(Period.parse("2024")))))

    assert [each.message.en for each in found] == said


TABLES = "orders[channel=chat]=3 orders[channel=phone]=7 orders[channel=email]=5 "
CELLS = (
    "orders[channel=chat,team=a]=1 orders[channel=chat,team=b]=2 "
    "orders[channel=phone,team=a]=3 orders[channel=phone,team=b]=4 "
    "orders[channel=email,team=a]=2 orders[channel=email,team=b]=3"
)


def test_a_total_that_all_other_tables_of_its_kind_have_is_missed() -> None:
    [problem] = problems(CHECK, report(TABLES.replace("orders[channel=phone]=7 ", "") + CELLS))

    assert problem.message.en == (
        "no row for Orders, Phone, Q4 2024, though what should add up to it has rows"
    )
    assert problem.severity is Severity.INFO


@pytest.mark.parametrize(
    "text",
    [
        f"orders=15 {TABLES} {CELLS}",
        # no table has a total
        CELLS,
        # neither has this of another period
        (
            "orders@2024-Q3[channel=chat]=3 orders@2024-Q3[channel=phone]=7 "
            "orders@2024-Q2[channel=chat]=3"
        ),
    ],
)
def test_no_total_is_missed_that_was_never_to_be(text: str) -> None:
    assert problems(CHECK, report(text)) == []


def test_a_total_is_missed_that_other_periods_have() -> None:
    before = "orders@2024-Q3=9 orders@2024-Q3[channel=chat]=4 orders@2024-Q3[channel=phone]=5"

    [problem] = problems(CHECK, report(f"{before} orders[channel=chat]=3 orders[channel=phone]=7"))

    assert problem.message.en == (
        "no row for Orders, Q4 2024, though what should add up to it has rows"
    )


def people(row: str) -> dict[str, DataTable]:
    """Return the table of one person."""
    return {"people": table("person_id hire_date leave_date", row)}


QUARTERS = " ".join(f"orders@2024-Q{at}[person=P01]={at}0" for at in (2, 3, 4))


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ("P01 2024-05-27 ''", False),  # hired in the second quarter
        ("P01 2024-03-31 ''", True),  # on the last day of the first
        ("P02 2024-05-27 ''", True),  # somebody else
    ],
)
def test_a_person_needs_no_row_of_a_period_before_joining(row: str, told: bool) -> None:
    data = report(f"orders@2024[person=P01]=95 {QUARTERS}", tables=people(row))

    assert bool(problems(CHECK, data)) is told


def test_a_person_needs_no_row_of_a_period_after_leaving() -> None:
    figures = " ".join(f"orders@2024-Q{at}[person=P01]=10" for at in (1, 2, 3))
    left = people("P01 2020-01-01 2024-09-30")

    assert problems(CHECK, report(f"orders@2024[person=P01]=35 {figures}", tables=left)) == []


def test_a_total_that_its_quarter_leaves_a_value_for_is_not_told_a_second_time() -> None:
    data = report(
        "orders=195 orders@2024-10=60 orders@2024-12=70 "
        "orders@2024-10[channel=chat]=20 orders@2024-10[channel=phone]=40 "
        "orders@2024-11[channel=chat]=25 orders@2024-11[channel=phone]=40 "
        "orders@2024-12[channel=chat]=30 orders@2024-12[channel=phone]=40"
    )

    [problem] = problems(CHECK, data)

    assert problem.message.en == (
        "Orders has October 2024 and December 2024, but no row for November 2024: "
        "Q4 2024 cannot be added up"
    )
    assert problem.remedy.en == "add the row; Q4 2024 leaves 65 for it"


@pytest.mark.parametrize(
    ("text", "name", "remedy"),
    [
        (
            "orders[channel=chat]=10 orders[channel=phone]=20",
            "Orders, Q4 2024",
            "add the row 2024-Q4,orders,,,actual,…: the parts come to 30",
        ),
        (
            "orders[channel=chat]=10 orders[channel=phone]=20 orders[team=order]=31 orders[team=presale]=0",
            "Orders, Q4 2024",
            "add the row 2024-Q4,orders,,,actual,…: the parts come to 30 by channel, 31 by team",
        ),
        (
            "orders@2024-10:target=10 orders@2024-11:target=20 orders@2024-12:target=15",
            "Orders, Q4 2024 (target)",
            "add the row 2024-Q4,orders,,,target,…: the parts come to 45",
        ),
    ],
)
def test_the_total_of_the_own_period_is_missed_where_its_parts_are_there(
    text: str, name: str, remedy: str
) -> None:
    [problem] = problems(CHECK, report(text))

    assert problem.message.en == f"no row for {name}, though what should add up to it has rows"
    assert problem.remedy.en == remedy
    assert problem.severity is Severity.INFO


@pytest.mark.parametrize(
    "text",
    [
        # scenes need not make up a whole, and one part is no table
        "orders[scene=language]=10 orders[scene=complaint]=20",
        "orders[channel=chat]=10",
        # the quarter before had one more, of which nobody knows this time
        (
            "orders[channel=chat]=10 orders[channel=phone]=20 orders@2024-Q3=6 "
            "orders@2024-Q3[channel=chat]=1 orders@2024-Q3[channel=phone]=2 "
            "orders@2024-Q3[channel=email]=3"
        ),
        # a month is wanted no target for, and times do not add up
        "orders@2024-10:target=10 orders@2024-11:target=20",
        "resolution_time[channel=chat]=2 resolution_time[channel=phone]=3",
        # each has its parts in a table of its own, one of them in cells alone
        "orders[channel=chat]=10 orders[channel=phone]=20 orders[channel=email,team=a]=5",
    ],
)
def test_no_sum_is_offered_where_parts_may_be_absent_or_do_not_add_up(text: str) -> None:
    remedies = [each.remedy.en for each in problems(CHECK, report(text))]

    assert not any("the parts come to" in each for each in remedies)
