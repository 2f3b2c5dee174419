"""A figure far from its own history deserves a second look. A note, never an error.

Compared with the other periods of the same length, at least five of them, of the same metric and
members: five times their median or a fifth of it, and far beyond their usual spread.

Passes: monthly orders 15000, 27000, 18000, 16500, 17000, 19000. Fails: one of them 170000.

    passes: orders@2024-01=15000 orders@2024-02=17000 orders@2024-03=18000
            orders@2024-04=16500 orders@2024-05=17000 orders@2024-06=19000
    fails:  orders@2024-01=15000 orders@2024-02=17000 orders@2024-03=180000
            orders@2024-04=16500 orders@2024-05=17000 orders@2024-06=19000
    says:   orders@2024-03 is 180000; the other periods are around 17000
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from statistics import median

from reportgen.checks.base import Check
from reportgen.model.figure import Figure
from reportgen.model.finding import Problem, Severity
from reportgen.model.language import Words
from reportgen.model.report import Report
from reportgen.wording.sums import trimmed

_FEWEST = 6
_TIMES = 5
_SPREADS = 6


def outlier(report: Report) -> Iterator[Problem]:
    """Yield a note for each figure that its own history does not lead one to expect."""
    for metric in report.book.by_metric:
        series: dict[object, list[Figure]] = {}
        for figure in report.book.of(metric):
            series.setdefault((figure.key.members, figure.period.span), []).append(figure)
        for figures in series.values():
            if len(figures) >= _FEWEST:
                yield from _far(figures)


def _far(figures: list[Figure]) -> Iterator[Problem]:
    values = sorted(abs(figure.value) for figure in figures)
    if values[-1] < _TIMES * values[0]:
        return
    for at, figure in enumerate(figures):
        others = [other.value for other in (*figures[:at], *figures[at + 1 :])]
        usual = median(others)
        spread = median(abs(value - usual) for value in others)
        size, off = abs(figure.value), abs(figure.value - usual)
        is_odd = usual > 0 and (size > _TIMES * usual or _TIMES * size < usual)
        if is_odd and off > _SPREADS * spread:
            yield _problem(figure, usual)


def _problem(figure: Figure, usual: Decimal) -> Problem:
    expected = trimmed(usual)
    return Problem(
        Words(
            f"{figure.id} is {figure.text}; the other periods are around {expected}",
            f"{figure.id} 为 {figure.text}，其他各期在 {expected} 上下",
            f"{figure.id} 為 {figure.text}，其他各期在 {expected} 上下",
        ),
        (figure,),
        remedy=Words(
            "check it; if it is right, say why in the text",
            "请核对；若无误，请在正文里说明原因",
            "請核對；若無誤，請在正文裡說明原因",
        ),
        severity=Severity.INFO,
        cause=figure.id,
    )


CHECK = Check("outlier", outlier, severity=Severity.INFO)
