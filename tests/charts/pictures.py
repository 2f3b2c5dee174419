"""Pictures of charts, drawn from the sample and looked into."""

from __future__ import annotations

import functools
import io

from PIL import Image

from reportgen.charts import draw_chart
from reportgen.charts.picture import Drawn
from reportgen.load.brand import load_brand
from reportgen.model.chart import Chart
from reportgen.model.language import Locale
from tests.support.samples import expanded


def chart(kind: str, **options: str) -> Drawn:
    """Return a chart of the sample as a picture."""
    [block] = expanded("chart", type=kind, **options)
    assert isinstance(block, Chart)
    return draw_chart(block, brand(), Locale.HANS)


@functools.cache
def brand():  # noqa: ANN201
    return load_brand("sober").theme


def assert_is_drawn(drawn: Drawn) -> None:
    """Assert that a picture has its size, the brand's colour in it, and no missing glyph."""
    image = Image.open(io.BytesIO(drawn.data)).convert("RGB")
    colours = {colour for _, colour in image.getcolors(maxcolors=1_000_000) or []}
    assert image.size == (drawn.width, drawn.height) == (1244, 520)
    assert (0x16, 0x3A, 0x45) in colours
    assert drawn.problems == ()
