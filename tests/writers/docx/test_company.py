"""A company's own Word file as the base: its looks, our text."""

from __future__ import annotations

import io
from pathlib import Path

import docx
import pytest

from reportgen.errors import WriterError
from reportgen.ledger import read_ledger
from reportgen.load.brand.brand import load_brand
from reportgen.load.resources import brand_file
from reportgen.writers.base import Brand, Written
from reportgen.writers.docx import write
from tests.support.companies import company, company_document
from tests.support.expected import assert_expected
from tests.support.package_lint import lint_package
from tests.support.parts import open_parts
from tests.support.samples import composed, sample
from tests.support.spelled import dense
from tests.support.validation import validate_ooxml

EXPECTED = Path(__file__).parent / "expected"


def written(names: dict[str, str] | None = None) -> Written:
    base = brand_file("sober", "base.docx")
    brand = Brand(load_brand("sober").theme, base, company=company(company_document(), names))
    return write(composed(sample()).document, brand, {})


def test_its_headings_headers_and_footers_are_kept_and_its_text_is_not() -> None:
    made = docx.Document(io.BytesIO(written().data))

    heading = next(p for p in made.paragraphs if p.text == "背景与目标")
    size = heading.style.font.size
    assert (heading.style.name, size.pt if size else None) == ("Heading 1", 21)
    assert made.sections[0].header.paragraphs[0].text == "云雀集团"
    assert made.sections[0].footer.paragraphs[0].text == "内部文件"
    assert [p.text for p in made.paragraphs if "旧" in p.text and "停旧库" not in p.text] == []


def test_every_style_and_list_that_the_text_uses_is_there() -> None:
    assert lint_package(written().data) == []


@pytest.mark.validator
def test_the_file_is_valid(tmp_path: Path) -> None:
    path = tmp_path / "made.docx"
    path.write_bytes(written().data)

    assert validate_ooxml(path) == []


def test_the_figures_are_those_of_the_plain_brand() -> None:
    plain = Brand(load_brand("sober").theme, brand_file("sober", "base.docx"))

    assert (
        read_ledger(written().data).entries
        == read_ledger(write(composed(sample()).document, plain, {}).data).entries
    )


def test_a_style_may_go_by_another_name() -> None:
    made = docx.Document(io.BytesIO(written({"body": "Body Text"}).data))

    paragraph = next(p for p in made.paragraphs if p.text.startswith("第四季度跨越"))
    assert paragraph.style.name == "Body Text"


def test_styles_that_are_missing_are_told_with_those_that_are_there() -> None:
    with pytest.raises(WriterError) as stop:
        written({"heading 1": "公司标题", "footnotes": "x"})

    missing, unknown = stop.value.problems
    assert missing.message.en == '"company.docx" has no paragraph style 公司标题'
    assert missing.remedy.en.startswith(
        "name its own under `styles:`; there are: body text, body text 2, body text 3, caption, "
    )
    assert unknown.message.en == "`styles:` names footnotes, which no document uses"
    assert missing.place == unknown.place
    assert str(missing.place) == "brand.yaml:3:11"


def test_a_name_that_no_document_uses_is_told_of_alone() -> None:
    with pytest.raises(WriterError) as stop:
        written({"footnotes": "x"})

    assert [problem.message.en for problem in stop.value.problems] == [
        "`styles:` names footnotes, which no document uses"
    ]


@pytest.mark.golden
def test_what_is_added_to_the_styles_and_lists_of_a_company_is_ours_alone() -> None:
    theirs, made = open_parts(company_document()), open_parts(written().data)

    added = [
        dense(each)
        for part in ("word/styles.xml", "word/numbering.xml")
        for old in [{dense(each) for each in theirs.xml(part)}]
        for each in made.xml(part)
        if dense(each) not in old
    ]

    assert_expected(EXPECTED / "company.txt", "\n".join(added) + "\n")
