"""Figures, breakdowns and lists of them are called by their names, as a sentence needs them."""

from __future__ import annotations

import pytest

from reportgen.model.figures.period import Period
from reportgen.model.finding import About
from reportgen.model.language import same
from reportgen.wording.messages.figure_names import (
    in_unit,
    listed_words,
    named,
    named_all,
    named_apart,
    named_member,
    named_split,
    stretch_words,
    subject,
)
from tests.support.figures import catalogue, figure


@pytest.mark.parametrize(
    ("text", "english", "hans"),
    [
        ("csat=85", "Customer satisfaction, Q4 2024", "客户满意度（2024年第四季度）"),
        (
            "csat[channel=chat]=85",
            "Customer satisfaction, Live chat, Q4 2024",
            "客户满意度（在线聊天，2024年第四季度）",
        ),
        (
            "csat:target=85",
            "Customer satisfaction, Q4 2024 (target)",
            "客户满意度（2024年第四季度，目标）",
        ),
        (
            "csat:stated_delta(2024-Q3)=2|pp",
            "Customer satisfaction, Q4 2024 (stated change against Q3 2024)",
            "客户满意度（2024年第四季度，较2024年第三季度的所写变化）",
        ),
        (
            "csat:stated_delta=2|pp",
            "Customer satisfaction, Q4 2024 (stated change)",
            "客户满意度（2024年第四季度，所写变化）",
        ),
    ],
)
def test_a_figure_is_called_by_metric_member_period_and_role(
    text: str, english: str, hans: str
) -> None:
    name = named(figure(text))

    assert (name.en, name.hans) == (english, hans)


@pytest.mark.parametrize(
    ("about", "english"),
    [
        (About("csat", "channel", None, "2024-Q4"), "Customer satisfaction by channel, Q4 2024"),
        (About("csat", "channel", "phone", "2024-Q3"), "Customer satisfaction, Phone, Q3 2024"),
        (About("csat", None, None, "2024-Q3"), "Customer satisfaction, Q3 2024"),
        # what is about the figure itself, or about no period, is called like the figure
        (About("csat", "channel", "chat", "2024-Q4"), "Customer satisfaction, Live chat, Q4 2024"),
        (About("csat"), "Customer satisfaction, Live chat, Q4 2024"),
    ],
)
def test_what_a_problem_is_about_is_said_in_words(about: About, english: str) -> None:
    assert subject(about, figure("csat[channel=chat]=85")).en == english


def test_a_breakdown_names_what_stays_and_by_what_it_varies() -> None:
    cell = figure("headcount[team=order,level=senior]:target=3")

    name = named_split(cell.key, cell.metric, ["level"])

    assert name.en == "Headcount by level, Orders, Q4 2024 (target)"
    assert name.hans.startswith("在岗人数（订单")
    assert name.hans.index("订单") < name.hans.index("2024年第四季度") < name.hans.index("目标")


def test_a_name_with_a_by_of_its_own_is_set_apart_from_the_breakdown() -> None:
    cell = figure("human_contacts[channel=chat]=3")

    name = named_split(cell.key, cell.metric, ["channel"])

    assert name.en == "Contacts handled by agents, by channel, Q4 2024"


def test_a_member_of_crossed_dimensions_has_a_name_for_each() -> None:
    metric = figure("csat=85").metric

    assert named_member(metric, "chat").en == "Live chat"
    assert named_member(metric, "chat/order").en == "Live chat/Orders"


@pytest.mark.parametrize("count", [1, 2, 5, 12, 13, 40])
def test_of_many_words_the_first_are_listed_and_all_are_counted(count: int) -> None:
    listed = listed_words([same(f"w{number}") for number in range(count)])

    shown = listed.en.partition(" and ")[0].split(", ")
    more = count - len(shown)
    assert shown == [f"w{number}" for number in range(len(shown))]
    assert listed.en.endswith(f" and {more} more") is (more > 0)
    assert more != 1  # a last one is named as well as counted
    assert listed.hans.endswith(f"等 {count} 个") is (more > 0)


@pytest.mark.parametrize(
    ("count", "english", "chinese"),
    [
        (6, "w0, w1, w2, w3, w4, w5", "w0、w1、w2、w3、w4、w5"),
        (7, "w0, w1, w2, w3, w4 and 2 more", "w0、w1、w2、w3、w4等 7 个"),
    ],
)
def test_six_words_are_all_listed_and_of_seven_the_first_five(
    count: int, english: str, chinese: str
) -> None:
    listed = listed_words([same(f"w{number}") for number in range(count)])

    assert (listed.en, listed.hans) == (english, chinese)


def test_names_of_figures_hold_commas_and_are_parted_by_semicolons() -> None:
    names = named_all([figure("csat=85"), figure("nps=60")])

    assert names.en == "Customer satisfaction, Q4 2024; Net Promoter Score, Q4 2024"


@pytest.mark.parametrize(
    ("start", "months", "english"),
    [
        ("2024-10", 1, "October 2024"),
        ("2024-01", 12, "2024"),
        ("2024-01", 6, "H1 2024"),
        ("2024-07", 6, "H2 2024"),
        ("2024-04", 6, "April – September 2024"),  # no half of a year
        ("2024-01", 9, "January – September 2024"),
    ],
)
def test_a_stretch_of_months_is_a_half_only_from_january_or_july(
    start: str, months: int, english: str
) -> None:
    assert stretch_words(Period.parse(start).first, months).en == english


def test_a_member_of_two_dimensions_is_named_with_its_dimension() -> None:
    by_level, by_experience = "headcount[level=junior]=15", "headcount[experience=junior]=22"

    names = named_apart([figure("headcount=30"), figure(by_level), figure(by_experience)])

    assert [name.en for name in names] == [
        "Headcount, Q4 2024",
        "Headcount, Junior agents by level, Q4 2024",
        "Headcount, Junior agents by experience, Q4 2024",
    ]
    assert names[1].hans == "在岗人数（按级别：初级客服，2024年第四季度）"


def test_one_figure_given_twice_has_one_name() -> None:
    twice = figure("headcount[level=junior]=15", 1), figure("headcount[level=junior]=16", 2)

    assert {name.en for name in named_apart(twice)} == {"Headcount, Junior agents, Q4 2024"}


@pytest.mark.parametrize(
    ("unit", "en", "hans"),
    [
        ("%", "85%", "85%"),
        ("pp", "85 pp", "85 个百分点"),
        ("min", "85 min", "85 分钟"),
        ("score5", "85/5", "85 分"),
        ("count", "85", "85"),
    ],
)
def test_a_number_stands_beside_its_unit_as_in_a_sentence(unit: str, en: str, hans: str) -> None:
    said = in_unit("85", catalogue().units[unit])

    assert (said.en, said.hans) == (en, hans)
