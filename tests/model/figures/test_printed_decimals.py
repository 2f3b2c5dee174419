"""How many decimals the figures of a metric print with."""

from __future__ import annotations

import pytest

from tests.support.figures import book


@pytest.mark.parametrize(
    ("text", "metric", "decimals"),
    [
        ("", "csat", 1),  # the catalogue's
        ("csat=85", "csat", 0),
        ("csat=85.2", "csat", 1),
        ("csat=85.25", "csat", 1),
        ("csat=85 csat@2024-Q3=83.1", "csat", 1),
        ("csat=85 csat[team=a]=83.1", "csat", 1),
        ("csat=85.1 csat[team=a]=83", "csat", 1),
        ("csat=85 csat:target=90.5", "csat", 1),
        ("csat=85 csat:stated_delta(2024-Q3)=2.5|pp", "csat", 0),  # a change is no level
        ("csat:target=90", "csat", 1),  # its values are computed
        ("resolution_time:target=3", "resolution_time", 0),  # nothing computes these
    ],
)
def test_no_more_than_it_was_written_with(text: str, metric: str, decimals: int) -> None:
    assert book(text).decimals_of(metric) == decimals
