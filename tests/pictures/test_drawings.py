"""Where marks, labels, targets and legends stand in a picture."""

from __future__ import annotations

import functools
from datetime import date
from typing import Any

import pytest

from reportgen.load.brand.brand import load_brand
from reportgen.model.document.chart import (
    Mark,
    Panel,
    Scenario,
    Schedule,
    ScheduleBar,
)
from reportgen.model.document.inline import Status
from reportgen.model.document.theme import Theme
from reportgen.model.finding import Severity
from reportgen.model.language import Locale
from reportgen.pictures import draw_chart
from reportgen.pictures.picture import sheet_of
from tests.support.charts import bridge, bullets, chart, panel, series, stack, stages

WHITE = "white"


@functools.cache
def theme() -> Theme:
    return load_brand("sober").theme


def sheet(*panels: Panel) -> Any:
    return sheet_of(chart(*panels), theme(), Locale.EN)


def axes(drawn: Panel) -> Any:
    [made] = sheet(drawn).axes
    return made


def ticks(axis: Any) -> list[str]:
    """Return the names along an axis, in the order in which they stand."""
    places = zip(
        axis.get_ticklocs(), (text.get_text() for text in axis.get_ticklabels()), strict=True
    )
    return [name for _, name in sorted(places)]


def boxes(drawn: Any) -> list[tuple[float, float, float, float]]:
    """Return left, bottom, width and height of each bar, as they were drawn."""
    return [
        (
            round(p.get_x(), 3),
            round(p.get_y(), 3),
            round(p.get_width(), 3),
            round(p.get_height(), 3),
        )
        for p in drawn.patches
    ]


def labels(drawn: Any) -> dict[str, tuple[float, float]]:
    return {text.get_text().strip(): text.get_position() for text in drawn.texts}


def whites(drawn: Any) -> list[str]:
    return [text.get_text().strip() for text in drawn.texts if text.get_color() == WHITE]


def alignments(drawn: Any) -> dict[str, tuple[str, str]]:
    return {
        text.get_text().strip(): (text.get_horizontalalignment(), text.get_verticalalignment())
        for text in drawn.texts
    }


def test_columns_stand_in_the_order_of_their_categories_from_left_to_right() -> None:
    drawn = axes(panel(series("Hours", "3", "1", "2")))

    assert ticks(drawn.xaxis) == ["A", "B", "C"]
    assert [(round(x + w / 2), h) for x, _, w, h in boxes(drawn)] == [(0, 3), (1, 1), (2, 2)]
    assert drawn.get_xlim()[0] < drawn.get_xlim()[1]


def test_bars_stand_in_the_order_of_their_categories_from_top_to_bottom() -> None:
    drawn = axes(panel(series("Hours", "3", "1", "2", mark=Mark.BAR)))

    assert ticks(drawn.yaxis) == ["A", "B", "C"]
    assert [(round(y + h / 2), w) for _, y, w, h in boxes(drawn)] == [(0, 3), (1, 1), (2, 2)]
    bottom, top = drawn.get_ylim()
    assert bottom > top


@pytest.mark.parametrize("mark", [Mark.COLUMN, Mark.BAR])
def test_series_stand_beside_each_other_in_their_order(mark: Mark) -> None:
    before = series("Before", "3", scenario=Scenario.PREVIOUS, mark=mark)

    first, second = axes(panel(before, series("Now", "5", mark=mark))).patches

    along = "get_x" if mark is Mark.COLUMN else "get_y"
    assert getattr(first, along)() < getattr(second, along)()
    assert _hex(first) == theme().colours.prev
    assert _hex(second) == theme().colours.brand


def _hex(patch: Any) -> str:
    return "".join(f"{round(part * 255):02X}" for part in patch.get_facecolor()[:3])


@pytest.mark.parametrize("mark", [Mark.COLUMN, Mark.BAR])
def test_columns_and_bars_begin_at_zero(mark: Mark) -> None:
    drawn = axes(panel(series("Hours", "98", "99", mark=mark)))

    low, high = drawn.get_ylim() if mark is Mark.COLUMN else drawn.get_xlim()
    assert low == 0
    assert high > 99


def test_values_are_written_above_columns_and_below_those_that_hang_from_zero() -> None:
    drawn = axes(panel(series("Hours", "3.0", "-1.5")))

    assert labels(drawn) == {"3.0": (0, 3.0), "−1.5": (1, -1.5)}
    assert alignments(drawn) == {"3.0": ("center", "bottom"), "−1.5": ("center", "top")}
    assert whites(drawn) == []


def test_values_are_written_behind_bars_and_at_the_left_of_those_below_zero() -> None:
    drawn = axes(panel(series("Hours", "3.0", "-1.5", mark=Mark.BAR)))

    assert labels(drawn) == {"3.0": (3.0, 0), "−1.5": (-1.5, 1)}
    assert alignments(drawn) == {"3.0": ("left", "center"), "−1.5": ("right", "center")}


def test_a_target_crosses_columns_at_its_value_and_is_named_over_the_lowest() -> None:
    drawn = axes(panel(series("Hours", "3.0", "1.0", "2.5"), target="2.0"))

    assert [line.get_ydata()[0] for line in drawn.lines] == [2.0, 2.0]
    assert labels(drawn)["Target 2.0"] == (1, 2.0)
    assert alignments(drawn)["Target 2.0"] == ("center", "bottom")
    assert labels(drawn)["3.0"] == (0, 0)
    assert whites(drawn) == ["3.0", "1.0", "2.5"]


def test_beside_a_target_a_value_below_zero_stands_on_the_axis_as_all_others_do() -> None:
    drawn = axes(panel(series("Hours", "3.0", "-1.5"), target="2.0"))

    assert labels(drawn)["−1.5"] == (1, 0)
    assert alignments(drawn)["−1.5"] == alignments(drawn)["3.0"] == ("center", "bottom")


def test_a_target_below_all_columns_is_named_at_its_right_end() -> None:
    drawn = axes(panel(series("Hours", "3.0", "4.0"), target="2.0"))

    assert labels(drawn)["Target 2.0"] == (1.4, 2.0)
    assert alignments(drawn)["Target 2.0"] == ("right", "bottom")


def test_lines_run_through_their_values_and_say_them_above() -> None:
    drawn = axes(panel(series("Hours", "3.0", "1.0", "2.0", mark=Mark.LINE), target="0.5"))

    [line, *_] = drawn.lines
    assert list(line.get_xdata()) == [0, 1, 2]
    assert list(line.get_ydata()) == [3, 1, 2]
    assert labels(drawn)["1.0"] == (1, 1.0)
    assert alignments(drawn)["1.0"] == ("center", "bottom")
    assert labels(drawn)["Target 0.5"] == (2, 0.5)


def test_a_line_below_its_target_says_its_values_below() -> None:
    drawn = axes(panel(series("Hours", "3.0", "1.0", mark=Mark.LINE), target="4.0"))

    assert alignments(drawn)["3.0"] == ("center", "top")


def test_of_many_points_the_first_last_least_and_most_are_labelled() -> None:
    values = ("50", "70", "60", "90", "40", "60", "70", "60", "80")

    drawn = axes(panel(series("Hours", *values)))

    assert sorted(labels(drawn)) == ["40", "50", "80", "90"]


def test_bullets_say_their_value_where_it_can_be_read() -> None:
    drawn = axes(bullets())

    assert labels(drawn) == {"9.0": (0, 0), "6.0": (6.0, 1), "1.0": (1.0, 2)}
    assert alignments(drawn)["6.0"] == ("right", "center")
    assert whites(drawn) == ["9.0", "6.0"]
    outline = drawn.patches[-1]
    assert (outline.get_width(), outline.get_edgecolor()[:3]) == (8.0, (1.0, 1.0, 1.0))


def test_a_stack_stands_on_its_first_series_and_says_its_total_above() -> None:
    drawn = axes(stack())

    assert [(y, h) for _, y, _, h in boxes(drawn)] == [(0, 5), (0, 6), (5, 2), (6, 1)]
    assert labels(drawn)["5"] == (0, 2.5)
    assert whites(drawn) == ["5", "6", "2"]
    assert [t.get_position() for t in drawn.texts if t.get_text() == "7"] == [(0, 7), (1, 7)]


def test_a_waterfall_leads_from_step_to_step() -> None:
    drawn = axes(bridge())

    assert [(y, h) for _, y, _, h in boxes(drawn)] == [(0, 10), (6, 4), (6, 1), (0, 7)]
    assert labels(drawn)["−4"] == (1, 10)
    assert drawn.get_ylim()[0] == 0


def test_the_stages_of_a_funnel_are_centred_and_narrow_ones_say_their_value_behind() -> None:
    drawn = axes(stages())

    assert [(x, w) for x, _, w, _ in boxes(drawn)] == [(0, 20), (5, 10), (9, 2)]
    assert labels(drawn) == {"20": (10, 0), "10": (10, 1), "2": (11, 2)}
    assert whites(drawn) == ["20", "10"]


def test_the_first_stage_of_a_funnel_is_on_top() -> None:
    drawn = axes(stages())

    assert ticks(drawn.yaxis) == ["A", "B", "C"]
    bottom, top = drawn.get_ylim()
    assert bottom > top


def test_slices_begin_at_the_top_and_run_clockwise_in_their_order() -> None:
    drawn = axes(panel(series("Share", "50", "25", "25", mark=Mark.SLICE)))

    angles = [(round(w.theta2) % 360, round(w.theta1) % 360) for w in drawn.patches]
    assert angles == [(90, 270), (270, 180), (180, 90)]
    assert [text.get_text() for text in drawn.texts] == ["A 50", "B 25", "C 25"]


def test_spokes_run_clockwise_from_the_top_on_one_scale() -> None:
    drawn = axes(panel(series("Skill", "5", "4", "3", "4", "5", mark=Mark.SPOKE)))

    assert [name for name in labels(drawn) if name.isalpha()] == ["A", "B", "C", "D", "E"]
    assert labels(drawn)["A"] == pytest.approx((0, 1.1))
    assert labels(drawn)["B"][0] > 0 > labels(drawn)["E"][0]


def test_a_schedule_begins_at_the_top_and_says_the_day_behind_each_bar() -> None:
    bars = (
        ScheduleBar("Train", date(2025, 1, 31), date(2025, 1, 1), Status.DONE),
        ScheduleBar("Launch", date(2025, 2, 28)),
    )
    when = Schedule(bars, date(2025, 1, 1), date(2025, 2, 28), date(2025, 2, 1))

    drawn = axes(Panel("Task", "", (), (), schedule=when))

    [bar] = boxes(drawn)
    assert (bar[0], bar[2]) == pytest.approx((0, 31 / 59), abs=0.001)
    assert labels(drawn)["Train"][1] < labels(drawn)["Launch"][1]
    assert drawn.get_ylim()[0] > drawn.get_ylim()[1]
    assert [said for said in labels(drawn) if said.startswith("◇")] == ["◇ 28 Feb"]
    assert drawn.lines[-1].get_xdata()[0] == pytest.approx(31 / 59)


def scheduled(*bars: ScheduleBar) -> Any:
    """Return the axes of a schedule of bars in the first half of a year."""
    when = Schedule(bars, date(2025, 1, 1), date(2025, 6, 30), None)
    return axes(Panel("Task", "", (), (), schedule=when))


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("x" * 34, "x" * 34),
        ("x" * 35, "x" * 33 + "…"),
        ("培" * 18, "培" * 18),
        ("培" * 19, "培" * 17 + "…"),
        ("x" * 18 + "培", "x" * 17 + "…"),
    ],
)
def test_a_name_that_has_no_room_beside_its_bar_is_cut(name: str, shown: str) -> None:
    assert shown in labels(scheduled(ScheduleBar(name, date(2025, 2, 28))))


def test_a_schedule_without_a_day_of_the_report_has_no_line_for_it() -> None:
    drawn = scheduled(ScheduleBar("Train", date(2025, 2, 28), date(2025, 1, 1)))

    assert [line.get_linewidth() for line in drawn.lines] == [0.5] * len(drawn.lines)


@pytest.mark.parametrize(("rows", "height"), [(2, 2.6), (7, 2.6), (8, 2.72), (20, 6.08)])
def test_a_schedule_grows_with_its_rows(rows: int, height: float) -> None:
    bars = tuple(ScheduleBar(f"Task {at}", date(2025, 2, 28)) for at in range(rows))
    when = Schedule(bars, date(2025, 1, 1), date(2025, 6, 30), None)

    drawn = sheet(Panel("Task", "", (), (), schedule=when))

    assert drawn.get_size_inches()[1] == pytest.approx(height)


def test_dollar_signs_are_no_mathematics() -> None:
    many = series("From $1 to $2", "3", "1"), series("Before $1 and $2", "2", "2")
    one = panel(*many, categories=("$a$", "$b$"), title="$c$ and $d$")

    drawn = sheet(one, one)

    [made, _] = drawn.axes
    texts = [
        made.title,
        made._left_title,
        *made.texts,
        *made.get_xticklabels(),
        *drawn.legends[0].get_texts(),
    ]
    assert [text.get_text() for text in texts if text.get_text() and text.get_parse_math()] == []


def test_what_could_not_be_drawn_is_told_of_once_a_sign() -> None:
    missing = chart(panel(series("Hours", "1.0", "2.0"), categories=("\u0e01\u0e01", "\u0e02")))

    made = draw_chart(missing, theme(), Locale.EN)

    [problem] = made.problems
    assert problem.message.en == (
        "the font of pictures lacks signs of the chart C1: Glyph 3585, Glyph 3586"
    )
    assert problem.severity is Severity.WARNING
