"""Whatever relations there are: who is accused stands in a broken one, and each break is told once."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st

from reportgen.diagnosis import judge
from reportgen.model.figures.figure import Figure
from reportgen.model.finding import Problem
from reportgen.model.relations.relation import Outcome, Relation
from reportgen.model.relations.senses import Sense
from reportgen.model.relations.trees import figure_tree, number_tree, sum_tree
from tests.support.figures import figure, report

COUNTS = st.lists(st.integers(0, 99), min_size=4, max_size=7)
NUMBERS = st.integers(0, 6)
SUMS = st.lists(
    st.tuples(
        NUMBERS,
        st.lists(NUMBERS, min_size=1, max_size=4, unique=True),
        st.sampled_from([Sense.EQUAL, Sense.EQUAL, Sense.AT_LEAST]),
        st.booleans(),
    ),
    min_size=1,
    max_size=6,
)
Sum = tuple[int, list[int], Sense, bool]


def relations_of(counts: Sequence[int], sums: Sequence[Sum]) -> list[Relation]:
    """Return sums of counts; those that are to hold are of a number, for a figure may not fit."""
    figures = [figure(f"orders[team=t{at}]={count}", at) for at, count in enumerate(counts)]
    found = []
    for stated, numbers, sense, holds in sums:
        parts = [figures[at % len(figures)] for at in numbers if at % len(figures) == at]
        total = figures[stated % len(figures)]
        if not parts or (not holds and total in parts):
            continue
        number = sum((part.value for part in parts), Decimal(0))
        left = number_tree(number) if holds else figure_tree(total)
        found.append(Relation(left, sum_tree(parts), sense))
    return found


def judged(relations: Sequence[Relation]) -> list[Problem]:
    said = judge([("sum", each) for each in relations], report("orders=1"))
    return [problem for _, problem in said.problems]


def standing_in(relations: Sequence[Relation]) -> set[str]:
    return {each.id for relation in relations for each in relation.figures}


@settings(max_examples=150, deadline=None)
@given(COUNTS, SUMS)
def test_nobody_is_accused_all_of_whose_relations_hold(counts: list[int], sums: list[Sum]) -> None:
    relations = relations_of(counts, sums)
    broken = [each for each in relations if each.outcome is Outcome.VIOLATED]

    problems = judged(relations)

    accused = {each.id for problem in problems for each in problem.candidates}
    suspected = {problem.suspect for problem in problems if problem.suspect is not None}
    assert accused | suspected <= standing_in(broken)


@settings(max_examples=150, deadline=None)
@given(COUNTS, SUMS)
def test_each_broken_relation_is_told_once(counts: list[int], sums: list[Sum]) -> None:
    relations = relations_of(counts, sums)
    broken = [each for each in relations if each.outcome is Outcome.VIOLATED]

    problems = judged(relations)

    assert sum(1 + len(problem.evidence) for problem in problems) == len(broken)


@settings(max_examples=150, deadline=None)
@given(COUNTS, SUMS)
def test_a_repair_of_one_figure_mends_what_it_is_named_for(
    counts: list[int], sums: list[Sum]
) -> None:
    relations = relations_of(counts, sums)

    for problem in judged(relations):
        if problem.suspect is None or problem.repair is None or len(problem.candidates) > 1:
            continue
        named = [each for each in relations if problem.suspect in standing_in([each])]
        assert any(_holds_with(each, problem.suspect, problem.repair) for each in named)


def _holds_with(relation: Relation, suspect: str, repair: str) -> bool:
    wrong: Figure = next(each for each in relation.figures if each.id == suspect)
    allowed = relation.solve(wrong)
    value = Decimal(repair)
    above = allowed.low is None or value >= allowed.low
    return above and (allowed.high is None or value <= allowed.high)
