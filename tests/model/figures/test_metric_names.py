"""A text names a metric by its name, abbreviation or alias, and not by a part of a word."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportgen.model.figures.metric_names import named_metrics
from reportgen.model.language import LocalText
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


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("订单量", {"orders"}),
        ("订单", set()),  # shorter than any name that tells
        ("ＣＳＡＴ达到九成", {"csat"}),  # of another width
    ],
)
def test_what_is_too_short_names_nothing_and_width_is_no_matter(text: str, named: set[str]) -> None:
    assert named_metrics(text, catalogue().metrics) == named


def test_a_name_inside_a_longer_one_that_stands_there_is_none() -> None:
    metrics = catalogue().metrics
    short = replace(metrics["csat"], names=LocalText("Repeat contacts", "重复", "重複"))
    long = replace(metrics["fcr"], names=LocalText("Repeat contacts rate", "率", "率"))
    known = {"csat": short, "fcr": long}

    assert named_metrics("Repeat contacts fell", known) == {"csat"}
    assert named_metrics("The repeat contacts rate fell", known) == {"fcr"}


def test_an_english_name_of_one_word_is_an_everyday_word() -> None:
    orders = {"orders": replace(catalogue().metrics["orders"], aliases=())}

    assert named_metrics("Orders came in", orders) == set()
