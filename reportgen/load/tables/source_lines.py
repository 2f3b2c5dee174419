"""Lines of input files, to be shown. A large file is not kept; asked in order it is read once."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from reportgen.errors import ReportgenError
from reportgen.load.tables.text import read_text
from reportgen.model.place import Place

_LARGE = 256 * 1024


class SourceLines:
    """The lines of input files, read again so that messages can show them."""

    def __init__(self) -> None:
        self._large: dict[str, _Large] = {}
        self._small: dict[str, list[str]] = {}

    def line(self, place: Place) -> str | None:
        """Return the line of an input file without its end, None if it is gone."""
        path = Path(place.file)
        if place.file not in self._small and _is_large(path):
            if place.file not in self._large:
                self._large[place.file] = _Large(path)
            found = self._large[place.file].line(place.line)
            if found is not None:
                return found
        if place.file not in self._small:
            self._small[place.file] = _lines(path)
        lines = self._small[place.file]
        return lines[place.line - 1] if 0 < place.line <= len(lines) else None


class _Large:
    """The lines of a large file, read only as far as the last line that was asked for."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._read, self._rest = 0, _each(path)

    def line(self, number: int) -> str | None:
        """Return a line, None where it is not there, or the file is no plain UTF-8."""
        if number <= self._read:
            self._read, self._rest = 0, _each(self._path)
        found = next(islice(self._rest, number - self._read - 1, None), b"\r")
        self._read = number
        try:
            text = found.removesuffix(b"\n").removesuffix(b"\r").decode("utf-8-sig")
        except UnicodeDecodeError:
            return None
        return text if text and "\r" not in text and "\0" not in text else None


def _each(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        yield from file


def _is_large(path: Path) -> bool:
    return path.is_file() and path.stat().st_size >= _LARGE


def _lines(path: Path) -> list[str]:
    try:
        return read_text(path).splitlines()
    except (OSError, ReportgenError, UnicodeError):
        return []
