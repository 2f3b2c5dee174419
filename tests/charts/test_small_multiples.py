"""A small-multiples chart as a picture."""

from __future__ import annotations

from tests.charts.pictures import assert_is_drawn, chart


def test_is_drawn_with_the_colours_of_the_brand_and_every_glyph() -> None:
    drawn = chart(
        "small-multiples", "quarter-summary", metrics="human_contacts csat resolution_time nps"
    )

    assert_is_drawn(drawn, 1040)


def test_the_same_figures_give_the_same_bytes() -> None:
    first = chart(
        "small-multiples", "quarter-summary", metrics="human_contacts csat resolution_time nps"
    )
    second = chart(
        "small-multiples", "quarter-summary", metrics="human_contacts csat resolution_time nps"
    )

    assert first.data == second.data
