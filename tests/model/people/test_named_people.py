"""Whom a finding speaks of: who it is about, and whose figures it shows."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportgen.model.finding import About
from reportgen.model.people.named_people import people_named
from tests.support.figures import figure
from tests.support.findings import finding


@pytest.mark.parametrize(
    ("figures", "about", "people"),
    [
        ("", About.person("P01"), {"P01"}),
        ("", About(dimension="team", member="order"), set()),
        ("", About(dimension="person"), set()),
        ("csat[person=P02]=5 csat[person=P03]=6", About(metric="csat"), {"P02", "P03"}),
        ("csat[person=P02]=5", About.person("P01"), {"P01", "P02"}),
        ("csat[team=order]=5", None, set()),
        ("csat[person=P02]=5", None, {"P02"}),
    ],
)
def test_people_are_named_by_what_a_finding_is_about_and_by_its_figures(
    figures: str, about: About | None, people: set[str]
) -> None:
    said = finding(figures=figures)

    assert people_named(replace(said, problem=replace(said.problem, about=about))) == people


def test_a_figure_in_a_persons_own_report_is_that_persons() -> None:
    own = figure("csat=5")
    own = replace(own, key=replace(own.key, scope=(("person", "P04"),)))
    said = finding()

    assert people_named(replace(said, problem=replace(said.problem, figures=(own,)))) == {"P04"}
