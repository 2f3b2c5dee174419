"""The empty document that a brand's fonts and colours are kept in."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportgen.load.brand.brand import load_brand
from reportgen.load.resources import brand_file
from reportgen.writers.docx.base_document import make_base
from tests.support.parts import find, open_parts


@pytest.mark.parametrize("brand", ["sober", "lively"])
def test_the_committed_base_is_the_one_that_the_brand_makes(brand: str) -> None:
    made = open_parts(make_base(load_brand(brand).theme)).contents
    committed = open_parts(brand_file(brand, "base.docx")).contents

    assert [name for name in made if made[name] != committed.get(name)] == []
    assert set(made) == set(committed)


def test_a_colour_of_the_brand_is_that_of_its_headings() -> None:
    theme = load_brand("sober").theme
    own = replace(theme, colours=replace(theme.colours, brand="123ABC"))
    base = make_base(own)

    styles = open_parts(base).xml("word/styles.xml")
    assert find(styles, "w:style[@w:styleId='Heading1']//w:color[@w:val='123ABC']")
