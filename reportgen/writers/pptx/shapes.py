"""Shapes of a slide as XML: text boxes, rectangles, lines, tables, frames. Lengths are in inches."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from reportgen.model.inline import Inline, Inlines, StatusMark, Tone
from reportgen.model.theme import Colours
from reportgen.wording.statuses import tone_of
from reportgen.writers.office.printing import Printing
from reportgen.writers.office.xml import escaped

EMU = 914400
_DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}">'
    '<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" '
    'val="1"/></a:ext></a:extLst>'
)


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle on a slide, in inches."""

    x: float
    y: float
    w: float
    h: float

    @property
    def bottom(self) -> float:
        """Return the lower edge."""
        return self.y + self.h

    def xml(self, tag: str = "a:xfrm") -> str:
        """Return the transform that places a shape here."""
        x, y, w, h = (round(value * EMU) for value in (self.x, self.y, self.w, self.h))
        return f'<{tag}><a:off x="{x}" y="{y}"/><a:ext cx="{w}" cy="{h}"/></{tag}>'


@dataclass(frozen=True, slots=True)
class Type:
    """A step of the type scale: size and exact line in points, weight, colour token, alignment."""

    size: float
    line: float
    colour: str = "ink"
    bold: bool = False
    align: str = "l"


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph of a text box: inlines in a type, with space before it in points."""

    inlines: Inlines
    type: Type
    before: float = 0
    bullet: bool = False


class Canvas:
    """One slide in the making: shapes in reading order, ids counted, figures printed."""

    def __init__(self, colours: Colours, printing: Printing, language: str, where: str) -> None:
        self.colours = colours
        self.printing = printing
        self.language = language
        self.where = where
        self.shapes: list[str] = []
        self._count = 1

    def next_id(self) -> int:
        """Return a shape id that no other shape of the slide has."""
        self._count += 1
        return self._count

    def text(self, box: Box, lines: Sequence[Line], name: str = "text", anchor: str = "t") -> None:
        """Add a text box: no autofit, no insets, exact lines."""
        body = self.paragraphs(lines, name)
        self.shapes.append(
            f'<p:sp><p:nvSpPr><p:cNvPr id="{self.next_id()}" name="{escaped(name)}"/>'
            f'<p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr>{box.xml()}'
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr>'
            f'<p:txBody><a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" '
            f'anchor="{anchor}"><a:noAutofit/></a:bodyPr><a:lstStyle/>{body}</p:txBody></p:sp>'
        )

    def raw_text(self, box: Box, runs: str, style: Type, name: str) -> None:
        """Add a text box of one line whose runs have types of their own."""
        self.shapes.append(
            f'<p:sp><p:nvSpPr><p:cNvPr id="{self.next_id()}" name="{escaped(name)}"/>'
            f'<p:cNvSpPr txBox="1"/><p:nvPr/></p:nvSpPr><p:spPr>{box.xml()}'
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr>'
            '<p:txBody><a:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0" anchor="b">'
            f'<a:noAutofit/></a:bodyPr><a:lstStyle/><a:p><a:pPr algn="{style.align}"><a:lnSpc>'
            f'<a:spcPts val="{round(style.line * 100)}"/></a:lnSpc><a:buNone/></a:pPr>{runs}</a:p>'
            "</p:txBody></p:sp>"
        )

    def placeholder(self, kind: str, lines: Sequence[Line], index: int = 0) -> None:
        """Fill a placeholder of the layout, which gives it its place and type."""
        number = f' idx="{index}"' if index else ""
        self.shapes.append(
            f'<p:sp><p:nvSpPr><p:cNvPr id="{self.next_id()}" name="{kind}"/><p:cNvSpPr>'
            f'<a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="{kind}"{number}/></p:nvPr>'
            f"</p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>"
            f"{self.paragraphs(lines, kind)}</p:txBody></p:sp>"
        )

    def slide_number(self) -> None:
        """Fill the layout's placeholder for the slide number with a field."""
        self.shapes.append(
            f'<p:sp><p:nvSpPr><p:cNvPr id="{self.next_id()}" name="slide number"/><p:cNvSpPr>'
            '<a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldNum" idx="12"/></p:nvPr>'
            "</p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/><a:p>"
            f'<a:fld id="{{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}}" type="slidenum">'
            f'<a:rPr lang="{self.language}"/><a:t>0</a:t></a:fld></a:p></p:txBody></p:sp>'
        )

    def rectangle(self, box: Box, fill: str = "", outline: str = "", name: str = "shape") -> None:
        """Add a rectangle that means nothing to a reader: a fill, an outline of 0.75 pt, or both."""
        inner = _solid(fill) if fill else "<a:noFill/>"
        edge = f'<a:ln w="9525">{_solid(outline)}</a:ln>' if outline else "<a:ln><a:noFill/></a:ln>"
        self.shapes.append(
            f'<p:sp><p:nvSpPr><p:cNvPr id="{self.next_id()}" name="{name}">{_DECORATIVE}</p:cNvPr>'
            f"<p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>{box.xml()}"
            f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{inner}{edge}</p:spPr></p:sp>'
        )

    def rule(self, x: float, y: float, w: float, points: float, colour: str) -> None:
        """Add a horizontal rule."""
        self.rectangle(Box(x, y, w, points / 72), colour, name="rule")

    def frame(self, box: Box, graphic: str, name: str, alt: str) -> None:
        """Add a graphic frame: a chart or a table."""
        self.shapes.append(
            f'<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="{self.next_id()}" '
            f'name="{escaped(name)}" descr="{escaped(alt)}"/><p:cNvGraphicFramePr>'
            '<a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>'
            f"{box.xml('p:xfrm')}{graphic}</p:graphicFrame>"
        )

    def picture(self, box: Box, relation: str, name: str, alt: str) -> None:
        """Add a picture."""
        self.shapes.append(
            f'<p:pic><p:nvPicPr><p:cNvPr id="{self.next_id()}" name="{escaped(name)}" '
            f'descr="{escaped(alt)}"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill>'
            f'<a:blip r:embed="{relation}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill>'
            f'<p:spPr>{box.xml()}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr></p:pic>'
        )

    def paragraphs(self, lines: Sequence[Line], where: str) -> str:
        """Return lines as paragraphs; an empty one where there is nothing to say."""
        return "".join(self._paragraph(line, where) for line in lines) or (
            f'<a:p><a:endParaRPr lang="{self.language}"/></a:p>'
        )

    def run(self, inline: Inline, style: Type, where: str) -> str:
        """Return an inline as a run."""
        text = self.printing.text(inline, f"{self.where}/{where}")
        tone = (
            tone_of(inline.status)
            if isinstance(inline, StatusMark)
            else getattr(inline, "tone", Tone.PLAIN)
        )
        bold = style.bold or isinstance(inline, StatusMark) or getattr(inline, "strong", False)
        colour = self._colour(tone, style.colour)
        return (
            f'<a:r><a:rPr lang="{self.language}" altLang="en-US" sz="{round(style.size * 100)}" '
            f'b="{int(bold)}" dirty="0">{_solid(colour)}<a:latin typeface="+mn-lt"/>'
            f'<a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:rPr>'
            f"<a:t>{escaped(text)}</a:t></a:r>"
        )

    def xml(self) -> str:
        """Return the shape tree's content."""
        return "".join(self.shapes)

    def _paragraph(self, line: Line, where: str) -> str:
        style = line.type
        runs = "".join(self.run(inline, style, where) for inline in line.inlines)
        bullet = (
            '<a:buFont typeface="Arial"/><a:buChar char="•"/>' if line.bullet else "<a:buNone/>"
        )
        indent = ' marL="228600" indent="-228600"' if line.bullet else ' marL="0" indent="0"'
        return (
            f'<a:p><a:pPr algn="{style.align}"{indent}><a:lnSpc><a:spcPts '
            f'val="{round(style.line * 100)}"/></a:lnSpc><a:spcBef><a:spcPts '
            f'val="{round(line.before * 100)}"/></a:spcBef>{bullet}</a:pPr>{runs}'
            f'<a:endParaRPr lang="{self.language}" sz="{round(style.size * 100)}"/></a:p>'
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
                return "FFFFFF" if token == "white" else str(getattr(self.colours, token))


def _solid(colour: str) -> str:
    return f'<a:solidFill><a:srgbClr val="{colour}"/></a:solidFill>'
