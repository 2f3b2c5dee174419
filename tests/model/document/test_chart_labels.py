"""Which points of a long series are labelled."""

from __future__ import annotations

import pytest

from reportgen.model.document.chart import Arrangement, Mark, Panel, Scenario
from reportgen.model.document.chart_labels import (
    LabelSpot,
    TargetPlace,
    beaten,
    is_bullet,
    is_crossed,
    labelled,
    legend_series,
    spots,
    target_place,
    usual_spot,
)
from tests.support.charts import bridge, bullets, panel, runs, series, stack, stages


def test_of_many_points_the_first_last_least_and_most_are_labelled() -> None:
    values = ("50", "70", "60", "90", "40", "60", "70", "60", "80")

    assert labelled(runs(*values)) == {0, 3, 4, 8}


def test_long_numbers_give_way_to_the_highest_and_to_higher_neighbours() -> None:
    values = ("84000", "69990", "92000", "90010", "98000", "94000", "92000", "166000", "121990")

    assert labelled(runs(*values)) == {0, 7}


@pytest.mark.parametrize(
    ("values", "place"),
    [
        (("3.0", "1.0", "1.5"), TargetPlace(1, is_behind=False)),
        (("3.0", "2.0", "4.0"), TargetPlace(2, is_behind=True)),
    ],
)
def test_a_target_is_named_over_the_lowest_column_below_it_and_over_none_as_high_as_it(
    values: tuple[str, ...], place: TargetPlace
) -> None:
    drawn = panel(series("Hours", *values), target="2.0")

    assert drawn.target is not None
    assert target_place(drawn, drawn.target) == place


def test_a_gap_among_the_columns_is_no_place_for_the_name_of_a_target() -> None:
    drawn = panel(series("Hours", "3.0", None, "1.5"), target="2.0")

    assert drawn.target is not None
    assert target_place(drawn, drawn.target) == TargetPlace(2, is_behind=False)


@pytest.mark.parametrize(
    ("actual", "target", "beats"),
    [
        ("3.0", "3.0", [0]),
        ("3.1", "3.0", [0]),
        ("2.9", "3.0", []),
        (None, "3.0", []),
        ("3.0", None, []),
    ],
)
def test_a_bullet_as_long_as_its_target_beats_it(
    actual: str | None, target: str | None, beats: list[int]
) -> None:
    assert beaten(panel(series("Now", actual), series("Target", target))) == beats


def test_labels_of_bullets_stand_at_the_end_the_foot_of_a_beaten_one_and_beyond_a_short_one() -> (
    None
):
    drawn = bullets()
    reached, wanted = drawn.series

    assert spots(drawn, reached) == [LabelSpot.FOOT, LabelSpot.END, LabelSpot.BEYOND]
    assert spots(drawn, wanted) == [None, None, None]


def test_labels_of_stages_stand_within_where_there_is_room() -> None:
    drawn = stages()

    assert spots(drawn, drawn.series[0]) == [LabelSpot.MIDDLE, LabelSpot.MIDDLE, LabelSpot.BEYOND]


@pytest.mark.parametrize(("value", "spot"), [("25", LabelSpot.MIDDLE), ("24", LabelSpot.BEYOND)])
def test_a_stage_has_room_from_its_share_of_the_longest_on(value: str, spot: LabelSpot) -> None:
    rows = series("Stage", "100", value, mark=Mark.BAR)
    drawn = panel(rows, arrangement=Arrangement.CENTRED)

    assert spots(drawn, drawn.series[0]) == [LabelSpot.MIDDLE, spot]


def test_parts_of_a_stack_have_labels_where_they_are_thick_enough_for_one() -> None:
    drawn = stack()

    assert [spots(drawn, each) for each in drawn.series] == [
        [LabelSpot.MIDDLE, LabelSpot.MIDDLE],
        [LabelSpot.MIDDLE, None],
    ]


def test_a_stack_of_many_columns_has_no_labels_on_its_parts() -> None:
    drawn = panel(series("Base", *["5"] * 9), arrangement=Arrangement.STACKED)

    assert spots(drawn, drawn.series[0]) == [None] * 9


@pytest.mark.parametrize(
    ("drawn", "crossed"),
    [
        (panel(series("Reached", "1", "2"), target="3"), True),
        (panel(series("Reached", "1", "2")), False),
        (panel(series("Reached", "1"), target="3"), False),
        (panel(series("Reached", "1", "2", mark=Mark.BAR), target="3"), False),
    ],
)
def test_a_target_line_crosses_columns_of_several_categories(drawn: Panel, crossed: bool) -> None:
    assert is_crossed(drawn) is crossed


def test_points_that_are_not_there_have_no_label() -> None:
    assert labelled(runs("50", None, "70")) == {0, 2}


@pytest.mark.parametrize(
    ("drawn", "listed"),
    [
        (panel(series("Now", "1")), ()),
        (panel(series("Before", "1"), series("Now", "2")), (0, 1)),
        (stack(), (0, 1)),
        # of a waterfall only the steps: its ends are named below them
        (bridge(), (1, 2)),
        (
            panel(
                series("From", "1", None), series("To", None, "2"), arrangement=Arrangement.FLOATING
            ),
            (),
        ),
        # of bars in outlines all, and none where every one is the same
        (bullets(), (0, 1)),
        (panel(series("Gap", "1", scenario=Scenario.BAD), arrangement=Arrangement.OVERLAID), (0,)),
        (panel(series("One", "1"), series("Other", "2"), arrangement=Arrangement.OVERLAID), ()),
    ],
)
def test_a_legend_lists_what_the_categories_do_not_say(
    drawn: Panel, listed: tuple[int, ...]
) -> None:
    assert legend_series(drawn) == listed


@pytest.mark.parametrize(
    ("values", "target", "spot"),
    [
        (("1.0", "2.0"), "3.0", LabelSpot.BELOW),  # the target lies above all of the line
        (("1.0", "4.0"), "3.0", LabelSpot.ABOVE),
        (("3.0", "3.0"), "3.0", LabelSpot.ABOVE),
        (("1.0", "2.0"), "", LabelSpot.ABOVE),
        ((None, None), "3.0", LabelSpot.ABOVE),
    ],
)
def test_labels_of_a_line_stand_on_the_side_away_from_its_target(
    values: tuple[str | None, ...], target: str, spot: LabelSpot
) -> None:
    drawn = panel(series("Hours", *values, mark=Mark.LINE), target=target)

    assert usual_spot(drawn, drawn.series[0]) is spot


def test_only_bars_over_the_outline_of_a_target_are_bullets() -> None:
    missed = series("Missed", "-2", scenario=Scenario.BAD, mark=Mark.BAR)
    won = series("Won", "1", scenario=Scenario.GOOD, mark=Mark.BAR)

    assert is_bullet(bullets())
    assert not is_bullet(panel(missed, won, arrangement=Arrangement.OVERLAID))
    assert not is_bullet(panel(*bullets().series, arrangement=Arrangement.BESIDE))
