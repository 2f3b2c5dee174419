"""A sentence of another period prints no figure of this one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportgen.checks.plan.period_prose import misplaced_figures
from reportgen.model.report.texts import TextKind
from tests.support.figures import of_october, report
from tests.support.typed import typed


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("2026年9月满意度为{{ csat }}。", ["2026-09"]),
        ("九月病区新增一间病房，满意度为{{ csat }}。", ["2026-09"]),
        ("培训照常。9月满意度为{{ csat }}。", ["2026-09"]),
        ("September ended with {{ csat }} of satisfaction.", ["2026-09"]),
        ("9月有{{ count(met(goal_metrics)) }}项目标达到。", ["2026-09"]),
        ("去年10月满意度为{{ csat }}。", ["2025-10"]),
        ("Last October satisfaction was {{ csat }}.", ["2025-10"]),
        ("10月满意度为{{ csat }}。", []),
        ("比去年10月高，满意度为{{ csat }}。", []),
        ("9月新增一间病房，本月满意度为{{ csat }}。", []),
        ("9月为{{ csat.previous }}，10月为{{ csat }}。", []),
        ("9月病区新增一间病房。", []),
        ("9月病区新增一间病房。满意度为{{ csat }}。", []),
        ("9月为{{ csat.previous }}。", []),
        ("9月培训，10月满意度为{{ csat }}。", []),
        ("较9月上升，满意度为{{ csat }}。", []),
        ("9月培训后满意度升到{{ csat }}。", []),
        ("9月起全员培训，满意度为{{ csat }}。", []),
    ],
)
def test_a_sentence_of_another_month_prints_no_figure_of_this_one(
    text: str, named: list[str]
) -> None:
    data = replace(report("", of_october()), texts=(typed(text),))

    assert [p.values[0] for p in misplaced_figures(data) if p.values] == named


def test_a_heading_is_no_sentence() -> None:
    heading = typed("2026年9月满意度为{{ csat }}", kind=TextKind.HEADING)

    assert list(misplaced_figures(replace(report("", of_october()), texts=(heading,)))) == []
