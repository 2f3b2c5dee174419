"""The XML parts of a workbook, read as streams and within bounds; nothing runs or expands."""

from __future__ import annotations

import posixpath
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO, cast
from xml.etree.ElementTree import Element, ParseError, XMLPullParser

from reportgen.errors import ConfigError
from reportgen.load.tables import xlsx_problems as say
from reportgen.load.tables.text import missing_file, shown
from reportgen.model.place import Place

_MOST_BYTES = 100 * 1024 * 1024
_MOST_PARTS = 10_000
_MOST_PART = 64 * 1024 * 1024
_MOST_DEPTH = 32
_MOST_WITHIN = 400_000
_MOST_TEXT = 10 * 1024 * 1024
_CHUNK = 1 << 16
_PACKINGS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_OLE = b"\xd0\xcf\x11\xe0"


class Parts:
    """The parts of a workbook by name. Each is opened when it is asked for."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.file = shown(path)
        if not path.is_file():
            raise ConfigError(missing_file(path, Place(self.file)))
        if path.stat().st_size > _MOST_BYTES:
            raise ConfigError(say.too_large(self.file, _MOST_BYTES))
        self._check()

    def related(self, part: str) -> dict[str, tuple[str, str]]:
        """Return what a part refers to: by id, the kind and the name of another part."""
        folder, name = posixpath.split(part)
        base = f"/{folder}"
        found = {}
        for node in self.elements(posixpath.join(folder, "_rels", f"{name}.rels"), "Relationship"):
            kind = node.get("Type", "").rpartition("/")[2]
            target = posixpath.normpath(posixpath.join(base, node.get("Target", "")))
            found[node.get("Id", "")] = kind, target.lstrip("/")
        return found

    def elements(self, part: str, *wanted: str, most: int = _MOST_PART) -> Iterator[Element]:
        """Yield the elements of a part that have one of the names, each as soon as it is whole.

        Raises ConfigError where the part is not there, is no XML, or is larger than `most` bytes.
        """
        try:
            with zipfile.ZipFile(self._path) as archive:
                info = archive.getinfo(part)
                if info.compress_type not in _PACKINGS:
                    raise ConfigError(say.damaged(self.file))
                if info.file_size > most:
                    raise ConfigError(say.too_large(self.file, most))
                with archive.open(info) as stream:
                    yield from self._parsed(stream, frozenset(wanted))
        except (KeyError, ParseError, zipfile.BadZipFile, *_DAMAGED) as trouble:
            raise ConfigError(say.damaged(self.file)) from trouble

    def _check(self) -> None:
        with self._path.open("rb") as stream:
            if stream.read(4) == _OLE:
                raise ConfigError(say.protected(self.file))
        try:
            with zipfile.ZipFile(self._path) as archive:
                if len(archive.infolist()) > _MOST_PARTS:
                    raise ConfigError(say.damaged(self.file))
        except (zipfile.BadZipFile, *_DAMAGED) as trouble:
            raise ConfigError(say.no_workbook(self.file)) from trouble

    def _parsed(self, stream: IO[bytes], wanted: frozenset[str]) -> Iterator[Element]:
        """Yield the wanted elements; nothing else is kept, so that memory stays flat."""
        parser: XMLPullParser[Element] = XMLPullParser(["start", "end"])
        above: list[Element] = []
        within = 0  # elements that have begun since the outermost wanted one did
        waiting = 0  # bytes since anything began or ended
        while chunk := stream.read(_CHUNK):
            waiting += len(chunk)
            if b"<!DOCTYPE" in chunk or waiting > _MOST_TEXT:
                raise ConfigError(say.damaged(self.file))
            parser.feed(chunk)
            for event, element in cast("Iterator[tuple[str, Element]]", parser.read_events()):
                waiting = 0
                if event == "start":
                    above.append(element)
                    within += bool(within) or local(element) in wanted
                    if len(above) > _MOST_DEPTH or within > _MOST_WITHIN:
                        raise ConfigError(say.damaged(self.file))
                    continue
                above.pop()
                if local(element) in wanted:
                    yield element
                    within = 0
                if not within and above:
                    above[-1].remove(element)
        parser.close()


_DAMAGED = (EOFError, OSError, NotImplementedError, RuntimeError, zlib.error)
"""What zipfile raises for bytes that are none of its own."""


def local(element: Element) -> str:
    """Return the name of an element without its namespace."""
    return element.tag.rpartition("}")[2]


def children(element: Element, name: str) -> Iterator[Element]:
    """Yield the children of an element that have a name."""
    return (child for child in element if local(child) == name)


def child(element: Element, name: str) -> Element | None:
    """Return the first child of an element that has a name."""
    return next(children(element, name), None)
