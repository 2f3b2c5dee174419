"""The parts of an Office file and how they point to each other, read by zipfile and lxml alone."""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass

from lxml import etree

NAMESPACES = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
    "p": "http://schemas.openxmlformats.org/presentationml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "s": "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
}
PARSER = etree.XMLParser(resolve_entities=False, no_network=True)


@dataclass(frozen=True)
class Relation:
    """One relationship: its id, the last word of its type, the part or address it points to."""

    id: str
    kind: str
    target: str
    external: bool


@dataclass(frozen=True)
class Parts:
    """All parts of an Office file by name."""

    contents: Mapping[str, bytes]

    def xml(self, name: str) -> etree._Element:
        """Return the root element of a part."""
        return etree.fromstring(self.contents[name], PARSER)

    def relations(self, name: str) -> dict[str, Relation]:
        """Return the relationships of a part by id; those of the file itself for ''."""
        folder, _, file = name.rpartition("/")
        source = posixpath.join(folder, "_rels", f"{file}.rels")
        if source not in self.contents:
            return {}
        found = (_relation(folder, element) for element in self.xml(source))
        return {relation.id: relation for relation in found}

    def related(self, name: str, kind: str) -> list[str]:
        """Return the parts that a part points to by relationships of a kind."""
        return [r.target for r in self.relations(name).values() if r.kind == kind]

    def main(self) -> str:
        """Return the name of the main part, such as word/document.xml."""
        return self.related("", "officeDocument")[0]


def open_parts(data: bytes) -> Parts:
    """Return the parts of a file."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return Parts({name: archive.read(name) for name in archive.namelist()})


def find(element: etree._Element, path: str) -> list[etree._Element]:
    """Return the elements at an XPath, with the prefixes of NAMESPACES."""
    return list(element.xpath(path, namespaces=NAMESPACES))


def first(element: etree._Element, path: str) -> etree._Element | None:
    """Return the first element at an XPath, or None."""
    return next(iter(find(element, path)), None)


def value(element: etree._Element, path: str) -> str | None:
    """Return the first attribute or text at an XPath, or None."""
    found = element.xpath(path, namespaces=NAMESPACES)
    return str(found[0]) if found else None


def tag(name: str) -> str:
    """Return a prefixed name such as w:p in the form that lxml compares."""
    prefix, local = name.split(":")
    return f"{{{NAMESPACES[prefix]}}}{local}"


def _relation(folder: str, element: etree._Element) -> Relation:
    external = element.get("TargetMode") == "External"
    target = element.get("Target", "")
    if not external:
        target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
    kind = element.get("Type", "").rpartition("/")[2]
    return Relation(element.get("Id", ""), kind, target, external)
