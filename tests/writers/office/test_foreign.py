"""Files made by strangers are opened with distrust."""

from __future__ import annotations

import io
import zipfile

import pytest

from reportgen.errors import WriterError
from reportgen.writers.office.foreign import open_foreign
from reportgen.writers.office.package import Package
from tests.support.companies import company, company_document, with_part

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
