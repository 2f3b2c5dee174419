"""A company's own Office file as the base of ours: opened with distrust, kept to what is looks.

Nothing in it runs or is fetched: a document type, a link to a file elsewhere, twins and bombs are
refused; macros, slides, texts and whatever nothing points to any more are left behind.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import PurePosixPath

from lxml import etree

from reportgen.errors import WriterError
from reportgen.model.document.theme import CompanyFile
from reportgen.model.finding import Problem
from reportgen.model.language import LocalText
from reportgen.writers.office.package import Package

_MOST_BYTES = 120_000_000
_MOST_PARTS = 4_000
_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0"
_TYPES = "[Content_Types].xml"
_DOCTYPE = re.compile(rb"<!DOCTYPE", re.IGNORECASE)
_STRICT = b"http://purl.oclc.org/ooxml"
_LEFT_BEHIND = (
    "/vbaProject",
    "/wordVbaData",
    "/attachedTemplate",
    "/customXml",
    "/keyMapCustomizations",
)
_ROOT = "/officeDocument"
_HARMLESS = ("/hyperlink",)


def open_foreign(file: CompanyFile, main: str) -> Package:
    """Return the package of a company's file, whose part `main` has to be there.

    Raises WriterError, at the key of the brand file, with the reason in plain words.
    """
    parts = _parts(file)
    if main not in parts or _TYPES not in parts:
        raise refused(file, _no_office(main))
    package = Package()
    _read_types(package, parts.pop(_TYPES), file)
    for name in [name for name in parts if name.endswith(".rels")]:
        _read_relations(package, name, parts.pop(name), file)
    package.parts.update(parts)
    own = package.relations().entries
    for identifier in [key for key, entry in own.items() if not entry[0].endswith(_ROOT)]:
        del own[identifier]  # its properties and its preview; ours take their place
    return package


def as_bytes(root: etree._Element) -> bytes:
    """Return a part as it stands in a file, with the declaration that Office writes."""
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))


def parsed(content: bytes) -> etree._Element:
    """Return a part as a tree; entities are not resolved, nothing is fetched."""
    return etree.fromstring(content, _parser())


def prune(package: Package) -> None:
    """Remove every part that no relationship leads to any more."""
    reached: set[str] = set()
    waiting = [""]
    while waiting:
        owner = waiting.pop()
        for kind, target, external in package.relations(owner).entries.values():
            name = package.target(owner, target)
            if not external and kind and name in package.parts and name not in reached:
                reached.add(name)
                waiting.append(name)
    for name in [name for name in package.parts if name not in reached]:
        package.remove(name)


_SAVE_AGAIN = LocalText(
    "open it in Office, save it as a plain .docx or .pptx, and name that",
    "请在 Office 里打开，另存为普通的 .docx 或 .pptx 再用",
    "請在 Office 裡打開，另存為一般的 .docx 或 .pptx 再用",
)


def refused(file: CompanyFile, why: LocalText, remedy: LocalText = _SAVE_AGAIN) -> WriterError:
    """Return the error that a company's file cannot be used, and why."""
    return WriterError(
        Problem(
            LocalText(
                f'"{file.name}" cannot be the base: {why.en}',
                f"“{file.name}”不能用作底稿：{why.hans}",
                f"「{file.name}」不能用作底稿：{why.hant}",
            ),
            remedy=remedy,
            place=file.place,
        )
    )


def _parts(file: CompanyFile) -> dict[str, bytes]:
    if file.data.startswith(_OLE):
        raise refused(
            file,
            LocalText(
                "it is encrypted, or of the format before 2007",
                "文件加了密码，或是 2007 年以前的旧格式",
                "檔案加了密碼，或是 2007 年以前的舊格式",
            ),
        )
    if not file.data.startswith(_ZIP):
        raise refused(
            file, LocalText("it is no Office file", "它不是 Office 文件", "它不是 Office 檔案")
        )
    try:
        with zipfile.ZipFile(io.BytesIO(file.data)) as archive:
            entries = [entry for entry in archive.infolist() if not entry.is_dir()]
            _bound(entries, file)
            parts: dict[str, bytes] = {}
            for entry in entries:
                content = archive.read(entry)
                if entry.filename.endswith((".xml", ".rels", ".vml")):
                    _look(entry.filename, content, file)
                parts[entry.filename.lstrip("/")] = content
            return parts
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, zlib.error) as damage:
        raise refused(file, LocalText("it is damaged", "文件已损坏", "檔案已損壞")) from damage


def _bound(entries: list[zipfile.ZipInfo], file: CompanyFile) -> None:
    size = sum(entry.file_size for entry in entries)
    if size > _MOST_BYTES or len(entries) > _MOST_PARTS:
        raise refused(
            file,
            LocalText(
                "unpacked, it is larger than 120 MB or has more than 4,000 parts",
                "解开后超过 120 MB，或超过 4000 个部件",
                "解開後超過 120 MB，或超過 4000 個部件",
            ),
        )
    names = [entry.filename.lstrip("/").casefold() for entry in entries]
    outside = any(".." in PurePosixPath(name).parts for name in names)
    if len(set(names)) < len(names) or outside:
        raise refused(
            file,
            LocalText(
                "two parts have one name, or a name leads outside",
                "有两个部件同名，或部件名指向文件以外",
                "有兩個部件同名，或部件名指向檔案以外",
            ),
        )


def _look(name: str, content: bytes, file: CompanyFile) -> None:
    """Refuse a part that declares a document type, is no XML, or is of the strict flavour."""
    if _DOCTYPE.search(content):
        raise refused(
            file,
            LocalText(
                f"{name} declares a document type",
                f"{name} 里有 DOCTYPE 声明",
                f"{name} 裡有 DOCTYPE 宣告",
            ),
        )
    if _STRICT in content[:2000]:
        raise refused(
            file,
            LocalText(
                "it is a Strict Open XML file",
                "它是 Strict Open XML 格式",
                "它是 Strict Open XML 格式",
            ),
        )
    try:
        parsed(content)
    except etree.XMLSyntaxError as damage:
        raise refused(
            file,
            LocalText(f"{name} is no XML", f"{name} 不是有效的 XML", f"{name} 不是有效的 XML"),
        ) from damage


def _parser() -> etree.XMLParser:
    return etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)


def _read_types(package: Package, content: bytes, file: CompanyFile) -> None:
    for element in parsed(content):
        kind = str(element.get("ContentType"))
        kind = kind.replace(".macroEnabled.12", "").replace("template.main", "document.main")
        extension, part = element.get("Extension"), element.get("PartName")
        if extension:
            package.add_default(str(extension), kind)
        elif part and "vbaProject" not in part:
            package.override(str(part).lstrip("/"), kind)


def _read_relations(package: Package, name: str, content: bytes, file: CompanyFile) -> None:
    relations = package.relations_at(name)
    for identifier, kind, target, external in _entries(content):
        if kind.endswith(_LEFT_BEHIND):
            continue
        if external and not kind.endswith(_HARMLESS):
            raise refused(
                file,
                LocalText(
                    f'it links to "{target}" outside of it',
                    f"它链接到文件以外的“{target}”",
                    f"它連結到檔案以外的「{target}」",
                ),
            )
        relations.entries[identifier] = (kind, target, external)


def _entries(content: bytes) -> Iterator[tuple[str, str, str, bool]]:
    for element in parsed(content):
        yield (
            str(element.get("Id")),
            str(element.get("Type")),
            str(element.get("Target")),
            element.get("TargetMode") == "External",
        )


def _no_office(main: str) -> LocalText:
    what = "Word" if main.startswith("word/") else "PowerPoint"
    return LocalText(f"it is no {what} file", f"它不是 {what} 文件", f"它不是 {what} 檔案")
