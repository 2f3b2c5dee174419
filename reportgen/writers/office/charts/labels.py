"""Data labels: where they stand, in which colour, with the decimals of each point."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from reportgen.model.document.inline import FigureRun
from reportgen.writers.office.charts.caches import number_format
from reportgen.writers.office.charts.look import ONE_LINE, ChartLook, text_properties

MOST_LABELS = 8
_WIDE = 10000
NONE = (
    '<c:dLbls><c:showLegendKey val="0"/><c:showVal val="0"/><c:showCatName val="0"/>'
    '<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>'
)


def value_labels(  # noqa: PLR0913 - what is said, where, how
    look: ChartLook,
    points: Sequence[FigureRun | None],
    position: str,
    colour: str,
    moved: Mapping[int, tuple[str, str]] = MappingProxyType({}),
    *,
    sized: bool = False,
) -> str:
    """Return a label for every point, or for first, last, least and most where there are many.

    Points that are `moved` have a position and colour of their own.
    """
    main = number_format(next((run for run in points if run), None), sized=sized)
    shown = _shown(points)
    own = []
    for at, run in enumerate(points):
        if run is None:
            continue
        code = number_format(run, sized=sized)
        if at not in shown:
            own.append(f'<c:dLbl><c:idx val="{at}"/><c:delete val="1"/></c:dLbl>')
        elif at in moved:
            own.append(_single(look, at, code, *moved[at]))
        elif code != main:
            own.append(_single(look, at, code, position, colour))
    return f"<c:dLbls>{''.join(own)}{_body(look, main, position, colour)}</c:dLbls>"


def target_label(look: ChartLook, at: int, run: FigureRun, position: str) -> str:
    """Return one label, at a point of the target line, with its name and value."""
    code = number_format(run)
    return (
        f'<c:dLbls><c:dLbl><c:idx val="{at}"/><c:numFmt formatCode="{code}" sourceLinked="0"/>'
        f"<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"
        f"{text_properties(look, look.colours.ink, weight='1', wrap=ONE_LINE)}"
        f'<c:dLblPos val="{position}"/><c:showLegendKey val="0"/><c:showVal val="1"/>'
        '<c:showCatName val="0"/><c:showSerName val="1"/><c:showPercent val="0"/>'
        '<c:showBubbleSize val="0"/>'
        "<c:separator> </c:separator></c:dLbl>"
        '<c:showLegendKey val="0"/><c:showVal val="0"/><c:showCatName val="0"/>'
        '<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>'
    )


def _shown(points: Sequence[FigureRun | None]) -> set[int]:
    there = [(run.figure.value, at) for at, run in enumerate(points) if run is not None]
    if len(there) <= MOST_LABELS:
        return {at for _, at in there}
    least, most = min(there)[1], max(there)[1]
    ends = {there[0][1], there[-1][1]}
    if max(abs(value) for value, _ in there) < _WIDE:
        return ends | {least, most}
    # A long number would run into its neighbours: into higher columns, or into the highest's own.
    return {most} | {end for end in ends if abs(end - most) != 1}


def _single(look: ChartLook, at: int, code: str, position: str, colour: str) -> str:
    return f'<c:dLbl><c:idx val="{at}"/>{_body(look, code, position, colour)}</c:dLbl>'


def _body(look: ChartLook, code: str, position: str, colour: str) -> str:
    place = f'<c:dLblPos val="{position}"/>' if position else ""
    return (
        f'<c:numFmt formatCode="{code}" sourceLinked="0"/>'
        f"<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"
        f"{text_properties(look, colour, look.size + 1, '1', ONE_LINE)}{place}"
        '<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/>'
        '<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>'
    )
