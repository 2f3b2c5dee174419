"""Files made by strangers are opened with distrust."""

from __future__ import annotations

import io
import zipfile

import pytest

from reportgen.errors import WriterError
from reportgen.writers.office import foreign
from reportgen.writers.office.foreign import as_bytes, open_foreign, parsed, prune
from reportgen.writers.office.package import Package
from tests.support.companies import company, company_deck, company_document, with_part

MAIN = "word/document.xml"
RELATIONS = "word/_rels/document.xml.rels"


def opened(data: bytes) -> Package:
    return open_foreign(company(data), MAIN)


def why(data: bytes) -> str:
    with pytest.raises(WriterError) as stop:
        opened(data)
    return stop.value.problems[0].message.en.removeprefix('"company.docx" cannot be the base: ')


def related(kind: str, target: str) -> bytes:
    row = (
        f'<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/'
        f'relationships/{kind}" Target="{target}" TargetMode="External"/></Relationships>'
    )
    return with_part(
        company_document(), RELATIONS, lambda old: old.replace(b"</Relationships>", row.encode())
    )


def crowded() -> bytes:
    stream = io.BytesIO(company_document())
    with zipfile.ZipFile(stream, "a") as archive:
        for number in range(4001):
            archive.writestr(f"word/media/{number}.png", b"")
    return stream.getvalue()


def declared(content: bytes) -> bytes:
    return content.replace(b"<w:styles", b'<!DOCTYPE x [<!ENTITY a "b">]><w:styles', 1)


FAULTS = [
    (b"plain text", "it is no Office file"),
    (b"\xd0\xcf\x11\xe0 encrypted", "it is encrypted, or of the format before 2007"),
    (company_document()[:4000], "it is damaged"),
    (
        with_part(company_document(), "word/styles.xml", declared),
        "word/styles.xml declares a document type",
    ),
    (
        with_part(company_document(), "word/styles.xml", lambda _: b"<w:styles"),
        "word/styles.xml is no XML",
    ),
    (
        related("image", "http://example.com/pixel.png"),
        'it links to "http://example.com/pixel.png" outside of it',
    ),
    (
        related("oleObject", "file:///C:/book.xlsx"),
        'it links to "file:///C:/book.xlsx" outside of it',
    ),
    (
        with_part(company_document(), "../outside.xml", lambda _: b"<a/>"),
        "two parts have one name, or a name leads outside",
    ),
    (
        with_part(company_document(), "word/STYLES.xml", lambda _: b"<a/>"),
        "two parts have one name, or a name leads outside",
    ),
    (
        with_part(
            company_document(),
            "word/styles.xml",
            lambda old: old.replace(
                b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                b"http://purl.oclc.org/ooxml/wordprocessingml/main",
            ),
        ),
        "it is a Strict Open XML file",
    ),
    (
        with_part(company_document(), "a/..", lambda _: b""),
        "two parts have one name, or a name leads outside",
    ),
    (company_deck(), "it is no Word file"),
    (crowded(), "unpacked, it is larger than 120 MB or has more than 4,000 parts"),
]


@pytest.mark.parametrize(("data", "said"), FAULTS, ids=[said[:40] for _, said in FAULTS])
def test_a_file_that_cannot_be_trusted_is_refused_in_plain_words(data: bytes, said: str) -> None:
    assert why(data) == said


def test_a_template_to_be_attached_and_hyperlinks_do_no_harm() -> None:
    template = opened(related("attachedTemplate", "http://example.com/evil.dotm"))
    link = opened(related("hyperlink", "http://example.com"))

    assert "rId99" not in template.relations(MAIN).entries
    assert link.relations(MAIN).entries["rId99"][1] == "http://example.com"


def test_the_company_s_own_properties_stay_behind() -> None:
    kinds = [
        kind.rpartition("/")[2]
        for kind, _, _ in opened(company_document()).relations().entries.values()
    ]

    assert kinds == ["officeDocument"]


def test_a_word_file_is_no_deck() -> None:
    with pytest.raises(WriterError) as stop:
        open_foreign(company(company_document()), "ppt/presentation.xml")

    [problem] = stop.value.problems
    assert problem.message.en == '"company.docx" cannot be the base: it is no PowerPoint file'
    assert problem.remedy.en.startswith("open it in Office, save it as a plain .docx or .pptx")
    assert str(problem.place) == "brand.yaml:3:11"


def test_a_file_without_a_list_of_types_is_no_word_file() -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr(MAIN, "<a/>")

    assert why(stream.getvalue()) == "it is no Word file"


def test_folders_are_no_parts_and_names_lose_a_leading_stroke() -> None:
    stream = io.BytesIO(company_document())
    with zipfile.ZipFile(stream, "a") as archive:
        archive.writestr("word/media/", b"")
        archive.writestr("/word/media/1.png", b"x")

    package = opened(stream.getvalue())
    assert package.parts["word/media/1.png"] == b"x"
    assert "word/media/" not in package.parts


def test_as_many_parts_as_may_be_are_opened_and_not_one_more(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with zipfile.ZipFile(io.BytesIO(company_document())) as archive:
        sizes = [entry.file_size for entry in archive.infolist()]
    monkeypatch.setattr(foreign, "_MOST_PARTS", len(sizes))
    monkeypatch.setattr(foreign, "_MOST_BYTES", sum(sizes))
    assert opened(company_document()).parts
    said = "unpacked, it is larger than 120 MB or has more than 4,000 parts"

    monkeypatch.setattr(foreign, "_MOST_PARTS", len(sizes) - 1)
    assert why(company_document()) == said
    monkeypatch.setattr(foreign, "_MOST_PARTS", len(sizes))
    monkeypatch.setattr(foreign, "_MOST_BYTES", sum(sizes) - 1)
    assert why(company_document()) == said


def test_a_template_with_macros_becomes_a_plain_document_without_them() -> None:
    kind = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    macros = b"application/vnd.ms-word.document.macroEnabled.12.main+xml"
    project = b'<Override PartName="/word/vbaProject.bin" ContentType="a/vba"/></Types>'
    data = with_part(
        company_document(),
        "[Content_Types].xml",
        lambda old: old.replace(kind, macros).replace(b"</Types>", project),
    )
    template = with_part(
        company_document(),
        "[Content_Types].xml",
        lambda old: old.replace(b"document.main", b"template.main"),
    )

    assert opened(data).content_type(MAIN) == "application/vnd.ms-word.document.main+xml"
    assert opened(data).content_type("word/vbaProject.bin") == ""
    assert opened(template).content_type(MAIN) == kind.decode()


@pytest.mark.parametrize(
    "kind", ["vbaProject", "wordVbaData", "attachedTemplate", "customXml", "keyMapCustomizations"]
)
def test_macros_and_data_of_others_stay_behind(kind: str) -> None:
    found = opened(related(kind, "http://example.com/x")).relations(MAIN).entries

    assert "rId99" not in found
    assert found


def test_what_nothing_leads_to_is_removed_and_what_is_reached_twice_is_kept() -> None:
    package = Package()
    for name in ("word/document.xml", "word/a.xml", "word/b.xml", "word/alone.xml"):
        package.add(name, b"<a/>", "application/a")
    package.relations().add("officeDocument", "word/document.xml")
    package.relations("word/document.xml").add("image", "a.xml")
    package.relations("word/a.xml").add("image", "b.xml")
    package.relations("word/b.xml").add("image", "a.xml")
    package.relations("word/alone.xml").add("image", "b.xml")
    package.relations("word/a.xml").entries["rId9"] = ("x/link", "alone.xml", True)
    package.relations("word/a.xml").add("image", "never.xml")

    prune(package)

    assert list(package.parts) == ["word/document.xml", "word/a.xml", "word/b.xml"]


def test_a_part_is_written_as_office_writes_it() -> None:
    assert as_bytes(parsed("<a>客</a>".encode())) == (
        b"<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n" + "<a>客</a>".encode()
    )
