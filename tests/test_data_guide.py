"""Every layout of docs/data.md is read as the page says: its file, its description, no problem."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from reportgen.load import load_report
from tests.support.figures import CONFIGS

PAGE = Path(__file__).parents[1] / "docs" / "data.md"
EXAMPLE = re.compile(r"## (.+?)\n\n```csv\n(.+?)```\n\n```yaml\n(.+?)```", re.DOTALL)


@pytest.mark.parametrize(
    ("title", "csv", "entry"),
    [pytest.param(*match, id=match[0]) for match in EXAMPLE.findall(PAGE.read_text("utf-8"))],
)
def test_an_example_is_read_without_a_problem(
    title: str, csv: str, entry: str, tmp_path: Path
) -> None:
    (tmp_path / "export.csv").write_text(csv, encoding="utf-8")
    config = tmp_path / "period.yaml"
    config.write_text(
        f"catalogue: {CONFIGS / 'catalogue'}\nperiod: {{id: 2024-Q4}}\n"
        f"data:\n  metrics:\n    {entry}",
        encoding="utf-8",
    )

    report = load_report(config)

    assert report.input_problems == ()
    assert report.rows == FIGURES[title]


FIGURES = {
    "One row a period, metrics side by side": 6,
    "Periods side by side": 8,
    "Members side by side": 6,
    "Members in columns of their own": 6,
    "The same for all rows": 2,
    "Titles, notes and totals around the table": 3,
    "Other separators and decimal commas": 2,
}


def test_the_page_has_an_example_of_each_layout() -> None:
    assert [match[0] for match in EXAMPLE.findall(PAGE.read_text("utf-8"))] == list(FIGURES)
