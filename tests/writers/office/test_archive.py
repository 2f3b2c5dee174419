"""Archives of parts: readable by anybody, and the same bytes for the same parts."""

from __future__ import annotations

import io
import struct
import zipfile

from reportgen.writers.office.archive import archive

PARTS = [("[Content_Types].xml", b"<Types/>"), ("word/图.xml", "图".encode() * 9_000), ("a", b"")]


def test_another_reader_finds_the_parts_in_their_order() -> None:
    with zipfile.ZipFile(io.BytesIO(archive(PARTS))) as opened:
        assert opened.testzip() is None
        assert [(name, opened.read(name)) for name in opened.namelist()] == PARTS


def test_every_part_has_the_first_day_of_the_format_and_is_deflated() -> None:
    with zipfile.ZipFile(io.BytesIO(archive(PARTS))) as opened:
        [_, large, _] = opened.infolist()

    assert large.date_time == (1980, 1, 1, 0, 0, 0)
    assert large.compress_type == zipfile.ZIP_DEFLATED
    assert large.compress_size < 500
    assert large.external_attr >> 16 == 0o600


def test_the_same_parts_give_the_same_bytes() -> None:
    assert archive(PARTS) == archive(iter(PARTS))


def test_the_archive_ends_with_how_many_parts_there_are_and_no_comment() -> None:
    made = archive(PARTS)

    with zipfile.ZipFile(io.BytesIO(made)) as opened:
        start, comment = opened.start_dir, opened.comment
    end = made[-22:]
    assert comment == b""
    assert struct.unpack("<4s4H2LH", end) == (
        b"PK\5\6", 0, 0, 3, 3, len(made) - start - len(end), start, 0
    )  # fmt: skip
