"""A column chart as a picture."""

from __future__ import annotations

from tests.charts.pictures import assert_is_drawn, chart


def test_is_drawn_with_the_colours_of_the_brand_and_every_glyph() -> None:
    drawn = chart(
        "column", "quarter-summary", metric="resolution_time", by="channel", target="true"
    )

    assert_is_drawn(drawn)


def test_the_same_figures_give_the_same_bytes() -> None:
    first = chart(
        "column", "quarter-summary", metric="resolution_time", by="channel", target="true"
    )
    second = chart(
        "column", "quarter-summary", metric="resolution_time", by="channel", target="true"
    )

    assert first.data == second.data
