"""An English title or sentence in a Chinese section is told of; names and code are not."""

from __future__ import annotations

import functools

import pytest

from reportgen.compose.lint import lint_section
from reportgen.compose.lint.known import KnownNames, known_of
from reportgen.load import load_report
from reportgen.model.document.template import SectionSource
from reportgen.model.language import Locale
from tests.support.figures import CONFIGS


@functools.cache
def known() -> KnownNames:
    """Return what templates of the quarterly sample may name."""
    return known_of(load_report(CONFIGS / "quarter-summary" / "period.yaml"))


def english(body: str, title: str = "下月安排") -> list[tuple[str, int, int]]:
    """Return what is told to be English, with line and column; the body begins in line 4."""
    source = SectionSource("s", "s.md", title, body, 4, text=f"---\ntitle: {title}\n---\n{body}")
    problems = [p for rule, p in lint_section(source, Locale.HANS, known()) if rule == "script"]
    told = [p for p in problems if p.message.hans == "中文文档里的英文文字"]
    return [(p.values[0], p.place.line, p.place.column) for p in told if p.place and p.values]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("We will act as follows.", [("We will act as follows", 4, 1)]),
        ("目标达到。The rest will follow in May。", [("The rest will follow in May", 4, 6)]),
        ("{% if risks %}\nThe risks are set out below.\n{% endif %}", [("The risks are set out below", 5, 1)]),
        ("The rate is {{ csat }} and met its target.", [("The rate is", 4, 1)]),
    ],
)  # fmt: skip
def test_an_english_sentence_in_any_branch_is_told_of(
    body: str, expected: list[tuple[str, int, int]]
) -> None:
    assert [each[1:] for each in english(body)] == [each[1:] for each in expected]


@pytest.mark.parametrize("title", ["Next month", "Plan"])
def test_an_english_title_is_told_of(title: str) -> None:
    assert english("正文。", title) == [(title, 2, 8)]


@pytest.mark.parametrize(
    "body",
    [
        "用 Net Promoter Score 衡量，SLA 不变。",
        "{{ csat }}，{{ contacts.name }}为{{ contacts }}。",
        "::: chart id=C1\ntype: column\nmetric: csat\nby: channel\n:::",
        "运行 `select all from the table`，查看结果。",
    ],
)
def test_names_expressions_options_and_code_are_no_english_sentences(body: str) -> None:
    assert english(body, "Net Promoter Score") == []
