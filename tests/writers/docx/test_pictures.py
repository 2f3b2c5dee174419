"""Pictures on a page: how large the logo is, and a chart that was drawn."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportgen.model.document.theme import Logo
from reportgen.writers.base import Brand, Picture
from reportgen.writers.docx import write
from tests.support.decks import document, section, table
from tests.support.parts import Parts, find, open_parts, value
from tests.writers.docx.test_write import sober
from tests.writers.pptx.pages.test_charts import chart, pixel

MM = 36000


def with_logo(width: int, height: int) -> Parts:
    """Return the parts of a document whose brand has a logo of so many pixels."""
    theme = replace(sober().theme, logo=Logo(pixel(), "png", width, height))
    return open_parts(write(document(section(table(2))), Brand(theme, sober().base), {}).data)


@pytest.mark.parametrize(
    ("pixels", "millimetres"),
    [((100, 100), (9, 9)), ((600, 90), (60, 9)), ((1200, 90), (60, 4.5)), ((50, 100), (4.5, 9))],
)
def test_a_logo_is_at_most_nine_millimetres_high_and_sixty_wide(
    pixels: tuple[int, int], millimetres: tuple[float, float]
) -> None:
    body = with_logo(*pixels).xml("word/document.xml")

    [drawing] = find(body, ".//wp:inline")
    [extent] = find(drawing, "wp:extent")
    [drawn] = find(drawing, ".//a:ext")
    assert (int(extent.get("cx", "")) / MM, int(extent.get("cy", "")) / MM) == millimetres
    assert dict(drawn.attrib) == dict(extent.attrib)


def test_a_logo_is_a_part_of_its_own_that_says_whose_it_is() -> None:
    parts = with_logo(100, 100)

    [drawing] = find(parts.xml("word/document.xml"), ".//wp:inline")
    relation = parts.relations("word/document.xml")[value(drawing, ".//a:blip/@r:embed") or ""]
    assert parts.contents[relation.target] == pixel()
    assert relation.target == "word/media/logo.png"
    assert value(drawing, "wp:docPr/@descr") == "云雀家居"


def test_drawings_of_a_document_have_numbers_of_their_own() -> None:
    drawn = Picture(pixel(), 800, 400)
    made = document(section(chart(), replace(chart(), id="C2")))
    parts = open_parts(write(made, sober(), {"C1": drawn, "C2": drawn}).data)

    body = parts.xml("word/document.xml")
    numbers = [str(n) for n in find(body, ".//wp:docPr/@id")]
    assert len(numbers) == len(set(numbers)) == 2
    [first, second] = find(body, ".//wp:extent")
    assert dict(first.attrib) == dict(second.attrib)
    assert int(first.get("cx", "")) == pytest.approx(2 * int(first.get("cy", "")), rel=0.001)
