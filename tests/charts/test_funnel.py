"""A funnel chart as a picture."""

from __future__ import annotations

from tests.charts.pictures import assert_is_drawn, chart


def test_is_drawn_with_the_colours_of_the_brand_and_every_glyph() -> None:
    drawn = chart("funnel", "service-plan", metrics="star_eligible star_promoted")

    assert_is_drawn(drawn)


def test_the_same_figures_give_the_same_bytes() -> None:
    first = chart("funnel", "service-plan", metrics="star_eligible star_promoted")
    second = chart("funnel", "service-plan", metrics="star_eligible star_promoted")

    assert first.data == second.data
