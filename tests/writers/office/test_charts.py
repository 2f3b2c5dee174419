"""A chart in Word and PowerPoint: what is drawn, what its workbook holds, what the ledger says."""

from __future__ import annotations

import functools
from dataclasses import replace

import pytest

from reportgen.ledger import read_ledger
from reportgen.load.brand.brand import load_brand
from reportgen.load.resources import brand_file
from reportgen.writers.base import Brand, Written
from reportgen.writers.docx import write as write_docx
from reportgen.writers.pptx import write as write_pptx
from tests.support.decks import document, section
from tests.support.office import cells, chart_caches, chart_workbooks, embedded_workbooks
from tests.support.samples import composed, sample
from tests.writers.pptx.pages.test_charts import chart

WRITERS = {"docx": write_docx, "pptx": write_pptx}
BOTH = pytest.mark.parametrize("form", WRITERS)


@functools.cache
def brand(form: str) -> Brand:
    return Brand(load_brand("sober").theme, brand_file("sober", f"base.{form}"))


@functools.cache
def quarterly(form: str) -> Written:
    return WRITERS[form](composed(sample()).document, brand(form), {})


@BOTH
def test_what_is_drawn_is_what_the_workbook_holds(form: str) -> None:
    data = quarterly(form).data
    books, links = embedded_workbooks(data), chart_workbooks(data)
    caches = chart_caches(data)

    assert len(caches) >= 10
    for cache in caches:
        [grid] = books[links[cache.part]].values()
        assert cells(grid, cache.value_reference) == [text or "" for text in cache.values]
        assert cells(grid, cache.category_reference) == list(cache.categories)


@BOTH
def test_a_category_that_looks_like_a_formula_stays_a_text(form: str) -> None:
    plain = chart()
    [panel] = plain.panels
    [series] = panel.series
    shorter = replace(series, name="@x", points=series.points[:2])
    panel = replace(panel, categories=("=1+1", "+A1"), series=(shorter,))
    made = document(section(replace(plain, panels=(panel,))))
    data = WRITERS[form](made, brand(form), {}).data

    assert {cache.categories for cache in chart_caches(data)} == {("=1+1", "+A1")}
    for book in embedded_workbooks(data).values():
        [grid] = book.values()
        assert grid == [["", "@x"], ["=1+1", "85.0"], ["+A1", "83.0"]]


@BOTH
def test_the_figures_of_charts_are_in_the_ledger(form: str) -> None:
    contacts = {
        entry.text
        for entry in read_ledger(quarterly(form).data).entries
        if entry.id.startswith("human_contacts") and "chart" in entry.where
    }

    assert {"39,600", "66,000", "53,400"} <= contacts
