"""The annual report of a team in words: as the sample has it, and with every state turned round."""

from __future__ import annotations

import csv
import io
import os
import shutil
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest
from pptx import Presentation

from reportgen.compose import compose
from reportgen.load import load_report
from reportgen.load.templates.templates import load_templates
from reportgen.pipeline import BuildOptions, build
from tests.support.figures import CONFIGS
from tests.support.outline import document_outline
from tests.support.validation import missing_validator, validate_ooxml

EXPECTED = Path(__file__).parent / "expected" / "team-annual"
HINT = "if this is what you want, run `make golden`, read the diff, and look at the pages"
VARIANTS = {
    "zh-Hant": "team-annual",
    "zh-Hans": "team-annual-zh-Hans",
    "en": "team-annual-en",
}

Row = dict[str, str]
Edit = Callable[[list[Row]], list[Row]]


def level_of(rows: list[Row], like: Row) -> Decimal | None:
    """Return the level of 2024 that a row of another period or role belongs to."""
    for row in rows:
        is_level = row["period"] == "2024" and row["role"] == "actual"
        if is_level and all(row[key] == like[key] for key in ("metric", "dimension", "member")):
            return Decimal(row["value"])
    return None


def moved_to(rows: list[Row], place: Callable[[Decimal, Decimal], Decimal]) -> list[Row]:
    """Return rows whose earlier values and targets stand elsewhere, by the level of 2024."""
    made = []
    for row in rows:
        now = level_of(rows, row)
        is_reference = row["role"] == "target" or row["period"] == "2023"
        if now is not None and is_reference and row["period"] in ("2023", "2024"):
            row = {**row, "value": str(place(now, Decimal(row["value"])))}
        made.append(row)
    return made


def turned_round(rows: list[Row]) -> list[Row]:
    """Return rows in which what was better is worse, and what was met is missed."""
    return moved_to(rows, lambda now, reference: 2 * now - reference)


def level(rows: list[Row]) -> list[Row]:
    """Return rows in which nothing has changed since the year before."""
    return moved_to(rows, lambda now, reference: now)


def bare(rows: list[Row]) -> list[Row]:
    """Return rows without earlier values and targets."""
    return [row for row in rows if row["period"] == "2024" and row["role"] == "actual"]


CASES: dict[str, Edit] = {
    "sample": lambda rows: rows,
    "turned-round": turned_round,
    "level": level,
    "bare": bare,
}


def edited(path: Path, edit: Edit) -> None:
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        names = list(reader.fieldnames or ())
        rows = edit(list(reader))
    text = io.StringIO()
    writer = csv.DictWriter(text, names)
    writer.writeheader()
    writer.writerows(rows)
    path.write_text(text.getvalue(), encoding="utf-8")


def shown(case: str, locale: str, folder: Path) -> str:
    """Return the annual report of a case in words."""
    for name in {"catalogue", "team-annual", VARIANTS[locale]}:
        shutil.copytree(CONFIGS / name, folder / name)
    edited(folder / "team-annual" / "metrics.csv", CASES[case])
    report = load_report(folder / VARIANTS[locale] / "period.yaml")
    return document_outline(
        compose(report, load_templates("team-annual", report.config.locale)).document
    )


@pytest.mark.parametrize("locale", VARIANTS)
@pytest.mark.parametrize("case", CASES)
def test_a_report_says_what_it_said(case: str, locale: str, tmp_path: Path) -> None:
    text = shown(case, locale, tmp_path)

    path = EXPECTED / locale / f"{case}.txt"
    if os.environ.get("REPORTGEN_GOLDEN") == "write":
        path.parent.mkdir(exist_ok=True, parents=True)
        path.write_text(text, encoding="utf-8")
    assert path.read_text(encoding="utf-8") == text, HINT


FORBIDDEN = {
    ("turned-round", "zh-Hant"): ("提高到", "縮短為", "改善為", "都有改善", "全數達標"),
    ("turned-round", "zh-Hans"): ("提高到", "缩短到", "改善到", "都有进步", "全部达标"),
    ("turned-round", "en"): ("improved from", "Every one of them is better", "rose from"),
    ("bare", "zh-Hant"): ("較2023年", "的目標已經達成", "改善為", "退到"),
    ("bare", "zh-Hans"): ("比2023年", "的目标已经达到", "改善到", "退到"),
    ("bare", "en"): ("in 2023", "met its target", "improved from", "slipped"),
}


@pytest.mark.parametrize(("case", "locale"), FORBIDDEN)
def test_no_sentence_says_the_opposite_of_its_number(
    case: str, locale: str, tmp_path: Path
) -> None:
    text = shown(case, locale, tmp_path)

    prose = [line for line in text.splitlines() if "TABLE" not in line and "CHART" not in line]
    found = {w: line for w in FORBIDDEN[case, locale] for line in prose if w in line}
    assert found == {}


@pytest.mark.validator
@pytest.mark.parametrize("locale", VARIANTS)
def test_its_files_are_valid_and_its_deck_has_a_slide_a_section(
    locale: str, tmp_path: Path
) -> None:
    reason = missing_validator()
    if reason:
        pytest.skip(reason)

    built = build([CONFIGS / VARIANTS[locale] / "period.yaml"], BuildOptions(tmp_path))

    assert [f.problem.message.en for f in built.findings if f.severity != "info"] == []
    for file in sorted(tmp_path.iterdir()):
        assert validate_ooxml(file) == []
    [deck] = tmp_path.glob("*.pptx")
    assert len(Presentation(str(deck)).slides) == 27
