"""The picture of every example in the manuals, stroke by stroke."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.load.brand.brand import load_brand
from reportgen.model.language import Locale
from reportgen.pictures.picture import sheet_of
from tests.support.charts import drawn_example, examples
from tests.support.expected import assert_expected
from tests.support.sheet_outline import sheet_outline

EXPECTED = Path(__file__).parent / "expected"


@pytest.mark.golden
@pytest.mark.parametrize("example", examples())
def test_every_stroke_and_every_text_stands_where_it_stood(example: str) -> None:
    chart = drawn_example(example)
    assert chart is not None

    sheet = sheet_of(chart, load_brand("sober").theme, Locale.HANS)

    assert_expected(EXPECTED / f"{example.replace(' ', '-')}.txt", sheet_outline(sheet))
