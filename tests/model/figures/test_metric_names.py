"""A text names a metric by its name, abbreviation or alias, and not by a part of a word."""

from __future__ import annotations

import pytest

from reportgen.model.figures.metric_names import named_metrics
from tests.support.figures import catalogue


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Satisfied customers, better each quarter", set()),
        ("Bring ART down to three minutes", {"resolution_time"}),
        ("压低ART", {"resolution_time"}),
        ("Raise customer satisfaction", {"csat"}),
        ("退货纠纷率控制在百分之三以内", {"return_dispute_rate"}),
    ],
)
def test_a_latin_name_stands_by_itself(text: str, named: set[str]) -> None:
    assert named_metrics(text, catalogue().metrics) == named
