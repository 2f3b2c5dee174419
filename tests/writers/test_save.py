"""Files are written all together, or not at all."""

import os
import stat
from pathlib import Path

import pytest

from reportgen.errors import WriterError
from reportgen.writers.save import save


def test_writes_every_file_and_makes_the_folder(tmp_path: Path) -> None:
    first, second = tmp_path / "out" / "a.docx", tmp_path / "out" / "b.pptx"

    written = save({first: b"one", second: b"two"})

    assert written == (first, second)
    assert (first.read_bytes(), second.read_bytes()) == (b"one", b"two")
    assert sorted(path.name for path in first.parent.iterdir()) == ["a.docx", "b.pptx"]


def test_a_target_that_is_a_folder_leaves_every_old_file_as_it_was(tmp_path: Path) -> None:
    old = tmp_path / "a.docx"
    old.write_bytes(b"old")
    (tmp_path / "b.pptx").mkdir()

    with pytest.raises(WriterError) as stop:
        save({old: b"new", tmp_path / "b.pptx": b"new"})

    [problem] = stop.value.problems
    assert problem.message.en == f"cannot write {tmp_path / 'b.pptx'}: is a directory"
    assert old.read_bytes() == b"old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.docx", "b.pptx"]


def test_a_folder_below_a_file_is_said_and_nothing_is_written(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("a file")

    with pytest.raises(WriterError):
        save({tmp_path / "out" / "a.docx": b"new"})

    assert (tmp_path / "out").read_text() == "a file"


@pytest.mark.skipif(os.name != "posix", reason="modes are a POSIX matter")
def test_a_written_file_has_the_mode_of_any_new_file(tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.touch()

    save({tmp_path / "a.docx": b"x"})

    assert stat.S_IMODE((tmp_path / "a.docx").stat().st_mode) == stat.S_IMODE(other.stat().st_mode)
