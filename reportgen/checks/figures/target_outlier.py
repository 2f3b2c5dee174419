"""A target far from all that its metric was and was meant to be deserves a second look. A note.

Held against it are the actual values and the other targets of the same members, in periods of the
same length: it is five times the greatest of these, or a fifth of the least. Where there is one
such value alone, it is about ten, a hundred or a thousand times that, or one part of as many.

Passes: 2750 meant, 2600 and 2500 reached. Fails: 275 meant with the same past.

    passes: orders:target=2750 orders=2600 orders@2024-Q3=2500
    fails:  orders:target=275 orders=2600 orders@2024-Q3=2500
    says:   Orders, Q4 2024 (target) is 275; actual values and other targets lie between 2500 and
            2600
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from reportgen.checks.base import Check
from reportgen.model.figures.column import MetricColumn
from reportgen.model.figures.figure import Figure, Members, Role
from reportgen.model.figures.focus import Focus
from reportgen.model.figures.holds import Hold, HoldMarks
from reportgen.model.figures.period import Span
from reportgen.model.finding import Problem, Severity
from reportgen.model.language import LocalText
from reportgen.model.relations.derived import plain
from reportgen.model.report.report import Report
from reportgen.wording.messages.figure_names import named

_ENOUGH = 2
_TIMES = 5
_NEARLY = Decimal("1.1")
_POINTS = (10, 100, 1000)


def target_outlier(report: Report) -> Iterator[Problem]:
    """Yield a note for each target that nothing of its metric leads one to expect."""
    for figure, known in _compared(report):
        usual = _is_usual if len(known) >= _ENOUGH else _is_no_point_away
        if not usual(figure, known):
            yield _problem(figure, _range(known))


def _compared(report: Report) -> Iterator[tuple[Figure, list[Decimal]]]:
    """Yield each target with the least and the most that is known of its metric beside it."""
    targets = [f for f in report.book.in_role(Role.TARGET) if _can_be_compared(f)]
    known = _known(report, targets)
    for figure in targets:
        ends = _ends_beside(known[_series(figure)][figure.key.members], _own(report, figure))
        if ends:
            yield figure, ends


def _can_be_compared(figure: Figure) -> bool:
    return figure.value > 0 and figure.unit is figure.metric.unit


def _series(figure: Figure) -> tuple[str, Span]:
    return figure.key.metric, figure.period.span


def _known(
    report: Report, targets: Sequence[Figure]
) -> Mapping[tuple[str, Span], Mapping[Members, list[Decimal]]]:
    """Return what the metrics of targets were in any period, and were to be, in order."""
    known: dict[tuple[str, Span], dict[Members, list[Decimal]]] = {}
    for figure in targets:
        known.setdefault(_series(figure), {})[figure.key.members] = []
    for (metric, span), of_members in known.items():
        columns = [
            column
            for role in (Role.ACTUAL, Role.TARGET)
            for column in report.book.columns_of(metric, role)
            if column.period.span is span
        ]
        for members, values in of_members.items():
            values += sorted(value for column in columns for value in _plain(column, members))
    return known


def _plain(column: MetricColumn, members: Members) -> Iterator[Decimal]:
    """Yield the value of some members, if it is a number only and given once."""
    odd = column.odd
    return (column.value(at) for at in column.layout.at(members) if at not in odd)


def _own(report: Report, figure: Figure) -> Decimal | None:
    """Return the value of a target, None where it is none of those that are known."""
    column = report.book.column(figure.key.column)
    return None if column is None else next(_plain(column, figure.key.members), None)


def _ends_beside(values: Sequence[Decimal], own: Decimal | None) -> list[Decimal]:
    """Return the least and the most of values in order without its own, or the only other one."""
    lows, highs = list(values[:_ENOUGH]), list(values[-_ENOUGH:])
    if own is None:
        return [*lows[:1], *highs[-1:]] if len(values) >= _ENOUGH else lows
    for ends in (lows, highs):
        if own in ends:
            ends.remove(own)
    return [*lows[:1], *highs[-1:]] if len(values) > _ENOUGH else lows


def _is_usual(figure: Figure, known: list[Decimal]) -> bool:
    """Return whether a target lies within five times, or a fifth, of what is known."""
    return known[0] <= _TIMES * figure.value and figure.value <= _TIMES * known[-1]


def _is_no_point_away(figure: Figure, known: list[Decimal]) -> bool:
    """Return whether a target is none that a point in another place makes of the one value."""
    less, more = sorted((figure.value, known[0]))
    return not any(
        less * times <= more * _NEARLY and more <= less * times * _NEARLY for times in _POINTS
    )


def _range(known: list[Decimal]) -> LocalText:
    """Return where the values lie that a target is held against."""
    least, most = plain(known[0]), plain(known[-1])
    if len(known) < _ENOUGH:
        return LocalText(
            f"the only value to compare with is {least}",
            f"唯一可比的数值是 {least}",
            f"唯一可比的數值是 {least}",
        )
    between = f"between {least} and {most}" if least != most else f"at {least}"
    return LocalText(
        f"actual values and other targets lie {between}",
        f"实际值和其他目标在 {least} 到 {most} 之间",
        f"實際值和其他目標在 {least} 到 {most} 之間",
    )


def _problem(figure: Figure, known: LocalText) -> Problem:
    name = named(figure)
    return Problem(
        LocalText(
            f"{name.en} is {figure.written}; {known.en}",
            f"{name.hans}为 {figure.written}，{known.hans}",
            f"{name.hant}為 {figure.written}，{known.hant}",
        ),
        (figure,),
        remedy=LocalText(
            "check it: a point or a digit may be missing",
            "请核对：可能少了小数点或一位数字",
            "請核對：可能少了小數點或一位數字",
        ),
        severity=Severity.INFO,
        cause=figure.id,
    )


def _quiet(report: Report, _: Focus, marks: HoldMarks) -> None:
    """Mark the targets that something is known to compare with: what is far off shows."""
    for figure, known in _compared(report):
        if len(known) >= _ENOUGH:
            marks.mark_figure(report.book, figure, Hold.LOOSE)


CHECK = Check("target-outlier", target_outlier, severity=Severity.INFO, quiet=_quiet)
