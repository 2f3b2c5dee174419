"""A radar chart as a picture."""

from __future__ import annotations

from tests.charts.pictures import assert_is_drawn, chart


def test_is_drawn_with_the_colours_of_the_brand_and_every_glyph() -> None:
    drawn = chart("radar", "personal-annual", metric="skill_level", by="skill")

    assert_is_drawn(drawn, 680)


def test_the_same_figures_give_the_same_bytes() -> None:
    first = chart("radar", "personal-annual", metric="skill_level", by="skill")
    second = chart("radar", "personal-annual", metric="skill_level", by="skill")

    assert first.data == second.data
