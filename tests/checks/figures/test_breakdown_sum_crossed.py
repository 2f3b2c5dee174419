"""Members of crossed dimensions, and members of members, add up to the totals around them."""

from __future__ import annotations

from dataclasses import replace

from reportgen.checks.figures.breakdown_sum import CHECK
from reportgen.model.figures.book import book_of
from reportgen.model.finding import Severity
from reportgen.model.report.report import Report
from tests.support.figures import report
from tests.support.judged import problems

CROSSED = (
    "contacts=60 contacts[team=order]=30 contacts[team=presale]=20 contacts[team=aftersale]=10 "
    "contacts[channel=chat]=45 contacts[channel=phone]=15 "
)


def test_crossed_dimensions_foot_by_row_and_column() -> None:
    data = report(
        "contacts[team=presale]=30 contacts[team=presale,channel=chat]=20 "
        "contacts[team=presale,channel=phone]=11 contacts[channel=chat]=20 "
        "contacts[channel=phone]=11"
    )

    [problem] = problems(CHECK, data)

    assert problem.message.en.startswith("20 + 11 = 31, but the total says 30")


def test_a_crossed_table_that_leaves_out_a_member_is_no_contradiction() -> None:
    data = report(
        CROSSED + "contacts[channel=chat,team=order]=22 contacts[channel=chat,team=presale]=16"
    )

    found = problems(CHECK, data)

    assert {problem.severity for problem in found} == {Severity.INFO}
    assert [(problem.message.en, problem.remedy.en) for problem in found] == [
        (
            f"no row for Contacts, {cell}, Q4 2024: Contacts by {split}, Q4 2024 cannot be added up",
            f"add the row; the total leaves {rest} for it",
        )
        for cell, split, rest in (
            ("Phone, Orders", "channel, Orders", 8),
            ("Live chat, After-sales", "team, Live chat", 7),
            ("Phone, Pre-sales", "channel, Pre-sales", 4),
        )
    ]


def test_where_nobody_knows_one_of_the_dimensions_a_broken_sum_is_a_warning() -> None:
    said = "contacts=30 contacts[moon=full,team=order]=20 contacts[moon=full,team=presale]=11"

    [known] = problems(CHECK, report(said.replace("moon=full", "channel=chat")))
    [unknown] = problems(CHECK, report(said))

    assert (known.severity, unknown.severity) == (None, Severity.WARNING)


def test_cells_that_exceed_their_margin_are_found_though_a_member_is_left_out() -> None:
    data = report(
        CROSSED + "contacts[channel=chat,team=order]=32 contacts[channel=chat,team=presale]=16"
    )

    [problem] = [found for found in problems(CHECK, data) if found.figures[1:]]

    assert problem.message.en == (
        "32, already more than the total, which says 30 (off by 2; counts are exact)"
    )
    assert [further.message.en for further in problem.evidence] == [
        "32 + 16 = 48, already more than the total, which says 45 (off by 3; counts are exact)"
    ]


def test_too_large_a_sum_crossed_with_an_unknown_dimension_is_a_warning() -> None:
    data = report(
        "contacts=30 contacts[channel=chat,club=chess]=20 contacts[channel=phone,club=chess]=15"
    )

    [problem] = problems(CHECK, data)

    assert problem.severity is Severity.WARNING


def test_members_that_add_up_leave_nothing_open_whoever_is_left_out() -> None:
    data = report(
        CROSSED + "contacts[channel=chat,team=order]=25 contacts[channel=chat,team=presale]=20"
    )

    said = [problem.message.en for problem in problems(CHECK, data)]

    assert said != []
    assert not any("by team, Live chat" in message for message in said)


CUBE = (
    "contacts[team=order,channel=chat,topic=returns]=1 "
    "contacts[team=order,channel=phone,topic=returns]=3 "
    "contacts[team=presale,channel=chat,topic=returns]=5 "
    "contacts[team=presale,channel=phone,topic=returns]=7"
)


def test_cells_of_three_dimensions_add_up_to_a_margin_of_one() -> None:
    data = report(f"contacts[team=order]=4 contacts[team=presale]=13 {CUBE}")

    [problem] = problems(CHECK, data)

    assert problem.message.en == ("5 + 7 = 12, but the total says 13 (off by 1; counts are exact)")
    assert problem.figures[0].id == "contacts@2024-Q4[team=presale]"


def test_a_combination_that_the_cells_leave_out_leaves_the_sum_open() -> None:
    cells = CUBE.rsplit(" ", 1)[0]
    data = report(f"contacts[channel=chat]=6 contacts[channel=phone]=10 {cells}")

    [problem] = problems(CHECK, data)

    assert problem.message.en == (
        "no row for Contacts, Phone, Pre-sales, returns, Q4 2024: Contacts by team and topic, "
        "Phone, Q4 2024 cannot be added up"
    )


def nested(text: str, missing: str = "") -> Report:
    data = report(text, missing=missing)
    parents = {"presale": "order", "aftersale": "order"}
    return replace(
        data,
        book=book_of(data.book.figures, data.catalogue.metrics, parents),
        catalogue=replace(data.catalogue, parents=parents),
    )


def test_members_of_a_member_add_up_to_it_and_are_not_counted_again() -> None:
    rows = "headcount=9 headcount[team=order]=9 headcount[team=presale]=4"

    assert list(problems(CHECK, nested(f"{rows} headcount[team=aftersale]=5"))) == []
    [problem] = problems(CHECK, nested(f"{rows} headcount[team=aftersale]=6"))
    assert (
        problem.message.en
        == "4 + 6 = 10, but the total of Orders says 9 (off by 1; counts are exact)"
    )
    assert [figure.member for figure in problem.figures] == ["order", "presale", "aftersale"]


def test_a_member_of_a_member_without_a_value_leaves_open_that_one_alone() -> None:
    data = nested(
        "headcount=9 headcount[team=order]=9 headcount[team=presale]=4",
        missing="headcount[team=aftersale]",
    )

    assert [problem.message.en for problem in problems(CHECK, data)] == [
        "not checked: Headcount by team, Q4 2024 lacks After-sales"
    ]


def test_an_empty_row_is_no_absent_one_though_what_it_belongs_to_has_no_row_at_all() -> None:
    table = "headcount={} headcount[team=presale]=4 headcount@2024-Q3[team=aftersale]=5"
    data = nested(table.format(9), missing="headcount[team=aftersale]")

    assert [problem.message.en for problem in problems(CHECK, data)] == [
        "not checked: Headcount by team, Q4 2024 lacks After-sales"
    ]
    [absent] = problems(CHECK, nested(table.format(9)))
    assert absent.message.en.startswith("no row for Headcount, After-sales, Q4 2024")
