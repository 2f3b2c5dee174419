"""Titles, captions and claims of an editor's own kind are held against what stands under them."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.pipeline import check
from tests.support.monthly_brief import change, written

OUTLINE = "monthly-brief/outline.yaml"
RESULTS = "monthly-brief/01-results.md"
NEXT = "monthly-brief/03-next.md"
STEPS = "---\ntitle: {}\n---\n::: table\nof: plan\ncolumns: text owner due\n:::\n"
OF_NOVEMBER = "names November 2024, but the figures under it are of October 2024"


def told(brief: Path) -> list[tuple[str, int, str]]:
    findings = check(brief / "october.yaml").findings
    assert {each.check for each in findings} <= {"period-scope"}
    return [(Path(f.place.file).name, f.place.line, f.problem.message.en) for f in findings]


@pytest.mark.parametrize(
    ("old", "new", "line", "heading"),
    [
        ("title: Results", "title: Results of November", 2, "Results of November"),
        ("title: Results", "title: Nov figures and Q1", 2, "Nov figures and Q1"),
        ("caption: Headline metrics", "caption: Metrics of November", 23, "Metrics of November"),
        ("needs: [headline]", "claim: All well in November", 3, "All well in November"),
    ],
)
def test_over_figures_of_october_nothing_is_of_november(
    old: str, new: str, line: int, heading: str, brief: Path
) -> None:
    change(brief / RESULTS, old, new)

    assert told(brief) == [("01-results.md", line, f'"{heading}" {OF_NOVEMBER}')]


def test_a_chapter_of_results_is_not_of_november_either(brief: Path) -> None:
    change(brief / OUTLINE, "title: The month", "title: Results of November")

    assert told(brief) == [("outline.yaml", 11, f'"Results of November" {OF_NOVEMBER}')]


def test_a_chapter_of_next_steps_may_be(brief: Path) -> None:
    change(brief / OUTLINE, "title: What comes next", "title: November and December")
    written(NEXT, STEPS.format("Steps in November"))(brief)
    change(brief / "october.yaml", "risks:", "# risks:")
    lines = (brief / "october.yaml").read_text(encoding="utf-8").splitlines()
    kept = [line for line in lines if "November sale" not in line]
    (brief / "october.yaml").write_text("\n".join(kept), encoding="utf-8")

    assert told(brief) == []


def test_a_section_of_results_promises_no_plans(brief: Path) -> None:
    change(brief / RESULTS, "title: Results", "title: Plans for next month")

    assert told(brief) == [
        (
            "01-results.md",
            2,
            '"Plans for next month" promises plans, but only results stand under it',
        )
    ]
