"""A slide's shapes as XML: text boxes, rectangles, groups, graphics. Lengths are in inches."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from reportgen.model.document.inline import (
    CaptionReference,
    FigureRun,
    Inline,
    Inlines,
    StatusMark,
    Text,
    Tone,
)
from reportgen.model.document.theme import Colours
from reportgen.wording.statuses import tone_of
from reportgen.writers.office.xml import escaped, solid
from reportgen.writers.pptx.base.base_deck import BODY, FOOTER_BOX, NUMBER_BOX
from reportgen.writers.pptx.base.layouts import SlideLayout
from reportgen.writers.pptx.measure.fit import is_strong
from reportgen.writers.pptx.measure.geometry import Box, Line, Span, Type
from reportgen.writers.printing import Printing

_DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}">'
    '<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" '
    'val="1"/></a:ext></a:extLst>'
)
_INSETS = 'lIns="0" tIns="0" rIns="0" bIns="0"'
_RECTANGLE = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
_ON_LIGHT = {"white": "ink", "on_dark": "muted", "off_dark": "hair"}
_NUMBER_FIELD = "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}"
_HANG = 228600
_WIDE_HANG = 342900


class SlideCanvas:
    """One slide in the making: shapes in reading order, ids counted, figures printed.

    `notes` are the paragraphs that the presenter says beside it.
    """

    def __init__(
        self, colours: Colours, printing: Printing, language: str, number: int, layout: SlideLayout
    ) -> None:
        self.colours = colours
        self.layout = layout
        self.printing = printing
        self.language = language
        self.where = f"slide {number}"
        self.part = f"ppt/slides/slide{number}.xml"
        self.notes: list[Inlines] = []
        self._shapes: list[str] = []
        self._count = 1

    @contextmanager
    def group(self, box: Box, name: str) -> Iterator[None]:
        """Put what is drawn inside into one group, so that a card moves as a whole."""
        identifier, begin = self._next_id(), len(self._shapes)
        yield
        inside = "".join(self._shapes[begin:])
        del self._shapes[begin:]
        place = box.xml(inner=box.extents("a:chOff", "a:chExt"))
        self._shapes.append(
            f'<p:grpSp><p:nvGrpSpPr><p:cNvPr id="{identifier}" name="{escaped(name)}"/>'
            f"<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr>{place}</p:grpSpPr>{inside}"
            "</p:grpSp>"
        )

    def text(self, box: Box, lines: Sequence[Line], name: str = "text", anchor: str = "t") -> None:
        """Add a text box: no autofit, no insets, exact lines."""
        self._text_box(box, self.paragraphs(lines, name), name, f'wrap="square" anchor="{anchor}"')

    def say(self, box: Box, text: str, style: Type, name: str = "text") -> None:
        """Add a text box of words that are no figures; nothing where there are none."""
        if text:
            self.text(box, [Line((Text(text),), style)], name)

    def linked(self, box: Box, text: str, style: Type, relation: str) -> None:
        """Add a text box that leads to another slide."""
        link = f'<a:hlinkClick r:id="{relation}" action="ppaction://hlinksldjump"/>'
        body = self.paragraphs([Line((Text(text),), style)], text)
        self._text_box(box, body, text, 'wrap="square" anchor="t"', link)

    def spans(self, box: Box, spans: Sequence[Span], name: str) -> None:
        """Add a text box of one line, whose pieces have types of their own, at the box's foot."""
        first = spans[0][1]
        runs = "".join(self._run(inline, style, name) for inline, style in spans)
        body = f"<a:p>{_paragraph_properties(Line((), first))}{runs}</a:p>"
        self._text_box(box, body, name, 'wrap="none" anchor="b"')

    def title(
        self, kind: str, lines: Sequence[Inlines], style: Type, box: Box | None = None
    ) -> None:
        """Fill the layout's title: one paragraph, broken where the lines end.

        It stands where the layout says, unless it needs another box.
        """
        broken = f'<a:br><a:rPr lang="{self.language}" sz="{round(style.size * 100)}"/></a:br>'
        runs = broken.join(
            "".join(self._run(inline, style, "title") for inline in line) for line in lines
        )
        body = f"<a:p>{_paragraph_properties(Line((), style))}{runs}</a:p>"
        layout = self.layout
        if box is None and layout.title is not None:
            box = layout.title[0]
        place = box.xml() if box else ""
        self._placeholder(f'type="{kind}"', "title", body, place, layout.title_properties)

    def footer(self, line: Line) -> None:
        """Fill the layout's footer, or write it where the layout has none."""
        body = self.paragraphs([line], "ftr")
        self._foot("ftr", "ftr", self.layout.footer, body, FOOTER_BOX)

    def slide_number(self) -> None:
        """Fill the layout's slide number with a field, or write one where it has none."""
        colour = solid(self.colours.ink) if self.layout.title else ""
        look = f'sz="1000" b="1">{colour}</a:rPr>' if self.layout.title else "/>"
        body = (
            f'<a:p><a:pPr algn="r"/><a:fld id="{_NUMBER_FIELD}" type="slidenum">'
            f'<a:rPr lang="{self.language}" {look}<a:t>‹#›</a:t></a:fld></a:p>'
        )
        self._foot("slide number", "sldNum", self.layout.number, body, NUMBER_BOX)

    def _foot(self, name: str, kind: str, index: str | None, body: str, box: Box) -> None:
        if index is None:
            self._text_box(box, body, name, 'wrap="square" anchor="t"')
            return
        moved = self.layout.title is not None
        place, properties = (box.xml(), BODY.format("t")) if moved else ("", "<a:bodyPr/>")
        self._placeholder(f'type="{kind}" idx="{index}"', name, body, place, properties)

    def rectangle(self, box: Box, fill: str = "", outline: str = "", name: str = "shape") -> None:
        """Add a rectangle that says nothing: a fill, an outline of 0.75 pt, or both."""
        inner = solid(fill) if fill else "<a:noFill/>"
        edge = f'<a:ln w="9525">{solid(outline)}</a:ln>' if outline else "<a:ln><a:noFill/></a:ln>"
        self._shapes.append(
            f'<p:sp><p:nvSpPr><p:cNvPr id="{self._next_id()}" name="{name}">{_DECORATIVE}</p:cNvPr>'
            f"<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>{box.xml()}{_RECTANGLE}{inner}{edge}</p:spPr>"
            "</p:sp>"
        )

    def arrow(self, box: Box, fill: str, notch: float, point: float) -> None:
        """Add an arrow to the right: `point` inches of it are its head, `notch` its tail's cut."""
        kind = "chevron" if notch else "homePlate"
        share = round(point / min(box.h, box.w) * 100000)
        geometry = (
            f'<a:prstGeom prst="{kind}"><a:avLst><a:gd name="adj" fmla="val {share}"/></a:avLst>'
            "</a:prstGeom>"
        )
        self._filled(box, geometry, fill, "arrow")

    def triangle(self, box: Box, fill: str) -> None:
        """Add a triangle that points up."""
        geometry = '<a:prstGeom prst="triangle"><a:avLst/></a:prstGeom>'
        self._filled(box, geometry, fill, "arrow head")

    def dot(self, box: Box, fill: str, outline: str) -> None:
        """Add a disc with an outline of 1.5 pt."""
        geometry = '<a:prstGeom prst="ellipse"><a:avLst/></a:prstGeom>'
        edge = f'<a:ln w="19050">{solid(outline)}</a:ln>'
        self._filled(box, geometry, fill, "mark", edge)

    def rule(self, x: float, y: float, w: float, points: float, colour: str) -> None:
        """Add a horizontal rule."""
        self.rectangle(Box(x, y, w, points / 72), colour, name="rule")

    def frame(self, box: Box, graphic: str, name: str, alt: str) -> None:
        """Add a graphic frame: a chart or a table."""
        self._shapes.append(
            f'<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="{self._next_id()}" '
            f'name="{escaped(name)}" descr="{escaped(alt)}"/><p:cNvGraphicFramePr>'
            '<a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>'
            f"{box.xml('p:xfrm')}{graphic}</p:graphicFrame>"
        )

    def picture(self, box: Box, relation: str, name: str, alt: str) -> None:
        """Add a picture."""
        self._shapes.append(
            f'<p:pic><p:nvPicPr><p:cNvPr id="{self._next_id()}" name="{escaped(name)}" '
            f'descr="{escaped(alt)}"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill>'
            f'<a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill>'
            f"<p:spPr>{box.xml()}{_RECTANGLE}</p:spPr></p:pic>"
        )

    def paragraphs(self, lines: Sequence[Line], where: str) -> str:
        """Return lines as paragraphs; an empty one where there is nothing to say."""
        return "".join(self._paragraph(line, where) for line in lines) or (
            f'<a:p><a:endParaRPr lang="{self.language}"/></a:p>'
        )

    def colour(self, token: str) -> str:
        """Return a colour by its token; those for a dark layout change where it is light.

        Six hexadecimal digits stand for themselves.
        """
        token = token if self.layout.is_dark else _ON_LIGHT.get(token, token)
        return "FFFFFF" if token == "white" else str(getattr(self.colours, token, token))

    def xml(self) -> str:
        """Return the shape tree's content."""
        return "".join(self._shapes)

    def _next_id(self) -> int:
        self._count += 1
        return self._count

    def _text_box(self, box: Box, body: str, name: str, properties: str, inside: str = "") -> None:
        self._shapes.append(
            f'<p:sp><p:nvSpPr><p:cNvPr id="{self._next_id()}" name="{escaped(name)}">{inside}'
            "</p:cNvPr>"
            f'<p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr>{box.xml()}{_RECTANGLE}<a:noFill/>'
            f"</p:spPr><p:txBody><a:bodyPr {_INSETS} {properties}><a:noAutofit/></a:bodyPr>"
            f"<a:lstStyle/>{body}</p:txBody></p:sp>"
        )

    def _filled(
        self, box: Box, geometry: str, fill: str, name: str, edge: str = "<a:ln><a:noFill/></a:ln>"
    ) -> None:
        self._shapes.append(
            f'<p:sp><p:nvSpPr><p:cNvPr id="{self._next_id()}" name="{name}">{_DECORATIVE}</p:cNvPr>'
            f"<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>{box.xml()}{geometry}{solid(fill)}{edge}"
            "</p:spPr></p:sp>"
        )

    def _placeholder(
        self, which: str, name: str, body: str, place: str = "", properties: str = "<a:bodyPr/>"
    ) -> None:
        self._shapes.append(
            f'<p:sp><p:nvSpPr><p:cNvPr id="{self._next_id()}" name="{name}"/><p:cNvSpPr>'
            f'<a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph {which}/></p:nvPr>'
            f"</p:nvSpPr><p:spPr>{place}</p:spPr><p:txBody>{properties}<a:lstStyle/>{body}"
            "</p:txBody></p:sp>"
        )

    def _paragraph(self, line: Line, where: str) -> str:
        runs = "".join(self._run(inline, line.type, where) for inline in line.inlines)
        end = f'<a:endParaRPr lang="{self.language}" sz="{round(line.type.size * 100)}"/>'
        return f"<a:p>{_paragraph_properties(line)}{runs}{end}</a:p>"

    def _run(self, inline: Inline, style: Type, where: str) -> str:
        text = self.printing.text(inline, f"{self.where}/{where}")
        colour = self._colour(_tone(inline), style.colour)
        # The signs of a status exist in the Chinese faces only; English decks take them from there.
        latin = "+mn-ea" if isinstance(inline, StatusMark) else "+mn-lt"
        return (
            f'<a:r><a:rPr lang="{self.language}" altLang="en-US" sz="{round(style.size * 100)}" '
            f'b="{int(style.bold or is_strong(inline))}" dirty="0">{solid(colour)}'
            f'<a:latin typeface="{latin}"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/>'
            f"</a:rPr><a:t>{escaped(text)}</a:t></a:r>"
        )

    def _colour(self, tone: Tone, token: str) -> str:
        match tone:
            case Tone.GOOD:
                return self.colours.good_text
            case Tone.BAD:
                return self.colours.bad_text
            case Tone.MUTED:
                return self.colours.muted
            case Tone.PLAIN:
                return self.colour(token)


def _paragraph_properties(line: Line) -> str:
    style = line.type
    hang, mark = 0, "<a:buNone/>"
    if line.number:
        hang = _WIDE_HANG
        count = f'type="arabicPeriod" startAt="{line.number}"'
        mark = f'<a:buFont typeface="+mj-lt"/><a:buAutoNum {count}/>'
    elif line.bullet:
        hang, mark = _HANG, '<a:buFont typeface="Arial"/><a:buChar char="•"/>'
    return (
        f'<a:pPr marL="{hang}" indent="{-hang}" algn="{style.align}" hangingPunct="0">'
        "<a:lnSpc><a:spcPts "
        f'val="{round(style.line * 100)}"/></a:lnSpc><a:spcBef><a:spcPts '
        f'val="{round(line.before * 100)}"/></a:spcBef>{mark}</a:pPr>'
    )


def _tone(inline: Inline) -> Tone:
    match inline:
        case StatusMark():
            return tone_of(inline.status)
        case Text() | FigureRun():
            return inline.tone
        case CaptionReference():
            return Tone.PLAIN
