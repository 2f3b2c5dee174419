"""Every chart that a manual shows, as a picture."""

from __future__ import annotations

import functools
import io

import pytest
from PIL import Image

from reportgen.load.brand.brand import load_brand
from reportgen.model.language import Locale
from reportgen.pictures import draw_chart
from reportgen.pictures.picture import Drawn
from tests.support.charts import drawn_example, examples

HEIGHTS = {"bar 1": 1006, "radar 1": 680, "small-multiples 1": 520, "column 1": 520}
EACH = pytest.mark.parametrize("example", examples())


def marks() -> set[tuple[int, ...]]:
    """Return the colours that tell what a mark means."""
    own = load_brand("sober").theme.colours
    return {tuple(bytes.fromhex(c)) for c in (own.brand, own.prev, own.good_mark, own.bad_mark)}


@functools.cache
def picture(example: str) -> Drawn:
    return drawn(example)


def drawn(example: str) -> Drawn:
    chart = drawn_example(example)
    assert chart is not None
    return draw_chart(chart, load_brand("sober").theme, Locale.HANS)


@EACH
def test_is_drawn_in_its_size_with_the_colours_of_the_brand_and_every_glyph(example: str) -> None:
    made = picture(example)

    image = Image.open(io.BytesIO(made.data)).convert("RGB")
    colours = {colour for _, colour in image.getcolors(maxcolors=1_000_000) or []}
    assert image.size == (made.width, made.height)
    assert made.width == 1244
    assert colours & marks()
    assert made.problems == ()


@pytest.mark.parametrize("example", HEIGHTS)
def test_is_as_high_as_its_bars_and_panels_need(example: str) -> None:
    assert picture(example).height == HEIGHTS[example]


@pytest.mark.parametrize("example", ["column 1", "radar 1", "gantt 1"])
def test_the_same_figures_give_the_same_bytes(example: str) -> None:
    assert picture(example).data == drawn(example).data
