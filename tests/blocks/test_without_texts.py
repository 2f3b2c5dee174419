"""A block for texts that a kind does not ask for says so; it never shows nothing without a word."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportgen.kinds.quarter_summary import QuarterSummary
from reportgen.model.finding import Problem
from tests.support.samples import expanded, other_sample


@pytest.mark.parametrize(
    ("block", "facet"),
    [
        ("task-table", "tasks"),
        ("action-table", "next_steps"),
        ("change-table", "highlights"),
        ("number-cards", "tasks"),
        ("problem-cards", "problems"),
        ("cycle", "quality_cycle"),
        ("score-table", "criteria"),
        ("score-summary", "criteria"),
    ],
)
def test_a_block_without_its_facet_is_a_finding_at_the_block(block: str, facet: str) -> None:
    kind = "service-plan" if facet != "quality_cycle" else "quarter-summary"

    [problem] = expanded(block, other_sample(kind))

    assert isinstance(problem, Problem)
    assert problem.message.en == f"there is nothing to show: {kind} has no texts about {facet}"
    assert str(problem.place) == "section.md:1:1"


def test_a_facet_that_is_only_empty_is_no_finding() -> None:
    report = other_sample("quarter-summary")
    empty = replace(report, config=replace(report.config, content=QuarterSummary()))

    assert expanded("number-cards", empty, of="highlights") == []
