"""Assessments in words: the collection, and single ones in every state. `make golden` remakes them."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from reportgen.compose import compose
from reportgen.documents import Deliverable, DocumentBuilder
from reportgen.kinds import KINDS
from reportgen.load import load_report
from reportgen.load.templates.templates import load_templates
from reportgen.model.document.document import Document
from reportgen.model.document.style import Style
from reportgen.model.people.staff import Staff
from reportgen.model.place import Place
from reportgen.model.report.report import Report
from tests.golden.test_documents import EXPECTED, HINT
from tests.support.figures import CONFIGS
from tests.support.outline import document_outline
from tests.support.validation import missing_validator, validate_ooxml

VARIANTS = {
    "zh-Hans": "assessments",
    "zh-Hant": "assessments-zh-Hant",
    "en": "assessments-en",
}

GOALS_MET_AND_BETTER = """\
2024,csat,person,P04,target,89,%,以上,,,
2023,csat,person,P04,actual,86.1,%,,,,
2024,first_response_time,person,P04,target,36,s,以内,,,
2023,first_response_time,person,P04,actual,35,s,,,,
2024,bad_reviews,person,P04,target,30,count,以内,,,
"""
GOALS_MISSED = """\
2024,csat,person,P04,target,92,%,以上,,,
2023,csat,person,P04,actual,90.5,%,,,,
2024,first_response_time,person,P04,target,30,s,以内,,,
2023,first_response_time,person,P04,actual,41,s,,,,
2024,bad_reviews,person,P04,target,20,count,以内,,,
"""
NO_GOALS = """\
2023,csat,person,P04,actual,90.5,%,,,,
2023,first_response_time,person,P04,actual,41,s,,,,
2023,bad_reviews,person,P04,actual,26,count,,,,
"""
CASES = {"met": GOALS_MET_AND_BETTER, "missed": GOALS_MISSED, "no-goals": NO_GOALS}


def with_figures(rows: str, folder: Path, locale: str) -> Report:
    """Return the report of P04 with further figures."""
    for name in {"catalogue", "assessments", VARIANTS[locale]}:
        shutil.copytree(CONFIGS / name, folder / name)
    figures = folder / "assessments" / "metrics.csv"
    figures.write_text(figures.read_text("utf-8") + rows, encoding="utf-8")
    return Staff(load_report(folder / VARIANTS[locale] / "period.yaml")).report_of("P04")


def document(report: Report, kind: str) -> Document:
    return compose(report, load_templates(kind, report.config.locale)).document


def compare(text: str, locale: str, name: str) -> None:
    path = EXPECTED / locale / f"{name}.txt"
    if os.environ.get("REPORTGEN_GOLDEN") == "write":
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert path.read_text(encoding="utf-8") == text, HINT


@pytest.mark.parametrize("locale", VARIANTS)
def test_a_collection_says_what_it_said(locale: str) -> None:
    report = load_report(CONFIGS / VARIANTS[locale] / "period.yaml")

    text = document_outline(document(report, "assessment-collection"))

    compare(text, locale, "assessment-collection")


@pytest.mark.parametrize("locale", VARIANTS)
@pytest.mark.parametrize("case", CASES)
def test_a_person_s_document_says_what_it_said(case: str, locale: str, tmp_path: Path) -> None:
    report = with_figures(CASES[case], tmp_path, locale)

    text = document_outline(document(report, "assessment-single"))

    compare(text, locale, f"assessment-{case}")


SAID: dict[str, Callable[[str], str]] = {
    "zh-Hans": lambda text: text.split("客户满意度为")[1].split("。")[0],
    "zh-Hant": lambda text: text.split("顧客滿意度為")[1].split("。")[0],
    "en": lambda text: text.split("Customer satisfaction ")[1].split(". ")[0],
}


@pytest.mark.parametrize(
    ("case", "locale", "said", "unsaid"),
    [
        ("met", "zh-Hans", ("上升3.1个百分点", "达到了"), ("没有达到", "下降")),
        ("met", "zh-Hant", ("上升3.1個百分點", "達成"), ("未達成", "下降")),
        ("met", "en", ("rose by", "met the target"), ("missed", "fell")),
        ("missed", "zh-Hans", ("下降1.3个百分点", "没有达到"), ("达到了", "上升")),
        ("missed", "zh-Hant", ("下降1.3個百分點", "未達成"), ("，達成", "上升")),
        ("missed", "en", ("fell by", "missed the target"), ("met the", "rose")),
        ("no-goals", "zh-Hans", ("下降1.3个百分点",), ("目标", "上升")),
        ("no-goals", "zh-Hant", ("下降1.3個百分點",), ("目標", "上升")),
        ("no-goals", "en", ("fell by",), ("target", "rose")),
    ],
)
def test_no_sentence_says_the_opposite_of_its_number(
    case: str, locale: str, said: tuple[str, ...], unsaid: tuple[str, ...], tmp_path: Path
) -> None:
    report = with_figures(CASES[case], tmp_path, locale)

    sentence = SAID[locale](document_outline(document(report, "assessment-single")))

    assert [word for word in said if word not in sentence] == []
    assert [word for word in unsaid if word in sentence] == []


@pytest.mark.validator
@pytest.mark.parametrize("locale", VARIANTS)
@pytest.mark.parametrize("kind", ["assessment-collection", "assessment-single"])
@pytest.mark.parametrize("form", ["docx", "pptx"])
def test_the_validator_finds_nothing(kind: str, locale: str, form: str, tmp_path: Path) -> None:
    reason = missing_validator()
    if reason:
        pytest.skip(reason)
    report = load_report(CONFIGS / VARIANTS[locale] / "period.yaml")
    if kind == "assessment-single":
        report = Staff(report).report_of("P02")

    made = DocumentBuilder(Style()).make(
        Deliverable(report, KINDS[kind], "x", (form,), Place("period.yaml"))
    )

    file = tmp_path / f"x.{form}"
    file.write_bytes(made.files[form])
    assert validate_ooxml(file) == []
