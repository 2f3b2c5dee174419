"""A chart beside another chart or a table, on one line of the page."""

from __future__ import annotations

from pathlib import Path

from reportgen.compose import compose
from reportgen.load import load_report
from reportgen.load.templates.templates import load_templates
from tests.support.figures import CONFIGS
from tests.support.parts import find, open_parts
from tests.writers.docx.test_write import written


def cells_with_charts(folder: Path) -> list[int]:
    """Return how many charts stand in each row of a table that holds any."""
    report = load_report(folder / "period.yaml")
    document = compose(report, load_templates("service-plan", report.config.locale)).document
    body = open_parts(written(document).data).xml("word/document.xml")
    rows = find(body, "//w:body/w:tbl/w:tr[.//c:chart]")
    return [len(row.findall(".//{*}chart")) for row in rows]


def test_two_charts_stand_beside_each_other_and_a_chart_beside_a_narrow_table() -> None:
    assert cells_with_charts(CONFIGS / "service-plan") == [2, 1, 1]
