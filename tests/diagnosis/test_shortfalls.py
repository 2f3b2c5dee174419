"""Where the parts of every period miss their total alike, one finding says so, and accuses no cell."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportgen.checks.figures.breakdown_sum import CHECK
from reportgen.checks.figures.ratio import CHECK as RATIO
from reportgen.checks.figures.rollup import CHECK as ROLLUP
from reportgen.model.figures.book import book_of
from reportgen.model.finding import Problem
from tests.support.figures import report
from tests.support.judged import problems

SHORT = ((100, 60, 30), (120, 70, 35), (110, 60, 38))


def rows(*quarters: tuple[int, int, int]) -> str:
    return " ".join(
        f"orders@2024-Q{at}={total} orders@2024-Q{at}[channel=chat]={chat} "
        f"orders@2024-Q{at}[channel=phone]={phone}"
        for at, (total, chat, phone) in enumerate(quarters, start=2)
    )


def year(*quarters: tuple[int, int, int]) -> list[Problem]:
    """Return what is said of quarters of 2024 with a total, chats and calls."""
    return problems(CHECK, report(rows(*quarters)))


def test_parts_that_fall_short_in_every_period_are_one_finding() -> None:
    [problem] = year(*SHORT)

    assert problem.message.en == (
        "60 + 30 = 90, but the total says 100 (off by 10; counts are exact); in 3 periods "
        "from Q2 2024 to Q4 2024 the parts come to less than the total, by 10 to 15"
    )
    assert problem.message.hans.endswith(
        "；从2024年第二季度到2024年第四季度，3 期的各部分之和都比合计少，相差 10 到 15"
    )
    assert problem.remedy.en.startswith(
        "a member is probably missing in every period: add its rows"
    )
    assert (problem.suspect, problem.candidates) == (None, ())
    assert [each.message.en for each in problem.evidence] == [
        "70 + 35 = 105, but the total says 120 (off by 15; counts are exact)",
        "60 + 38 = 98, but the total says 110 (off by 12; counts are exact)",
    ]


def test_parts_that_come_to_more_in_every_period_hold_one_that_is_counted_twice() -> None:
    [problem] = year((100, 60, 50), (120, 70, 60), (110, 60, 60))

    assert problem.message.en.endswith("the parts come to more than the total, by 10")
    assert problem.remedy.en.startswith("a member is probably counted twice")


@pytest.mark.parametrize(
    ("quarters", "count"),
    [
        # a period that adds up shows that no member is missing
        (((100, 60, 30), (120, 70, 35), (110, 60, 50)), 2),
        (((100, 60, 50), (120, 70, 60), (110, 60, 50)), 2),
        # two periods may be two slips
        (((100, 60, 30), (120, 70, 35)), 2),
        # once too little and once too much
        (((100, 60, 30), (120, 70, 67), (110, 60, 38)), 3),
    ],
)
def test_else_each_period_has_a_finding_with_those_that_may_be_wrong(
    quarters: tuple[tuple[int, int, int], ...], count: int
) -> None:
    found = year(*quarters)

    assert len(found) == count
    assert all(each.candidates for each in found)


def test_the_members_of_a_member_are_looked_at_apart_from_those_of_the_total() -> None:
    text = " ".join(
        f"orders@2024-Q{at}=100 orders@2024-Q{at}[channel=chat]=60 "
        f"orders@2024-Q{at}[channel=phone]=40 "
        f"orders@2024-Q{at}[channel=chat,level=senior]=30 "
        f"orders@2024-Q{at}[channel=chat,level=junior]=20"
        for at in (2, 3, 4)
    )

    [problem] = problems(CHECK, report(text))

    assert problem.message.en.startswith("30 + 20 = 50, but the total says 60")
    assert problem.message.en.endswith("less than the total, by 10")


@pytest.mark.parametrize(
    ("further", "count"),
    [
        ("", 1),
        # a year that adds up is no quarter, and a table without calls is another table
        ("orders@2023=9 orders@2023[channel=chat]=5 orders@2023[channel=phone]=4", 1),
        ("orders@2024-Q1=5 orders@2024-Q1[channel=chat]=5", 1),
        ("orders@2024-Q1[channel=chat]=5 orders@2024-Q1[channel=phone]=5", 1),
        ("orders@2024-Q1=9 orders@2024-Q1[channel=chat]=5 orders@2024-Q1[channel=phone]=4", 3),
    ],
)
def test_every_period_is_every_one_of_the_same_length_that_has_these_members(
    further: str, count: int
) -> None:
    assert len(problems(CHECK, report(f"{rows(*SHORT)} {further}"))) == count


def test_a_slip_in_one_of_many_periods_hides_the_missing_member_in_no_other() -> None:
    years = [(2000 + at, 100, 60, 300 if at == 4 else 30) for at in range(12)]
    text = " ".join(
        f"orders@{year}={total} orders@{year}[channel=chat]={chat} orders@{year}[channel=phone]={phone}"
        for year, total, chat, phone in years
    )

    found = problems(CHECK, report(text))

    assert sorted(len(each.evidence) for each in found) == [0, 10]
    assert any("in 11 periods from 2000 to 2011" in each.message.en for each in found)


def test_a_member_of_members_may_lack_one_in_every_period_as_well() -> None:
    parents = {"presale": "order", "aftersale": "order"}
    text = " ".join(
        f"headcount@2024-Q{at}=9 headcount@2024-Q{at}[team=order]=9 "
        f"headcount@2024-Q{at}[team=presale]=4 headcount@2024-Q{at}[team=aftersale]=3"
        for at in (2, 3, 4)
    )
    data = report(text)
    data = replace(
        data,
        book=book_of(data.book.figures, data.catalogue.metrics, parents),
        catalogue=replace(data.catalogue, parents=parents),
    )

    [problem] = problems(CHECK, data)

    assert problem.message.en.endswith("the parts come to less than the total, by 2")


def test_a_rate_that_is_wrong_in_every_period_lacks_no_member() -> None:
    text = " ".join(
        f"csat@2024-Q{at}=80 survey_satisfied@2024-Q{at}=90 survey_responses@2024-Q{at}=100"
        for at in (2, 3, 4)
    )

    assert len(problems(RATIO, report(text))) == 3


def test_months_that_miss_their_quarter_are_no_missing_member() -> None:
    text = " ".join(
        f"orders@2024-Q{quarter}=100 "
        + " ".join(f"orders@2024-{3 * quarter - back:02}=30" for back in range(3))
        for quarter in (2, 3, 4)
    )

    assert len(problems(ROLLUP, report(text))) == 3


@pytest.mark.parametrize(("members", "count"), [(1, 3), (2, 1), (59, 1), (60, 3)])
def test_one_part_is_no_table_and_a_large_table_has_single_slips(members: int, count: int) -> None:
    text = " ".join(
        f"orders@2024-Q{at}={members + 5} "
        + " ".join(f"orders@2024-Q{at}[channel=c{number}]=1" for number in range(members))
        for at in (2, 3, 4)
    )

    assert len(problems(CHECK, report(text))) == count


def test_where_another_part_is_convicted_in_each_period_each_is_named() -> None:
    """Chats, calls and mails were typed wrongly in one quarter each; their own teams say so."""
    given = []
    for at, wrong in enumerate(("chat", "phone", "mail"), start=2):
        given.append(f"orders@2024-Q{at}=90")
        for channel in ("chat", "phone", "mail"):
            said = 21 if channel == wrong else 30
            given += [
                f"orders@2024-Q{at}[channel={channel}]={said}",
                f"orders@2024-Q{at}[channel={channel},team=day]=17",
                f"orders@2024-Q{at}[channel={channel},team=night]=13",
            ]

    found = problems(CHECK, report(" ".join(given)))

    assert [problem.suspect for problem in found] == [
        "orders@2024-Q2[channel=chat]",
        "orders@2024-Q3[channel=phone]",
        "orders@2024-Q4[channel=mail]",
    ]
    assert {problem.repair for problem in found} == {"30"}


def test_a_total_that_a_part_without_a_row_would_mend_is_not_the_one_suspect() -> None:
    [problem] = problems(
        CHECK, report("orders=24 orders[channel=chat]=12 orders[channel=phone]=10")
    )

    assert problem.suspect is None
    assert problem.remedy.en == (
        "compare the total and its parts with their source; one of them has to change, "
        "or a part has no row: the total leaves 2 for it"
    )


@pytest.mark.parametrize(
    "text",
    [
        # another quarter has no more members than these
        (
            "orders@2024-Q3=9 orders@2024-Q3[channel=chat]=5 orders@2024-Q3[channel=phone]=4 "
            "orders=84132 orders[channel=chat]=52316 orders[channel=phone]=29116"
        ),
        # nobody forgets a part that is greater than all others
        "orders=84312 orders[channel=chat]=20001 orders[channel=phone]=28311",
    ],
)
def test_a_slip_in_a_total_is_the_suspect_where_no_row_can_be_absent(text: str) -> None:
    [problem] = problems(CHECK, report(text))

    assert problem.suspect == "orders@2024-Q4"
