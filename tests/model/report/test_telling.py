"""What a text tells of comes from the facets around it and from its field, not from its key."""

from __future__ import annotations

from typing import Annotated

import pytest

from reportgen.model.frozen import frozen
from reportgen.model.report.facets import Facet
from reportgen.model.report.pieces import Card, Task
from reportgen.model.report.telling import Aspect, Telling, Tells
from tests.support.typed import telling_at


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("background[0]", True),
        ("team.structure", True),
        ("team.highlights[2].text", True),
        ("tasks[0].name", False),
        ("tasks[0].how", True),
        ("tasks[0].result", True),
        ("gaps[0].text", True),
        ("gaps[0].cause", False),
        ("issues[0].evidence", False),
        ("people_growth[0].text", True),
        ("cycle[0].text", True),
        ("results.efficiency[0].name", True),
        ("challenges.team[1].text", True),
        ("challenges.team[1].name", False),
        ("lessons.skills[0].name", True),
        ("lessons.proposals[0].text", False),
        ("growth.outputs[0]", True),
        ("growth.certificates[0].name", False),
        ("overview.goals[0].text", True),
        ("outlook.paths[0].text", False),
        ("goals[0].text", False),
        ("next_steps[0].text", False),
        ("rules[0]", False),
        ("essays.P01.opening", True),
        ("essays.P01.achievements[0].text", True),
        ("essays.P01.sections[0].name", False),
        ("essays.P01.difficulties[0].text", False),
        ("essays.P01.next_year[0].text", False),
    ],
)
def test_only_texts_about_what_was_done_are_of_results(path: str, told: bool) -> None:
    assert telling_at(path).is_of_results is told


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("goals[0].text", True),
        ("next_steps[0].text", True),
        ("plan[0].steps[0].text", True),
        ("outlook.paths[0].text", True),
        ("quality_cycle.check", True),
        ("gaps[0].action", True),
        ("challenges.team[0].response", True),
        ("tasks[0].how", True),
        ("tasks[0].result", False),
        ("issues[0].evidence", False),
        ("results.efficiency[0].text", False),
        ("essays.P01.duties[0].text", True),
        ("essays.P01.learned[0]", False),
    ],
)
def test_plans_rules_answers_and_ways_look_ahead(path: str, told: bool) -> None:
    assert telling_at(path).is_ahead is told


def test_owners_and_partners_are_names() -> None:
    paths = ("tasks[0].owner", "tasks[0].partners[0]", "risks[0].owner", "owners[0]", "title")

    assert [telling_at(path).is_name for path in paths] == [True, True, True, True, False]


@frozen
class Chapter:
    seen: tuple[Card, ...] = ()
    hoped: Annotated[tuple[str, ...], Tells.AHEAD] = ()


@frozen
class Texts:
    chapter: Annotated[Chapter, Facet.RESULTS] = Chapter()
    work: Annotated[tuple[Task, ...], Facet.TASKS] = ()


def test_what_a_group_tells_holds_inside_of_it_until_a_field_says_otherwise() -> None:
    chapter = Telling().of(Texts, "chapter")

    seen, hoped = chapter.of(Chapter, "seen"), chapter.of(Chapter, "hoped")

    assert (seen.is_of_results, seen.is_ahead) == (True, False)
    assert (hoped.is_of_results, hoped.is_ahead) == (False, True)
    assert hoped.facets == {Facet.RESULTS}


def test_what_a_field_says_of_its_entry_ends_with_the_field() -> None:
    work = Telling().of(Texts, "work")

    assert work.of(Task, "how").of(Card, "text").is_ahead is False


@pytest.mark.parametrize(
    ("aspect", "is_title", "is_ahead"),
    [
        (Aspect.TITLE, True, False),
        (Aspect.DOCUMENT, True, False),
        (Aspect.TEXT, False, False),
        (Aspect.LABEL, False, False),
        (Aspect.ANSWER, False, True),
        (Aspect.WAY, False, True),
    ],
)
def test_titles_stand_over_a_part_and_answers_and_ways_are_ahead(
    aspect: Aspect, is_title: bool, is_ahead: bool
) -> None:
    telling = Telling(aspect=aspect)

    assert (telling.is_title, telling.is_ahead) == (is_title, is_ahead)
