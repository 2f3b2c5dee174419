"""What one person's own file says takes the place of what the config says there."""

from __future__ import annotations

import pytest

from reportgen.model.report.personal_texts import PersonalTexts

OWN = PersonalTexts(None, ("results", "plan.steps[1]"))


@pytest.mark.parametrize(
    ("path", "replaced"),
    [
        ("results", True),
        ("results.complaints", True),
        ("results[0].text", True),
        ("results_by_team", False),
        ("plan.steps[1]", True),
        ("plan.steps[1].text", True),
        ("plan.steps[10]", False),
        ("plan.steps", False),
        ("plan", False),
    ],
)
def test_a_file_replaces_what_it_says_and_all_inside_it(path: str, *, replaced: bool) -> None:
    assert OWN.replaces(path) is replaced
