"""What a table shows of a metric in each field, where it knows and where it does not."""

from __future__ import annotations

import pytest

from reportgen.blocks.metric_fields import METRIC_FIELDS, metric_field
from reportgen.model.document.context import DocumentContext
from reportgen.model.document.inline import Inlines, Status, StatusMark
from tests.support.figures import report
from tests.support.samples import said

CSAT = (
    "csat=85.0 csat@2024-Q3=83.0 csat:target=90.0 csat@2025-Q1:target=92.0 csat:threshold=70.0 "
    "csat@2024-10:target=86.0 csat@2024-12:target=89.0"
)


def shows(field: str, figures: str = CSAT, metric: str = "csat") -> Inlines:
    given = report(figures)
    return METRIC_FIELDS[field](DocumentContext(given, given.config.locale), metric)


@pytest.mark.parametrize(
    ("field", "text"),
    [
        ("actual", "85.0%"),
        ("present", "85.0%"),
        ("previous", "83.0%"),
        ("target", "≥ 90.0%"),
        ("next_target", "≥ 92.0%"),
        ("limit", "70.0%"),
        ("level", "85.0%"),
        ("milestones", "86.0→89.0"),
        ("distance", "−5.0个百分点"),
        ("change", "▲ +2.0"),
        ("gap", "−5.0"),
        ("definition", "回收的评价中选择满意或非常满意的比例"),
    ],
)
def test_a_field_shows_what_is_known(field: str, text: str) -> None:
    assert said(shows(field)) == text


@pytest.mark.parametrize("field", [name for name in METRIC_FIELDS if name != "definition"])
def test_a_field_of_which_nothing_is_known_is_empty(field: str) -> None:
    expected = (StatusMark(Status.NO_TARGET),) if field == "status" else ()

    assert shows(field, "orders=4", "nps") in ((), expected)


def test_a_level_that_is_expected_says_so() -> None:
    assert said(shows("level", "csat@2024-Q3:forecast=83.0")) == "83.0%（预测）"
    assert said(shows("level", "csat@2024-Q3=83.0")) == "83.0%"


def test_a_distance_needs_both_ends() -> None:
    assert shows("distance", "csat=85.0") == ()
    assert shows("distance", "csat:target=85.0") == ()


def test_a_field_that_no_metric_has_is_empty() -> None:
    given = report(CSAT)
    context = DocumentContext(given, given.config.locale)

    assert metric_field(context, "csat", "colour") == ()
    assert said(metric_field(context, "csat", "limit")) == "70.0%"
