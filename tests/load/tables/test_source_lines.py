"""Lines of input files, to be shown."""

from __future__ import annotations

from pathlib import Path

import pytest

from reportgen.load.tables import source_lines
from reportgen.load.tables.source_lines import SourceLines
from reportgen.model.place import Place

ROWS = [f"2024-01,orders,,,actual,{number}" for number in range(1, 20_001)]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("asked", [(1, 2, 20_001), (20_001, 2, 1), (7, 7, 7)])
def test_every_line_of_a_large_file_is_found_in_any_order(
    tmp_path: Path, encoding: str, ending: str, asked: tuple[int, ...]
) -> None:
    path = tmp_path / "metrics.csv"
    path.write_bytes(ending.join(["期间,period", *ROWS]).encode(encoding))
    lines = SourceLines()

    found = [lines.line(Place(str(path), number)) for number in asked]

    assert found == [["期间,period", *ROWS][number - 1] for number in asked]


def test_a_line_that_is_not_there_is_none(tmp_path: Path) -> None:
    small, large = tmp_path / "small.csv", tmp_path / "large.csv"
    small.write_text("a\nb\n", encoding="utf-8")
    large.write_text("\n".join(ROWS), encoding="utf-8")
    lines = SourceLines()

    assert lines.line(Place(str(small), 3)) is None
    assert lines.line(Place(str(large), 20_001)) is None
    assert lines.line(Place(str(tmp_path / "gone.csv"), 1)) is None


def recorded(monkeypatch: pytest.MonkeyPatch, name: str) -> list[Path]:
    """Return the list in which the files are noted that a function is called for from now on."""
    called: list[Path] = []
    function = getattr(source_lines, name)

    def noting(file: Path) -> object:
        called.append(file)
        return function(file)

    monkeypatch.setattr(source_lines, name, noting)
    return called


def test_a_large_file_is_read_once_where_it_is_asked_in_order(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "metrics.csv"
    path.write_text("\n".join(ROWS), encoding="utf-8")
    opened = recorded(monkeypatch, "_each")
    lines = SourceLines()

    for number in (1, 2, 19_000):
        assert lines.line(Place(str(path), number)) == ROWS[number - 1]
    assert len(opened) == 1
    assert lines.line(Place(str(path), 1)) == ROWS[0]
    assert len(opened) == 2


@pytest.mark.parametrize(("size", "whole"), [(256 * 1024 - 1, True), (256 * 1024, False)])
def test_only_a_small_file_is_kept(
    size: int, whole: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "metrics.csv"
    path.write_bytes(b"a\n" * 1000 + b"x" * (size - 2000))
    kept = recorded(monkeypatch, "_lines")

    lines = SourceLines()

    assert [lines.line(Place(str(path), 1)), lines.line(Place(str(path), 2))] == ["a", "a"]
    assert len(kept) == int(whole)
