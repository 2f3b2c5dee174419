"""A history chart as a picture."""

from __future__ import annotations

from tests.charts.pictures import assert_is_drawn, chart


def test_is_drawn_with_the_colours_of_the_brand_and_every_glyph() -> None:
    drawn = chart("history", "service-plan", metric="csat")

    assert_is_drawn(drawn)


def test_the_same_figures_give_the_same_bytes() -> None:
    first = chart("history", "service-plan", metric="csat")
    second = chart("history", "service-plan", metric="csat")

    assert first.data == second.data
