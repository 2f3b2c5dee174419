"""What the example of each manual draws, written out: panels, series, fills, words, remarks."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.model.language import Locale
from tests.support.charts import drawn_example, examples
from tests.support.expected import assert_expected
from tests.support.spelled import spelled

EXPECTED = Path(__file__).parent / "expected"


@pytest.mark.golden
@pytest.mark.parametrize("example", examples())
def test_the_example_of_a_manual_draws_what_it_drew(example: str) -> None:
    chart = drawn_example(example)

    path = EXPECTED / f"{example.replace(' ', '-')}.txt"
    assert_expected(path, f"{spelled(chart, Locale.HANS)}\n")
