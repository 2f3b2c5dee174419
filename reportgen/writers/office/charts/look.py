"""How a chart is drawn into a file: colours, fonts, sizes; and who remembers its figures."""

from __future__ import annotations

from reportgen.model.document.chart import Panel, Scenario
from reportgen.model.document.fills import Fill, fill_of
from reportgen.model.document.theme import Colours, Fonts
from reportgen.model.frozen import frozen
from reportgen.model.language import Locale
from reportgen.writers.office.xml import escaped, solid
from reportgen.writers.printing import Printing


@frozen
class ChartLook:
    """Colours and fonts of a chart; `size` is that of its labels in points."""

    colours: Colours
    fonts: Fonts
    size: int
    locale: Locale


@frozen
class Drawing:
    """A panel to be drawn: its look, and the printing that its figures are entered in."""

    panel: Panel
    look: ChartLook
    printing: Printing
    where: str

    @property
    def categories(self) -> tuple[str, ...]:
        """Return the category labels, each with its remark on a second line."""
        names = self.panel.categories
        if not self.panel.remarks:
            return names
        remarks = [
            self.printing.line(remark, f"{self.where}/{name}")
            for name, remark in zip(names, self.panel.remarks, strict=True)
        ]
        return tuple(f"{n}\n{r}" if r else n for n, r in zip(names, remarks, strict=True))


def text_properties(
    look: ChartLook, colour: str, size: int | None = None, weight: str = "0", wrap: str = ""
) -> str:
    """Return text properties: size in points, colour, weight, fonts for every script.

    `wrap` is set to keep a label on one line.
    """
    points = (size or look.size) * 100
    return (
        f'<c:txPr><a:bodyPr rot="0" vert="horz"{wrap}/><a:lstStyle/><a:p><a:pPr>'
        f'<a:defRPr sz="{points}" b="{weight}">{solid(colour)}{fonts(look)}</a:defRPr></a:pPr>'
        f'<a:endParaRPr lang="{look.fonts.language}"/></a:p></c:txPr>'
    )


def fonts(look: ChartLook) -> str:
    """Return the faces for Latin, East Asian and complex scripts."""
    latin, east_asian = escaped(look.fonts.latin), escaped(look.fonts.east_asian)
    return f'<a:latin typeface="{latin}"/><a:ea typeface="{east_asian}"/><a:cs typeface="{latin}"/>'


def shape(look: ChartLook, scenario: Scenario, index: int) -> str:
    """Return the fill of a series: what it means is told by the fill, not by the hue."""
    return filled(fill_of(look.colours, scenario, index))


def filled(fill: Fill) -> str:
    """Return a fill as shape properties."""
    face = solid(fill.face) if fill.face else "<a:noFill/>"
    if fill.is_hatched:
        face = (
            f'<a:pattFill prst="wdUpDiag"><a:fgClr><a:srgbClr val="{fill.edge}"/></a:fgClr>'
            f'<a:bgClr><a:srgbClr val="{fill.face}"/></a:bgClr></a:pattFill>'
        )
    edge = line(fill.edge, fill.width) if fill.edge else "<a:ln><a:noFill/></a:ln>"
    return f"<c:spPr>{face}{edge}</c:spPr>"


def line(colour: str, points: float, dash: str = "solid") -> str:
    """Return a line of a width in points."""
    width = round(points * 12700)
    return f'<a:ln w="{width}">{solid(colour)}<a:prstDash val="{dash}"/><a:round/></a:ln>'


ONE_LINE = ' wrap="none"'

UNSEEN = "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"
