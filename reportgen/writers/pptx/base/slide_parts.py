"""Slides and notes go into the package here: parts, layouts by name, the list of slides."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from reportgen.model.frozen import frozen
from reportgen.writers.office.package import Package
from reportgen.writers.office.xml import DECLARATION, escaped
from reportgen.writers.pptx.base.layouts import SlideLayout

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
_SECTIONS = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"
_SECTIONS_NAMESPACE = "http://schemas.microsoft.com/office/powerpoint/2010/main"
_FIRST_ID = 256
"""The least id that PowerPoint allows a slide."""


class Visibility(Enum):
    """Whether a slide is part of the show, or backup for questions."""

    SHOWN = ""
    HIDDEN = ' show="0"'


@frozen
class SlideInfo:
    """What a slide is before it is drawn: the name of its layout, and who sees it."""

    layout_name: str
    visibility: Visibility = Visibility.SHOWN


class SlideParts:
    """Adds slides to a base deck in order."""

    def __init__(self, package: Package, layouts: Mapping[str, SlideLayout]) -> None:
        self._package = package
        self._layouts = layouts
        self._slides: list[str] = []
        self._sections: list[tuple[str, int]] = []

    def begin_section(self, name: str) -> None:
        """Begin a section of the deck, as PowerPoint's slide sorter shows it."""
        self._sections.append((name, len(self._slides)))

    @property
    def next_number(self) -> int:
        """Return the number of the slide that comes next."""
        return len(self._slides) + 1

    def add(self, name: str, info: SlideInfo, shapes: str, notes: str) -> None:
        """Add a slide and, where there are any, its notes."""
        package = self._package
        part = self._layouts[info.layout_name].part.rpartition("/")[2]
        package.relations(name).add("slideLayout", f"../slideLayouts/{part}")
        xml = (
            f"{DECLARATION}<p:sld {_NAMESPACES}{info.visibility.value}><p:cSld><p:spTree>{_TREE}"
            f"{shapes}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>"
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
            f'<p:sldId id="{_FIRST_ID + at}" '
            f'r:id="{relations.add("slide", name.removeprefix("ppt/"))}"/>'
            for at, name in enumerate(self._slides)
        )
        content = package.parts[_PRESENTATION].decode()
        listed = content.replace("<p:sldIdLst/>", f"<p:sldIdLst>{rows}</p:sldIdLst>")
        end = "</p:presentation>"
        listed = listed.replace(end, f"{self._section_list()}{end}")
        package.add(_PRESENTATION, listed.encode(), _PRESENTATION_TYPE)

    @property
    def _notes_master(self) -> str:
        """Return where the master for notes is, inside ppt/."""
        _, target = next(self._package.relations(_PRESENTATION).of_kind("notesMaster"))
        return self._package.target(_PRESENTATION, target).removeprefix("ppt/")

    def _section_list(self) -> str:
        if not self._sections:
            return ""
        ends = [start for _, start in self._sections[1:]] + [len(self._slides)]
        sections = "".join(
            _section(number, name, range(start, end))
            for number, ((name, start), end) in enumerate(zip(self._sections, ends, strict=True), 1)
        )
        return (
            f'<p:extLst><p:ext uri="{_SECTIONS}"><p14:sectionLst '
            f'xmlns:p14="{_SECTIONS_NAMESPACE}">{sections}</p14:sectionLst></p:ext></p:extLst>'
        )

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
        package.relations(name).add("notesMaster", f"../{self._notes_master}")
        package.relations(slide).add("notesSlide", f"../notesSlides/notesSlide{number}.xml")


def _section(number: int, name: str, slides: range) -> str:
    ids = "".join(f'<p14:sldId id="{_FIRST_ID + at}"/>' for at in slides)
    identifier = f"{{{number:08X}-0000-4000-8000-000000000000}}"
    return (
        f'<p14:section name="{escaped(name)}" id="{identifier}">'
        f"<p14:sldIdLst>{ids}</p14:sldIdLst></p14:section>"
    )
