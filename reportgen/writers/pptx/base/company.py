"""A company's deck as the base: its layouts by name, its master and theme; our slides.

Its own slides stay behind. Slides look as the company's layouts do: what ours draw is not added.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lxml import etree

from reportgen.errors import WriterError
from reportgen.model.document.theme import CompanyFile
from reportgen.model.finding import Problem
from reportgen.model.frozen import frozen
from reportgen.model.language import LocalText, listed
from reportgen.writers.office.foreign import as_bytes, open_foreign, parsed, prune, refused
from reportgen.writers.office.package import Package
from reportgen.writers.pptx.base.base_deck import LAYOUTS
from reportgen.writers.pptx.base.layouts import SlideLayout

_P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_NOTES_MASTER, _NOTES_THEME = "ppt/notesMasters/notesMaster1.xml", "ppt/theme/theme-notes.xml"
_PRESENTATION = "ppt/presentation.xml"
_MAIN = "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"
_SIZE = ("12192000", "6858000")
_ALSO_CALLED = {
    "cover": ("Title Slide", "标题幻灯片", "標題投影片", "封面"),
    "contents": ("Title Only", "仅标题", "只有標題", "目录", "目錄"),
    "divider": ("Section Header", "节标题", "章節標題", "Title Only", "仅标题", "只有標題"),
    "content": (
        "Title Only",
        "仅标题",
        "只有標題",
        "Title and Content",
        "标题和内容",
        "標題及內容",
    ),
    "closing": ("Title Only", "仅标题", "只有標題", "封底"),
}
"""What PowerPoint calls layouts that will do, in the order of preference."""

_LEFT_BEHIND = frozenset({"slide", "handoutMaster", "commentAuthors", "customXml", "tags"})


@frozen
class CompanyDeck:
    """A company's package, ready for our slides, and its layout for each of ours."""

    package: Package
    layouts: Mapping[str, SlideLayout]


def adopt(file: CompanyFile, base: bytes) -> CompanyDeck:
    """Return a company's deck as a base; raises WriterError with the layouts that it lacks.

    Where it has no master for notes, it takes that of `base`, a deck of ours.
    """
    package = open_foreign(file, _PRESENTATION)
    if not package.content_type(_PRESENTATION).endswith(
        ("presentation.main+xml", "document.main+xml")
    ):
        raise refused(
            file,
            LocalText(
                "it is no PowerPoint file", "它不是 PowerPoint 文件", "它不是 PowerPoint 檔案"
            ),
        )
    package.override(_PRESENTATION, _MAIN)
    _empty(package, file)
    there = dict(_layouts(package))
    layouts, missing = {}, []
    for name in LAYOUTS:
        wanted = (file.names[name],) if name in file.names else (name, *_ALSO_CALLED[name])
        part = next((there[each.casefold()] for each in wanted if each.casefold() in there), None)
        if part is None:
            missing.append(file.names.get(name, name))
        else:
            layouts[name] = _layout(package, part, name, is_dark=name in file.dark)
    unknown = [name for name in (*file.names, *file.dark) if name not in LAYOUTS]
    if missing or unknown:
        raise WriterError(*_problems(file, missing, unknown, _names(package)))
    prune(package)
    if not any(True for _ in package.relations(_PRESENTATION).of_kind("notesMaster")):
        _add_notes_master(package, Package.open(base))
    return CompanyDeck(package, layouts)


def _empty(package: Package, file: CompanyFile) -> None:
    """Take the company's own slides out, and leave an empty list for ours."""
    root = parsed(package.parts[_PRESENTATION])
    size = root.find(f"{_P}sldSz")
    if size is None or (size.get("cx"), size.get("cy")) != _SIZE:
        raise refused(
            file,
            LocalText(
                "its slides are not 13.333 x 7.5 inches (33.867 x 19.05 cm, widescreen)",
                "它的幻灯片不是 33.867 × 19.05 厘米（宽屏 16:9）",
                "它的投影片不是 33.867 × 19.05 公分（寬螢幕 16:9）",
            ),
            LocalText(
                "choose Design > Slide Size > Widescreen in PowerPoint, and look at its layouts",
                "请在 PowerPoint 里选“设计 > 幻灯片大小 > 宽屏”，再看看各个版式",
                "請在 PowerPoint 裡選「設計 > 投影片大小 > 寬螢幕」，再看看各個版面配置",
            ),
        )
    entries = package.relations(_PRESENTATION).entries
    for identifier, (kind, _, _) in list(entries.items()):
        if kind.rpartition("/")[2] in _LEFT_BEHIND:
            del entries[identifier]
    for name in ("sldIdLst", "extLst", "custShowLst", "handoutMasterIdLst", "custDataLst",
                 "modifyVerifier", "photoAlbum"):  # fmt: skip
        for element in root.findall(f"{_P}{name}"):
            root.remove(element)
    size.addprevious(etree.Element(f"{_P}sldIdLst"))
    package.parts[_PRESENTATION] = as_bytes(root)


def _add_notes_master(package: Package, ours: Package) -> None:
    """Bring our master for notes, with a theme of its own."""
    theme = next(
        ours.target(_NOTES_MASTER, target)
        for _, target in ours.relations(_NOTES_MASTER).of_kind("theme")
    )
    package.add(_NOTES_MASTER, ours.parts[_NOTES_MASTER], ours.content_type(_NOTES_MASTER))
    package.add(_NOTES_THEME, ours.parts[theme], ours.content_type(theme))
    package.relations(_NOTES_MASTER).add("theme", f"../{_NOTES_THEME.removeprefix('ppt/')}")
    relation = package.relations(_PRESENTATION).add("notesMaster", "notesMasters/notesMaster1.xml")
    root = parsed(package.parts[_PRESENTATION])
    listed = etree.Element(f"{_P}notesMasterIdLst")
    etree.SubElement(listed, f"{_P}notesMasterId").set(f"{_R}id", relation)
    masters = root.find(f"{_P}sldMasterIdLst")
    if masters is not None:
        masters.addnext(listed)
    package.parts[_PRESENTATION] = as_bytes(root)


def _layouts(package: Package) -> Iterator[tuple[str, str]]:
    """Yield name, in small letters, and part of each layout; of twins the first counts."""
    seen: set[str] = set()
    for name, part in _named_parts(package):
        if name.casefold() not in seen:
            seen.add(name.casefold())
            yield name.casefold(), part


def _names(package: Package) -> list[str]:
    return list(dict.fromkeys(name for name, _ in _named_parts(package)))


def _named_parts(package: Package) -> Iterator[tuple[str, str]]:
    for _, master in package.relations(_PRESENTATION).of_kind("slideMaster"):
        owner = package.target(_PRESENTATION, master)
        for _, layout in package.relations(owner).of_kind("slideLayout"):
            part = package.target(owner, layout)
            if part in package.parts:
                tree = parsed(package.parts[part]).find(f"{_P}cSld")
                yield str(tree.get("name") if tree is not None else "").strip(), part


def _layout(package: Package, part: str, name: str, *, is_dark: bool) -> SlideLayout:
    indices = {
        str(element.get("type")): str(element.get("idx", "0"))
        for element in parsed(package.parts[part]).iter(f"{_P}ph")
    }
    return SlideLayout(part, is_dark, indices.get("ftr"), indices.get("sldNum"), LAYOUTS[name][1:])


def _problems(
    file: CompanyFile, missing: list[str], unknown: list[str], there: list[str]
) -> Iterator[Problem]:
    known = listed(there)
    if missing:
        wanted = listed(missing)
        yield Problem(
            LocalText(
                f'"{file.name}" has no layout {wanted.en}',
                f"“{file.name}”里没有版式 {wanted.hans}",
                f"「{file.name}」裡沒有版面配置 {wanted.hant}",
            ),
            remedy=LocalText(
                f"name its own under `layouts:`, such as `cover: …`; there are: {known.en}",
                f"请在 `layouts:` 里写上它自己的叫法，例如 `cover: …`；现有：{known.hans}",
                f"請在 `layouts:` 裡寫上它自己的叫法，例如 `cover: …`；現有：{known.hant}",
            ),
            place=file.place,
        )
    if unknown:
        names, ours = ", ".join(unknown), ", ".join(LAYOUTS)
        yield Problem(
            LocalText(
                f"`layouts:` or `dark:` names {names}, which no deck uses",
                f"`layouts:` 或 `dark:` 里的 {names} 没有幻灯片会用到",
                f"`layouts:` 或 `dark:` 裡的 {names} 沒有投影片會用到",
            ),
            remedy=LocalText(f"known: {ours}", f"可以写：{ours}", f"可以寫：{ours}"),
            place=file.place,
        )
