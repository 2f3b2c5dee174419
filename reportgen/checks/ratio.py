"""A figure with a formula equals what its operands give.

Operands are those of the same period, members and role. Each keeps its own exactness: counts are
exact, rounded ones may be anything that rounds to them.

Passes: csat 85 % = 10200 / 12000. Fails: csat 86 % with the same counts.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.base import Check, is_doubtful
from reportgen.model.figure import Figure, Role
from reportgen.model.finding import Problem
from reportgen.model.intervals import Interval, evaluate, interval
from reportgen.model.language import Words
from reportgen.model.metric import Formula
from reportgen.model.report import Report
from reportgen.wording.sums import shortened

_FEW_MORE = 2


def ratio(report: Report) -> Iterator[Problem]:
    """Yield a problem for each figure that its formula cannot give."""
    for figure in report.book.figures:
        formula = figure.metric.formula
        if formula is None or figure.role is not Role.ACTUAL:
            continue
        if figure.unit.id != figure.metric.unit.id:
            continue
        operands = {
            name: found
            for name in formula.metrics
            if (found := report.book.find(name, figure.period, figure.key.members))
        }
        if len(operands) < len(formula.metrics):
            continue
        used = (figure, *operands.values())
        if any(is_doubtful(report, each) for each in used):
            continue
        computed = evaluate(formula, operands)
        if computed is not None and not computed.meets(interval(figure)):
            yield _problem(figure, formula, operands, computed)


def _problem(
    figure: Figure, formula: Formula, operands: dict[str, Figure], computed: Interval
) -> Problem:
    result = shortened(computed.middle, figure.decimals + _FEW_MORE)
    spelled = formula.text
    for name in sorted(operands, key=len, reverse=True):
        spelled = spelled.replace(name, operands[name].text)
    hint = _hint(figure, computed)
    return Problem(
        Words(
            f"{figure.id}: {spelled} = {result}, but it says {figure.text}{hint.en}",
            f"{figure.id}：{spelled} = {result}，写的却是 {figure.text}{hint.hans}",
            f"{figure.id}：{spelled} = {result}，寫的卻是 {figure.text}{hint.hant}",
        ),
        (figure, *operands.values()),
        remedy=Words(
            f"correct the figure, or one of {', '.join(operands)}",
            f"请改正这个数，或 {'、'.join(operands)} 中的一个",
            f"請改正這個數，或 {'、'.join(operands)} 中的一個",
        ),
        cause=figure.id,
    )


def _hint(figure: Figure, computed: Interval) -> Words:
    """Return what the figure would be right for: the complement, or the ratio upside down."""
    stated = interval(figure)
    if figure.unit.is_percent and computed.low is not None and computed.high is not None:
        if Interval(100 - computed.high, 100 - computed.low).meets(stated):
            return Words("; that is the complement", "；那是它的余数", "；那是它的餘數")
        if computed.low > 0 and Interval(10000 / computed.high, 10000 / computed.low).meets(stated):
            return Words("; that is the ratio upside down", "；分子分母颠倒了", "；分子分母顛倒了")
    return Words("", "", "")


CHECK = Check("ratio", ratio)
