"""A problem about a text stands where its author typed the text."""

from __future__ import annotations

import pytest

from reportgen.model.finding import Problem
from reportgen.model.language import same
from reportgen.model.place import Place
from reportgen.model.report.texts import TypedText, at_its_text

CONFIG = Place("period.yaml", 4, 8)


def typed(text: str, line: int) -> TypedText:
    return TypedText(f"t{line}", text, text, Place("period.yaml", line, 1), "t", "t")


@pytest.mark.parametrize(
    ("printed", "line"),
    [
        ("write the answers anew", 2),
        ("by May: write the answers anew", 2),
        ("a title of a section that says more than once: write", None),
    ],
)
def test_the_longest_text_that_is_most_of_what_was_printed_has_the_place(
    printed: str, line: int | None
) -> None:
    texts = [typed("write", 1), typed("write the answers anew", 2)]

    told = at_its_text(Problem(same("too long"), values=(printed,)), texts)

    assert (told.place and told.place.line) == line


def test_a_problem_that_has_a_place_keeps_it() -> None:
    problem = Problem(same("too long"), values=("write",), place=CONFIG)

    assert at_its_text(problem, [typed("write", 1)]).place == CONFIG


@pytest.mark.parametrize(
    ("text", "asks", "typed"),
    [
        ("We met {{ csat }} of it", True, "We met   of it"),
        ("{% if met(csat) %}We met it.{% endif %}", True, " We met it. "),
        ("{{ csat }} and {# why #}{{ fcr }}", True, "  and   "),
        ("We met it {# later #}", False, "We met it {# later #}"),
        ("We met it.", False, "We met it."),
    ],
)
def test_what_asks_for_figures_is_not_what_the_author_typed(
    text: str, asks: bool, typed: str
) -> None:
    given = TypedText("t", text, text, CONFIG, "t", "t")

    assert given.has_expressions is asks
    assert given.typed == typed


@pytest.mark.parametrize(
    ("metrics", "person", "metric", "about"),
    [
        ((), None, None, (None, None)),
        (("csat",), None, "csat", (None, None)),
        (("csat", "fcr"), None, None, (None, None)),
        (("csat",), "P01", "csat", ("person", "P01")),
    ],
)
def test_a_text_is_about_its_one_metric_and_its_person(
    metrics: tuple[str, ...],
    person: str | None,
    metric: str | None,
    about: tuple[str | None, str | None],
) -> None:
    given = TypedText("t", "x", "x", CONFIG, "t", "s1", metrics, person)

    assert given.about.metric is None
    assert given.about_metric.metric == metric
    assert (given.about.dimension, given.about.member, given.about.subject) == (*about, "s1")


@pytest.mark.parametrize(
    ("text", "length", "words", "spot"),
    [
        ("a bad word", 10, "bad", (4, 10, 3)),
        ("a bad word", 12, "bad", (4, 11, 3)),  # in quotes
        ("a bad word", 12, "a", (4, 9, 1)),
        ("a bad word", 11, "bad", (4, 8, 11)),  # escaped somehow: it cannot be told
        ("a bad word", 13, "bad", (4, 8, 13)),
        ("a bad word", 10, "worse", (4, 8, 10)),
        ("a\nbad word", 10, "bad", (4, 8, 10)),
        ("a bad word", 10, "", (4, 8, 1)),
    ],
)
def test_words_have_a_place_where_the_text_stands_in_one_line_as_it_is(
    text: str, length: int, words: str, spot: tuple[int, int, int]
) -> None:
    given = TypedText("t", text, text, Place("period.yaml", 4, 8, length=length), "t", "t")

    found = given.spot(words)

    assert (found.line, found.column, found.length) == spot


@pytest.mark.parametrize(
    ("words", "spot"),
    [
        ("a bad", (4, 8, 5)),
        ("bad", (4, 10, 3)),
        ("worse", (5, 3, 5)),
        ("w", (5, 3, 1)),
        ("", (4, 8, 1)),
    ],
)
def test_in_a_text_that_is_verbatim_words_have_a_place_in_every_line(
    words: str, spot: tuple[int, int, int]
) -> None:
    text = "a bad one\na worse one"
    given = TypedText("t", text, text, Place("P01.md", 4, 8), "t", "t", is_verbatim=True)

    found = given.spot(words)

    assert (found.line, found.column, found.length) == spot


@pytest.mark.parametrize(("printed", "found"), [("abcd efg", True), ("abcd efgh", False)])
def test_half_of_what_was_printed_is_enough(printed: str, found: bool) -> None:
    told = at_its_text(Problem(same("too long"), values=(printed,)), [typed("abcd", 1)])

    assert (told.place is not None) is found


def test_a_problem_without_values_and_a_text_that_shows_nothing_have_no_place() -> None:
    assert at_its_text(Problem(same("too long")), [typed("write", 1)]).place is None
    assert at_its_text(Problem(same("too long"), values=("",)), [typed("", 1)]).place is None
