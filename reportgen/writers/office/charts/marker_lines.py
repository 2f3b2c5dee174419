"""Marker lines over a chart, such as the day of the report: shapes of a drawing of its own."""

from __future__ import annotations

from reportgen.writers.office.charts.look import line
from reportgen.writers.office.charts.plot import MarkerLine
from reportgen.writers.office.package import Package
from reportgen.writers.office.xml import DECLARATION

_NAMESPACE = "http://schemas.openxmlformats.org/drawingml/2006/"
_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chartshapes+xml"


def add_marker_lines(package: Package, chart: str, lines: tuple[MarkerLine, ...]) -> str:
    """Add the drawing of a chart part; return the element with which the chart names it."""
    root, _, file = chart.partition("/charts/")
    number = file.removeprefix("chart").removesuffix(".xml")
    name = f"{root}/charts/shapes{number}.xml"
    shapes = "".join(_shape(at, marker) for at, marker in enumerate(lines, 2))
    xml = (
        f'{DECLARATION}<c:userShapes xmlns:c="{_NAMESPACE}chart" xmlns:a="{_NAMESPACE}main" '
        f'xmlns:cdr="{_NAMESPACE}chartDrawing">{shapes}</c:userShapes>'
    )
    package.add(name, xml.encode(), _TYPE)
    relation = package.relations(chart).add("chartUserShapes", f"shapes{number}.xml")
    return f'<c:userShapes r:id="{relation}"/>'


def _shape(number: int, marker: MarkerLine) -> str:
    ends = "".join(
        f"<cdr:{end}><cdr:x>{marker.x:.5f}</cdr:x><cdr:y>{y:.5f}</cdr:y></cdr:{end}>"
        for end, y in (("from", marker.top), ("to", marker.foot))
    )
    return (
        f'<cdr:relSizeAnchor>{ends}<cdr:cxnSp macro=""><cdr:nvCxnSpPr>'
        f'<cdr:cNvPr id="{number}" name="rule {number}"/><cdr:cNvCxnSpPr/></cdr:nvCxnSpPr>'
        '<cdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></a:xfrm>'
        '<a:prstGeom prst="line"><a:avLst/></a:prstGeom>'
        f"{line(marker.colour, 1.5, 'dash')}</cdr:spPr></cdr:cxnSp></cdr:relSizeAnchor>"
    )
