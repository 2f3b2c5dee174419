"""Each fault that the lint is for is found where it is seeded, and a sound file has none."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping

import docx
import pptx
import pytest
from docx.shared import Inches
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE

from tests.support.package_lint import lint_package

ContentsChange = Callable[[dict[str, bytes]], None]

BODY = "word/document.xml"
SLIDE = "ppt/slides/slide1.xml"
CHART = "ppt/charts/chart1.xml"


@pytest.fixture(scope="module")
def document() -> bytes:
    stream = io.BytesIO()
    made = docx.Document()
    made.add_heading("Outlook", 1)
    made.add_paragraph("calm", style="List Bullet")
    made.save(stream)
    return packed(unpacked(stream.getvalue()))


@pytest.fixture(scope="module")
def deck() -> bytes:
    stream = io.BytesIO()
    made = pptx.Presentation()
    slide = made.slides.add_slide(made.slide_layouts[5])
    data = CategoryChartData()
    data.categories = ["chat"]
    data.add_series("now", (1,))
    where = (0, 0, Inches(3), Inches(3))
    slide.shapes.add_chart(XL_CHART_TYPE.COLUMN_CLUSTERED, *where, data)
    made.save(stream)
    return packed(unpacked(stream.getvalue()))


def unpacked(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(contents: Mapping[str, bytes], year: int = 1980) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for name, content in contents.items():
            archive.writestr(zipfile.ZipInfo(name, (year, 1, 1, 0, 0, 0)), content)
    return stream.getvalue()


def replace(part: str, old: str, new: str) -> ContentsChange:
    def change(contents: dict[str, bytes]) -> None:
        assert old.encode() in contents[part]
        contents[part] = contents[part].replace(old.encode(), new.encode(), 1)

    return change


def remove(part: str) -> ContentsChange:
    def change(contents: dict[str, bytes]) -> None:
        del contents[part]

    return change


def add(part: str, content: bytes) -> ContentsChange:
    def change(contents: dict[str, bytes]) -> None:
        contents[part] = content

    return change


def faults_after(data: bytes, change: ContentsChange) -> list[str]:
    contents = unpacked(data)
    change(contents)
    return lint_package(packed(contents))


def test_sound_files_have_no_faults(document: bytes, deck: bytes) -> None:
    assert lint_package(document) == []
    assert lint_package(deck) == []


BOOKMARK = '<w:bookmarkStart w:id="7" w:name="a"/><w:bookmarkEnd w:id="7"/>'
LIST_88 = '<w:numPr><w:numId w:val="88"/></w:numPr>'
AXIS = '<c:axId val="-2068027336"/>'
STRAY = "<a:p><a:pPr><a:defRPr><a:ea/></a:defRPr></a:pPr></a:p>"
DRAWING = (
    '<wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/'
    'wordprocessingDrawing"><wp:docPr id="3" name="x"/></wp:inline>'
)


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        (replace(BODY, '"Heading1"', '"Heading99"'), "uses style Heading99, which is not defined"),
        (
            replace(
                BODY, '<w:pStyle w:val="ListBullet"/>', '<w:numPr><w:numId w:val="88"/></w:numPr>'
            ),
            "uses list 88, which is not defined",
        ),
        (replace(BODY, "<w:body>", f"<w:body>{BOOKMARK * 2}"), "bookmark id 7 stands 2 times"),
        (replace(BODY, "<w:body>", f"<w:body>{BOOKMARK * 2}"), "bookmark name a stands 2 times"),
        (
            replace(BODY, "<w:body>", '<w:body><w:bookmarkStart w:id="7" w:name="a"/>'),
            "bookmark 7 is not closed",
        ),
        (
            replace(BODY, "<w:body>", '<w:body><w:bookmarkEnd w:id="7"/>'),
            "bookmark 7 is closed but not opened",
        ),
        (replace(BODY, "<w:body>", f"<w:body>{DRAWING * 2}"), "drawing id 3 stands 2 times"),
        (remove("word/styles.xml"), "points to word/styles.xml, absent"),
        (remove("word/styles.xml"), "names the absent part word/styles.xml"),
        (add("word/extra.xml", b"<x/>"), "word/extra.xml: nothing points to it"),
        (add("word/extra.abc", b""), "word/extra.abc: has no content type"),
        (add("word/_rels/gone.xml.rels", b"<x/>"), "word/_rels/gone.xml.rels: belongs to no part"),
        (replace(BODY, "<w:body>", "<!DOCTYPE x><w:body>"), "declares a document type"),
    ],
)
def test_a_fault_in_a_document_is_found(
    document: bytes, change: ContentsChange, fault: str
) -> None:
    assert fault in "\n".join(faults_after(document, change))


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        (replace(SLIDE, 'cNvPr id="2"', 'cNvPr id="1"'), "shape id 1 stands 2 times"),
        (
            replace(SLIDE, 'r:id="rId2"', 'r:id="rId9"'),
            "uses relationship rId9, which is not",
        ),
        (
            replace(CHART, AXIS, '<c:axId val="5"/>'),
            "axis 5 is used but absent",
        ),
        (
            replace(CHART, AXIS, ""),
            "axis -2068027336 belongs to no plot",
        ),
        (
            replace(SLIDE, "<a:p/>", STRAY),
            "ea has no typeface",
        ),
    ],
)
def test_a_fault_in_a_deck_is_found(deck: bytes, change: ContentsChange, fault: str) -> None:
    assert fault in "\n".join(faults_after(deck, change))


def test_a_part_that_carries_the_clock_is_found(document: bytes) -> None:
    dated = packed(unpacked(document), year=2026)

    faults = lint_package(dated)

    assert f"{BODY}: dated (2026, 1, 1, 0, 0, 0), not 1980-01-01" in faults
