"""Slides and notes go into the package here: parts, layouts by name, the list of slides."""

from __future__ import annotations

import re

from reportgen.writers.office.package import Package
from reportgen.writers.office.xml import DECLARATION

_NAMESPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)
_SLIDE = "application/vnd.openxmlformats-officedocument.presentationml.slide+xml"
_NOTES = "application/vnd.openxmlformats-officedocument.presentationml.notesSlide+xml"
_PRESENTATION = "ppt/presentation.xml"
_PRESENTATION_TYPE = (
    "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"
)
_TREE = (
    '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr>'
    '<a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/>'
    '<a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>'
)
_LAYOUT_NAME = re.compile(rb'<p:cSld name="([^"]+)"')


class Binder:
    """Adds slides to a base deck in order."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self._slides: list[str] = []
        self._pending = 0
        self._layouts = {
            match[1].decode(): name
            for name, content in package.parts.items()
            if name.startswith("ppt/slideLayouts/") and (match := _LAYOUT_NAME.search(content))
        }

    def next_slide(self) -> tuple[int, str]:
        """Return number and part name of the slide that comes next."""
        self._pending = len(self._slides) + 1
        name = f"ppt/slides/slide{self._pending}.xml"
        self._package.relations(name)
        return self._pending, name

    def add(self, name: str, shapes: str, layout: str, notes: str, *, hidden: bool) -> None:
        """Add a slide of a layout, with its notes."""
        package = self._package
        part = self._layouts[layout].rpartition("/")[2]
        package.relations(name).add("slideLayout", f"../slideLayouts/{part}")
        show = ' show="0"' if hidden else ""
        xml = (
            f"{DECLARATION}<p:sld {_NAMESPACES}{show}><p:cSld><p:spTree>{_TREE}{shapes}"
            "</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>"
        )
        package.add(name, xml.encode(), _SLIDE)
        if notes:
            self._add_notes(name, notes)
        self._slides.append(name)

    def bind(self) -> None:
        """Write the list of slides into the presentation."""
        package = self._package
        relations = package.relations(_PRESENTATION)
        rows = "".join(
            f'<p:sldId id="{256 + at}" r:id="{relations.add("slide", name.removeprefix("ppt/"))}"/>'
            for at, name in enumerate(self._slides)
        )
        content = package.parts[_PRESENTATION].decode()
        listed = content.replace("<p:sldIdLst/>", f"<p:sldIdLst>{rows}</p:sldIdLst>")
        package.add(_PRESENTATION, listed.encode(), _PRESENTATION_TYPE)

    def _add_notes(self, slide: str, paragraphs: str) -> None:
        package = self._package
        number = len(self._slides) + 1
        name = f"ppt/notesSlides/notesSlide{number}.xml"
        xml = (
            f"{DECLARATION}<p:notes {_NAMESPACES}><p:cSld><p:spTree>{_TREE}"
            '<p:sp><p:nvSpPr><p:cNvPr id="2" name="slide image"/><p:cNvSpPr>'
            '<a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr><p:nvPr>'
            '<p:ph type="sldImg"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>'
            '<p:sp><p:nvSpPr><p:cNvPr id="3" name="notes"/><p:cNvSpPr><a:spLocks noGrp="1"/>'
            '</p:cNvSpPr><p:nvPr><p:ph type="body" idx="1"/></p:nvPr></p:nvSpPr><p:spPr/>'
            f"<p:txBody><a:bodyPr/><a:lstStyle/>{paragraphs}</p:txBody></p:sp></p:spTree></p:cSld>"
            "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>"
        )
        package.add(name, xml.encode(), _NOTES)
        package.relations(name).add("slide", f"../slides/{slide.rpartition('/')[2]}")
        package.relations(name).add("notesMaster", "../notesMasters/notesMaster1.xml")
        package.relations(slide).add("notesSlide", f"../notesSlides/notesSlide{number}.xml")
