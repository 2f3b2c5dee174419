"""What a mark of a chart means is told by its fill; each has a colour to know it by."""

from __future__ import annotations

import pytest

from reportgen.model.document.chart import Scenario
from reportgen.model.document.fills import Fill, fill_of, part_colour, progress_fill, progress_ink
from reportgen.model.document.inline import Status
from reportgen.model.document.theme import Colours

NAMED = Colours(
    "ink", "brand", "mid", "muted", "prev", "rule", "hair", "panel", "on-dark", "off-dark",
    "good-mark", "good-text", "bad-mark", "bad-text", ("one", "two"),
)  # fmt: skip


@pytest.mark.parametrize(
    ("scenario", "fill", "known_by"),
    [
        (Scenario.ACTUAL, Fill("brand"), "brand"),
        (Scenario.PREVIOUS, Fill("prev"), "prev"),
        (Scenario.TARGET, Fill(None, "brand", 1.5), "brand"),
        (Scenario.FORECAST, Fill("FFFFFF", "brand", 1, is_hatched=True), "brand"),
        (Scenario.GOOD, Fill("good-mark"), "good-mark"),
        (Scenario.BAD, Fill("bad-mark"), "bad-mark"),
        (Scenario.PART, Fill("mid"), "mid"),
        (Scenario.CATEGORY, Fill("two", "FFFFFF", 0.75), "two"),
    ],
)
def test_each_scenario_has_its_own_fill(scenario: Scenario, fill: Fill, known_by: str) -> None:
    assert fill_of(NAMED, scenario, 1) == fill
    assert fill.tone == known_by


def test_a_fill_of_nothing_has_no_colour() -> None:
    assert Fill(None).tone == ""


def test_parts_take_the_colours_of_the_brand_in_turn_then_the_quiet_ones_and_begin_again() -> None:
    assert [part_colour(NAMED, index) for index in range(5)] == ["one", "two", "prev", "mid", "one"]


@pytest.mark.parametrize(
    ("status", "face", "ink"),
    [
        (Status.DONE, "brand", "good-text"),
        (Status.PLANNED, "FFFFFF", "muted"),
        (Status.IN_PROGRESS, "on-dark", "muted"),
    ],
)
def test_work_is_solid_when_done_light_under_way_and_an_outline_when_planned(
    status: Status, face: str, ink: str
) -> None:
    assert progress_fill(NAMED, status) == Fill(face, "brand", 1.5)
    assert progress_ink(NAMED, status) == ink
