"""A figure far from its own history deserves a second look. A note, never an error.

Compared with the other periods of the same length, at least five of them, of the same metric and
members: five times their median or a fifth of it, and far beyond their usual spread.
Totals
and the members of one dimension are looked at; crossed cells are too small not to vary.

Passes: monthly orders 15000, 27000, 18000, 16500, 17000, 19000. Fails: one of them 170000.

    passes: orders@2024-01=15000 orders@2024-02=17000 orders@2024-03=18000
            orders@2024-04=16500 orders@2024-05=17000 orders@2024-06=19000
    fails:  orders@2024-01=15000 orders@2024-02=17000 orders@2024-03=180000
            orders@2024-04=16500 orders@2024-05=17000 orders@2024-06=19000
    says:   Orders, March 2024 is 180000; the other periods are around 17000
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from reportgen.checks.base import Check
from reportgen.model.figures.figure import Figure
from reportgen.model.figures.focus import Focus
from reportgen.model.figures.history import Values, alike, histories
from reportgen.model.figures.holds import Hold, HoldMarks
from reportgen.model.finding import Problem, Severity
from reportgen.model.language import LocalText
from reportgen.model.relations.derived import plain
from reportgen.model.report.report import Report
from reportgen.wording.messages.figure_names import named

_FEWEST = 6
_TIMES = 5
_SPREADS = 6


def outlier(report: Report) -> Iterator[Problem]:
    """Yield a note for each figure that its own history does not lead one to expect."""
    for history in histories(report.book, _FEWEST):
        for at, twice_usual in _far(history.values):
            usual = Decimal(twice_usual).scaleb(-history.decimals) / 2
            yield _problem(history.figure(at), usual)


def _far(values: Values) -> Iterator[tuple[int, Any]]:
    """Yield the position of each value that is far off, and twice the median of the others."""
    ranked = sorted(values)
    least, most = _twice_median(ranked[1:]), _twice_median(ranked[:-1])
    if ranked[0] >= 0 and 10 * ranked[0] >= least and 2 * ranked[-1] <= _TIMES * most:
        return
    for at, value in enumerate(values):
        place = bisect_left(ranked, value)
        others = ranked[:place] + ranked[place + 1 :]
        usual, size = _twice_median(others), 2 * abs(value)
        if usual > 0 and (size > _TIMES * usual or _TIMES * size < usual):
            spread = _twice_median(sorted([abs(2 * other - usual) for other in others]))
            if 2 * abs(2 * value - usual) > _SPREADS * spread:
                yield at, usual


def _twice_median(ranked: Values) -> Any:
    """Return twice the median of ranked values, so that whole ones stay whole."""
    half = len(ranked) // 2
    return ranked[half] + ranked[-half - 1]


def _problem(figure: Figure, usual: Decimal) -> Problem:
    expected = plain(usual)
    name = named(figure)
    return Problem(
        LocalText(
            f"{name.en} is {figure.written}; the other periods are around {expected}",
            f"{name.hans}为 {figure.written}，其他各期在 {expected} 上下",
            f"{name.hant}為 {figure.written}，其他各期在 {expected} 上下",
        ),
        (figure,),
        remedy=LocalText(
            "check it; if it is right, say why in the text",
            "请核对；若无误，请在正文里说明原因",
            "請核對；若無誤，請在正文裡說明原因",
        ),
        severity=Severity.INFO,
        cause=figure.id,
    )


def _quiet(report: Report, _: Focus, marks: HoldMarks) -> None:
    """Mark the figures that have a history: what is far from it shows."""
    for columns in alike(report.book):
        for column in columns if len(columns) >= _FEWEST else ():
            marks.mark(column, column.layout.uncrossed, Hold.LOOSE)


CHECK = Check("outlier", outlier, severity=Severity.INFO, quiet=_quiet)
