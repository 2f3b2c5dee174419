"""An Office package as parts in memory: opened from a base file, written with fixed times.

Same parts, same bytes: members are stored in order, dated 1980-01-01, deflated at one level.
"""

from __future__ import annotations

import functools
import io
import posixpath
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field

from reportgen.writers.office.archive import archive
from reportgen.writers.office.xml import DECLARATION, escaped

_RELATION = re.compile(rb"<Relationship\b[^>]*?/?>")
_ATTRIBUTE = re.compile(rb'(\w+)="([^"]*)"')
_PACKAGE_NAMESPACE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


@dataclass(slots=True)
class Relations:
    """The relationships of one part: id -> (type, target, is external)."""

    entries: dict[str, tuple[str, str, bool]] = field(default_factory=dict)

    def add(self, kind: str, target: str) -> str:
        """Add a relationship inside the package and return its id. `kind` may be short (chart)."""
        identifier = f"rId{len(self.entries) + 1}"
        while identifier in self.entries:
            identifier = f"rId{int(identifier[3:]) + 1}"
        self.entries[identifier] = (_full_kind(kind), target, False)
        return identifier

    def of_kind(self, kind: str) -> Iterator[tuple[str, str]]:
        """Yield (id, target) of the relationships of a kind."""
        for identifier, (entry_kind, target, _) in self.entries.items():
            if entry_kind == _full_kind(kind):
                yield identifier, target

    def xml(self) -> bytes:
        """Return the relationships as a .rels part."""
        rows = "".join(
            f'<Relationship Id="{identifier}" Type="{escaped(kind)}" Target="{escaped(target)}"'
            + (' TargetMode="External"/>' if external else "/>")
            for identifier, (kind, target, external) in self.entries.items()
        )
        namespace = f"{_PACKAGE_NAMESPACE}/relationships"
        return f'{DECLARATION}<Relationships xmlns="{namespace}">{rows}</Relationships>'.encode()


class Package:
    """Parts by name (`word/document.xml`), their content types and relationships."""

    def __init__(self) -> None:
        self.parts: dict[str, bytes] = {}
        self._defaults: dict[str, str] = {}
        self._overrides: dict[str, str] = {}
        self._relations: dict[str, Relations] = {}

    @classmethod
    def open(cls, data: bytes) -> Package:
        """Return the package of a base file that ships with a brand."""
        package = cls()
        for name, content in _members(data):
            if name == "[Content_Types].xml":
                package._read_types(content)
            elif name.endswith(".rels"):
                package._relations[_owner(name)] = _read_relations(content)
            elif not name.endswith("/"):
                package.parts[name] = content
        return package

    def add(self, name: str, content: bytes, content_type: str) -> None:
        """Add or replace a part."""
        self.parts[name] = content
        extension = name.rpartition(".")[2]
        if self._defaults.get(extension) != content_type:
            self._overrides[name] = content_type

    def add_default(self, extension: str, content_type: str) -> None:
        """Name the content type of all parts with this extension (png, xlsx)."""
        self._defaults[extension] = content_type

    def override(self, name: str, content_type: str) -> None:
        """Name the content type of one part."""
        self._overrides[name] = content_type

    def content_type(self, name: str) -> str:
        """Return the content type of a part, nothing where none was named."""
        return self._overrides.get(name) or self._defaults.get(name.rpartition(".")[2], "")

    def relations_at(self, name: str) -> Relations:
        """Return the relationships that stand in a .rels part of this name."""
        return self.relations(_owner(name))

    def remove(self, name: str) -> None:
        """Remove a part with its relationships; whoever points to it must be changed too."""
        self.parts.pop(name, None)
        self._overrides.pop(name, None)
        self._relations.pop(name, None)

    def relations(self, name: str = "") -> Relations:
        """Return the relationships of a part, to be added to; those of the package for ''."""
        return self._relations.setdefault(name, Relations())

    def target(self, name: str, relative: str) -> str:
        """Return the part name that a relationship target of part `name` points to."""
        if relative.startswith("/"):
            return relative[1:]
        return posixpath.normpath(posixpath.join(posixpath.dirname(name), relative))

    def to_bytes(self) -> bytes:
        """Return the package as a file."""
        return archive(self._stored())

    def _stored(self) -> Iterator[tuple[str, bytes]]:
        yield "[Content_Types].xml", self._types_xml()
        for owner, relations in self._relations.items():
            if relations.entries and (not owner or owner in self.parts):
                yield _relations_name(owner), relations.xml()
        yield from self.parts.items()

    def _read_types(self, content: bytes) -> None:
        for match in re.finditer(rb"<(Default|Override)\b[^>]*>", content):
            attributes = _attributes(match[0])
            if match[1] == b"Default":
                self._defaults[attributes["Extension"]] = attributes["ContentType"]
            else:
                self._overrides[attributes["PartName"].lstrip("/")] = attributes["ContentType"]

    def _types_xml(self) -> bytes:
        defaults = "".join(
            f'<Default Extension="{escaped(extension)}" ContentType="{escaped(kind)}"/>'
            for extension, kind in self._defaults.items()
        )
        overrides = "".join(
            f'<Override PartName="/{escaped(name)}" ContentType="{escaped(kind)}"/>'
            for name, kind in self._overrides.items()
            if name in self.parts
        )
        namespace = f"{_PACKAGE_NAMESPACE}/content-types"
        return f'{DECLARATION}<Types xmlns="{namespace}">{defaults}{overrides}</Types>'.encode()


@functools.lru_cache(maxsize=8)
def _members(data: bytes) -> tuple[tuple[str, bytes], ...]:
    """Return the members of a base file, inflated once for all documents of a run."""
    with zipfile.ZipFile(io.BytesIO(data)) as base:
        return tuple((name, base.read(name)) for name in base.namelist())


def _read_relations(content: bytes) -> Relations:
    relations = Relations()
    for match in _RELATION.finditer(content):
        found = _attributes(match[0])
        external = found.get("TargetMode") == "External"
        relations.entries[found["Id"]] = (found["Type"], found["Target"], external)
    return relations


def _attributes(element: bytes) -> dict[str, str]:
    return {
        match[1].decode(): match[2].decode().replace("&amp;", "&")
        for match in _ATTRIBUTE.finditer(element)
    }


def _full_kind(kind: str) -> str:
    return kind if ":" in kind else f"{_OFFICE_RELATIONS}/{kind}"


def _owner(name: str) -> str:
    folder, _, file = name.rpartition("/")
    return posixpath.join(folder.removesuffix("_rels"), file.removesuffix(".rels"))


def _relations_name(owner: str) -> str:
    folder, _, file = owner.rpartition("/")
    return posixpath.join(folder, "_rels", f"{file}.rels")
