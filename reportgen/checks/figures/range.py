"""A figure lies inside the limits of its metric; counts are whole and not below zero.

Hard limits are those of the catalogue, and what the unit says: nothing takes less than no time, a
score stays on its scale. A rounded figure is outside only if nothing that it may stand for is
inside. Outside the soft limits of the catalogue is a warning.

Passes: csat 100 %. Fails: csat 104 %, or orders 12.5.

    passes: csat=100
    fails:  csat=104
    says:   Customer satisfaction, Q4 2024 is 104, but it has to be between 0 and 100
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from reportgen.checks.base import Check
from reportgen.model.figures.column import MetricColumn
from reportgen.model.figures.column_tests import not_whole, outside
from reportgen.model.figures.figure import Figure, Role
from reportgen.model.figures.focus import Focus
from reportgen.model.figures.holds import Hold, HoldMarks
from reportgen.model.figures.limits import hard_limits
from reportgen.model.finding import Problem, Severity
from reportgen.model.language import LocalText
from reportgen.model.relations.derived import plain
from reportgen.model.relations.intervals import ANY, Interval, interval
from reportgen.model.relations.relation import Relation
from reportgen.model.relations.senses import Sense
from reportgen.model.relations.trees import figure_tree, number_tree
from reportgen.model.report.report import Report
from reportgen.wording.messages.figure_names import named

_CHANGES = (Role.STATED_DELTA, Role.TARGET_DELTA)
_REMEDY = LocalText(
    "check the decimal point, the sign and the unit",
    "请检查小数点、正负号和单位",
    "請檢查小數點、正負號和單位",
)


def in_range(report: Report) -> Iterator[Relation | Problem]:
    """Yield the limit of each level that is beyond it, and each count that is no whole number."""
    for name in report.book.given_metrics:
        metric = report.catalogue.metrics[name]
        low, high = hard_limits(metric)
        softly = Interval(_end(metric.soft_lowest), _end(metric.soft_highest))
        has_usual = softly != ANY
        for figure in report.book.all_of(name):
            if figure.role in _CHANGES or figure.unit is not metric.unit:
                continue
            if low is not None and figure.value < low:
                yield _limit(figure, low, Sense.AT_LEAST)
            elif high is not None and figure.value > high:
                yield _limit(figure, high, Sense.AT_MOST)
            elif metric.is_whole and figure.is_actual and figure.value % 1:
                yield _not_whole(figure)
            elif has_usual and figure.is_actual and not interval(figure).meets(softly):
                yield _unusual(figure)


def _end(value: Decimal | None) -> Fraction | None:
    return None if value is None else Fraction(value)


def _limit(figure: Figure, limit: Decimal, sense: Sense) -> Relation:
    """Return the limit as a relation: what is written beyond it may still have been rounded."""
    return Relation(figure_tree(figure), number_tree(limit), sense, say=_outside, remedy=_REMEDY)


def _outside(relation: Relation) -> LocalText:
    [figure] = relation.figures
    name, can_be = named(figure), _between(*hard_limits(figure.metric))
    if figure.metric.is_whole and figure.value < 0 and figure.metric.lowest is None:
        return LocalText(
            f"{name.en} is {figure.written}, but a count is never below zero",
            f"{name.hans}为 {figure.written}，计数不会是负数",
            f"{name.hant}為 {figure.written}，計數不會是負數",
        )
    return LocalText(
        f"{name.en} is {figure.written}, but it has to be {can_be.en}",
        f"{name.hans}为 {figure.written}，但应{can_be.hans}",
        f"{name.hant}為 {figure.written}，但應{can_be.hant}",
    )


def _between(lowest: Decimal | None, highest: Decimal | None) -> LocalText:
    """Return limits in words: between 0 and 100; at least 0."""
    if lowest is None or highest is None:
        low, high = (plain(each or Decimal(0)) for each in (lowest, highest))
        if highest is None:
            return LocalText(f"at least {low}", f"不低于 {low}", f"不低於 {low}")
        return LocalText(f"at most {high}", f"不高于 {high}", f"不高於 {high}")
    low, high = plain(lowest), plain(highest)
    return LocalText(
        f"between {low} and {high}", f"在 {low} 至 {high} 之间", f"在 {low} 至 {high} 之間"
    )


def _not_whole(figure: Figure) -> Problem:
    name = named(figure)
    return Problem(
        LocalText(
            f"{name.en} is {figure.written}, but a count is whole",
            f"{name.hans}为 {figure.written}，计数应是整数",
            f"{name.hant}為 {figure.written}，計數應是整數",
        ),
        (figure,),
        remedy=LocalText(
            "check the decimal point and the unit; where parts of one are right, "
            "write `whole: false` for the unit or the metric in the catalogue",
            "请检查小数点和单位；如果确实可以有小数，请在指标目录里给单位或指标写上 `whole: false`",
            "請檢查小數點和單位；如果確實可以有小數，請在指標目錄裡給單位或指標寫上 `whole: false`",
        ),
        cause=figure.id,
        suspect=figure.id,
    )


def _unusual(figure: Figure) -> Problem:
    name, usual = named(figure), _between(figure.metric.soft_lowest, figure.metric.soft_highest)
    return Problem(
        LocalText(
            f"{name.en} is {figure.written}; usually it is {usual.en}",
            f"{name.hans}为 {figure.written}，通常{usual.hans}",
            f"{name.hant}為 {figure.written}，通常{usual.hant}",
        ),
        (figure,),
        remedy=LocalText(
            "correct it, or widen `soft_range` in the catalogue",
            "请改正，或放宽指标目录里的 `soft_range`",
            "請改正，或放寬指標目錄裡的 `soft_range`",
        ),
        values=(figure.text,),
        severity=Severity.WARNING,
        cause=figure.id,
    )


def _beyond(report: Report) -> Focus:
    """Return the figures that are odd, outside of a limit or not whole."""
    levels = (column for column in report.book.columns if column.role not in _CHANGES)
    return {column: found for column in levels if (found := _beyond_limits(column))}


def _beyond_limits(column: MetricColumn) -> set[int]:
    metric, found = column.metric, set(outside(column, *hard_limits(column.metric)))
    if column.role is Role.ACTUAL:
        if metric.is_whole:
            found.update(not_whole(column))
        found.update(outside(column, metric.soft_lowest, metric.soft_highest))
    return found


def _quiet(report: Report, _: Focus, marks: HoldMarks) -> None:
    """Mark the levels that have another limit than zero: what is far beyond it shows."""
    for column in report.book.columns:
        if column.role not in _CHANGES and any(hard_limits(column.metric)):
            marks.join(column, bytes([Hold.LOOSE]) * len(column))


def _limits(figure: Figure) -> Interval:
    """Return the limits of a level, with those that are usual."""
    metric = figure.metric
    if figure.role in _CHANGES or figure.unit is not metric.unit:
        return ANY
    low, high = map(_end, hard_limits(metric))
    if not figure.is_actual:
        return Interval(low, high)
    return Interval(low, high) & Interval(_end(metric.soft_lowest), _end(metric.soft_highest))


CHECK = Check("range", in_range, columns=_beyond, quiet=_quiet, limits=_limits)
