"""How high a chart is on a page."""

from __future__ import annotations

from datetime import date

import pytest

from reportgen.model.document.chart import Mark, Panel, Schedule, ScheduleBar
from reportgen.writers.docx.drawings import height_of
from tests.support.charts import chart, panel, runs, series
from tests.support.decks import document, section
from tests.support.parts import find, open_parts
from tests.writers.docx.test_write import written


def bars(count: int, mark: Mark = Mark.BAR) -> Panel:
    """Return a panel of so many bars, or other marks."""
    return panel(series("Hours", *("1",) * count, mark=mark))


def remarked(count: int) -> Panel:
    """Return a panel of bars with words beside each."""
    [run] = runs("1")
    assert run is not None
    return panel(*bars(count).series, remarks=((run,),) * count)


def work(count: int) -> Panel:
    """Return a schedule of so many bars."""
    bar = ScheduleBar("Train", date(2025, 1, 31), date(2025, 1, 1))
    return Panel("", "", (), (), schedule=Schedule((bar,) * count, date(2025, 1, 1), bar.end))


@pytest.mark.parametrize(
    ("panels", "heights"),
    [
        ((bars(3, Mark.COLUMN),), [44]),
        ((bars(3, Mark.LINE),), [44]),
        ((bars(3, Mark.RING),), [40]),
        ((bars(3, Mark.SLICE),), [40]),
        ((bars(6, Mark.SPOKE),), [72]),
        ((bars(2),), [30]),
        ((bars(5),), [50]),
        ((bars(12),), [90]),
        ((remarked(5),), [65]),
        ((bars(5), bars(5)), [48, 48]),
        ((remarked(5), remarked(5)), [65, 65]),
        ((bars(2), bars(4)), [30, 52]),
        ((work(3),), [44]),
        ((work(30),), [150]),
    ],
)
def test_bars_are_as_high_as_they_are_many_and_rings_low(
    panels: tuple[Panel, ...], heights: list[int]
) -> None:
    drawn = chart(*panels)

    assert [height_of(drawn, each) for each in panels] == heights


@pytest.mark.parametrize(
    ("columns", "rows"),
    [((2, 2, 2, 2), [4]), ((2, 2, 2, 9), [3, 1]), ((9, 9), [2]), ((2,) * 5, [3, 2])],
)
def test_four_panels_stand_in_one_row_where_all_of_them_are_narrow(
    columns: tuple[int, ...], rows: list[int]
) -> None:
    drawn = chart(*(bars(count, Mark.COLUMN) for count in columns))

    body = open_parts(written(document(section(drawn))).data).xml("word/document.xml")

    found = [len(find(row, ".//c:chart")) for row in find(body, ".//w:tbl/w:tr")]
    assert [count for count in found if count] == rows
