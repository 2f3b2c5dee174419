"""What a finding is about, where it stands and what it names, be it told or left to its figures."""

from __future__ import annotations

import pytest

from reportgen.model.finding import About, Finding, Problem, Severity
from reportgen.model.language import same
from reportgen.model.place import Place
from tests.support.figures import figure

FIRST, SECOND = figure("csat[team=a]=85", 3), figure("orders=7", 5)
BOTH = (FIRST, SECOND)
HERE = Place("texts.yaml", 9)


def found(problem: Problem) -> Finding:
    return Finding("period.yaml", "range", Severity.ERROR, problem)


@pytest.mark.parametrize(
    ("problem", "about", "place", "values"),
    [
        (Problem(same("m")), About(), Place("period.yaml"), ()),
        (
            Problem(same("m"), BOTH),
            About("csat", "team", "a", "2024-Q4"),
            FIRST.place,
            ("85", "7"),
        ),
        (
            Problem(same("m"), BOTH, suspect=SECOND.id),
            About("csat", "team", "a", "2024-Q4"),
            SECOND.place,
            ("85", "7"),
        ),
        (
            Problem(same("m"), BOTH, suspect="aht@2024-Q4"),
            About("csat", "team", "a", "2024-Q4"),
            FIRST.place,
            ("85", "7"),
        ),
        (
            Problem(same("m"), BOTH, about=About("aht"), place=HERE, values=("1",)),
            About("aht"),
            HERE,
            ("1",),
        ),
        (Problem(same("m"), place=HERE, values=()), About(), HERE, ()),
    ],
)
def test_what_a_rule_leaves_out_is_that_of_the_figures(
    problem: Problem, about: About, place: Place, values: tuple[str, ...]
) -> None:
    finding = found(problem)

    assert (finding.about, finding.place, finding.values) == (about, place, values)


def test_the_suspect_is_one_of_the_figures_or_nobody() -> None:
    assert Problem(same("m"), BOTH, suspect=SECOND.id).suspected is SECOND
    assert Problem(same("m"), BOTH, suspect="aht@2024-Q4").suspected is None
    assert Problem(same("m"), BOTH).suspected is None


def test_errors_rank_above_warnings_and_these_above_notes() -> None:
    assert Severity.ERROR.rank > Severity.WARNING.rank > Severity.INFO.rank == 0


def test_what_is_about_a_person_names_them_twice() -> None:
    assert About.person("P01") == About(None, "person", "P01", None, "P01")
