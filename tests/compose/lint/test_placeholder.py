"""What was to be filled in is found in every branch of a section; what looks like it is not."""

from __future__ import annotations

import functools

import pytest

from reportgen.compose.lint import lint_section
from reportgen.compose.lint.known import KnownNames, known_of
from reportgen.load import load_report
from reportgen.model.document.template import SectionSource
from reportgen.model.language import Locale
from tests.support.figures import CONFIGS

CASE = "{{% case csat.verdict %}}\n{{% when met %}}\n{}\n{{% otherwise %}}\n没有达到。\n{{% endcase %}}"


@functools.cache
def known() -> KnownNames:
    """Return what templates of the quarterly sample may name."""
    return known_of(load_report(CONFIGS / "quarter-summary" / "period.yaml"))


def found(body: str, title: str = "", locale: Locale = Locale.HANS) -> list[tuple[str, int, int]]:
    """Return what was left open, with line and column; the body begins in line 4."""
    source = SectionSource("s", "s.md", title, body, 4, text=f"---\ntitle: {title}\n---\n{body}")
    said = lint_section(source, locale, known())
    problems = [problem for rule, problem in said if rule == "placeholder"]
    return [(p.values[0], p.place.line, p.place.column) for p in problems if p.place and p.values]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (CASE.format("TBD 各项目标"), [("TBD", 6, 1)]),
        (CASE.format("各项目标，原因待补充。"), [("待补充", 6, 8)]),
        ("{% if risks %}\n待定\n{% endif %}", [("待定", 5, 1)]),
        ("为{{ csat }}，原因：XX。", [("XX", 4, 16)]),
        ("- （略）", [("（略）", 4, 3)]),
        ("**待完善**", [("待完善", 4, 3)]),
        ("::: chart id=C1\ntype: column\nmetric: csat\ncaption: 图题待补充\n:::", [("待补充", 7, 12)]),
        ("lorem ipsum dolor", [("lorem ipsum", 4, 1)]),
    ],
)  # fmt: skip
def test_speaks_of_each_line_that_was_left_open(
    body: str, expected: list[tuple[str, int, int]]
) -> None:
    assert found(body) == expected


@pytest.mark.parametrize(
    "body",
    [
        "{{ csat }}{{ contacts }}",
        "**{{ csat }}**%",
        "___",
        "待补货订单 XX-200，暂无投诉。",
        "制度有待完善。",
        "{# TBD: 下月再写 #}已完成。",
        "::: chart id=C1\ntype: column\nmetric: csat\n:::",
        "| 指标 | 值 |\n|---|---|\n| x | {{ csat }} |",
    ],
)
def test_is_silent_at_names_at_marks_and_at_what_nobody_prints(body: str) -> None:
    assert found(body) == []


def test_a_title_is_read_as_well() -> None:
    assert found("已完成。", "待补充") == [("待补充", 2, 8)]


def test_english_is_read_as_english() -> None:
    assert found("To be confirmed", locale=Locale.EN) == [("To be confirmed", 4, 1)]
    assert found("None of the targets was missed.", locale=Locale.EN) == []
