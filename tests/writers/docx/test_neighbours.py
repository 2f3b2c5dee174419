"""A chart beside another chart or a table, on one line of the page."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.compose import compose
from reportgen.load import load_report
from reportgen.load.templates.templates import load_templates
from tests.support.figures import CONFIGS
from tests.support.parts import find, open_parts
from tests.writers.docx.test_write import TEXT_WIDTH, written


def rows_with_charts(folder: Path) -> list[tuple[int, list[str]]]:
    """Return how many charts stand in each row of a table that holds any, and its widths."""
    report = load_report(folder / "period.yaml")
    document = compose(report, load_templates("service-plan", report.config.locale)).document
    body = open_parts(written(document).data).xml("word/document.xml")
    return [
        (
            len(row.findall(".//{*}chart")),
            [str(width) for width in find(row, "./w:tc/w:tcPr/w:tcW/@w:w")],
        )
        for row in find(body, "//w:body/w:tbl/w:tr[.//c:chart]")
    ]


@pytest.mark.parametrize(
    ("sample", "rows"),
    [
        (
            "service-plan",
            [(2, ["4479", "4479"]), (1, ["4479", "4479"]), (1, ["4479", "4479"])],
        ),
        # a table that needs more than half has more, if not much more
        (
            "service-plan-en",
            [(2, ["4479", "4479"]), (1, ["5195", "3763"]), (1, ["4479", "4479"])],
        ),
    ],
)
def test_two_charts_stand_beside_each_other_and_a_chart_beside_a_narrow_table(
    sample: str, rows: list[tuple[int, list[str]]]
) -> None:
    assert rows_with_charts(CONFIGS / sample) == rows
    assert {sum(map(int, widths)) for _, widths in rows} == {TEXT_WIDTH}
