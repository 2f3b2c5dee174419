"""A heading promises plans or results by its words, where these say one of the two alone."""

from __future__ import annotations

import pytest

from reportgen.reading.heading_words import (
    promises_plans,
    promises_results,
    speaks_of_results,
    speaks_of_what_comes,
)


@pytest.mark.parametrize(
    ("heading", "is_sure"),
    [
        ("Plans for next month", True),
        ("What we plan", True),
        ("Next steps", True),
        ("What comes next", True),
        ("下月计划", True),
        ("明年工作安排", True),
        ("下一步", True),
        ("Metrics against plan", False),
        ("Plan and result, next quarter's too", False),
        ("Progress of the plan for next month", False),
        ("Pricing plans by type", False),
        ("Next year's targets", False),
        ("计划完成情况", False),
        ("与下月计划对比", False),
        ("The month", False),
    ],
)
def test_plans_are_promised_by_a_plan_with_a_time_to_come(heading: str, is_sure: bool) -> None:
    assert promises_plans(heading, of_a_time_to_come=False) is is_sure


@pytest.mark.parametrize(
    ("heading", "is_sure"),
    [("Our plan, April", True), ("4月安排", True), ("April", False), ("April against plan", False)],
)
def test_beside_a_period_that_is_to_come_a_plan_is_one(heading: str, is_sure: bool) -> None:
    assert promises_plans(heading, of_a_time_to_come=True) is is_sure


@pytest.mark.parametrize(
    ("heading", "is_sure"),
    [
        ("Results of the month", True),
        ("Results", True),
        ("What we achieved", True),
        ("本月成果", True),
        ("本月工作完成情况", True),
        ("核心指标", True),
        ("Results and next steps", False),
        ("Results that we expected", False),
        ("Steps", False),
        ("成果与计划", False),
        ("工作情况", False),
    ],
)
def test_results_are_promised_by_their_name_alone(heading: str, is_sure: bool) -> None:
    assert promises_results(heading) is is_sure


@pytest.mark.parametrize(
    ("heading", "names_them"),
    [
        ("Apr results", True),
        ("四月核心指标", True),
        ("4月情况", True),
        ("四月", False),
        ("April", False),
    ],
)
def test_results_may_be_named_beside_other_things(heading: str, names_them: bool) -> None:
    assert speaks_of_results(heading) is names_them


@pytest.mark.parametrize(
    ("text", "may"),
    [("We will hire", True), ("将开展培训", True), ("within the target of 2.5 %", False)],
)
def test_a_paragraph_may_tell_of_what_comes(text: str, may: bool) -> None:
    assert speaks_of_what_comes(text) is may
