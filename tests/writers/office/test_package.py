"""Office packages: same parts, same bytes."""

import io
import zipfile

import docx

from reportgen.writers.office.package import Package


def blank_document() -> bytes:
    stream = io.BytesIO()
    docx.Document().save(stream)
    return stream.getvalue()


def test_a_package_can_be_opened_and_written_again() -> None:
    package = Package.open(blank_document())

    again = docx.Document(io.BytesIO(package.to_bytes()))

    assert again.paragraphs == []
    assert again.styles["Heading 1"].name == "Heading 1"


def test_the_same_parts_give_the_same_bytes() -> None:
    first = Package.open(blank_document()).to_bytes()
    second = Package.open(first).to_bytes()

    assert first == second
    with zipfile.ZipFile(io.BytesIO(first)) as archive:
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_an_added_part_has_a_type_and_a_relationship() -> None:
    package = Package.open(blank_document())

    relation = package.relations("word/document.xml").add("chart", "charts/chart1.xml")
    package.add("word/charts/chart1.xml", b"<c/>", "application/x-chart")

    with zipfile.ZipFile(io.BytesIO(package.to_bytes())) as archive:
        types = archive.read("[Content_Types].xml").decode()
        relations = archive.read("word/_rels/document.xml.rels").decode()
    assert (
        '<Override PartName="/word/charts/chart1.xml" ContentType="application/x-chart"/>' in types
    )
    assert f'<Relationship Id="{relation}"' in relations
    assert 'Target="charts/chart1.xml"' in relations


def test_a_new_relationship_never_takes_an_id_that_is_in_use() -> None:
    relations = Package.open(blank_document()).relations("word/document.xml")
    before = set(relations.entries)

    added = {relations.add("image", f"media/{n}.png") for n in range(5)}

    assert len(added) == 5
    assert not added & before


def test_targets_are_resolved_against_the_part_that_names_them() -> None:
    package = Package()

    assert package.target("ppt/slides/slide1.xml", "../charts/c.xml") == "ppt/charts/c.xml"
    assert package.target("word/document.xml", "/word/styles.xml") == "word/styles.xml"
