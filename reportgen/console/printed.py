"""How well the figures are held that documents print: a line, a list, an object for programs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reportgen.console import words
from reportgen.console.base import RenderOptions, Result
from reportgen.console.cells import visible
from reportgen.coverage import Printed
from reportgen.model.document.inline import FigureRun
from reportgen.model.document.printed import PrintedFigure
from reportgen.model.figures.figure import Derivation, Figure
from reportgen.model.figures.holds import Hold
from reportgen.model.language import Locale, LocalText
from reportgen.model.place import Place
from reportgen.wording.messages.figure_names import named
from reportgen.wording.numbers import show
from reportgen.wording.typography import typography

_UNHELD = LocalText("printed, and held by none", "已印出、无从核对的", "已印出、無從核對的")
_RESTING = LocalText(
    "printed, and resting on a cell that nothing holds",
    "已印出、所依据的单元格无从核对的",
    "已印出、所依據的儲存格無從核對的",
)
_MOST = 3
"""So many places, or cells, are named at most."""


def printed_counts(result: Result) -> dict[str, int]:
    """Return how many figures documents print and how these are held, by name."""
    return {
        "figures": sum(len(each.figures) for each in result.printed),
        "held": sum(each.count(Hold.FIRM) for each in result.printed),
        "loose": sum(each.count(Hold.LOOSE) for each in result.printed),
        "unheld": sum(each.count(Hold.NONE) for each in result.printed),
    }


def printed_line(result: Result, locale: Locale) -> str:
    """Return the line of what is printed: 34 figures printed, 30 held, 4 by none."""
    found = printed_counts(result)
    figures, held = found["figures"], found["held"]
    plural = "" if figures == 1 else "s"
    parts = [
        LocalText(
            f"{figures} figure{plural} printed",
            f"文中印出 {figures} 个数值",
            f"文中印出 {figures} 個數值",
        ),
        LocalText(f"{held} held", f"{held} 个得到核对", f"{held} 個得到核對"),
    ]
    said = [part.in_(locale) for part in parts]
    return words.joined([*said, *words.not_firmly(found["loose"], found["unheld"], locale)], locale)


def printed_lists(result: Result, options: RenderOptions) -> Iterator[str]:
    """Yield the printed figures that nothing holds, and those that rest on a cell of this kind."""
    told = [(printed, each) for printed in result.printed for each in printed.held_so(Hold.NONE)]
    for title, is_derived in ((_UNHELD, False), (_RESTING, True)):
        found = [
            pair for pair in told if isinstance(pair[1].figure.source, Derivation) is is_derived
        ]
        if found:
            yield words.labelled(title.in_(options.locale), "", options.locale).rstrip()
            for printed, each in found:
                yield visible(f"    {_said(printed, each, options.locale)}")
            yield ""


def _said(printed: Printed, each: PrintedFigure, locale: Locale) -> str:
    figure = each.figure
    name = f"{figure.metric.names.in_(locale)} ({figure.id})"
    source = figure.source
    if isinstance(source, Place):
        text, comes_from = figure.written, _cell(source, locale)
    else:
        text = show(FigureRun(figure, figure.metric.decimals), locale)
        comes_from = _resting(printed.coverage.unheld_cells(figure), locale)
    return f"{text}  {name}  {comes_from}  {_printed_in(each.places, locale)}"


def _printed_in(places: Sequence[str], locale: Locale) -> str:
    said = words.first_of(places, _MOST, typography(locale).semicolon)
    return words.labelled(words.PRINTED_IN.in_(locale), said, locale)


def _resting(cells: tuple[Figure, ...], locale: Locale) -> str:
    """Return what a derived figure rests on: the cells that nothing holds."""
    marks = typography(locale)
    said = [
        f"{named(cell).in_(locale)}{marks.apposition}{_cell(cell.place, locale)}" for cell in cells
    ]
    names = words.first_of(said, _MOST, marks.semicolon)
    return LocalText(
        f"rests on {names}, which nothing holds",
        f"依据是无从核对的{names}",
        f"依據是無從核對的{names}",
    ).in_(locale)


def _cell(place: Place, locale: Locale) -> str:
    """Return where a value stands, as people look it up: file and cell."""
    if not place.cell:
        return str(place)
    return f"{place.file} {words.CELL.in_(locale)} {place.address}"


def printed_json(result: Result) -> dict[str, object]:
    """Return what is printed as an object: how many figures are held, and which nothing holds."""
    counts = printed_counts(result)
    return {
        **{name: counts[name] for name in ("figures", "held", "loose")},
        "unheld": [
            {
                "id": each.figure.id,
                "value": each.figure.text,
                "places": list(each.places),
                "rests_on": [cell.id for cell in printed.coverage.unheld_cells(each.figure)],
            }
            for printed in result.printed
            for each in printed.held_so(Hold.NONE)
        ],
    }
