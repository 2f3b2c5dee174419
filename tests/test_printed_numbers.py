"""Every number that a finished file shows is in the ledger inside that file, with the same text.

The test does not trust the writers: it unzips the files, reads texts, tables and chart caches by
regular expressions of its own, and asks the ledger for each number. What is no figure is on a
short list: dates and periods, numbering, page numbers, and the digits in names that authors typed.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from xml.sax.saxutils import unescape

import pytest

from reportgen.ledger import read_ledger
from reportgen.model.document.ledger import Ledger
from reportgen.model.document.style import ChartStyle, Style
from reportgen.pipeline import BuildOptions, build

CONFIG = Path(__file__).parent.parent / "configs" / "quarter-summary" / "period.yaml"

NUMBER = re.compile(r"[+\-−]?\d[\d,]*(?:\.\d+)?")
NO_FIGURE = (
    r"\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?|第[一二三四]季度|度)?",
    r"\d{1,2}月(?:\d{1,2}日)?",
    r"\d{4}-\d{2}-\d{2}",
    r"\d{4} Q[1-4]",
    r"[表图]\d{1,2}",
    r"\(\d{1,2}/\d{1,2}\)|（\d{1,2}/\d{1,2}）",
    r"双11",
    r"^0\d(?=[^\d.,])",
    r"\d至\d年|\d年(?:以上|以下)",
)
MASK = re.compile("|".join(NO_FIGURE))
NUMBERING = re.compile(r"0\d|\d{1,2}")


@pytest.fixture(scope="module", params=list(ChartStyle), ids=lambda style: style.value)
def written(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("out")
    return list(
        build(
            [CONFIG], BuildOptions(folder, ("docx", "pptx"), style=Style(charts=request.param))
        ).written
    )


def parts(data: bytes, pattern: str) -> Iterator[tuple[str, str]]:
    """Yield name and text of the XML parts whose name matches."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            if re.fullmatch(pattern, name):
                yield name, archive.read(name).decode()


def paragraphs(data: bytes) -> Iterator[str]:
    """Yield the text of each paragraph that a reader sees, fields for page numbers left out."""
    for _, xml in parts(data, r"word/(document|header\d*|footer\d*)\.xml"):
        for paragraph in re.findall(r"<w:p[ >].*?</w:p>", xml, re.DOTALL):
            yield unescape("".join(re.findall(r"<w:t(?: [^>]*)?>([^<]*)</w:t>", paragraph)))
    for _, xml in parts(data, r"ppt/(slides|notesSlides)/[a-zA-Z]+\d+\.xml"):
        body = re.sub(r"<a:fld .*?</a:fld>", "", xml, flags=re.DOTALL)
        for paragraph in re.findall(r"<a:p>.*?</a:p>", body, re.DOTALL):
            yield unescape("".join(re.findall(r"<a:t>([^<]*)</a:t>", paragraph)))


def alternative_texts(data: bytes) -> Iterator[str]:
    """Yield the texts that stand in for charts and pictures."""
    for _, xml in parts(data, r"word/document\.xml|ppt/slides/slide\d+\.xml"):
        yield from (unescape(text) for text in re.findall(r' descr="([^"]*)"', xml))


def chart_words(data: bytes) -> Iterator[str]:
    """Yield the category labels of charts, where remarks such as a gap to the target stand."""
    for _, xml in parts(data, r"(?:word|ppt)/charts/chart\d+\.xml"):
        for names in re.findall(r"<c:cat>.*?</c:cat>", xml, re.DOTALL):
            yield from (unescape(text) for text in re.findall(r"<c:v>([^<]*)</c:v>", names))


def chart_values(data: bytes) -> Iterator[tuple[str, str]]:
    """Yield part and text of every value in a chart's cache."""
    for name, xml in parts(data, r"(?:word|ppt)/charts/chart\d+\.xml"):
        for values in re.findall(r"<c:val>.*?</c:val>", xml, re.DOTALL):
            for value in re.findall(r"<c:v>([^<]*)</c:v>", values):
                yield name, value


def numbers(text: str) -> Iterator[str]:
    """Yield the numbers of a text that are no dates, periods or captions."""
    yield from NUMBER.findall(MASK.sub(" ", text))


def known_numbers(ledger: Ledger) -> set[str]:
    """Return every number, with and without its sign, that the ledger says was printed."""
    found = {number for entry in ledger.entries for number in NUMBER.findall(entry.text)}
    return found | {number.lstrip("+-−") for number in found}


def test_every_number_in_texts_and_tables_is_in_the_ledger(written: list[Path]) -> None:
    for path in written:
        data = path.read_bytes()
        known = known_numbers(read_ledger(data))
        texts = [*paragraphs(data), *alternative_texts(data), *chart_words(data)]

        strangers = {
            (number, text)
            for text in texts
            if not NUMBERING.fullmatch(text.strip())
            for number in numbers(text)
            if number.lstrip("+-−") not in known
        }

        assert strangers == set(), path.name
        assert sum(len(list(numbers(text))) for text in texts) > 100


def test_every_chart_value_is_the_value_of_a_figure_in_the_ledger(written: list[Path]) -> None:
    for path in written:
        data = path.read_bytes()
        entries = read_ledger(data).entries
        values = {entry.value for entry in entries} | {entry.text for entry in entries}

        strangers = [(part, value) for part, value in chart_values(data) if value not in values]

        assert strangers == [], path.name


def test_every_entry_of_the_ledger_was_printed(written: list[Path]) -> None:
    for path in written:
        data = path.read_bytes()
        shown = "\n".join((*paragraphs(data), *alternative_texts(data), *chart_words(data)))
        in_charts = {value for _, value in chart_values(data)}

        ghosts = [
            entry
            for entry in read_ledger(data).entries
            if entry.text not in shown and entry.value not in in_charts
        ]

        if "native" in str(path.parent) or in_charts:
            assert ghosts == [], path.name


def test_document_and_deck_print_the_same_figure_alike(written: list[Path]) -> None:
    document, deck = (read_ledger(path.read_bytes()) for path in written)
    values = {entry.id: entry.value for entry in document.entries}

    shared = [entry for entry in deck.entries if entry.id in values]

    assert len(shared) > 30
    assert [entry.id for entry in shared if values[entry.id] != entry.value] == []


def test_every_given_figure_names_its_cell_and_every_derived_one_its_formula(
    written: list[Path],
) -> None:
    for path in written:
        for entry in read_ledger(path.read_bytes()).entries:
            if entry.formula:
                assert entry.operands, entry
            else:
                assert re.search(r"\.csv:\d+:\d+$", entry.source), entry
