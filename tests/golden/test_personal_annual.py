"""The yearly summary of one person in words: the sample, and copies in which all has turned."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pptx
import pytest

from reportgen.compose import compose
from reportgen.load import load_report
from reportgen.load.templates.templates import load_templates
from reportgen.pipeline import BuildOptions, build
from tests.golden.test_documents import EXPECTED, HINT, changed, without
from tests.support.figures import CONFIGS
from tests.support.outline import document_outline
from tests.support.validation import validate_ooxml

FOLDERS = {
    "zh-Hans": "personal-annual",
    "zh-Hant": "personal-annual-zh-Hant",
    "en": "personal-annual-en",
}

WORSE_AND_MISSED = changed(
    ("2023,human_contacts,,,actual,10350", "2023,human_contacts,,,actual,20350"),
    ("2023,fcr,,,actual,75", "2023,fcr,,,actual,95"),
    ("2024,fcr,,,target,88", "2024,fcr,,,target,93"),
    ("2023,csat_score5,,,actual,4.61", "2023,csat_score5,,,actual,4.91"),
    ("benchmark,4.68", "benchmark,4.95"),
    ("2023,aht,,,actual,7.5", "2023,aht,,,actual,5.5"),
    ("2024,aht,,,target,6.5", "2024,aht,,,target,6"),
    ("2023,first_response_time,,,actual,45", "2023,first_response_time,,,actual,25"),
    ("benchmark,35", "benchmark,20"),
    ("2023,complaints,,,actual,61", "2023,complaints,,,actual,21"),
    ("2023,escalations,,,actual,12", "2023,escalations,,,actual,1"),
    ("2024,escalation_rate,,,target,10", "2024,escalation_rate,,,target,8"),
    (
        "2023,complaint_to_bad_review_rate,,,actual,28",
        "2023,complaint_to_bad_review_rate,,,actual,8",
    ),
)
FLAT = changed(
    ("2023,human_contacts,,,actual,10350", "2023,human_contacts,,,actual,12480"),
    ("2023,fcr,,,actual,75", "2023,fcr,,,actual,92"),
    ("2024,fcr,,,target,88", "2024,fcr,,,target,93"),
    ("2023,csat_score5,,,actual,4.61", "2023,csat_score5,,,actual,4.82"),
    ("benchmark,4.68", "benchmark,4.82"),
    ("2023,aht,,,actual,7.5", "2023,aht,,,actual,6.1"),
    ("2023,first_response_time,,,actual,45", "2023,first_response_time,,,actual,28"),
    ("2023,complaints,,,actual,61", "2023,complaints,,,actual,34"),
    ("2023,escalations,,,actual,12", "2023,escalations,,,actual,3"),
    (
        "2023,complaint_to_bad_review_rate,,,actual,28",
        "2023,complaint_to_bad_review_rate,,,actual,12",
    ),
)
CASES: dict[str, Callable[[str], str]] = {
    "sample": str,
    "worse-and-missed": WORSE_AND_MISSED,
    "flat": FLAT,
    "alone": without(
        "^2023|,target,|,benchmark,|topic|cross_border|products_covered|training|won_back"
    ),
}
"""`alone`: the figures of this year and nothing to hold them against."""


def shown(case: str, locale: str, folder: Path) -> str:
    """Return the document of a case in words; what the texts ask for and is gone is left out."""
    for name in {"catalogue", "personal-annual", FOLDERS[locale]}:
        shutil.copytree(CONFIGS / name, folder / name)
    metrics = folder / "personal-annual" / "metrics.csv"
    metrics.write_text(CASES[case](metrics.read_text("utf-8")), encoding="utf-8")
    report = load_report(folder / FOLDERS[locale] / "period.yaml")
    sources = load_templates("personal-annual", report.config.locale)
    return document_outline(compose(report, sources).document)


@pytest.mark.parametrize("locale", FOLDERS)
@pytest.mark.parametrize("case", CASES)
def test_a_personal_summary_says_what_it_said(case: str, locale: str, tmp_path: Path) -> None:
    text = shown(case, locale, tmp_path)

    path = EXPECTED / "personal-annual" / locale / f"{case}.txt"
    if os.environ.get("REPORTGEN_GOLDEN") == "write":
        path.parent.mkdir(exist_ok=True, parents=True)
        path.write_text(text, encoding="utf-8")
    assert path.read_text(encoding="utf-8") == text, HINT


@pytest.mark.validator
@pytest.mark.parametrize("locale", FOLDERS)
def test_document_and_deck_keep_the_schema_and_the_length_that_was_asked_for(
    locale: str, tmp_path: Path
) -> None:
    built = build([CONFIGS / FOLDERS[locale] / "period.yaml"], BuildOptions(tmp_path))

    assert [finding for finding in built.findings if finding.severity != "info"] == []
    assert [fault for path in built.written for fault in validate_ooxml(path)] == []
    [deck] = [path for path in built.written if path.suffix == ".pptx"]
    assert 22 <= len(pptx.Presentation(str(deck)).slides) <= 28


FALSE = {
    "zh-Hans": {
        "worse-and-missed": ("已经达到", "不必再问", "好于", "减到", "快于", "少了"),
        "flat": ("不必再问", "变多了", "退到", "没有做好", "减到"),
        "alone": ("年初定的", "没有达到", "比上年", "参照值为", "持平"),
    },
    "zh-Hant": {
        "worse-and-missed": ("已經達成", "不必再問", "較佳", "減為", "更快", "減少了"),
        "flat": ("不必再問", "變多了", "退到", "沒有控制住", "減為"),
        "alone": ("年初訂下", "未達", "較上年", "參照值為", "持平"),
    },
    "en": {
        "worse-and-missed": (
            "and I met it",
            "no longer have to",
            "ahead",
            "fewer than the",
            "better value",
        ),
        "flat": ("no longer have to", "slipped", "step back", "did not keep", "came down"),
        "alone": ("My target was", "I missed my target", "The benchmark is", "a year earlier"),
    },
}
"""What a language must not say of figures in these states."""


@pytest.mark.parametrize("locale", FOLDERS)
@pytest.mark.parametrize("case", ["worse-and-missed", "flat", "alone"])
def test_no_sentence_says_the_opposite_of_its_number(
    case: str, locale: str, tmp_path: Path
) -> None:
    text = shown(case, locale, tmp_path)

    said = "\n".join(text.split("\n# ")[1:3])  # the chapters on the year and on results
    assert [words for words in FALSE[locale][case] if words in said] == []
