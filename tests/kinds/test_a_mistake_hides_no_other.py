"""A mistake for which nothing can be built hides nothing: all else is looked at in the same run."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.errors import ReportgenError
from reportgen.pipeline import check
from tests.support.monthly_brief import Step, change, changed

OUTLINE = "monthly-brief/outline.yaml"
RESULTS = "monthly-brief/01-results.md"
CONFIG = "october.yaml"
NOT_FILLED_IN = '"TODO" was never filled in'


def told(brief: Path) -> tuple[list[str], list[str]]:
    """Return for what the run stopped, and what the checks found all the same."""
    with pytest.raises(ReportgenError) as stop:
        check(brief / CONFIG)
    problems, findings = stop.value.problems, stop.value.findings
    return [p.message.en for p in problems], [f.problem.message.en for f in findings]


def wrong_elsewhere(brief: Path) -> None:
    """Make a mistake in the texts, and one in a section."""
    change(brief / CONFIG, "Write the answers about returns anew", "TODO")
    change(brief / RESULTS, "title: Results", "title: Results of November")


ELSEWHERE = [
    NOT_FILLED_IN,
    '"Results of November" names November 2024, but the figures under it are of October 2024',
]


@pytest.mark.parametrize(
    ("mistake", "message"),
    [
        (changed(OUTLINE, "formats:", "format:"), 'unknown key "format"'),
        (changed(OUTLINE, "chapters:", "chapter:"), 'unknown key "chapter"'),
        (changed(OUTLINE, "sections: [next]", "section: [next]"), 'unknown key "section"'),
        (changed(OUTLINE, "formats:", "wibble: 1\nformats:"), 'unknown key "wibble"'),
        (changed(CONFIG, "catalogue: catalogue", "catalog: catalogue"), 'unknown key "catalog"'),
        (changed(CONFIG, "headline:", "headlines:"), 'unknown key "headlines"'),
        (changed(CONFIG, "[csat, first", "[csta, first"), 'unknown metric "csta"'),
        (
            changed(CONFIG, "due: 2024-11-15", "due: soon"),
            'found "soon" where a date that exists, such as 2025-01-08 is wanted',
        ),
    ],
)
def test_texts_and_sections_are_looked_at_all_the_same(
    mistake: Step, message: str, brief: Path
) -> None:
    mistake(brief)
    wrong_elsewhere(brief)

    stops, findings = told(brief)

    assert stops == [message]
    assert findings == ELSEWHERE


def test_a_section_that_cannot_be_read_hides_no_other(brief: Path) -> None:
    change(brief / "monthly-brief/03-next.md", "title: Risks", "titel: Risks")
    wrong_elsewhere(brief)

    stops, findings = told(brief)

    assert stops == ['unknown key "titel"']
    assert findings == ELSEWHERE


def test_figures_that_clash_are_found_beside_a_mistake_of_the_outline(brief: Path) -> None:
    change(brief / OUTLINE, "formats:", "format:")
    change(brief / CONFIG, "background:", "claims: [{says: met, metric: csat}]\nbackground:")

    _, [finding] = told(brief)

    assert finding == (
        "Customer satisfaction, October 2024 is 86.0 against a target of 90.0: "
        "missed by 4, although claim 1 says it was met"
    )


def test_where_a_metric_could_be_any_the_figures_are_looked_at_without_the_texts(
    brief: Path,
) -> None:
    change(brief / CONFIG, "headline: [csat,", "headline: [qqqqqq,")
    change(brief / "october.csv", "csat,actual,86.0", "csat,actual,186.0")
    wrong_elsewhere(brief)

    stops, findings = told(brief)

    assert stops == ['unknown metric "qqqqqq"']
    assert len(findings) == 2
    assert "186.0" in findings[0]
    assert findings[1] == 'the texts were not checked, because unknown metric "qqqqqq"'


def test_where_a_file_cannot_be_read_it_is_said_that_nothing_else_was_checked(brief: Path) -> None:
    (brief / "october.csv").unlink()
    wrong_elsewhere(brief)

    stops, findings = told(brief)

    assert stops == ['"brief/october.csv" does not exist']
    assert findings == [
        'the figures and texts were not checked, because "brief/october.csv" does not exist'
    ]


def test_a_wrong_expression_of_the_config_is_one_error_where_sections_are_tried(
    brief: Path,
) -> None:
    change(brief / CONFIG, "the new chat tool.", "{{ headline }}.")

    findings = check(brief / CONFIG).findings

    assert [(f.place.line, f.problem.message.en) for f in findings] == [
        (14, "the expression in this text cannot be read: a list cannot be printed as it is")
    ]
