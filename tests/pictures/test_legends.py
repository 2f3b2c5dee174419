"""Legends of drawn charts, and the titles of their panels."""

from __future__ import annotations

from reportgen.model.document.chart import Arrangement, Mark, Panel, Scenario
from tests.pictures.test_drawings import sheet
from tests.support.charts import bridge, bullets, panel, series


def legend(*panels: Panel) -> list[str]:
    return [text.get_text() for made in sheet(*panels).legends for text in made.get_texts()]


def test_a_legend_lists_the_series_in_their_order() -> None:
    before = series("Before", "3", "4", scenario=Scenario.PREVIOUS)

    assert legend(panel(before, series("Now", "5", "6"))) == ["Before", "Now"]
    assert legend(panel(series("Now", "5", "6"))) == []


def test_the_legend_of_a_waterfall_leaves_out_what_its_categories_name() -> None:
    assert legend(bridge()) == ["Better", "Worse"]


def test_the_legend_of_bullets_tells_the_outline_from_the_bar() -> None:
    assert legend(bullets()) == ["Reached", "Wanted"]


def test_gaps_that_are_all_of_one_kind_still_say_of_which() -> None:
    missed = series("Missed", "-2", "-1", scenario=Scenario.BAD, mark=Mark.BAR)

    assert legend(panel(missed, arrangement=Arrangement.OVERLAID)) == ["Missed"]


def test_panels_stand_three_in_a_row_and_the_first_row_on_top() -> None:
    one = panel(series("Hours", "1.0", "2.0"))

    made = sheet(one, one, one, one).axes
    corners = [(made[at].get_position().x0, made[at].get_position().y0) for at in range(4)]

    assert corners[0][0] < corners[1][0] < corners[2][0]
    assert corners[0][1] == corners[1][1] == corners[2][1]
    assert corners[3][0] == corners[0][0]
    assert corners[3][1] < corners[0][1]


def test_one_panel_has_no_title_and_several_have_theirs_with_the_unit() -> None:
    one = panel(series("Hours", "1.0", "2.0"))

    assert sheet(one).axes[0].get_title(loc="left") == ""
    assert [
        made.get_title(loc="left") for made in sheet(one, panel(*one.series, unit="")).axes
    ] == [
        "Hours（h）",
        "Hours",
    ]


def test_the_legend_is_that_of_the_panel_with_most_series() -> None:
    one = panel(series("Hours", "1.0", "2.0"))
    two = panel(series("Before", "3", scenario=Scenario.PREVIOUS), series("Now", "5"))

    assert legend(one, two, one) == ["Before", "Now"]
