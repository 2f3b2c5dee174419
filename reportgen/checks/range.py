"""A figure lies inside the hard limits of its metric; counts are whole and not below zero.

A rounded figure is outside only if nothing that it may stand for is inside.

Passes: csat 100 %. Fails: csat 104 %, or orders 12.5.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from reportgen.checks.base import Check
from reportgen.model.figure import Figure, Role
from reportgen.model.finding import Problem
from reportgen.model.intervals import Interval, interval, point
from reportgen.model.language import Words
from reportgen.model.report import Report
from reportgen.wording.sums import trimmed

_CHANGES = frozenset({Role.STATED_DELTA, Role.TARGET_DELTA})


def in_range(report: Report) -> Iterator[Problem]:
    """Yield a problem for each level outside its limits, and for each count that is none."""
    for figure in report.book.figures:
        if figure.role in _CHANGES or figure.unit.id != figure.metric.unit.id:
            continue
        metric = figure.metric
        found = interval(figure)
        limits = Interval(
            None if metric.lowest is None else Fraction(metric.lowest),
            None if metric.highest is None else Fraction(metric.highest),
        )
        if not found.meets(limits):
            yield _outside(figure)
        elif figure.unit.exact and point(0).is_above(found):
            yield _below_zero(figure)
        elif figure.unit.exact and figure.value != figure.value.to_integral_value():
            yield _not_whole(figure)


def _outside(figure: Figure) -> Problem:
    metric = figure.metric
    low = "" if metric.lowest is None else trimmed(metric.lowest)
    high = "" if metric.highest is None else trimmed(metric.highest)
    return Problem(
        Words(
            f"{figure.id} is {figure.text}, outside {low or '−∞'} to {high or '∞'}",
            f"{figure.id} 为 {figure.text}，超出 {low or '−∞'} 至 {high or '∞'} 的范围",
            f"{figure.id} 為 {figure.text}，超出 {low or '−∞'} 至 {high or '∞'} 的範圍",
        ),
        (figure,),
        remedy=Words(
            "check the decimal point, the sign and the unit",
            "请检查小数点、正负号和单位",
            "請檢查小數點、正負號和單位",
        ),
        values=(figure.text,),
        cause=figure.id,
        suspect=figure.id,
    )


def _below_zero(figure: Figure) -> Problem:
    return Problem(
        Words(
            f"{figure.id} is {figure.text}, but a count is never below zero",
            f"{figure.id} 为 {figure.text}，计数不会是负数",
            f"{figure.id} 為 {figure.text}，計數不會是負數",
        ),
        (figure,),
        remedy=Words("check the sign", "请检查正负号", "請檢查正負號"),
        cause=figure.id,
        suspect=figure.id,
    )


def _not_whole(figure: Figure) -> Problem:
    return Problem(
        Words(
            f"{figure.id} is {figure.text}, but a count is whole",
            f"{figure.id} 为 {figure.text}，计数应是整数",
            f"{figure.id} 為 {figure.text}，計數應是整數",
        ),
        (figure,),
        remedy=Words(
            "check the decimal point and the unit", "请检查小数点和单位", "請檢查小數點和單位"
        ),
        cause=figure.id,
        suspect=figure.id,
    )


CHECK = Check("range", in_range)
