"""What a book finds: what is given before what is computed, and the nearest name of what is not."""

from __future__ import annotations

import pytest

from reportgen.errors import FigureError
from reportgen.model.figures.figure import Members, Role
from reportgen.model.figures.period import Period
from tests.support.figures import NOW, book

Q4, Q3 = Period.parse(NOW), Period.parse("2024-Q3")
CHAT: Members = (("channel", "chat"),)
SURVEY = "survey_satisfied=8 survey_responses=10"


@pytest.mark.parametrize(
    ("figures", "members", "role", "found"),
    [
        (f"{SURVEY} csat=85", (), Role.ACTUAL, "85"),
        (SURVEY, (), Role.ACTUAL, "80.0"),
        (SURVEY, (), Role.TARGET, None),
        (SURVEY, CHAT, Role.ACTUAL, None),
        ("survey_satisfied=8", (), Role.ACTUAL, None),
        ("csat[channel=chat]=90 csat=85", CHAT, Role.ACTUAL, "90"),
        ("csat:target=90 csat=85", (), Role.TARGET, "90"),
        ("csat@2024-Q3=85", (), Role.ACTUAL, None),
        ("csat=85 csat=86", (), Role.ACTUAL, "85"),
    ],
)
def test_a_figure_is_the_first_given_one_else_computed_from_its_formula(
    figures: str, members: Members, role: Role, found: str | None
) -> None:
    made = book(figures).find("csat", Q4, members, role)

    assert (made and made.text) == found


def test_a_change_is_found_by_what_it_refers_to() -> None:
    given = book("csat=85 csat:stated_delta(2024-Q3)=2|pp")

    made = given.find("csat", Q4, (), Role.STATED_DELTA, Q3)

    assert made is not None
    assert made.text == "2"
    assert given.find("csat", Q4, (), Role.STATED_DELTA) is None


def test_a_figure_that_is_not_there_is_told_with_the_nearest_that_is() -> None:
    given = book("orders=5 csat@2024-Q3=85")

    with pytest.raises(FigureError) as raised:
        given.figure("csat", Q4)

    [problem] = raised.value.problems
    assert problem.message.en == "there is no figure csat@2024-Q4"
    assert problem.remedy.en == "nearest: csat@2024-Q3"


def test_a_figure_that_nothing_is_like_is_told_without_a_remedy() -> None:
    with pytest.raises(FigureError) as raised:
        book("nps@2019=5").figure("survey_satisfied", Q4)

    [problem] = raised.value.problems
    assert problem.remedy.en == ""


def test_members_are_those_of_a_period_and_role_the_computed_ones_last() -> None:
    given = book(
        "csat[channel=phone]=84 csat[channel=message]:target=90 csat@2024-Q3[channel=live]=70 "
        "survey_satisfied[channel=chat]=9 survey_responses[channel=chat]=10 "
        "survey_satisfied[channel=phone]=1 survey_responses[channel=phone]=2 "
        "survey_satisfied[channel=email]=1"
    )

    def texts(role: Role = Role.ACTUAL, period: Period = Q4) -> list[str]:
        return [each.text for each in given.members("csat", period, "channel", role)]

    assert texts() == ["84", "90.0"]
    assert texts(Role.TARGET) == ["90"]
    assert texts(period=Q3) == ["70"]
    assert given.members("csat", Q4, "team") == ()


def test_columns_and_metrics_come_in_the_order_of_the_files() -> None:
    given = book("nps=1 csat=2 nps:target=3 csat@2024-Q3=4 nps[team=order]=5")

    assert given.given_metrics == ("nps", "csat")
    assert [each.text for each in given.figures] == ["1", "2", "3", "4", "5"]
    assert [each.text for each in given.of("nps")] == ["1", "5"]
    assert [each.text for each in given.all_of("nps")] == ["1", "3", "5"]
    assert [each.text for each in given.in_role(Role.TARGET)] == ["3"]
    assert [each.text for each in given.in_role(Role.ACTUAL, Role.TARGET)] == [*"12345"]
    assert list(given.all_of("orders")) == []


def test_what_is_given_twice_is_told_with_all_its_values() -> None:
    given = book("csat=85 nps=1 csat=86 csat[team=order]=2")

    assert [[each.text for each in twice] for twice in given.repeated.values()] == [["85", "86"]]


@pytest.mark.parametrize(
    ("figures", "signed"),
    [
        ("nps=-5", {"nps"}),
        ("nps=0", set()),
        ("nps=5 nps@2024-Q3=-1", {"nps"}),
        ("nps=-5 nps[team=order]=6约", {"nps"}),
        ("nps=5 nps[team=order]=6约", set()),
        ("csat=85 csat:stated_delta(2024-Q3)=-2|pp", set()),
    ],
)
def test_a_metric_goes_below_zero_where_a_level_does(figures: str, signed: set[str]) -> None:
    assert book(figures).signed_metrics == signed


def test_of_a_member_that_is_given_twice_the_first_counts() -> None:
    given = book("orders[channel=chat]=1 orders[channel=chat]=2")

    assert [each.text for each in given.members("orders", Q4, "channel")] == ["1"]
