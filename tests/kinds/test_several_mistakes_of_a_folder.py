"""A mistake of an editor's own kind hides no other: all files are looked at, each mistake is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.monthly_brief import change, told

OUTLINE = "monthly-brief/outline.yaml"
NEXT = "monthly-brief/03-next.md"


def test_a_mistake_in_the_outline_hides_no_other(brief: Path) -> None:
    change(brief / OUTLINE, "plan: steps", "plan: step")
    change(brief / "october.yaml", "headline: [csat", "headlin: [csat")
    change(brief / "october.yaml", "satisfied, metric: csat}", "satisfied, metric: cast}")
    change(brief / NEXT, "title: Risks", "titel: Risks")
    with (brief / "october.csv").open("a", encoding="utf-8") as file:
        file.write("2024-10,cstt,actual,9,%\n")

    assert [(str(each.place), each.message.en) for each in told(brief)] == [
        ("brief/monthly-brief/outline.yaml:8:9", 'unknown shape "step"'),
        ("brief/october.yaml:10:1", 'unknown key "headlin"'),
        ("brief/october.yaml:12:65", 'unknown metric "cast"'),
        ("brief/monthly-brief/03-next.md:2:1", 'unknown key "titel"'),
        ("brief/october.csv:8:9", 'unknown metric "cstt"'),
    ]


@pytest.mark.parametrize(
    ("old", "new", "place", "message"),
    [
        (
            "headline: [csat, first_response_time]",
            "headline: {csat: 1}",
            "brief/october.yaml:10:11",
            "found keys and values where a list is wanted",
        ),
        (
            "date: 2024-11-05",
            "date: soon",
            "brief/october.yaml:7:7",
            "found \"soon\" where a date that exists, such as 2025-01-08 is wanted",
        ),
    ],
)  # fmt: skip
def test_a_value_of_a_wrong_type_hides_no_mistake_of_another_file(
    brief: Path, old: str, new: str, place: str, message: str
) -> None:
    change(brief / "october.yaml", old, new)
    change(brief / OUTLINE, "plan: steps", "plan: step")
    change(brief / "october.csv", "csat,actual,86.0", "csta,actual,86.0")

    assert [(str(each.place), each.message.en) for each in told(brief)] == [
        ("brief/monthly-brief/outline.yaml:8:9", 'unknown shape "step"'),
        (place, message),
        ("brief/october.csv:2:9", 'unknown metric "csta"'),
    ]


def test_an_unknown_language_is_told_alone_and_no_file_of_another_is_missed(brief: Path) -> None:
    (brief / "monthly-brief" / "en").mkdir()
    for file in (brief / "monthly-brief").glob("*.md"):
        file.rename(file.parent / "en" / file.name)
    change(brief / "october.yaml", "locale: en", "locale: xx")

    assert [each.message.en for each in told(brief)] == ['unknown value "xx"']


def test_of_an_outline_that_is_not_there_no_section_is_read(brief: Path) -> None:
    (brief / OUTLINE).unlink()
    change(brief / "october.csv", "csat,actual,86.0", "csta,actual,86.0")

    missing, unknown = told(brief)

    assert missing.message.en == '"brief/monthly-brief/outline.yaml" does not exist'
    assert unknown.message.en == 'unknown metric "csta"'
