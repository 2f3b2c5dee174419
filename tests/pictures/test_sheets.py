"""Every picture of the manuals, stroke by stroke. `make golden` makes them anew; read the diff."""

from __future__ import annotations

import os

import pytest

from reportgen.load.brand.brand import load_brand
from reportgen.model.language import Locale
from reportgen.pictures.picture import sheet_of
from tests.golden.test_documents import EXPECTED, HINT
from tests.support.charts import drawn_example, examples
from tests.support.sheet_outline import sheet_outline


@pytest.mark.parametrize("example", examples())
def test_every_stroke_and_every_text_stands_where_it_stood(example: str) -> None:
    chart = drawn_example(example)
    assert chart is not None

    text = sheet_outline(sheet_of(chart, load_brand("sober").theme, Locale.HANS))

    path = EXPECTED / "pictures" / f"{example.replace(' ', '-')}.txt"
    if os.environ.get("REPORTGEN_GOLDEN") == "write":
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert path.read_text(encoding="utf-8") == text, HINT
