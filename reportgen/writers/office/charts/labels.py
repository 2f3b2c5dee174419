"""Data labels: where they stand, in which colour, with the decimals of each point."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from reportgen.model.document.chart_labels import LabelSpot, TargetPlace, labelled
from reportgen.model.document.fills import PAPER
from reportgen.model.document.inline import FigureRun
from reportgen.writers.office.charts.caches import label_format
from reportgen.writers.office.charts.look import ONE_LINE, ChartLook, text_properties

_POSITIONS = {
    LabelSpot.BEYOND: "outEnd",
    LabelSpot.ON_STACK: "inBase",
    LabelSpot.ABOVE: "t",
    LabelSpot.BELOW: "b",
    LabelSpot.END: "inEnd",
    LabelSpot.MIDDLE: "ctr",
    LabelSpot.FOOT: "inBase",
}
NONE = (
    '<c:dLbls><c:showLegendKey val="0"/><c:showVal val="0"/><c:showCatName val="0"/>'
    '<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>'
)


def value_labels(
    look: ChartLook,
    points: Sequence[FigureRun | None],
    spot: LabelSpot | None,
    moved: Mapping[int, LabelSpot | None] = MappingProxyType({}),
    *,
    sized: bool = False,
) -> str:
    """Return a label for every point, or for first, last, least and most where there are many.

    They stand at `spot`, or where Office has one place for them only. Points that are `moved` have
    a spot of their own, or none and no label.
    """
    main = label_format(next((run for run in points if run), None), sized=sized)
    shown = labelled(points)
    own = []
    for at, run in enumerate(points):
        if run is None:
            continue
        code = label_format(run, sized=sized)
        if at not in shown or (at in moved and moved[at] is None):
            own.append(f'<c:dLbl><c:idx val="{at}"/><c:delete val="1"/></c:dLbl>')
        elif at in moved or code != main:
            body = _body(look, code, moved.get(at, spot))
            own.append(f'<c:dLbl><c:idx val="{at}"/>{body}</c:dLbl>')
    return f"<c:dLbls>{''.join(own)}{_body(look, main, spot)}</c:dLbls>"


def target_label(look: ChartLook, place: TargetPlace, run: FigureRun) -> str:
    """Return one label, at a point of the target line, with its name and value."""
    code, position = label_format(run), "r" if place.is_behind else "t"
    return (
        f'<c:dLbls><c:dLbl><c:idx val="{place.category}"/>'
        f'<c:numFmt formatCode="{code}" sourceLinked="0"/>'
        f"<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"
        f"{text_properties(look, look.colours.ink, weight='1', wrap=ONE_LINE)}"
        f'<c:dLblPos val="{position}"/><c:showLegendKey val="0"/><c:showVal val="1"/>'
        '<c:showCatName val="0"/><c:showSerName val="1"/><c:showPercent val="0"/>'
        '<c:showBubbleSize val="0"/>'
        "<c:separator> </c:separator></c:dLbl>"
        '<c:showLegendKey val="0"/><c:showVal val="0"/><c:showCatName val="0"/>'
        '<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>'
    )


def _body(look: ChartLook, code: str, spot: LabelSpot | None) -> str:
    place = f'<c:dLblPos val="{_POSITIONS[spot]}"/>' if spot else ""
    colour = PAPER if spot is None or spot.is_inside else look.colours.ink
    return (
        f'<c:numFmt formatCode="{code}" sourceLinked="0"/>'
        f"<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"
        f"{text_properties(look, colour, look.size + 1, '1', ONE_LINE)}{place}"
        '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/>'
        '<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>'
    )
