"""A block for texts that a kind does not ask for is told of before any document is built."""

from __future__ import annotations

import pytest

from reportgen.compose.lint import lint_section
from reportgen.compose.lint.known import known_of
from reportgen.model.document.template import SectionSource
from reportgen.model.language import Locale
from tests.support.samples import other_sample


def said(kind: str, body: str) -> list[str]:
    """Return place, length and message of what is wrong with a body that begins in line 4."""
    source = SectionSource("s", "s.md", "", body, 4, text=f'---\ntitle: ""\n---\n{body}')
    found = lint_section(source, Locale.EN, known_of(other_sample(kind)))
    return [
        f"{each.place}+{each.place and each.place.length}: {each.message.en}" for _, each in found
    ]


@pytest.mark.parametrize(
    ("body", "where", "facet"),
    [
        ("::: task-table\n:::\n", "4:5+10", "tasks"),
        ("\n::: problem-cards id=K-x\n:::\n", "5:5+13", "problems"),
        ("::: number-cards\nof: highlights\n:::\n", "5:5+10", "highlights"),
    ],
)
def test_a_block_without_its_facet_is_told_of_at_its_word(
    body: str, where: str, facet: str
) -> None:
    assert said("service-plan", body) == [
        f"s.md:{where}: there is nothing to show: service-plan has no texts about {facet}"
    ]


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("service-plan", "::: cycle id=P-x\n:::\n"),
        ("service-plan", "::: problem-cards\nof: risks\n:::\n"),
        ("quarter-summary", "::: number-cards\nof: highlights\n:::\n"),
    ],
)
def test_a_block_that_has_texts_to_show_is_left_alone(kind: str, body: str) -> None:
    assert said(kind, body) == []
