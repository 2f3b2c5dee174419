"""Title, author and dates of a file, in a base that has some and in one that has none."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportgen.model.language import Locale
from reportgen.writers.office.core_properties import write_core_properties
from reportgen.writers.office.package import Package
from tests.support.decks import document

PART = "docProps/core.xml"


@pytest.mark.parametrize("times", [1, 2])
def test_a_file_has_one_set_of_properties_however_often_they_are_written(times: int) -> None:
    package = Package()

    for _ in range(times):
        write_core_properties(package, document(title="甲 & 乙", locale=Locale.EN))

    [(kind, target, external)] = package.relations().entries.values()
    written = package.parts[PART].decode()
    assert (kind.rpartition("/")[2], target, external) == ("core-properties", PART, False)
    assert "<dc:title>甲 &amp; 乙</dc:title><dc:creator>顾南乔</dc:creator>" in written
    assert "<dc:language>en</dc:language>" in written
    for stamp in ("created", "modified"):
        assert f'<dcterms:{stamp} xsi:type="dcterms:W3CDTF">2025-01-08T00:00:00Z' in written


def test_a_document_without_a_day_is_of_the_last_day_of_its_period() -> None:
    package = Package()

    write_core_properties(package, replace(document(), date=None))

    assert "2024-12-31T00:00:00Z" in package.parts[PART].decode()
