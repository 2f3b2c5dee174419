"""What a chart keeps of its workbook: references with the values that they point to."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.model.document.chart import Arrangement, Series
from reportgen.model.document.inline import FigureRun, Form
from reportgen.model.place import letters
from reportgen.wording.numbers import MINUS, outwards, rounded
from reportgen.writers.office.charts.axes import AXIS_IDS
from reportgen.writers.office.charts.look import Drawing
from reportgen.writers.office.workbook import SHEET
from reportgen.writers.office.xml import escaped

_SIGNED = frozenset({Form.SIGNED, Form.SIGNED_NUMBER, Form.ARROW, Form.ARROW_NUMBER})


def series_head(index: int, name: str) -> str:
    """Return index, order and name of a series; names stand in the first row of the workbook."""
    place = f"{SHEET}!${letters(index + 1)}$1"
    return f'<c:idx val="{index}"/><c:order val="{index}"/><c:tx>{_strings(place, [name])}</c:tx>'


def categories(names: Sequence[str]) -> str:
    """Return the categories, which stand in the first column."""
    return f"<c:cat>{_strings(f'{SHEET}!$A$2:$A${len(names) + 1}', names)}</c:cat>"


def values(index: int, texts: Sequence[str | None], code: str) -> str:
    """Return the values of a series; what is missing leaves a gap."""
    column = letters(index + 1)
    place = f"{SHEET}!${column}$2:${column}${len(texts) + 1}"
    points = "".join(
        f'<c:pt idx="{at}"><c:v>{escaped(text)}</c:v></c:pt>'
        for at, text in enumerate(texts)
        if text is not None
    )
    return (
        f"<c:val><c:numRef><c:f>{place}</c:f><c:numCache><c:formatCode>{code}</c:formatCode>"
        f'<c:ptCount val="{len(texts)}"/>{points}</c:numCache></c:numRef></c:val>'
    )


def value_texts(points: Sequence[FigureRun | None]) -> list[str | None]:
    """Return the unrounded values as the figures have them, in plain digits."""
    return [None if run is None else _text(run) for run in points]


def _text(run: FigureRun) -> str:
    """Return a value in plain digits; Office would round <0.06 to what is not known."""
    if run.figure.bound is None:
        return f"{run.figure.value:f}"
    return f"{rounded(run.figure.value, run.decimals, outwards(run.figure)):f}"


def size_texts(points: Sequence[FigureRun | None]) -> list[str | None]:
    """Return the values without their sign: bars that float have no side of zero."""
    return [None if run is None else _text(run).removeprefix("-") for run in points]


def number_format(run: FigureRun | None, *, sized: bool = False) -> str:
    """Return the number format that prints a point as the text does.

    Of a point that is drawn by its `sized` value, the format brings back the sign.
    """
    decimals = run.decimals if run else 0
    digits = "#,##0" + (f".{'0' * decimals}" if decimals else "")
    if run is None:
        return digits
    plus = "+" if run.form in _SIGNED else ""
    if sized and run.figure.value < 0:
        return f"{MINUS}{digits}"
    if plus or run.figure.value < 0:
        return f"{plus}{digits};{MINUS}{digits};{digits}"
    return digits


def label_format(run: FigureRun | None, *, sized: bool = False) -> str:
    """Return the number format of a label, for XML: what is only known to be about it says so."""
    code = number_format(run, sized=sized)
    sign = run.figure.sign if run else ""
    return ";".join(f"\\{escaped(sign)}{part}" for part in code.split(";")) if sign else code


def bar_chart(direction: str, arrangement: Arrangement, series: str, gap: int) -> str:
    """Return a chart of columns (`col`) or bars (`bar`) with the space between them in per cent."""
    apart = arrangement is Arrangement.BESIDE
    over = apart or arrangement is Arrangement.OVERLAID
    return (
        f'<c:barChart><c:barDir val="{direction}"/>'
        f'<c:grouping val="{"clustered" if over else "stacked"}"/><c:varyColors val="0"/>'
        f'{series}<c:gapWidth val="{gap}"/><c:overlap val="{0 if apart else 100}"/>'
        f"{AXIS_IDS}</c:barChart>"
    )


def enter(drawing: Drawing, series: Series) -> None:
    """Enter every point of a series in the ledger."""
    for category, run in zip(drawing.panel.categories, series.points, strict=True):
        if run is not None:
            drawing.printing.figure(run, f"{drawing.where}/{series.name}/{category}")


def _strings(place: str, texts: Sequence[str]) -> str:
    points = "".join(
        f'<c:pt idx="{at}"><c:v>{escaped(text)}</c:v></c:pt>' for at, text in enumerate(texts)
    )
    return (
        f'<c:strRef><c:f>{place}</c:f><c:strCache><c:ptCount val="{len(texts)}"/>{points}'
        "</c:strCache></c:strRef>"
    )
