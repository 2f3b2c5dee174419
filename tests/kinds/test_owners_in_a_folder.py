"""Who owns a step or a risk of an editor's kind: known, misspelt, or somebody else."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.pipeline import check
from tests.support.monthly_brief import change, monthly_brief

CONFIG = "october.yaml"
STEP = "owner: Ann Gu, due"


@pytest.fixture
def brief(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return monthly_brief(tmp_path)


def with_owners(brief: Path, names: str) -> None:
    """Let the kind list its owners, and a config name some."""
    change(brief / "monthly-brief/outline.yaml", "  plan: steps", "  plan: steps\n  owners: points")
    change(brief / CONFIG, "plan:\n", f"owners: [{names}]\nplan:\n")


def with_risks(brief: Path) -> None:
    """Let the kind write risks in a shape that has an owner."""
    change(brief / "monthly-brief/outline.yaml", "risks: cards", "risks: risks")
    change(brief / "monthly-brief/03-next.md", "text: text response", "text: risk response owner")


def told(brief: Path) -> list[tuple[str, str, str]]:
    found = check(brief / CONFIG).findings
    return [(f.severity.value, f.problem.message.en, f.problem.remedy.en) for f in found]


def test_a_step_of_a_stranger_is_fine_where_nothing_lists_the_owners(brief: Path) -> None:
    change(brief / CONFIG, STEP, "owner: Bo Li, due")

    assert told(brief) == []


def test_a_misspelt_owner_hears_which_text_the_kind_would_have_to_declare(brief: Path) -> None:
    change(brief / CONFIG, STEP, "owner: Ann Go, due")

    assert told(brief) == [
        (
            "warning",
            (
                'the step "Write the answers about returns anew" is owned by "Ann Go", who is '
                "in none of `people`, the roster, `duties` and `owners`"
            ),
            (
                'did you mean "Ann Gu"? if not, write `owners: points` under `texts:` in the '
                "outline, and the name under `owners:` in the config"
            ),
        )
    ]


def test_a_risk_and_a_step_of_somebody_who_is_not_listed_are_told_alike(brief: Path) -> None:
    with_owners(brief, "Zhang Wei")
    with_risks(brief)
    change(brief / CONFIG, STEP, "owner: Bo Li, due")
    change(brief / CONFIG, "name: November sale, text: Three", "owner: Bo Li, risk: Three")

    whose = 'is owned by "Bo Li", who is in none of `people`, the roster, `duties` and `owners`'
    advice = "add the name to `owners:` in the config"
    assert told(brief) == [
        ("warning", f'the risk "Three times the contacts of a usual week" {whose}', advice),
        ("warning", f'the step "Write the answers about returns anew" {whose}', advice),
    ]


def test_two_owners_of_one_step_are_two(brief: Path) -> None:
    with_owners(brief, "Bo Li, Zhang Wei")
    change(brief / CONFIG, STEP, "owner: Bo Li / Zhang Wei, due")
    assert told(brief) == []

    change(brief / CONFIG, "owner: Bo Li / Zhang Wei", "owner: Bo Li / Cy Wu")

    [(_, message, _)] = told(brief)
    assert message.endswith(
        'is owned by "Cy Wu", who is in none of `people`, the roster, `duties` and `owners`'
    )


def test_a_listed_owner_is_known(brief: Path) -> None:
    with_owners(brief, "Bo Li")
    change(brief / CONFIG, STEP, "owner: Bo Li, due")

    assert told(brief) == []
