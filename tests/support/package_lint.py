"""Faults of an Office file that the Open XML validator does not see."""

from __future__ import annotations

import io
import posixpath
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator

from lxml import etree

from tests.support.parts import Parts, find, open_parts

TYPES = "[Content_Types].xml"
ZIP_EPOCH = (1980, 1, 1, 0, 0, 0)
STYLE_USES = "//w:pStyle/@w:val | //w:rStyle/@w:val | //w:tblStyle/@w:val"
STYLE_LINKS = "//w:basedOn/@w:val | //w:next/@w:val | //w:link/@w:val"
NUMBER_USES = "//w:numPr/w:numId/@w:val"
RELATION_USES = "//@r:id | //@r:embed | //@r:link | //@r:pict"
NO_LIST = "0"  # the numId that takes a numbering away


def lint_package(data: bytes) -> list[str]:
    """Return a line for every fault: part first, then what is wrong with it."""
    parts = open_parts(data)
    faults = [*_document_types(parts)]
    if faults:
        return faults
    return [
        *_zip_dates(data),
        *(fault for rule in PACKAGE_RULES for fault in rule(parts)),
        *(
            f"{name}: {fault}"
            for name in _xml_names(parts)
            for rule in PART_RULES
            for fault in rule(parts.xml(name))
        ),
    ]


def _document_types(parts: Parts) -> Iterator[str]:
    for name in _xml_names(parts):
        if b"<!DOCTYPE" in parts.contents[name]:
            yield f"{name}: declares a document type"


def _zip_dates(data: bytes) -> Iterator[str]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        infos = archive.infolist()
    names = Counter(info.filename for info in infos)
    yield from (f"{name}: stored {n} times" for name, n in names.items() if n > 1)
    for info in infos:
        if info.date_time != ZIP_EPOCH:
            yield f"{info.filename}: dated {info.date_time}, not 1980-01-01"


def _types(parts: Parts) -> Iterator[str]:
    """Yield parts without a content type, and types without a part."""
    root = parts.xml(TYPES)
    extensions = {str(e.get("Extension")).lower() for e in root if e.get("Extension")}
    named = [str(e.get("PartName")).lstrip("/") for e in root if e.get("PartName")]
    for name in parts.contents:
        extension = name.rpartition(".")[2].lower()
        if name not in (TYPES, *named) and extension not in extensions:
            yield f"{name}: has no content type"
    yield from (f"{TYPES}: names the absent part {name}" for name in _absent(parts, named))
    yield from (f"{TYPES}: names {name} {n} times" for name, n in Counter(named).items() if n > 1)


def _relations(parts: Parts) -> Iterator[str]:
    """Yield relationships that lead nowhere, and parts that nothing leads to."""
    reached: set[str] = set()
    waiting = [""]
    while waiting:
        name = waiting.pop()
        targets = [r.target for r in parts.relations(name).values() if not r.external]
        yield from (f"{name or 'file'}: points to {t}, absent" for t in _absent(parts, targets))
        new = {target for target in targets if target in parts.contents} - reached
        reached |= new
        waiting += sorted(new)
    for name in parts.contents:
        if name not in reached and name != TYPES and not name.endswith(".rels"):
            yield f"{name}: nothing points to it"


def _relation_files(parts: Parts) -> Iterator[str]:
    """Yield relationships of absent parts, ids used twice, ids used but not defined."""
    for name in parts.contents:
        folder, _, file = name.rpartition("/")
        owner = posixpath.join(folder.removesuffix("_rels"), file.removesuffix(".rels"))
        if name.endswith(".rels") and owner and owner not in parts.contents:
            yield f"{name}: belongs to no part"
        if name.endswith(".rels"):
            ids = [str(element.get("Id")) for element in parts.xml(name)]
            yield from (f"{name}: id {i} stands {n} times" for i, n in _repeated(ids))
    for name in _xml_names(parts):
        used = {str(text) for text in find(parts.xml(name), RELATION_USES)}
        for identifier in sorted(used - set(parts.relations(name)) - {""}):
            yield f"{name}: uses relationship {identifier}, which is not defined"


def _styles(parts: Parts) -> Iterator[str]:
    """Yield styles and lists that a Word document uses but does not define."""
    styles = _defined(parts, "styles", "//w:style/@w:styleId")
    lists = {*_defined(parts, "numbering", "//w:num/@w:numId"), NO_LIST}
    for name in _xml_names(parts):
        if not name.startswith("word/"):
            continue
        root = parts.xml(name)
        for style in _missing(root, f"{STYLE_USES} | {STYLE_LINKS}", styles):
            yield f"{name}: uses style {style}, which is not defined"
        for number in _missing(root, NUMBER_USES, lists):
            yield f"{name}: uses list {number}, which is not defined"


def _twice(path: str, what: str) -> Callable[[etree._Element], Iterator[str]]:
    """Return a rule: the values at a path are unique in a part."""

    def rule(root: etree._Element) -> Iterator[str]:
        values = [str(text) for text in find(root, path)]
        yield from (f"{what} {text} stands {n} times" for text, n in _repeated(values))

    return rule


def _axes(root: etree._Element) -> Iterator[str]:
    axes = {str(v) for v in find(root, "//c:plotArea/*[c:crossAx]/c:axId/@val")}
    used = {str(v) for v in find(root, "//c:plotArea/*[not(c:crossAx)]/c:axId/@val")}
    crossed = {str(v) for v in find(root, "//c:crossAx/@val")}
    yield from (f"axis {axis} is used but absent" for axis in sorted((used | crossed) - axes))
    yield from (f"axis {axis} belongs to no plot" for axis in sorted(axes - used))


def _typefaces(root: etree._Element) -> Iterator[str]:
    for element in find(root, "//a:latin[not(@typeface)] | //a:ea[not(@typeface)]"):
        yield f"{etree.QName(element).localname} has no typeface"


def _bookmarks(root: etree._Element) -> Iterator[str]:
    starts = {str(v) for v in find(root, "//w:bookmarkStart/@w:id")}
    ends = {str(v) for v in find(root, "//w:bookmarkEnd/@w:id")}
    yield from (f"bookmark {i} is not closed" for i in sorted(starts - ends))
    yield from (f"bookmark {i} is closed but not opened" for i in sorted(ends - starts))


def _repeated(values: list[str]) -> Iterator[tuple[str, int]]:
    return ((value, n) for value, n in Counter(values).items() if n > 1)


def _missing(root: etree._Element, path: str, known: set[str]) -> list[str]:
    return sorted({str(text) for text in find(root, path)} - known)


def _defined(parts: Parts, kind: str, path: str) -> set[str]:
    names = [n for n in parts.related(parts.main(), kind) if n in parts.contents]
    return {str(text) for name in names for text in find(parts.xml(name), path)}


def _absent(parts: Parts, names: list[str]) -> list[str]:
    return [name for name in names if name not in parts.contents]


def _xml_names(parts: Parts) -> list[str]:
    return [name for name in parts.contents if name.endswith((".xml", ".rels"))]


PACKAGE_RULES = (_types, _relations, _relation_files, _styles)
PART_RULES = (
    _twice("//p:cNvPr/@id", "shape id"),
    _twice("//wp:docPr/@id", "drawing id"),
    _twice("//w:bookmarkStart/@w:id", "bookmark id"),
    _twice("//w:bookmarkStart/@w:name", "bookmark name"),
    _twice("//w:sdtPr/w:id/@w:val", "content control id"),
    _bookmarks,
    _axes,
    _typefaces,
)
