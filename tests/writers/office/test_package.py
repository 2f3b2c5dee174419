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


def stored(package: Package, name: str) -> str:
    """Return a part of a package as it is written, nothing where it is not."""
    with zipfile.ZipFile(io.BytesIO(package.to_bytes())) as archive:
        return archive.read(name).decode() if name in archive.namelist() else ""


def test_a_part_of_the_usual_type_needs_no_type_of_its_own() -> None:
    package = Package()
    package.add_default("png", "image/png")
    package.add("word/a.png", b"a", "image/png")
    package.add("word/b.png", b"b", "image/x-other")
    package.override("word/c.png", "image/c")

    types = stored(package, "[Content_Types].xml")
    assert '<Default Extension="png" ContentType="image/png"/>' in types
    assert '<Override PartName="/word/b.png" ContentType="image/x-other"/>' in types
    assert "a.png" not in types
    assert "c.png" not in types  # there is no such part
    names = ("word/a.png", "word/b.png", "word/c.png", "word/d.xml")
    assert [package.content_type(name) for name in names] == [
        "image/png", "image/x-other", "image/c", ""
    ]  # fmt: skip


def test_a_part_that_is_removed_takes_its_type_and_its_relationships_along() -> None:
    package = Package()
    package.add("word/a.xml", b"<a/>", "application/a")
    package.relations("word/a.xml").add("image", "media/1.png")
    assert stored(package, "word/_rels/a.xml.rels")

    package.remove("word/a.xml")
    package.remove("word/never.xml")

    assert "a.xml" not in stored(package, "[Content_Types].xml")
    assert stored(package, "word/_rels/a.xml.rels") == ""
    assert package.content_type("word/a.xml") == ""


def test_relationships_of_the_package_stand_at_its_root_and_empty_ones_nowhere() -> None:
    package = Package()
    package.relations().add("officeDocument", "word/document.xml")
    package.add("word/document.xml", b"<a/>", "application/a")
    package.relations("word/document.xml")

    assert 'Target="word/document.xml"' in stored(package, "_rels/.rels")
    assert stored(package, "word/_rels/document.xml.rels") == ""


def test_a_link_outside_is_read_and_written_as_one() -> None:
    package = Package.open(blank_document())
    relations = package.relations("word/document.xml")
    relations.entries["rId90"] = ("http://x/hyperlink", "http://a?b&c", True)

    again = Package.open(package.to_bytes())

    assert again.relations("word/document.xml").entries == relations.entries
    written = stored(package, "word/_rels/document.xml.rels")
    assert 'Target="http://a?b&amp;c" TargetMode="External"/>' in written
    assert written.count("TargetMode") == 1


def test_relationships_are_found_by_their_kind() -> None:
    relations = Package().relations("a.xml")
    relations.add("image", "1.png")
    relations.add("http://x/chart", "2.xml")
    relations.add("image", "3.png")

    assert list(relations.of_kind("image")) == [("rId1", "1.png"), ("rId3", "3.png")]
    assert list(relations.of_kind("http://x/chart")) == [("rId2", "2.xml")]


def test_a_kind_of_office_has_a_short_name_and_any_other_its_full_one() -> None:
    relations = Package().relations("a.xml")
    relations.add("image", "1.png")
    relations.add("http://x/chart", "2.xml")

    assert [kind for kind, _, _ in relations.entries.values()] == [
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image",
        "http://x/chart",
    ]


def test_relationships_are_those_of_the_part_that_their_name_says() -> None:
    package = Package()

    assert package.relations_at("word/_rels/a.xml.rels") is package.relations("word/a.xml")
    assert package.relations_at("_rels/.rels") is package.relations()
