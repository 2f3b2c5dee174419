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
