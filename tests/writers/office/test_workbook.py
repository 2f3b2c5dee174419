"""The workbook under a chart names its parts, and has all that it names."""

from __future__ import annotations

from reportgen.writers.office.workbook import workbook
from tests.support.parts import open_parts


def test_every_part_that_a_workbook_names_is_there() -> None:
    parts = open_parts(workbook(("Before",), (("A", ("3.0",)),)))

    named = [target.target for target in parts.relations("xl/workbook.xml").values()]

    assert sorted(named) == ["xl/styles.xml", "xl/worksheets/sheet1.xml"]
    assert set(named) <= set(parts.contents)
