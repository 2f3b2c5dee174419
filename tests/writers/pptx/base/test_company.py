"""A company's own deck as the base: its layouts, our slides."""

from __future__ import annotations

import io
from pathlib import Path

import pptx
import pytest

from reportgen.errors import WriterError
from reportgen.load.brand.brand import load_brand
from reportgen.load.resources import brand_file
from reportgen.model.document.theme import CompanyFile
from reportgen.writers.base import Brand, Written
from reportgen.writers.pptx import write
from tests.support.companies import PLACE, company, company_deck
from tests.support.package_lint import lint_package
from tests.support.samples import composed, sample
from tests.support.validation import validate_ooxml


def written(file: CompanyFile) -> Written:
    brand = Brand(load_brand("sober").theme, brand_file("sober", "base.pptx"), company=file)
    return write(composed(sample()).document, brand, {})


def own() -> CompanyFile:
    return company(company_deck(), name="company.pptx")


def test_its_layouts_are_found_by_the_names_that_powerpoint_gives_them() -> None:
    made = pptx.Presentation(io.BytesIO(written(own()).data))

    layouts = [slide.slide_layout.name for slide in made.slides]
    assert layouts[:4] == ["Title Slide", "Title Only", "Section Header", "Title Only"]
    assert [s for s in made.slides if s.shapes.title and "旧" in s.shapes.title.text] == []


def test_text_for_a_dark_ground_turns_dark_on_a_light_one() -> None:
    made = pptx.Presentation(io.BytesIO(written(own()).data))

    runs = made.slides[0].shapes.title.text_frame.paragraphs[0].runs
    assert {str(run.font.color.rgb) for run in runs} == {"1A252B"}


def test_a_layout_may_be_said_to_be_dark() -> None:
    file = CompanyFile("company.pptx", company_deck(), PLACE, {}, ("cover",))

    made = pptx.Presentation(io.BytesIO(written(file).data))

    runs = made.slides[0].shapes.title.text_frame.paragraphs[0].runs
    assert {str(run.font.color.rgb) for run in runs} == {"FFFFFF"}


def test_every_part_points_to_one_that_is_there() -> None:
    assert lint_package(written(own()).data) == []


@pytest.mark.validator
def test_the_file_is_valid(tmp_path: Path) -> None:
    path = tmp_path / "made.pptx"
    path.write_bytes(written(own()).data)

    assert validate_ooxml(path) == []


def test_layouts_that_are_missing_are_told_with_those_that_are_there() -> None:
    with pytest.raises(WriterError) as stop:
        written(company(company_deck(), {"cover": "封面页", "end": "x"}, "company.pptx"))

    missing, unknown = stop.value.problems
    assert missing.message.en == '"company.pptx" has no layout 封面页'
    assert missing.remedy.en == (
        "name its own under `layouts:`, such as `cover: …`; there are: Title Slide, "
        "Title and Content, Section Header, Two Content, Comparison, Title Only, Blank, "
        "Content with Caption, Picture with Caption, Title and Vertical Text, "
        "Vertical Title and Text"
    )
    assert unknown.message.en == "`layouts:` or `dark:` names end, which no deck uses"
    assert unknown.remedy.en == "known: cover, contents, divider, content, closing"


def test_a_narrow_deck_is_refused_with_the_way_out() -> None:
    stream = io.BytesIO()
    pptx.Presentation().save(stream)

    with pytest.raises(WriterError) as stop:
        written(company(stream.getvalue(), name="old.pptx"))

    (problem,) = stop.value.problems
    assert problem.message.en == (
        '"old.pptx" cannot be the base: its slides are not 13.333 x 7.5 inches '
        "(33.867 x 19.05 cm, widescreen)"
    )
    assert problem.remedy.en == (
        "choose Design > Slide Size > Widescreen in PowerPoint, and look at its layouts"
    )
