"""Which documents a report gives, under which names, and how each is made."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from reportgen.documents import Deliverable, DocumentBuilder, deliverables
from reportgen.errors import ConfigError
from reportgen.load import load_report
from reportgen.model.document.style import ChartStyle, Style
from tests.support.docx_outline import docx_outline
from tests.support.figures import CONFIGS
from tests.support.parts import open_parts
from tests.support.samples import copied

NAME = 'filename: "{period}-{kind}"'
FORMATS = "formats: [docx, pptx], "


def made_of(kind: str) -> list[Deliverable]:
    return list(deliverables(load_report(CONFIGS / kind / "period.yaml")))


def edited(folder: Path, edit: Callable[[str], str], kind: str = "quarter-summary") -> Path:
    """Return the config of a copy of a sample, edited."""
    return copied(folder, {"period.yaml": edit}, kind)


def one(config: Path) -> Deliverable:
    [wanted] = deliverables(load_report(config))
    return wanted


@pytest.mark.parametrize(
    ("kind", "names"),
    [
        ("quarter-summary", ["2024-Q4-quarter-summary"]),
        ("assessments", ["2024-assessments"]),
        ("personal-annual-people", ["2024-P01-苏念", "2024-P04-方亦可", "2024-P06-江行简"]),
    ],
)
def test_a_report_gives_one_document_or_one_a_person(kind: str, names: list[str]) -> None:
    found = made_of(kind)

    assert [wanted.stem for wanted in found] == names
    assert {wanted.formats for wanted in found} <= {("docx", "pptx"), ("pptx", "docx")}


def test_each_person_s_document_is_of_that_person() -> None:
    persons = [wanted.report.person for wanted in made_of("personal-annual-people")]

    assert [person.person_id for person in persons if person] == ["P01", "P04", "P06"]


@pytest.mark.parametrize(
    ("pattern", "stem"),
    [
        ("{kind}_{locale}", "quarter-summary_zh-Hans"),
        ("{period} {author}", "2024-Q4 顾南乔"),
        ("{presenter}", "report"),
    ],
)
def test_a_name_is_made_of_what_the_config_says(tmp_path: Path, pattern: str, stem: str) -> None:
    config = edited(tmp_path, lambda t: t.replace(NAME, f'filename: "{pattern}"'))

    wanted = one(config)

    assert wanted.stem == stem
    assert wanted.place.file.endswith("period.yaml")


def single(folder: Path, old: str, new: str) -> Deliverable:
    """Return the first person's document of the assessments, with their config edited."""

    def edit(text: str) -> str:
        return text.replace("assessment-collection", "assessment-single").replace(old, new)

    return next(deliverables(load_report(edited(folder, edit, "assessments"))))


@pytest.mark.parametrize(
    ("new", "stem", "formats"),
    [
        ('{formats: [pptx], filename: "{name}"}', "苏念", ("pptx",)),
        ("{formats: [pptx]}", "2024-assessment-single-P01", ("pptx",)),
        ('{filename: "{name}"}', "苏念", ("docx",)),
    ],
)
def test_one_person_s_document_is_named_as_the_config_says_of_single_ones(
    tmp_path: Path, new: str, stem: str, formats: tuple[str, ...]
) -> None:
    old = '{formats: [docx, pptx], filename: "{period}-{person_id}-{name}"}'

    wanted = single(tmp_path, old, new)

    assert (wanted.stem, wanted.formats) == (stem, formats)
    assert wanted.place.line == 22


def test_a_name_may_hold_the_presenter(tmp_path: Path) -> None:
    wanted = one(CONFIGS / "personal-annual-en" / "period.yaml")

    assert wanted.stem == "2024-personal-annual-Yu Qinghe"


def test_an_unknown_placeholder_is_told_with_those_that_there_are(tmp_path: Path) -> None:
    config = edited(tmp_path, lambda t: t.replace(NAME, 'filename: "{perod}-{name}"'))

    with pytest.raises(ConfigError) as stop:
        one(config)

    assert [f"{p.message.en} | {p.remedy.en}" for p in stop.value.problems] == [
        (
            f'unknown placeholder "{{{name}}}" in output.filename | '
            "known: {period}, {kind}, {locale}, {presenter}, {author}"
        )
        for name in ("perod", "name")
    ]


def test_without_a_kind_there_is_no_document(tmp_path: Path) -> None:
    config = tmp_path / "period.yaml"
    config.write_text(
        f"catalogue: {CONFIGS / 'catalogue'}\nperiod: {{id: 2024-Q4}}\ndata: {{}}\n", "utf-8"
    )

    with pytest.raises(ConfigError) as stop:
        one(config)

    assert [p.message.en for p in stop.value.problems] == [
        "the config names no kind, so there is no document to build"
    ]


@pytest.mark.parametrize(
    ("kind", "formats"),
    [("quarter-summary", ("docx",)), ("team-annual", ("pptx",)), ("personal-annual", ("pptx",))],
)
def test_where_nothing_is_asked_for_a_kind_has_a_format_of_its_own(
    tmp_path: Path, kind: str, formats: tuple[str, ...]
) -> None:
    def without_formats(text: str) -> str:
        return text.replace(FORMATS, "").replace("formats: [pptx, docx], ", "")

    assert one(edited(tmp_path, without_formats, kind)).formats == formats


def made(config: Path, draft: tuple[str, ...] = (), **style: ChartStyle) -> bytes:
    """Return the document of a config that gives one, as docx."""
    wanted = one(config)
    return DocumentBuilder(Style(**style)).make(wanted, draft).files["docx"]  # type: ignore[arg-type]


def test_a_draft_says_what_is_wrong_with_it_and_another_document_does_not(tmp_path: Path) -> None:
    config = edited(tmp_path, lambda t: t)

    assert "[ratio] 差 1" in docx_outline(made(config, ("[ratio] 差 1",)))
    assert "[ratio]" not in docx_outline(made(config))


def test_own_templates_take_the_place_of_those_that_ship(tmp_path: Path) -> None:
    config = edited(tmp_path, lambda t: f"{t}\ntemplates: house\n")
    house = config.with_name("house")
    house.mkdir()
    (house / "background.md").write_text("---\ntitle: 自家背景\n---\n自家的话。\n", "utf-8")

    assert "自家背景" in docx_outline(made(config))


@pytest.mark.slow
def test_charts_are_native_unless_pictures_are_wanted(tmp_path: Path) -> None:
    config = edited(tmp_path, lambda t: t)

    native = open_parts(made(config)).contents
    pictures = open_parts(made(config, charts=ChartStyle.PICTURE)).contents

    assert any("/charts/chart" in name for name in native)
    assert not any("/charts/chart" in name for name in pictures)
    assert any("/media/" in name for name in pictures)


def test_a_builder_makes_documents_of_several_languages_and_the_same_twice() -> None:
    builder = DocumentBuilder(Style())
    hans, english = made_of("quarter-summary")[0], made_of("quarter-summary-en")[0]

    first = builder.make(hans).files
    other = builder.make(english).files

    assert "报告" in docx_outline(first["docx"])
    assert not any("\u4e00" <= char <= "\u9fff" for char in docx_outline(other["docx"]))
    assert builder.make(hans).files == first


def test_a_brand_of_one_s_own_colours_the_base_file(tmp_path: Path) -> None:
    brand = tmp_path / "brand.yaml"
    brand.write_text("name: lark\ncolours: {brand: 5B1A4D}\n", "utf-8")
    wanted = one(edited(tmp_path, lambda t: t))

    data = DocumentBuilder(Style(str(brand))).make(wanted).files["docx"]

    assert b"5B1A4D" in open_parts(data).contents["word/styles.xml"]


def test_what_a_template_says_is_told_of_it(tmp_path: Path) -> None:
    config = edited(tmp_path, lambda t: f"{t}\ntemplates: house\n")
    house = config.with_name("house")
    house.mkdir()
    text = "---\ntitle: 自家背景\n---\n见{{ see('T-no') }}。\n"
    (house / "background.md").write_text(text, "utf-8")

    built = DocumentBuilder(Style()).make(one(config))

    assert [(check, problem.message.en) for check, problem in built.problems] == [
        ("template", 'no table or chart has the id "T-no", so nothing is mentioned here')
    ]


def test_what_a_writer_says_of_one_person_s_document_names_the_person(tmp_path: Path) -> None:
    config = edited(
        tmp_path,
        lambda t: t.replace("assessment-collection", "assessment-single").replace(
            "title: ", f"title: {'很长的标题' * 60}"
        ),
        "assessments",
    )
    wanted = next(deliverables(load_report(config)))

    built = DocumentBuilder(Style()).make(wanted)

    told = {(check, p.about and p.about.member, p.message.en[:10]) for check, p in built.problems}
    assert told == {("layout", "P01", "苏念 (P01): ")}


def test_what_a_writer_says_is_told_of_its_layout(tmp_path: Path) -> None:
    config = edited(tmp_path, lambda t: t.replace("title: ", f"title: {'很长的标题' * 60}"))

    built = DocumentBuilder(Style()).make(one(config))

    assert {check for check, _ in built.problems} == {"layout"}
