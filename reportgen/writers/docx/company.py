"""A company's Word file as the base: its styles by name, its headers, its theme; our body.

Styles that it does not have are added from ours, in the theme's colours; they stand on its Normal.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from lxml import etree

from reportgen.errors import WriterError
from reportgen.model.document.theme import CompanyFile, Theme
from reportgen.model.finding import Problem
from reportgen.model.frozen import frozen
from reportgen.model.language import LocalText
from reportgen.writers.docx.base_document import BUILT_IN, style_elements
from reportgen.writers.docx.page import PART
from reportgen.writers.office.foreign import as_bytes, open_foreign, parsed, prune, refused
from reportgen.writers.office.package import Package

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_STYLES, _SETTINGS, _NUMBERING = "word/styles.xml", "word/settings.xml", "word/numbering.xml"
_NUMBERING_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"
_KEPT = frozenset(
    {"styles", "settings", "theme", "fontTable", "numbering", "header", "footer", "footnotes",
     "endnotes", "webSettings"}
)  # fmt: skip
_NEEDED = ("heading 1", "heading 2")
_ALSO_CALLED = {
    "标题 1": "heading 1", "標題 1": "heading 1", "标题1": "heading 1",
    "标题 2": "heading 2", "標題 2": "heading 2", "标题2": "heading 2",
    "页眉": "header", "頁首": "header", "页脚": "footer", "頁尾": "footer",
    "正文": "normal", "內文": "normal", "题注": "caption", "標號": "caption",
}  # fmt: skip
_OURS = {
    "heading 1": "Heading1", "heading 2": "Heading2", "heading": "RGHeadingPlain",
    "body": "RGBody", "list": "RGList", "caption": "RGCaption", "chart caption": "RGChartCaption",
    "source": "RGSource", "table text": "RGTableText", "table number": "RGTableNumber",
    "table head": "RGTableHead", "header": "Header", "footer": "Footer", "contents": "RGContents",
    "contents 1": "TOC1", "contents 2": "TOC2", "cover title": "RGCoverTitle",
    "cover period": "RGCoverPeriod", "callout": "RGCalloutText",
}  # fmt: skip
_UNWANTED = ("attachedTemplate", "documentProtection", "mailMerge", "trackRevisions", "linkStyles")
_STYLE_REFERENCE = re.compile(r'(<w:[pr]Style w:val=")([^"]+)"')
_NUMBER_REFERENCE = re.compile(r'(<w:numId w:val=")(\d+)"')


@frozen
class CompanyDocument:
    """A company's package, ready for our body: what its styles and lists are called in it."""

    package: Package
    style_ids: Mapping[str, str]
    first_number: int
    headers: str
    footers: str

    def translated(self, xml: str) -> str:
        """Return XML of ours with the ids of the company's styles and our lists' new numbers."""

        def style(match: re.Match[str]) -> str:
            return f'{match[1]}{self.style_ids.get(match[2], match[2])}"'

        def number(match: re.Match[str]) -> str:
            return f'{match[1]}{int(match[2]) + self.first_number}"'

        return _NUMBER_REFERENCE.sub(number, _STYLE_REFERENCE.sub(style, xml))


def adopt(file: CompanyFile, theme: Theme) -> CompanyDocument:
    """Return a company's file as a base; raises WriterError with the styles that it lacks."""
    package = open_foreign(file, PART)
    if not package.content_type(PART).endswith("document.main+xml") or _STYLES not in package.parts:
        raise refused(file, LocalText("it is no Word file", "它不是 Word 文件", "它不是 Word 檔案"))
    package.override(PART, _MAIN)
    headers, footers = _references(package)
    _drop_relations(package)
    numbers = _highest(package)
    style_ids = _adopt_styles(package, file, theme, numbers)
    _clean_settings(package)
    prune(package)
    return CompanyDocument(package, style_ids, numbers, headers, footers)


def add_numbering(document: CompanyDocument, ours: str) -> None:
    """Add our headings' and lists' numbering behind the company's own."""
    package, offset = document.package, document.first_number
    mine = parsed(ours.encode())
    for element in mine.iter():
        for name in ("abstractNumId", "numId"):
            value = element.get(f"{_W}{name}")
            if value is not None:
                element.set(f"{_W}{name}", str(int(value) + offset))
        if element.tag == f"{_W}abstractNumId":
            element.set(f"{_W}val", str(int(str(element.get(f"{_W}val"))) + offset))
        if element.tag == f"{_W}pStyle":
            name = str(element.get(f"{_W}val"))
            element.set(f"{_W}val", document.style_ids.get(name, name))
    if _NUMBERING in package.parts:
        theirs = parsed(package.parts[_NUMBERING])
        for kind in ("abstractNum", "num"):
            there = theirs.findall(f"{_W}{kind}")
            at = (
                theirs.index(there[-1]) + 1
                if there
                else (0 if kind == "abstractNum" else len(theirs))
            )
            for element in reversed(mine.findall(f"{_W}{kind}")):
                theirs.insert(at, element)
        mine = theirs
    else:
        package.relations(PART).add("numbering", "numbering.xml")
    package.add(_NUMBERING, as_bytes(mine), _NUMBERING_TYPE)


def _references(package: Package) -> tuple[str, str]:
    """Return the references to the company's own headers and footers, those of its last section."""
    sections = parsed(package.parts[PART]).findall(f".//{_W}sectPr")
    found = {"headerReference": "", "footerReference": ""}
    for element in sections[-1] if sections else ():
        name = str(element.tag).removeprefix(_W)
        if name in found:
            kind, relation = element.get(f"{_W}type"), element.get(f"{_R}id")
            found[name] += f'<w:{name} w:type="{kind}" r:id="{relation}"/>'
    return found["headerReference"], found["footerReference"]


def _drop_relations(package: Package) -> None:
    """Keep of the document's relationships those that are looks; its own texts go."""
    entries = package.relations(PART).entries
    for identifier, (kind, _, _) in list(entries.items()):
        if kind.rpartition("/")[2] not in _KEPT:
            del entries[identifier]
    package.relations(_SETTINGS).entries.clear()


def _highest(package: Package) -> int:
    """Return the highest number that the company's numbering uses."""
    if _NUMBERING not in package.parts:
        return 0
    root = parsed(package.parts[_NUMBERING])
    values = [e.get(f"{_W}{n}") for e in root for n in ("abstractNumId", "numId")]
    return max((int(value) for value in values if value and value.isdecimal()), default=0)


def _adopt_styles(
    package: Package, file: CompanyFile, theme: Theme, offset: int
) -> Mapping[str, str]:
    """Add our styles that the company does not have; return the ids of those that it has."""
    root = parsed(package.parts[_STYLES])
    names = _names(root)
    ids = _known_ids(file, names)
    normal = next(
        (str(e.get(f"{_W}styleId")) for e in root.findall(f"{_W}style")
         if e.get(f"{_W}default") == "1" and e.get(f"{_W}type") == "paragraph"),
        "Normal",
    )  # fmt: skip
    taken = set(names.values())
    for identifier, xml in style_elements(theme):
        if identifier in ids:
            continue
        element = parsed(xml.encode())
        if identifier in taken:
            ids[identifier] = f"{identifier}R"
            element.set(f"{_W}styleId", ids[identifier])
        for based in element.findall(f"{_W}basedOn"):
            based.set(f"{_W}val", normal)
        for number in element.iter(f"{_W}numId"):
            number.set(f"{_W}val", str(int(str(number.get(f"{_W}val"))) + offset))
        root.append(element)
    for level, name in enumerate(_NEEDED):
        _number(root, ids[_OURS[name]], level, offset)
    package.parts[_STYLES] = as_bytes(root)
    return ids


def _names(root: etree._Element) -> dict[str, str]:
    """Return the ids of paragraph styles by their names, in small letters."""
    found: dict[str, str] = {}
    for element in root.findall(f"{_W}style"):
        name = element.find(f"{_W}name")
        if element.get(f"{_W}type") == "paragraph" and name is not None:
            found[str(name.get(f"{_W}val")).casefold()] = str(element.get(f"{_W}styleId"))
    return found


def _known_ids(file: CompanyFile, names: Mapping[str, str]) -> dict[str, str]:
    """Return the company's ids of our styles; raises WriterError with all that are missing."""
    ids: dict[str, str] = {}
    missing: list[str] = []
    for name, identifier in _OURS.items():
        wanted = file.names.get(name, BUILT_IN.get(identifier, identifier))
        found = names.get(_ALSO_CALLED.get(wanted, wanted).casefold(), names.get(wanted.casefold()))
        if found is not None:
            ids[identifier] = found
        elif name in file.names or name in _NEEDED:
            missing.append(wanted)
    unknown = [name for name in file.names if name not in _OURS]
    if missing or unknown:
        raise WriterError(*_problems(file, missing, unknown, names))
    return ids


def _number(root: etree._Element, identifier: str, level: int, offset: int) -> None:
    """Give a heading style our numbering, unless the company numbers it itself."""
    for style in root.findall(f"{_W}style"):
        if style.get(f"{_W}styleId") != identifier:
            continue
        properties = style.find(f"{_W}pPr")
        if properties is None:
            properties = etree.SubElement(style, f"{_W}pPr")
            run = style.find(f"{_W}rPr")
            if run is not None:
                run.addprevious(properties)
        if properties.find(f"{_W}numPr") is not None:
            return
        number = etree.Element(f"{_W}numPr")
        etree.SubElement(number, f"{_W}ilvl").set(f"{_W}val", str(level))
        etree.SubElement(number, f"{_W}numId").set(f"{_W}val", str(1 + offset))
        before = ("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl")
        at = sum(child.tag in {f"{_W}{name}" for name in before} for child in properties)
        properties.insert(at, number)


def _clean_settings(package: Package) -> None:
    """Take out what would fetch a template, lock the document, or follow its changes."""
    if _SETTINGS not in package.parts:
        return
    root = parsed(package.parts[_SETTINGS])
    for name in _UNWANTED:
        for element in root.findall(f"{_W}{name}"):
            root.remove(element)
    package.parts[_SETTINGS] = as_bytes(root)


def _problems(
    file: CompanyFile, missing: list[str], unknown: list[str], names: Mapping[str, str]
) -> list[Problem]:
    there = ", ".join(sorted(name for name in names if not name.startswith("rg")))
    made = []
    if missing:
        wanted = ", ".join(missing)
        made.append(
            Problem(
                LocalText(
                    f'"{file.name}" has no paragraph style {wanted}',
                    f"“{file.name}”里没有段落样式 {wanted}",
                    f"「{file.name}」裡沒有段落樣式 {wanted}",
                ),
                remedy=LocalText(
                    f"name its own under `styles:`; there are: {there}",
                    f"请在 `styles:` 里写上它自己的叫法；现有：{there}",
                    f"請在 `styles:` 裡寫上它自己的叫法；現有：{there}",
                ),
                place=file.place,
            )
        )
    if unknown:
        wanted, known = ", ".join(unknown), ", ".join(_OURS)
        made.append(
            Problem(
                LocalText(
                    f"`styles:` names {wanted}, which no document uses",
                    f"`styles:` 里的 {wanted} 没有文档会用到",
                    f"`styles:` 裡的 {wanted} 沒有文件會用到",
                ),
                remedy=LocalText(f"known: {known}", f"可以写：{known}", f"可以寫：{known}"),
                place=file.place,
            )
        )
    return made
