"""Axes: a line under the categories and nothing else, while values are labelled."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal

from reportgen.writers.office.charts.look import ChartLook, line, text_properties

CATEGORY, VALUE = 111111111, 222222222
AXIS_IDS = f'<c:axId val="{CATEGORY}"/><c:axId val="{VALUE}"/>'


ZERO = Decimal(0)
_LABEL = Decimal("0.45")
"""The room that the label of a bar wants, as a share of the longest."""


def upright(look: ChartLook, floor: Decimal | None, ceiling: Decimal | None = None) -> str:
    """Return the axes of columns and lines; values begin at `floor`, or where Office likes."""
    return _category(look, "minMax", "b", floor) + _value("l", floor, ceiling)


def lying(look: ChartLook, floor: Decimal | None, ceiling: Decimal | None = None) -> str:
    """Return the axes of bars: the first category on top, its line at zero."""
    line_at = floor if floor is None or floor >= 0 else None
    return _category(look, "maxMin", "l", line_at) + _value("t", floor, ceiling)


def between(look: ChartLook, first: int, last: int) -> str:
    """Return the axes of a schedule from one day to another, counted as workbooks do."""
    return _category(look, "maxMin", "l", None) + _value("t", Decimal(first), Decimal(last))


def foot_of(values: Iterable[Decimal]) -> Decimal | None:
    """Return where the values of columns and bars begin: at zero, unless some are below it."""
    return ZERO if min(values, default=ZERO) >= 0 else None


def left_end_of(values: Sequence[Decimal]) -> Decimal:
    """Return where lying bars begin: at zero, or so far below the least that its label has room.

    The names of the categories stand where the axis begins, and a label would run into them.
    """
    least, most = min((*values, ZERO)), max((*values, ZERO))
    return least - (most - least) * _LABEL if least < 0 else ZERO


def _category(look: ChartLook, order: str, side: str, floor: Decimal | None) -> str:
    colours = look.colours
    rule = line(colours.rule, 0.75) if floor else line(colours.ink, 1)
    return (
        f'<c:catAx><c:axId val="{CATEGORY}"/><c:scaling><c:orientation val="{order}"/></c:scaling>'
        f'<c:delete val="0"/><c:axPos val="{side}"/>'
        '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/>'
        '<c:minorTickMark val="none"/><c:tickLblPos val="low"/>'
        f"<c:spPr>{rule}</c:spPr>{text_properties(look, colours.muted)}"
        f'<c:crossAx val="{VALUE}"/><c:crosses val="autoZero"/><c:auto val="0"/>'
        '<c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>'
    )


def _value(side: str, floor: Decimal | None, ceiling: Decimal | None) -> str:
    most = "" if ceiling is None else f'<c:max val="{ceiling:f}"/>'
    least = most + ("" if floor is None else f'<c:min val="{floor:f}"/>')
    return (
        f'<c:valAx><c:axId val="{VALUE}"/><c:scaling><c:orientation val="minMax"/>{least}'
        f'</c:scaling><c:delete val="1"/><c:axPos val="{side}"/>'
        '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/>'
        '<c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>'
        f'<c:crossAx val="{CATEGORY}"/><c:crosses val="autoZero"/>'
        '<c:crossBetween val="between"/></c:valAx>'
    )
