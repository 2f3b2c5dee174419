"""A gap chart as a picture."""

from __future__ import annotations

from tests.charts.pictures import assert_is_drawn, chart


def test_is_drawn_with_the_colours_of_the_brand_and_every_glyph() -> None:
    drawn = chart("gap", "quarter-summary", metric="resolution_time", by="channel")

    assert_is_drawn(drawn, colour=(0x00, 0x72, 0xB2))


def test_the_same_figures_give_the_same_bytes() -> None:
    first = chart("gap", "quarter-summary", metric="resolution_time", by="channel")
    second = chart("gap", "quarter-summary", metric="resolution_time", by="channel")

    assert first.data == second.data
