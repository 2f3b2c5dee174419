"""Marks of both brands can be told from white paper, and white labels from the marks under them."""

from __future__ import annotations

import pytest

from reportgen.load.brand.brand import load_brand

BRANDS = ("sober", "lively")
MARK, TEXT = 3.0, 4.5
"""The least contrast of a mark that carries meaning, and of text (WCAG 2.2)."""


def luminance(colour: str) -> float:
    channels = (int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4))
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def on_white(colour: str) -> float:
    return 1.05 / (luminance(colour) + 0.05)


@pytest.mark.parametrize("brand", BRANDS)
def test_every_mark_stands_out_from_white(brand: str) -> None:
    colours = load_brand(brand).theme.colours
    marks = (colours.brand, colours.prev, colours.mid, colours.good_mark, colours.bad_mark)

    weak = [mark for mark in (*marks, *colours.categories) if on_white(mark) < MARK]

    assert weak == []


@pytest.mark.parametrize("brand", BRANDS)
def test_labels_can_be_read_on_what_they_stand_on(brand: str) -> None:
    colours = load_brand(brand).theme.colours
    texts = (colours.ink, colours.muted, colours.good_text, colours.brand)

    assert [text for text in texts if on_white(text) < TEXT] == []
