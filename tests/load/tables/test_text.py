"""Bytes become text: encodings, marks at the beginning, characters that no text holds."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.errors import ConfigError
from reportgen.load.tables.text import read_source, read_text, shown

PLENTY = 1024 * 1024


def read(folder: Path, data: bytes, encoding: str | None = None) -> tuple[str, str]:
    path = folder / "a.csv"
    path.write_bytes(data)
    source = read_source(path, PLENTY, encoding)
    return source.text, source.encoding


def refused(folder: Path, data: bytes, encoding: str | None = None, most: int = PLENTY) -> str:
    path = folder / "a.csv"
    path.write_bytes(data)
    with pytest.raises(ConfigError) as stop:
        read_source(path, most, encoding)
    [problem] = stop.value.problems
    assert problem.place is not None
    return f"{problem.place.line}:{problem.place.column} {problem.message.en}"


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        ("客服".encode(), "utf-8"),
        ("客服".encode("utf-8-sig"), "utf-8"),
        (b"\xff\xfe" + "客服".encode("utf-16-le"), "utf-16-le"),
        (b"\xfe\xff" + "客服".encode("utf-16-be"), "utf-16-be"),
        ("客服".encode("gb18030"), "gb18030"),
    ],
)
def test_the_bytes_tell_the_encoding_and_no_mark_is_left(
    tmp_path: Path, data: bytes, encoding: str
) -> None:
    assert read(tmp_path, data) == ("客服", encoding)


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        ("客服".encode("big5"), "big5"),
        ("客服".encode("utf-8-sig"), "utf-8"),
        ("客服".encode("gb18030"), "gb18030"),
    ],
)
def test_the_encoding_that_the_config_names_is_taken(
    tmp_path: Path, data: bytes, encoding: str
) -> None:
    assert read(tmp_path, data, encoding) == ("客服", encoding)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"a\nbc\x00d", "2:3 the character U+0000 cannot stand in a text file"),
        (b"a\x1b[2J", "1:2 the character U+001B cannot stand in a text file"),
        (b"a\nb\x7f", "2:2 the character U+007F cannot stand in a text file"),
        ("\x9b".encode(), "1:1 the character U+009B cannot stand in a text file"),
        (
            b"a\nb\xff\xff",
            "2:1 the file is neither UTF-8 nor GB18030: byte 0xff fits neither",
        ),
        (b"PK\x03\x04", "1:1 this is a Word, Excel or zip file, not a text file"),
        (b"%PDF-1.7", "1:1 this is a PDF, not a text file"),
    ],
)
def test_what_is_no_text_is_refused_at_its_place(tmp_path: Path, data: bytes, said: str) -> None:
    assert refused(tmp_path, data) == said


def test_tabs_and_line_ends_are_text(tmp_path: Path) -> None:
    assert read(tmp_path, b"a\tb\r\nc\n")[0] == "a\tb\r\nc\n"


def test_bytes_that_do_not_fit_the_named_encoding_are_told(tmp_path: Path) -> None:
    assert refused(tmp_path, b"a\n\xff", "utf-8") == (
        "2:1 the file is not utf-8: byte 0xff does not fit"
    )


def test_a_file_may_be_as_large_as_it_may_and_no_larger(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"x" * 100)

    assert read_source(path, 100).text == "x" * 100
    assert refused(tmp_path, b"x" * 101, most=100) == "1:1 the file is larger than 0 MB"
    assert refused(tmp_path, b"x" * (2**21 + 1), most=2**21) == "1:1 the file is larger than 2 MB"


def test_a_path_is_shown_from_the_current_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "one").mkdir()
    monkeypatch.chdir(tmp_path / "one")

    assert shown(tmp_path / "one" / "a.csv") == "a.csv"
    assert shown(tmp_path / "two" / "a.csv") == "../two/a.csv"


def test_a_file_that_is_not_there_is_answered_with_the_nearest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("metrics.csv").write_text("", "utf-8")
    Path("folder").mkdir()

    told = []
    for name in ("metrcs.csv", "other.txt", "folder"):
        with pytest.raises(ConfigError) as stop:
            read_source(Path(name), PLENTY)
        told += [f"{p.message.en} | {p.remedy.en}" for p in stop.value.problems]

    assert told == [
        '"metrcs.csv" does not exist | nearest: metrics.csv',
        '"other.txt" does not exist | check the path',
        '"folder" is a folder, not a file | check the path',
    ]


def test_a_folder_is_answered_with_the_configs_in_it_else_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for folder in ("full", "own"):
        Path(folder).mkdir()
    Path("own/outline.yaml").write_text("", "utf-8")
    for name in ("b.yaml", "a.yml", "d.yaml", "c.yaml"):
        Path("full", name).write_text("", "utf-8")
    Path("here.yaml").write_text("", "utf-8")

    told = []
    for name in ("full", "own"):
        with pytest.raises(ConfigError) as stop:
            read_source(Path(name), PLENTY)
        told += [p.remedy.en for p in stop.value.problems]

    assert told == [
        "name a config: full/a.yml, full/b.yaml, full/c.yaml",
        "name a config: here.yaml",
    ]


@pytest.mark.parametrize(
    ("name", "data", "remedy"),
    [
        ("a.csv", b"PK\x03\x04", 'open it in the spreadsheet and save it as "CSV UTF-8"'),
        ("a.md", b"%PDF", "copy its words into a new file of a plain text editor; another name makes no text of it"),
        ("a.yaml", b"\xd0\xcf\x11\xe0", "copy its words into a new file of a plain text editor; another name makes no text of it"),
    ],
)  # fmt: skip
def test_what_is_no_text_is_to_be_saved_as_text(
    name: str, data: bytes, remedy: str, tmp_path: Path
) -> None:
    (tmp_path / name).write_bytes(data)

    with pytest.raises(ConfigError) as stop:
        read_source(tmp_path / name, PLENTY)

    assert [p.remedy.en for p in stop.value.problems] == [remedy]


def test_a_file_that_may_not_be_read_is_told_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", refuse)
    (tmp_path / "a.csv").touch()

    with pytest.raises(ConfigError, match="cannot be read: permission denied"):
        read_source(tmp_path / "a.csv", PLENTY)


def test_a_path_that_lies_far_away_is_shown_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    deep = tmp_path / "a" / "b" / "c" / "d" / "e"
    deep.mkdir(parents=True)

    monkeypatch.chdir(deep.parent)
    assert shown(tmp_path / "x.csv") == "../../../../x.csv"
    monkeypatch.chdir(deep)
    assert shown(tmp_path / "x.csv") == (tmp_path / "x.csv").as_posix()


def test_bytes_at_the_limit_are_read(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(b"x" * 100)

    assert read_source(tmp_path / "a.csv", 100).text == "x" * 100
    assert read_text(tmp_path / "a.csv") == "x" * 100
