"""Pictures of charts, drawn from the sample and looked into."""

from __future__ import annotations

import functools
import io

from PIL import Image

from reportgen.charts import draw_chart
from reportgen.charts.picture import Drawn
from reportgen.load.brand.brand import load_brand
from reportgen.model.document.chart import Chart
from reportgen.model.language import Locale
from tests.support.samples import expanded, other_sample


def chart(kind: str, report: str, **options: str) -> Drawn:
    """Return a chart of a sample as a picture."""
    [block] = expanded("chart", other_sample(report), type=kind, **options)
    assert isinstance(block, Chart)
    return draw_chart(block, brand(), Locale.HANS)


@functools.cache
def brand():  # noqa: ANN201
    return load_brand("sober").theme


def assert_is_drawn(
    drawn: Drawn, height: int = 520, colour: tuple[int, int, int] = (0x16, 0x3A, 0x45)
) -> None:
    """Assert that a picture has its size, a colour of the brand in it, and no missing glyph."""
    image = Image.open(io.BytesIO(drawn.data)).convert("RGB")
    colours = {colour for _, colour in image.getcolors(maxcolors=1_000_000) or []}
    assert image.size == (drawn.width, drawn.height) == (1244, height)
    assert colour in colours
    assert drawn.problems == ()
