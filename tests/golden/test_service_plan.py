"""The service plan in words: the sample, and plans whose goals are held, open or without a past."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from pptx import Presentation

from reportgen.compose import compose
from reportgen.load import load_report
from reportgen.load.templates.templates import load_templates
from reportgen.pipeline import BuildOptions, build
from tests.golden.test_documents import EXPECTED, HINT, changed, without
from tests.support.figures import CONFIGS
from tests.support.outline import document_outline
from tests.support.samples import Edit
from tests.support.validation import missing_validator, validate_ooxml

FOLDERS = {
    "zh-Hans": "service-plan",
    "zh-Hant": "service-plan-zh-Hant",
    "en": "service-plan-en",
}
HELD = changed(
    ("2024,csat,,,target,95,", "2024,csat,,,target,88,"),
    ("2023,csat,,,actual,91,", "2023,csat,,,actual,84,"),
    ("2024,complaint_sla_met,,,target,95,", "2024,complaint_sla_met,,,target,85,"),
    ("2024,training_sessions,,,target,16,", "2024,training_sessions,,,target,12,"),
    ("channel,chat,target,97,", "channel,chat,target,92,"),
    ("2024,return_rate,,,target,3,", "2024,return_rate,,,target,3.5,"),
)
"""Some levels meet their targets already; satisfaction fell in the year before."""

CASES: dict[str, Callable[[str], str]] = {
    "sample": lambda text: text,
    "held-and-fallen": HELD,
    "without-targets": without(
        r"^2024[^,]*,(csat|complaint_sla_met|training|quality|first_contact)"
    ),
    "without-past": without(r"^202[1-3]"),
}


def shown(edit: Edit, locale: str, folder: Path) -> str:
    """Return the document of a plan whose figures were edited, in words."""
    for name in {"catalogue", "service-plan", FOLDERS[locale]}:
        shutil.copytree(CONFIGS / name, folder / name)
    figures = folder / "service-plan" / "metrics.csv"
    figures.write_text(edit(figures.read_text(encoding="utf-8")), encoding="utf-8")
    report = load_report(folder / FOLDERS[locale] / "period.yaml")
    return document_outline(
        compose(report, load_templates("service-plan", report.config.locale)).document
    )


@pytest.mark.parametrize("locale", FOLDERS)
@pytest.mark.parametrize("case", CASES)
def test_a_plan_says_what_it_said(case: str, locale: str, tmp_path: Path) -> None:
    text = shown(CASES[case], locale, tmp_path)

    path = EXPECTED / locale / f"service-plan-{case}.txt"
    if os.environ.get("REPORTGEN_GOLDEN") == "write":
        path.write_text(text, encoding="utf-8")
    assert path.read_text(encoding="utf-8") == text, HINT


@pytest.mark.validator
@pytest.mark.parametrize("locale", FOLDERS)
def test_its_files_are_valid_and_as_long_as_a_plan_should_be(locale: str, tmp_path: Path) -> None:
    reason = missing_validator()
    if reason:
        pytest.skip(reason)

    built = build([CONFIGS / FOLDERS[locale] / "period.yaml"], BuildOptions(tmp_path))

    assert [f.problem.message.en for f in built.findings if f.severity != "info"] == []
    for file in sorted(tmp_path.iterdir()):
        assert validate_ooxml(file) == []
    [deck] = tmp_path.glob("*.pptx")
    assert len(Presentation(str(deck)).slides) == 17
