"""Which texts a section names is read from its source: in expressions, and by its blocks."""

from __future__ import annotations

import pytest

from reportgen.compose.named_texts import facets_in, lists_in, names_in
from reportgen.kinds.quarter_summary import QuarterSummary
from reportgen.kinds.service_plan import ServicePlan
from reportgen.model.document.template import SectionSource
from reportgen.model.report.facets import Facet


def section(body: str, claim: str = "") -> SectionSource:
    return SectionSource("risks", "risks.md", "Risks", body, 4, claim=claim)


@pytest.mark.parametrize(
    ("body", "claim", "names"),
    [
        ("Plain risks, no tasks.", "", []),
        ("{{ names(risks) }}", "", ["names", "risks"]),
        ("{{ csat\n  .value }} and {{ plan }}", "", ["csat", "value", "plan"]),
        ("{% for each in team.structure %}x{% endfor %}", "",
         ["for", "each", "in", "team.structure", "endfor"]),
        ("", "Of {{ goals }}", ["goals"]),
        ("::: points\nof: risks plan\n:::", "", ["risks", "plan"]),
        ("::: cards\nof: risks\nclaim: plan\n:::", "", ["risks"]),
        ("::: cards\nof: risks\ntxet: plan\n:::", "", ["risks"]),
        ("::: crads\nof: risks\n:::", "", []),
    ],
)  # fmt: skip
def test_names_stand_in_expressions_and_in_options_that_are_no_prose(
    body: str, claim: str, names: list[str]
) -> None:
    assert list(names_in(section(body, claim))) == names


@pytest.mark.parametrize(
    ("body", "facets"),
    [
        ("::: points\nof: risks\n:::", []),
        ("::: task-table\n:::\n\n::: cycle\n:::", [Facet.TASKS, Facet.QUALITY_CYCLE]),
        ("::: number-cards\nof: highlights\n:::", [Facet.HIGHLIGHTS]),
        ("::: task-table\nof: risks\n:::", [Facet.TASKS]),
    ],
)
def test_a_block_for_one_thing_shows_that_whatever_the_kind_calls_it(
    body: str, facets: list[Facet]
) -> None:
    assert list(facets_in(section(body))) == facets


@pytest.mark.parametrize(
    ("body", "texts", "lists"),
    [
        ("::: points\nof: tasks gaps\n:::", QuarterSummary(), ["tasks", "gaps"]),
        ("::: problem-cards\n:::", QuarterSummary(), ["gaps"]),
        ("::: action-table\n:::", QuarterSummary(), ["next_steps"]),
        ("::: action-table\n:::", ServicePlan(), []),
        ("::: metric-table\nmetrics: csat\n:::", QuarterSummary(), []),
        ("Only prose of tasks.", QuarterSummary(), []),
    ],
)
def test_the_lists_of_a_section_are_those_that_its_blocks_show(
    body: str, texts: object, lists: list[str]
) -> None:
    assert list(lists_in(section(body), texts)) == lists
