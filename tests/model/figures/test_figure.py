"""What a single figure says of itself: whether it carries a rounding, whether it is a whole."""

from __future__ import annotations

import pytest

from reportgen.model.figures.metric import Rollup
from tests.support.figures import figure, redefined, report


@pytest.mark.parametrize(
    ("text", "exact"),
    [
        ("orders=30", True),
        ("orders=30以上", True),
        ("orders=30约", False),
        ("orders=30近", False),
        ("csat=85.0", False),
        ("csat:target=85.0", True),
        ("csat:threshold=85.0", True),
        ("csat:forecast=85.0", False),
        ("csat=100", False),
    ],
)
def test_counts_and_targets_carry_no_rounding_unless_a_word_says_so(text: str, exact: bool) -> None:
    assert figure(text).is_exact is exact


@pytest.mark.parametrize(
    ("text", "rollup", "whole"),
    [
        ("csat=100", Rollup.SUM, True),
        ("csat=100.0", Rollup.SUM, True),
        ("csat=99.9", Rollup.SUM, False),
        ("csat[team=a]=100", Rollup.SUM, False),
        ("csat=100", Rollup.MEAN, False),
        ("orders=100", Rollup.SUM, False),
    ],
)
def test_the_hundred_per_cent_that_shares_add_up_to_are_exact(
    text: str, rollup: Rollup, whole: bool
) -> None:
    name = text.partition("=")[0].partition("[")[0]
    [given] = redefined(report(text), name, rollup=rollup).book.figures

    assert given.is_whole is whole
    assert given.is_exact is (whole or name == "orders")
