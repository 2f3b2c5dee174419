"""Persons add up to their team."""

from __future__ import annotations

from reportgen.checks.people.tie_out import CHECK
from tests.support.figures import report, table
from tests.support.judged import problems

PEOPLE = {"people": table("person_id name", "P01 甲", "P02 乙")}


def test_everybody_adds_up_to_the_team() -> None:
    right = "human_contacts=14260 human_contacts[person=P01]=6240 human_contacts[person=P02]=8020"
    wrong = right.replace("=14260", "=14620")

    assert problems(CHECK, report(right, tables=PEOPLE)) == []
    [problem] = problems(CHECK, report(wrong, tables=PEOPLE))
    assert problem.message.en == (
        "6240 + 8020 = 14260, but the team says 14620 (off by 360; counts are exact)"
    )


def test_some_of_them_stay_below_it() -> None:
    some = "human_contacts=14260 human_contacts[person=P01]=6240"
    too_much = "human_contacts=5000 human_contacts[person=P01]=6240"

    assert problems(CHECK, report(some, tables=PEOPLE)) == []
    assert len(problems(CHECK, report(too_much, tables=PEOPLE))) == 1


def test_rates_and_reports_without_people_are_left_alone() -> None:
    rates = "csat=90 csat[person=P01]=80 csat[person=P02]=95"
    assert problems(CHECK, report(rates, tables=PEOPLE)) == []
    assert problems(CHECK, report("human_contacts=1 human_contacts[person=P01]=2")) == []


def test_only_what_people_report_of_themselves_ties_out() -> None:
    people = "human_contacts[person=P01]=6240 human_contacts[person=P02]=8020"
    channels = "human_contacts[channel=chat]=20000 human_contacts[channel=phone]=2"

    assert problems(CHECK, report(people, tables=PEOPLE)) == []
    assert problems(CHECK, report(f"human_contacts=14260 {people} {channels}", tables=PEOPLE)) == []


def test_a_total_that_is_only_aimed_at_ties_out_with_nobody() -> None:
    aims = (
        "human_contacts:target=9 human_contacts[person=P01]:target=6 "
        "human_contacts[person=P02]:target=5"
    )

    assert problems(CHECK, report(aims, tables=PEOPLE)) == []
