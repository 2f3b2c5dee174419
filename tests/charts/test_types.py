"""One entry says all of a chart type: its manual, what it is for, an example that is drawn."""

from __future__ import annotations

import importlib

import pytest

from reportgen.blocks.chart import BLOCK
from reportgen.charts import CHARTS
from reportgen.model.document.chart import PanelShape
from reportgen.model.language import Locale
from reportgen.pictures.picture import DRAWINGS
from reportgen.writers.office.charts import PLOTS
from tests.support.charts import SAMPLES, drawn_example, examples

EACH_TYPE = pytest.mark.parametrize("name", CHARTS)


@EACH_TYPE
def test_the_manual_shows_an_example(name: str) -> None:
    assert f"{name} 1" in examples()
    assert examples()[f"{name} 1"]["type"] == name


@pytest.mark.parametrize("example", examples())
def test_a_sample_draws_the_example_of_the_manual(example: str) -> None:
    chart = drawn_example(example)

    assert chart is not None, f"no sample in {SAMPLES} has the data of this example"
    assert f"{chart.type} " in example
    assert all(panel.series or panel.schedule for panel in chart.panels)


@EACH_TYPE
def test_the_purpose_is_told_in_three_languages(name: str) -> None:
    purpose = CHARTS[name].purpose
    told = {purpose.in_(locale) for locale in Locale}

    assert len(told) == 3
    assert all(told)
    assert purpose.en.endswith(".")


@EACH_TYPE
def test_the_entry_stands_in_the_file_of_its_name(name: str) -> None:
    file = name.replace("-", "_").replace("+", "_")
    module = importlib.import_module(f"reportgen.charts.{file}")

    assert CHARTS[name] is module.CHART
    assert CHARTS[name].name == name


def test_authors_may_write_every_type() -> None:
    assert BLOCK.options["type"].choices == tuple(CHARTS)


def test_every_shape_of_a_panel_has_a_picture_and_a_plot_or_is_known_to_lack_it() -> None:
    assert set(DRAWINGS) == set(PanelShape)
    assert set(PLOTS) == set(PanelShape)
