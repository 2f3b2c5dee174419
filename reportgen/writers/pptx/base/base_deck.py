"""The base deck of a brand: python-pptx's own, with our size, theme, master and layouts.

Made once by `make brands` and kept beside brand.yaml; layouts are found by name: cover, contents,
divider, content, closing.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator

from reportgen.model.document.theme import Colours, Theme
from reportgen.model.language import Locale
from reportgen.writers.office.package import Package
from reportgen.writers.office.theme import localise, set_theme
from reportgen.writers.office.xml import DECLARATION
from reportgen.writers.pptx.measure.geometry import Box

_NAMESPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)
_LAYOUT = "application/vnd.openxmlformats-officedocument.presentationml.slideLayout+xml"
_MASTER = "application/vnd.openxmlformats-officedocument.presentationml.slideMaster+xml"
_MAIN = "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"
_TREE = (
    '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr>'
    '<a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/>'
    '<a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'
)
BODY = '<a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="{}"><a:noAutofit/></a:bodyPr>'
_MASTER_PART = "ppt/slideMasters/slideMaster1.xml"
_LAYOUT_PART = "ppt/slideLayouts/slideLayout{}.xml"
_LAYOUT_NAME = re.compile(rb'<p:cSld name="([^"]+)"')
_HEIGHT = 7.5
_TITLE_BOX = Box(0.667, 0.78, 12.0, 0.98)
_BODY_BOX = Box(0.667, 1.95, 12.0, 4.8)
FOOTER_BOX = Box(6.9, 6.99, 5.25, 0.26)
NUMBER_BOX = Box(12.2, 6.99, 0.467, 0.26)
_NAMES = {"ftr": "footer", "body": "body"}
LAYOUTS = {
    "cover": ("ctrTitle", Box(0.9, 2.98, 7.0, 2.2), "t"),
    "contents": ("title", Box(0.667, 0.98, 3.2, 0.8), "t"),
    "divider": ("title", Box(5.6, 1.98, 7.067, 0.8), "t"),
    "content": ("title", _TITLE_BOX, "b"),
    "closing": ("title", Box(0.9, 1.98, 3.5, 0.8), "t"),
}


def make_base(theme: Theme) -> bytes:
    """Return the base deck of a brand."""
    import pptx

    presentation = pptx.Presentation()
    _ = presentation.notes_master
    stream = io.BytesIO()
    presentation.save(stream)
    package = Package.open(stream.getvalue())
    unwanted = ("ppt/slideLayouts/", "ppt/printerSettings/", "docProps/thumbnail")
    for name in [n for n in package.parts if n.startswith(unwanted)]:
        package.remove(name)
    _drop_relations(package)
    _add_layouts(package)
    _set_presentation(package)
    restyle(package, theme)
    localise(package, theme, Locale.HANS)
    return package.to_bytes()


def restyle(package: Package, theme: Theme) -> None:
    """Put a theme's colours into the master and the layouts of one of our own base decks."""
    for at, name in enumerate(LAYOUTS, 1):
        package.add(_LAYOUT_PART.format(at), _layout(name, theme).encode(), _LAYOUT)
    relations = package.relations(_MASTER_PART).of_kind("slideLayout")
    rows = "".join(
        f'<p:sldLayoutId id="{2147483649 + at}" r:id="{relation}"/>'
        for at, (relation, _) in enumerate(relations, 1)
    )
    package.add(_MASTER_PART, _master(rows, theme).encode(), _MASTER)
    set_theme(package, theme)


def layout_names(package: Package) -> Iterator[tuple[str, str]]:
    """Yield name and part of each layout."""
    for name, content in package.parts.items():
        if name.startswith("ppt/slideLayouts/") and (match := _LAYOUT_NAME.search(content)):
            yield match[1].decode(), name


def _drop_relations(package: Package) -> None:
    """Take out relationships to parts that are gone."""
    for owner in ("", *package.parts):
        entries = package.relations(owner).entries
        for identifier, (_, target, external) in list(entries.items()):
            if not external and package.target(owner, target) not in package.parts:
                del entries[identifier]


def _add_layouts(package: Package) -> None:
    """Tie the layouts to the master; what they look like comes from the theme."""
    for at in range(1, len(LAYOUTS) + 1):
        part = _LAYOUT_PART.format(at)
        package.relations(part).add("slideMaster", "../slideMasters/slideMaster1.xml")
        package.relations(_MASTER_PART).add("slideLayout", f"../{part.removeprefix('ppt/')}")


def _layout(name: str, theme: Theme) -> str:
    kind, box, anchor = LAYOUTS[name]
    areas = _areas(name, theme.colours)
    first = 2 + len(areas)
    shapes = "".join(_area(2 + at, *area) for at, area in enumerate(areas))
    shapes += _placeholder(first, kind, box, anchor)
    if name == "content":
        shapes += _placeholder(first + 1, "ftr", FOOTER_BOX, "t", 11)
        shapes += _number(first + 2, theme)
    return (
        f'{DECLARATION}<p:sldLayout {_NAMESPACES} preserve="1" userDrawn="1">'
        f'<p:cSld name="{name}"><p:spTree>{_TREE}{shapes}</p:spTree></p:cSld>'
        "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>"
    )


def _areas(name: str, colours: Colours) -> list[tuple[Box, str]]:
    """Return the coloured areas of a layout, which a new slide of it has too."""
    match name:
        case "cover":
            side = [(Box(8.5, 0, 4.833, _HEIGHT), colours.accent)] if colours.accent else []
            return [(Box(0, 0, 8.5, _HEIGHT), colours.brand), *side]
        case "contents":
            return [(Box(0, 0, 4.1, _HEIGHT), colours.panel)]
        case "content":
            tab = [(Box(0, 0.45, 0.42, 0.19), colours.accent)] if colours.accent else []
            return [(Box(0.667, 6.93, 12.0, 0.75 / 72), colours.hair), *tab]
        case _:
            return [(Box(0, 0, 4.6, _HEIGHT), colours.brand)]


def _area(number: int, box: Box, colour: str) -> str:
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="area"/><p:cNvSpPr/>'
        f'<p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr>{box.xml()}'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill>'
        f'<a:srgbClr val="{colour}"/></a:solidFill><a:ln><a:noFill/></a:ln></p:spPr></p:sp>'
    )


def _placeholder(number: int, kind: str, box: Box, anchor: str, index: int = 0) -> str:
    place = f' idx="{index}" sz="quarter"' if index else ""
    name = _NAMES.get(kind, "title")
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="{name}"/><p:cNvSpPr><a:spLocks noGrp="1"/>'
        f'</p:cNvSpPr><p:nvPr><p:ph type="{kind}"{place}/></p:nvPr></p:nvSpPr><p:spPr>{box.xml()}'
        f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody>{BODY.format(anchor)}'
        "<a:lstStyle/><a:p><a:endParaRPr/></a:p></p:txBody></p:sp>"
    )


def _number(number: int, theme: Theme, index: int = 12) -> str:
    ink = theme.colours.ink
    style = (
        '<a:lstStyle><a:lvl1pPr algn="r"><a:buNone/><a:defRPr sz="1000" b="1"><a:solidFill>'
        f'<a:srgbClr val="{ink}"/></a:solidFill></a:defRPr></a:lvl1pPr></a:lstStyle>'
    )
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="slide number"/><p:cNvSpPr>'
        '<a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldNum" sz="quarter" '
        f'idx="{index}"/>'
        f"</p:nvPr></p:nvSpPr><p:spPr>{NUMBER_BOX.xml()}"
        f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody>{BODY.format("t")}'
        f'{style}<a:p><a:fld id="{{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}}" type="slidenum">'
        '<a:rPr lang="en-US"/><a:t>‹#›</a:t></a:fld></a:p></p:txBody></p:sp>'
    )


def _master(layouts: str, theme: Theme) -> str:
    ink = theme.colours.ink
    colour = f'<a:solidFill><a:srgbClr val="{ink}"/></a:solidFill>'
    faces = {
        slot: f'<a:latin typeface="+{slot}-lt"/><a:ea typeface="+{slot}-ea"/>'
        f'<a:cs typeface="+{slot}-cs"/>'
        for slot in ("mj", "mn")
    }
    body = "".join(
        f'<a:lvl{level}pPr marL="0" indent="0"><a:buNone/><a:defRPr sz="1600">{colour}'
        f"{faces['mn']}</a:defRPr></a:lvl{level}pPr>"
        for level in range(1, 6)
    )
    other = "".join(
        f'<a:lvl{level}pPr><a:defRPr sz="1600">{colour}{faces["mn"]}</a:defRPr></a:lvl{level}pPr>'
        for level in range(1, 6)
    )
    return (
        f"{DECLARATION}<p:sldMaster {_NAMESPACES}><p:cSld><p:bg><p:bgPr><a:solidFill>"
        '<a:srgbClr val="FFFFFF"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>'
        f"<p:spTree>{_TREE}{_placeholder(2, 'title', _TITLE_BOX, 'b')}"
        f"{_placeholder(3, 'body', _BODY_BOX, 't', 1)}"
        f"{_placeholder(4, 'ftr', FOOTER_BOX, 't', 3)}"
        f"{_number(5, theme, 4)}</p:spTree></p:cSld>"
        '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" '
        'accent3="accent3" accent4="accent4" accent5="accent5" accent6="accent6" hlink="hlink" '
        f'folHlink="folHlink"/><p:sldLayoutIdLst>{layouts}</p:sldLayoutIdLst><p:txStyles>'
        f'<p:titleStyle><a:lvl1pPr algn="l"><a:buNone/><a:defRPr sz="2600" b="1">{colour}'
        f"{faces['mj']}</a:defRPr></a:lvl1pPr></p:titleStyle><p:bodyStyle>{body}</p:bodyStyle>"
        f"<p:otherStyle>{other}</p:otherStyle></p:txStyles></p:sldMaster>"
    )


def _set_presentation(package: Package) -> None:
    """Set the size of the slides, and leave an empty list of slides for the writer to fill."""
    name = "ppt/presentation.xml"
    text = package.parts[name].decode()
    text = re.sub(r"<p:sldSz [^>]*/>", '<p:sldSz cx="12192000" cy="6858000"/>', text)
    text = re.sub(r"<p:sldIdLst\s*/>|<p:sldIdLst>.*?</p:sldIdLst>", "", text, flags=re.DOTALL)
    text = re.sub(r"<p:extLst>.*?</p:extLst>", "", text, flags=re.DOTALL)
    text = text.replace("<p:sldSz ", "<p:sldIdLst/><p:sldSz ", 1)
    package.add(name, text.encode(), _MAIN)
