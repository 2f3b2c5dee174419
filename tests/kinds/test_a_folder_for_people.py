"""An editor's own kind may be one a person."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.pipeline import check
from tests.support.docx_outline import docx_outline
from tests.support.monthly_brief import (
    change,
    run,
)


def for_people(brief: Path) -> None:
    """Make the brief one a person: P01 writes risks of her own, P02 nothing."""
    change(brief / "monthly-brief" / "outline.yaml", "purpose:", "each: person\npurpose:")
    change(brief / "october.yaml", "[october.csv]", "[october.csv], people: p.csv, essays: people/")
    change(brief / "october.yaml", "headline: [csat, first_response_time]", "headline: [csat]")
    (brief / "p.csv").write_text("person_id,name\nP01,Ann Gu\nP02,Bo Li\n", encoding="utf-8")
    (brief / "people").mkdir()
    (brief / "people" / "P01.yaml").write_text(
        "risks:\n  - {name: Two new colleagues, text: They still learn, response: Sit beside them}\n",
        encoding="utf-8",
    )
    (brief / "october.csv").write_text(
        "period,metric,dimension,member,role,value,unit\n"
        "2024-10,csat,person,P01,actual,86.0,%\n2024-09,csat,person,P01,actual,84.0,%\n"
        "2024-10,csat,person,P01,target,90.0,%\n2024-10,csat,person,P02,actual,87.0,%\n"
        "2024-09,csat,person,P02,actual,90.0,%\n2024-10,csat,person,P02,target,90.0,%\n",
        encoding="utf-8",
    )


def test_it_may_be_one_a_person_written_in_several_processes(
    brief: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for_people(brief)

    run("reportgen bulk brief/october.yaml -o out -j 2 --to docx --lang en")

    assert sorted(each.name for each in (tmp_path / "out").iterdir()) == [
        "2024-10-monthly-brief-P01.docx",
        "2024-10-monthly-brief-P02.docx",
    ]
    first, second = (
        docx_outline((tmp_path / "out" / f"2024-10-monthly-brief-{name}.docx").read_bytes())
        for name in ("P01", "P02")
    )
    assert "Two new colleagues" in first
    assert "November sale" not in first
    assert "November sale" in second


def test_a_section_of_one_a_person_is_read_with_the_figures_of_each(brief: Path) -> None:
    for_people(brief)
    worse = "{% if csat.trend == 'worse' %}TODO{% endif %}\n\n::: cards"
    change(brief / "monthly-brief" / "03-next.md", "::: cards", worse)

    [finding] = check(brief / "october.yaml").findings

    assert (finding.check, finding.about.member) == ("placeholder", "P02")
