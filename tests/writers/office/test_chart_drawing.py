"""Where marks, labels, targets and legends stand in a native chart."""

from __future__ import annotations

from dataclasses import dataclass, replace

import pytest
from lxml import etree

from reportgen.model.document.chart import Arrangement, Mark, Panel, Scenario
from reportgen.model.figures.figure import Qualifier, Role
from tests.support.chart_caches import chart_caches, chart_parts
from tests.support.charts import bridge, bullets, chart, panel, series, stack, stages
from tests.support.decks import deck_of
from tests.support.parts import find, open_parts, value

WHITE = "FFFFFF"


@dataclass(frozen=True)
class Native:
    """The one chart part of a deck."""

    root: etree._Element

    def axis(self, path: str) -> str | None:
        return value(self.root, f".//c:{path}/@val")

    def labels(self, name: str) -> dict[str, tuple[str, str]]:
        """Return position and colour of the labels of a series: by point, and of the others."""
        [found] = [s for s in find(self.root, ".//c:ser") if self.name_of(s) == name]
        own = {str(value(each, "c:idx/@val")): look(each) for each in find(found, "c:dLbls/c:dLbl")}
        return {**own, "": look(find(found, "c:dLbls")[0])}

    def legend(self) -> list[str]:
        hidden = {str(value(e, "c:idx/@val")) for e in find(self.root, ".//c:legendEntry")}
        names = [self.name_of(s) for s in find(self.root, ".//c:ser")]
        shown = [name for at, name in enumerate(names) if str(at) not in hidden]
        return shown if find(self.root, ".//c:legend") else []

    @staticmethod
    def name_of(one: etree._Element) -> str:
        return value(one, "c:tx//c:v/text()") or ""


def look(labels: etree._Element) -> tuple[str, str]:
    return (
        value(labels, "c:dLblPos/@val") or "",
        value(labels, "c:txPr//a:solidFill/a:srgbClr/@val") or "",
    )


def drawn(one: Panel) -> Native:
    parts = open_parts(deck_of(chart(one)).data)
    [name] = chart_parts(parts)
    return Native(parts.xml(name))


def shown(one: Panel) -> list[tuple[str, tuple[str | None, ...]]]:
    return [(cache.series, cache.values) for cache in chart_caches(deck_of(chart(one)).data)]


def test_categories_and_series_keep_their_order() -> None:
    before = series("Before", "3", "1", scenario=Scenario.PREVIOUS)
    data = deck_of(chart(panel(before, series("Now", "5", "2")))).data

    assert {cache.categories for cache in chart_caches(data)} == {("A", "B")}
    assert [(c.series, c.values) for c in chart_caches(data)] == [
        ("Before", ("3", "1")),
        ("Now", ("5", "2")),
    ]


def test_the_first_bar_is_on_top_and_the_first_column_at_the_left() -> None:
    lying = drawn(panel(series("Hours", "3", "1", mark=Mark.BAR)))
    upright = drawn(panel(series("Hours", "3", "1")))

    assert (lying.axis("barDir"), lying.axis("catAx/c:scaling/c:orientation")) == ("bar", "maxMin")
    assert (upright.axis("barDir"), upright.axis("catAx/c:scaling/c:orientation")) == (
        "col",
        "minMax",
    )


def test_columns_and_bars_begin_at_zero_and_lines_where_differences_show() -> None:
    for mark in (Mark.COLUMN, Mark.BAR):
        assert drawn(panel(series("Hours", "98", "99", mark=mark))).axis("valAx//c:min") == "0"

    line = drawn(panel(series("Hours", "98", "99", mark=Mark.LINE)))
    assert line.axis("valAx//c:min") == "97"


def test_values_stand_beyond_columns_and_bars_in_ink() -> None:
    for mark in (Mark.COLUMN, Mark.BAR):
        [(position, colour)] = (
            drawn(panel(series("Hours", "3", "1", mark=mark))).labels("Hours").values()
        )
        assert position == "outEnd"
        assert colour != WHITE


def test_a_target_is_a_constant_that_is_named_over_the_lowest_column() -> None:
    one = panel(series("Hours", "3.0", "1.0", "2.5"), target="2.0")

    assert shown(one)[-1] == ("Target", ("2.0", "2.0", "2.0"))
    native = drawn(one)
    named = native.labels("Target")
    assert named["1"][0] == "t"
    assert native.labels("Hours") == {"": ("inBase", WHITE)}
    assert [value(t, "c:forward/@val") for t in find(native.root, ".//c:trendline")] == ["0.5"] * 2


def test_a_target_of_less_than_two_says_so() -> None:
    one = panel(series("Hours", "3.0", "1.0"), target="2.0")
    assert one.target is not None
    key = replace(one.target.figure.key, role=Role.TARGET)
    figure = replace(one.target.figure, key=key, qualifier=Qualifier.UNDER)

    root = drawn(replace(one, target=replace(one.target, figure=figure))).root

    codes = [value(each, "@formatCode") for each in find(root, ".//c:dLbls/c:dLbl/c:numFmt")]
    assert "\\<#,##0.0" in codes


def test_a_target_below_all_columns_is_named_behind_its_line() -> None:
    named = drawn(panel(series("Hours", "3.0", "4.0"), target="2.0")).labels("Target")

    assert named["1"][0] == "r"


def test_lines_say_their_values_away_from_the_target() -> None:
    above = drawn(panel(series("Hours", "3.0", "1.0", mark=Mark.LINE), target="0.5"))
    below = drawn(panel(series("Hours", "3.0", "1.0", mark=Mark.LINE), target="4.0"))

    assert above.labels("Hours")[""][0] == "t"
    assert below.labels("Hours")[""][0] == "b"


def test_bullets_say_their_value_where_it_can_be_read() -> None:
    native = drawn(bullets())

    said = native.labels("Reached")
    assert said["0"] == ("inBase", WHITE)
    assert said["2"][0] == "outEnd"
    assert said["2"][1] != WHITE
    assert said[""] == ("inEnd", WHITE)
    outlines = [value(p, "c:idx/@val") for p in find(native.root, ".//c:dPt")]
    assert outlines == ["0"]


def test_a_stack_says_its_parts_inside_and_its_total_above() -> None:
    native = drawn(stack())

    assert [name for name, _ in shown(stack())] == ["Base", "Top", ""]
    assert native.labels("Base")[""] == ("ctr", WHITE)
    assert native.labels("Top")[""] == ("ctr", WHITE)
    assert native.labels("")[""][0] == "inBase"
    assert native.axis("valAx//c:max") == "8.05"
    assert native.legend() == ["Base", "Top"]


def test_a_waterfall_stands_on_unseen_bars_and_its_legend_lists_its_steps() -> None:
    assert shown(bridge())[0] == ("", ("0", "6", "6", "0"))
    assert drawn(bridge()).legend() == ["Better", "Worse"]


def test_the_stages_of_a_funnel_are_centred_and_wide_ones_hold_their_value() -> None:
    found = shown(stages())

    assert found[0] == ("", ("0", "5.0", "9.0")) or found[0] == ("", ("0", "5", "9"))
    assert found[-1] == ("", (None, None, "2"))
    assert drawn(stages()).labels("Stage")[""] == ("ctr", WHITE)


def test_a_legend_lists_the_series_in_their_order() -> None:
    before = series("Before", "3", "4", scenario=Scenario.PREVIOUS)

    assert drawn(panel(before, series("Now", "5", "6"))).legend() == ["Before", "Now"]
    assert drawn(panel(series("Now", "5", "6"))).legend() == []


@pytest.mark.parametrize("mark", [Mark.RING, Mark.SLICE])
def test_the_legend_of_a_round_chart_names_its_parts_at_the_right(mark: Mark) -> None:
    native = drawn(panel(series("Hours", "3", "1", mark=mark)))

    assert native.axis("legendPos") == "r"


def test_steps_below_zero_are_columns_without_a_legend_of_levels() -> None:
    one = panel(
        series("Before", "3", None, scenario=Scenario.PREVIOUS),
        series("Now", None, "-1"),
        arrangement=Arrangement.OVERLAID,
    )

    assert drawn(one).legend() == []
    assert drawn(one).axis("valAx//c:min") is None


@pytest.mark.parametrize(("count", "gap"), [(4, "120"), (5, "60")])
def test_up_to_four_columns_stand_wide_apart(count: int, gap: str) -> None:
    assert drawn(panel(series("Hours", *("3",) * count))).axis("gapWidth") == gap


@pytest.mark.parametrize(
    ("values", "least"),
    [(("5", "-10"), "-16.75"), (("-10", "-4"), "-14.50"), (("5", "10"), "0"), (("0", "4"), "0")],
)
def test_bars_below_zero_leave_room_for_their_labels_beside_the_names(
    values: tuple[str, str], least: str
) -> None:
    native = drawn(panel(series("Distance", *values, mark=Mark.BAR)))

    assert native.axis("valAx/c:scaling/c:min") == least
