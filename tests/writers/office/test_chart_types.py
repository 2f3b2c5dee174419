"""Every example of every chart type in Word and PowerPoint: drawn, held, sound, remembered."""

from __future__ import annotations

import functools
from pathlib import Path

import pytest

from reportgen.ledger import read_ledger
from reportgen.load.brand.brand import load_brand
from reportgen.load.resources import brand_file
from reportgen.model.document.chart import Chart
from reportgen.writers.base import Brand, Written
from reportgen.writers.docx import write as write_docx
from reportgen.writers.office.charts import is_native
from reportgen.writers.pptx import write as write_pptx
from tests.support.chart_caches import SeriesCache, chart_parts
from tests.support.charts import drawn_example, examples
from tests.support.decks import document, section, shapes
from tests.support.office import cells, chart_caches, chart_workbooks, embedded_workbooks
from tests.support.package_lint import lint_package
from tests.support.parts import open_parts
from tests.support.samples import expanded, other_sample
from tests.support.validation import missing_validator, validate_ooxml

WRITERS = {"docx": write_docx, "pptx": write_pptx}
CHARTS = {
    "bridge": (
        "team-annual",
        {"type": "waterfall", "metric": "cost", "by": "item", "series": "previous"},
    ),
    "bullet": ("personal-annual", {"type": "bullet", "metrics": "plan"}),
    "milestones": ("quarter-summary", {"type": "gantt", "of": "next_steps"}),
    "stack": (
        "quarter-summary",
        {"type": "stacked-column", "metric": "human_contacts", "by": "month", "stack": "channel"},
    ),
}
BOTH = pytest.mark.parametrize("form", WRITERS)
EACH = pytest.mark.parametrize("name", [*CHARTS, *examples()])


def made(folder: str, options: dict[str, str]) -> Chart:
    [block] = expanded("chart", other_sample(folder), **options)
    assert isinstance(block, Chart)
    return block


@functools.cache
def written(name: str, form: str) -> Written:
    block = drawn_example(name) if name not in CHARTS else made(*CHARTS[name])
    assert block is not None
    if not is_native(block):
        pytest.skip("Office lacks its shape: it becomes a picture")
    brand = Brand(load_brand("sober").theme, brand_file("sober", f"base.{form}"))
    return WRITERS[form](document(section(block)), brand, {})


def series(name: str, form: str = "pptx") -> dict[str, SeriesCache]:
    return {cache.series: cache for cache in chart_caches(written(name, form).data)}


@BOTH
@EACH
def test_what_is_drawn_is_what_the_workbook_holds(name: str, form: str) -> None:
    data = written(name, form).data
    books, links = embedded_workbooks(data), chart_workbooks(data)

    caches = chart_caches(data)

    assert caches
    for cache in caches:
        [grid] = books[links[cache.part]].values()
        assert cells(grid, cache.value_reference) == [text or "" for text in cache.values]
        assert cells(grid, cache.category_reference) == list(cache.categories)


@BOTH
@EACH
def test_the_file_is_sound_and_says_nothing_went_wrong(name: str, form: str) -> None:
    file = written(name, form)

    assert lint_package(file.data) == []
    assert file.problems == ()


@pytest.mark.validator
@BOTH
@EACH
def test_the_validator_finds_nothing(name: str, form: str, tmp_path: Path) -> None:
    reason = missing_validator()
    if reason:
        pytest.skip(reason)
    path = tmp_path / f"{name}.{form}"
    path.write_bytes(written(name, form).data)

    assert validate_ooxml(path) == []


def test_a_waterfall_stands_on_bars_that_are_not_seen() -> None:
    caches = chart_caches(written("bridge", "pptx").data)

    assert [(cache.kind, cache.series) for cache in caches] == [
        ("stacked-column", ""),
        ("stacked-column", "上年"),
        ("stacked-column", "向好"),
        ("stacked-column", "本年"),
        ("stacked-column", ""),
    ]
    assert caches[0].values == ("0", "430.2", "390.2", "369.2", "351.2", "0")
    assert caches[2].values == (None, "79.8", "40", "21", "18", None)


def test_steps_down_print_with_their_sign() -> None:
    entries = read_ledger(written("bridge", "docx").data).entries

    assert [e.text for e in entries if "/向好/" in e.where] == ["−79.8", "−40.0", "−21.0", "−18.0"]


def test_a_stack_prints_its_total_and_enters_it_in_the_ledger() -> None:
    made = written("stack", "docx")

    caches = chart_caches(made.data)
    totals = [e.text for e in read_ledger(made.data).entries if "/total/" in e.where]
    assert caches[-1].values == ("39600", "66000", "53400")
    assert totals == ["39,600", "66,000", "53,400"]


def test_a_gantt_chart_holds_days_and_months_as_workbooks_count_them() -> None:
    found = series("milestones")

    assert found[""].values == ("45658", "45688", "45702", "45716")
    assert found["2025.01"].values == ("31", None, None, None)
    assert found["2月"].values == ("28", None, None, None)
    assert found["完成"].values == (None, "45688", "45702", "45716")


def test_lying_bars_name_their_series_in_text_as_viewers_list_them_in_other_orders() -> None:
    made = written("bullet", "pptx")
    parts = open_parts(made.data)

    assert not [name for name in chart_parts(parts) if b"<c:legend>" in parts.contents[name]]
    assert "■ 2024年实际　□ 2025年目标" in [shape.says for shape in shapes(made.data)]
