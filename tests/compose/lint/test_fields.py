"""A column or text that names no field of its list is told of, by lint and when a block expands."""

from __future__ import annotations

import pytest

from reportgen.compose.expand import BlockError
from reportgen.compose.lint import lint_section
from reportgen.compose.lint.known import known_of
from reportgen.model.document.template import SectionSource
from reportgen.model.finding import Problem
from reportgen.model.language import Locale
from tests.support.samples import expanded, other_sample


def said(kind: str, body: str) -> list[Problem]:
    source = SectionSource("s", "s.md", "", body, 4, text=f'---\ntitle: ""\n---\n{body}')
    found = lint_section(source, Locale.EN, known_of(other_sample(kind)))
    return [problem for _, problem in found]


@pytest.mark.parametrize(
    ("kind", "body", "where", "field", "near"),
    [
        ("service-plan", "::: table\nof: risks\ncolumns: risk triger\n:::\n", "6:15", "triger", "trigger"),
        ("service-plan", "::: table\nof: actions\ncolumns: action ownr\n:::\n", "6:17", "ownr", "owner"),
        ("service-plan", "::: cards\nof: duties\ntext: doess\n:::\n", "6:7", "doess", "does"),
        ("service-plan", "::: process\nof: process\nfacts: recrd\n:::\n", "6:8", "recrd", "record"),
        ("team-annual", "::: timeline\nof: plan.systems\ntext: prt\n:::\n", "6:7", "prt", "part"),
    ],
)  # fmt: skip
def test_a_field_that_no_thing_can_have_is_told_of_at_its_word(
    kind: str, body: str, where: str, field: str, near: str
) -> None:
    [problem] = said(kind, body)

    assert str(problem.place) == f"s.md:{where}"
    assert problem.message.en == f'unknown field "{field}"'
    assert problem.message.hans == f"没有“{field}”这个字段"
    assert problem.message.hant == f"沒有「{field}」這個欄位"
    assert problem.remedy.en == f'did you mean "{near}"?'


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("service-plan", "::: table\nof: actions\ncolumns: action when budget_wan_cny present\n:::\n"),
        ("service-plan", "::: table\nof: risks\ncolumns: risk owner before after\n:::\n"),
        ("service-plan", "::: table\nof: actions\ncolumns: action contacts csat\n:::\n"),
        ("personal-annual", "::: table\nof: plan.steps\ncolumns: text due goal\n:::\n"),
        ("team-annual", "::: table\nof: roster\ncolumns: name level\n:::\n"),
    ],
)  # fmt: skip
def test_fields_that_may_be_empty_are_left_alone(kind: str, body: str) -> None:
    assert said(kind, body) == []


def test_a_block_with_a_field_that_there_is_not_stops_the_build() -> None:
    with pytest.raises(BlockError) as stop:
        list(expanded("table", other_sample("service-plan"), of="risks", columns="risk triger"))

    assert stop.value.problem.message.en == 'unknown field "triger"'
