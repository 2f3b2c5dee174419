"""reportgen bulk: one bad record stops nobody, and nobody's document depends on the others."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench.staff import FAULTS, make
from tests.cli.test_check import run


@pytest.fixture
def department(tmp_path: Path) -> Path:
    """Return a department of twelve: one essay broken, one name a path, two of one name."""
    return make(tmp_path / "department", 12, FAULTS)


def written(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def test_a_broken_record_stops_nobody_and_stands_first(
    department: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code = run("bulk", str(department), "-o", str(tmp_path / "out"), "--to", "docx", "--lang", "en")

    told = capsys.readouterr().err.splitlines()
    assert code == 1
    assert told[0] == "error[input]: the line cannot be read as keys and values"
    assert "people/E0005.yaml:3:1" in told[1]
    assert told[-2:] == ["no document: E0005 白书雅零零零五", "written for 11 of 12 people"]
    assert len(written(tmp_path / "out")) == 11


def test_no_name_leads_out_of_the_folder_or_to_the_file_of_another(
    department: Path, tmp_path: Path
) -> None:
    run("bulk", str(department), "-o", str(tmp_path / "deep" / "out"), "--to", "docx")

    names = list(written(tmp_path / "deep" / "out"))
    assert names[5:] == [
        "2024-E0007-.._.._x.docx",
        "2024-E0008-贺知舟零零零八.docx",
        "2024-E0009-顾南乔零零零九.docx",
        "2024-E0010-方亦可零零一零.docx",
        "2024-E0011-同名.docx",
        "2024-E0012-同名.docx",
    ]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["deep", "department"]


@pytest.mark.parametrize("form", ["docx", "pptx"])
def test_a_document_is_the_same_written_alone_and_in_several_processes(
    form: str, department: Path, tmp_path: Path
) -> None:
    run("bulk", str(department), "-o", str(tmp_path / "two"), "--to", form, "-j", "2")
    for person in ("E0001", "E0002", "E0003", "E0007", "E0012"):
        run("bulk", str(department), "-o", str(tmp_path / "one"), "--to", form, "--only", person)

    alone, together = written(tmp_path / "one"), written(tmp_path / "two")
    assert len(alone) == 5
    assert {name: together[name] for name in alone} == alone


def test_build_of_a_single_kind_writes_what_bulk_writes(tmp_path: Path) -> None:
    make(tmp_path / "department", 6)
    config = tmp_path / "department" / "period.yaml"
    text = config.read_text("utf-8")
    config.write_text(text.replace("assessment-collection", "assessment-single"), "utf-8")

    built = run("build", str(config), "-o", str(tmp_path / "built"))
    code = run("bulk", str(config), "-o", str(tmp_path / "bulk"))

    assert (built, code) == (0, 0)
    assert written(tmp_path / "built") == written(tmp_path / "bulk")
    assert len(written(tmp_path / "bulk")) == 12


def test_of_many_without_a_document_twenty_are_named_and_all_of_them_on_demand(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    config = make(tmp_path / "department", 25)
    for essay in (tmp_path / "department" / "people").iterdir():
        essay.write_text("a: b: c\n", "utf-8")
    arguments = ("bulk", str(config), "-o", str(tmp_path / "out"), "--lang", "en")

    run(*arguments)
    told = capsys.readouterr().err
    run(*arguments, "-v")
    in_full = capsys.readouterr().err

    assert told.count("no document: E") == 20
    assert "no document: 5 more people; -v names them all\n" in told
    assert in_full.count("no document: E") == 25
