"""What is wrong in a section of an editor's own kind is found by check, where it stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.pipeline import BuildOptions, Draft, build, check
from tests.support.monthly_brief import (
    change,
)


def told(brief: Path) -> dict[str, str]:
    findings = check(brief / "october.yaml").findings
    return {each.check: f"{each.place.line}: {each.problem.message.en}" for each in findings}


def test_titles_that_its_editor_left_unfinished_are_found(brief: Path) -> None:
    change(brief / "monthly-brief" / "outline.yaml", "title: The month", "title: TBD")
    change(
        brief / "monthly-brief" / "outline.yaml",
        "title: What comes next",
        "title: Please describe the next month",
    )

    assert told(brief) == {
        "placeholder": '11: "TBD" was never filled in',
        "prompt-heading": (
            '14: the heading "Please describe the next month" is a prompt for the author'
        ),
    }


@pytest.mark.parametrize(
    ("old", "new", "line", "check_and_message"),
    [
        (
            "title: Results",
            "title: Results of 2023",
            2,
            'period-scope: "Results of 2023" names 2023, but the figures under it are of October 2024',
        ),
        (
            "title: Results",
            "title: Please describe the results",
            2,
            (
                'prompt-heading: the heading "Please describe the results" is a prompt for the '
                "author"
            ),
        ),
        (
            "needs: [headline]",
            'claim: "XX results were good"',
            3,
            'placeholder: "XX" was never filled in',
        ),
        (
            "{{ m.gap.words }}.",
            "{{ m.gap.words }}: [fill in why].",
            14,
            'placeholder: "[fill in why]" was never filled in',
        ),
        (
            "caption: Headline metrics",
            "caption: TODO",
            23,
            'placeholder: "TODO" was never filled in',
        ),
        (
            "::: points",
            "本月没有大的变化。\n\n::: points",
            5,
            "script: a Chinese text in an English document",
        ),
        ("::: points", "::: pionts", 5, 'input: unknown block "pionts"'),
        ("of: background", "of: backgrounds", 6, 'input: unknown list "backgrounds"'),
        ("{{ m.name }}", "{{ m.nam }}", 12, 'input: unknown attribute "nam"'),
    ],
)
def test_what_is_wrong_in_a_section_is_found_by_check(
    old: str, new: str, line: int, check_and_message: str, brief: Path
) -> None:
    change(brief / "monthly-brief" / "01-results.md", old, new)

    first, *_ = check(brief / "october.yaml").findings

    assert f"{first.check}: {first.problem.message.en}" == check_and_message
    assert (Path(first.place.file).name, first.place.line) == ("01-results.md", line)


def test_a_claim_of_a_section_that_the_figures_contradict_is_found(brief: Path) -> None:
    change(brief / "october.csv", "2024-09,csat,actual,84.0", "2024-09,csat,actual,88.0")
    section = brief / "monthly-brief" / "01-results.md"
    change(section, "needs: [headline]", 'claim: "Customer satisfaction improved"')

    [finding] = check(brief / "october.yaml").findings

    assert (finding.check, finding.place.line) == ("direction-wording", 3)


def test_a_line_in_a_loop_is_told_of_once(brief: Path) -> None:
    section = brief / "monthly-brief" / "01-results.md"
    change(section, "{% case m.verdict %}", "TODO\n\n{% case m.verdict %}")

    [finding] = check(brief / "october.yaml").findings

    assert (finding.check, finding.place.line) == ("placeholder", 10)


def test_what_the_config_says_is_told_of_where_it_stands_and_not_where_it_is_printed(
    brief: Path,
) -> None:
    change(brief / "october.yaml", "Two more people on chat", "TBD")
    section = brief / "monthly-brief" / "03-next.md"
    change(section, "::: cards", "{{ risks[0].response }}\n\n::: cards")

    [finding] = check(brief / "october.yaml").findings

    assert Path(finding.place.file).name == "october.yaml"


def test_a_name_that_nobody_knows_in_the_config_is_told_of_once(brief: Path) -> None:
    change(brief / "october.yaml", "Two more people on chat", "'{{ csta }}'")

    [finding] = check(brief / "october.yaml").findings

    assert finding.problem.message.en == 'unknown name "csta"'
    assert (Path(finding.place.file).name, finding.place.line) == ("october.yaml", 21)


def test_a_slip_in_a_section_stops_a_build_but_for_a_draft(brief: Path) -> None:
    change(brief / "monthly-brief" / "01-results.md", "::: points", "::: pionts")
    config, out = brief / "october.yaml", brief.parent / "out"

    built = build([config], BuildOptions(out))
    draft = build([config], BuildOptions(out, draft=Draft.STAMPED))

    assert (built.written, built.failed) == ((), True)
    assert [path.name for path in draft.written] == [
        "2024-10-monthly-brief-DRAFT.docx",
        "2024-10-monthly-brief-DRAFT.pptx",
    ]
    assert draft.findings == built.findings
    assert 'unknown block "pionts"' in built.findings[0].problem.message.en


def test_a_build_that_stops_says_all_that_check_says(brief: Path) -> None:
    change(brief / "monthly-brief" / "01-results.md", "::: points", "::: pionts")
    change(brief / "october.yaml", "Two more people on chat", "TBD")

    built = build([brief / "october.yaml"], BuildOptions(brief.parent / "out"))

    assert built.findings == check(brief / "october.yaml").findings
    assert [finding.check for finding in built.findings] == ["input", "placeholder", "input"]
