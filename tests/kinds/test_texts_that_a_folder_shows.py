"""Texts that no section shows are told of, and sections say which texts would fill them."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.pipeline import BuildOptions, build, check
from tests.support.monthly_brief import change

OUTLINE = "monthly-brief/outline.yaml"
NEXT = "monthly-brief/03-next.md"


def without(file: Path, start: str, end: str) -> None:
    """Take out what stands between two words of a file."""
    text = file.read_text(encoding="utf-8")
    first = text.index(start)
    last = text.index(end, first) if end else len(text)
    file.write_text(text[:first] + text[last:], encoding="utf-8")


def test_texts_that_no_section_shows_are_told_of_where_they_stand(brief: Path) -> None:
    without(brief / NEXT, "::: cards", "::: table")

    [finding] = check(brief / "october.yaml").findings

    message, remedy = finding.problem.message, finding.problem.remedy
    assert (str(finding.place), finding.severity.value) == ("brief/october.yaml:21:3", "warning")
    assert message.en == '"risks" is given, but no section of monthly-brief shows it'
    assert message.hans == "写了“risks”，但 monthly-brief 没有哪个小节会印出来"
    assert message.hant == "寫了「risks」，但 monthly-brief 沒有哪個小節會印出來"
    assert remedy.en == (
        "show it in a section, for example with a block `::: cards` with the line `of: risks`, "
        "or take it out"
    )


@pytest.mark.parametrize(
    "shows", ["{{ names(risks) }}", "{% for each in risks %}- x\n{% endfor %}", "::: points\nof: risks\n:::"]
)  # fmt: skip
def test_texts_that_a_section_names_in_any_way_are_shown(shows: str, brief: Path) -> None:
    without(brief / NEXT, "::: cards", "::: table")
    change(brief / NEXT, "::: table", f"{shows}\n\n::: table")

    assert check(brief / "october.yaml").findings == ()


def test_a_section_that_is_left_out_says_which_texts_would_fill_it(brief: Path) -> None:
    without(brief / "october.yaml", "risks:", "")

    built = build([brief / "october.yaml"], BuildOptions(brief / "out"))

    [finding] = built.findings
    message, remedy = finding.problem.message, finding.problem.remedy
    assert message.en == "the section next was left out: risks, plan are missing"
    assert message.hans == "小节 next 没有写：缺少 risks、plan"
    assert message.hant == "小節 next 沒有寫：缺少 risks、plan"
    assert remedy.en == "add `risks:` or `plan:` to the config"
    assert remedy.hans == "请在配置里加上 `risks:` 或 `plan:`"
    assert remedy.hant == "請在設定裡加上 `risks:` 或 `plan:`"


def test_the_period_that_a_list_is_compared_with_is_no_text(brief: Path) -> None:
    change(brief / OUTLINE, "  plan: steps", "  plan: steps\n  compared_with: text")
    change(brief / "october.yaml", "plan:\n", "compared_with: 2024-09\nplan:\n")

    texts = check(brief / "october.yaml").report.texts

    assert "compared_with" not in {text.path for text in texts}
