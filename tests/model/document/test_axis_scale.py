"""A scale has at most five round steps around what it shows."""

from __future__ import annotations

import pytest

from reportgen.model.document.axis_scale import scale_of
from tests.support.figures import figure


@pytest.mark.parametrize(
    ("figures", "low", "high", "step"),
    [
        ("orders=10 orders=40", "0", "40", "10"),
        ("orders=10 orders=41", "0", "50", "10"),
        ("orders=10 orders=51", "0", "60", "20"),
        ("orders=3", "2.5", "3", "0.1"),
        ("orders=5 orders=10", "0", "10", "2"),  # half of it is still told apart from zero
        ("orders=80 orders=99", "70", "100", "10"),
        ("orders=0", "0", "1", "1"),
        ("service_cost=0.0", "0", "1", "1"),
        ("cost_saving=-3 cost_saving=4", "-3", "5", "2"),
        ("csat=20 csat=90", "0", "100", "20"),  # ends at what there can be at most
        ("csat=84 csat=86", "70", "100", "10"),
        ("csat=99", "90", "100", "2"),
        ("csat=84 csat=110", "60", "110", "10"),  # more than there can be
        ("service_cost=0.3 service_cost=1.2", "0", "1.5", "0.5"),
    ],
)
def test_a_scale_has_round_steps_and_leaves_out_what_is_empty(
    figures: str, low: str, high: str, step: str
) -> None:
    found = scale_of([figure(text) for text in figures.split()])

    assert tuple(f"{each.normalize():f}" for each in found) == (low, high, step)
