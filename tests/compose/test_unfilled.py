"""Why a section is left out: nothing was written in it, or its config says nothing that it shows."""

from __future__ import annotations

import pytest

from reportgen.compose.unfilled import unfilled, unmet
from reportgen.kinds.quarter_summary import QuarterSummary
from reportgen.model.document.template import SectionSource
from tests.support.figures import quarter

CONFIG = quarter(content=QuarterSummary())


def source(body: str, text: str = "") -> SectionSource:
    return SectionSource("risks", "risks.md", "风险", body, 4, text=text)


@pytest.mark.parametrize(
    ("body", "why", "place"),
    [
        ("", "nothing stands under its title", "risks.md:1:1"),
        (" \n\n", "nothing stands under its title", "risks.md:1:1"),
        ("::: points\nof: tasks\n:::", "tasks is missing", "period.yaml:1:1"),
        ("::: points\nof: tasks gaps\n:::", "tasks, gaps are missing", "period.yaml:1:1"),
        ("::: metric-table\nmetrics: csat\n:::", "it would be empty", "risks.md:1:1"),
    ],
)
def test_a_section_in_which_nothing_is_printed_says_what_is_lacking(
    body: str, why: str, place: str
) -> None:
    problem = unfilled(source(body), CONFIG)

    assert problem.message.en == f"the section risks was left out: {why}"
    assert str(problem.place) == place


@pytest.mark.parametrize(
    ("absent", "why", "place"),
    [
        (("tasks",), "tasks is missing", "period.yaml:1:1"),
        (("tasks", "gaps"), "tasks, gaps are missing", "period.yaml:1:1"),
        (("team.structure",), "team.structure is missing", "period.yaml:1:1"),
        (("tsaks",), "`needs` names tsaks, which is no key of the config", "risks.md:3:1"),
        (
            ("tasks", "tsaks.x"),
            "`needs` names tsaks.x, which is no key of the config",
            "risks.md:3:1",
        ),
    ],
)
def test_a_section_whose_needs_are_not_met_says_which(
    absent: tuple[str, ...], why: str, place: str
) -> None:
    problem = unmet(source("好", "---\ntitle: 风险\nneeds: x\n---\n好"), absent, CONFIG)

    assert problem.message.en == f"the section risks was left out: {why}"
    assert str(problem.place) == place
