"""The members of an exhaustive breakdown add up to their total; of any other, at most to it.

Counted things must agree exactly, measured ones within the rounding of what was written. Only
metrics that roll up by sum are added; a member without a value leaves the sum open.

Passes: headcount 30 = senior 15 + junior 15. Fails: headcount 30, senior 15, junior 14.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from reportgen.checks.base import Check, is_doubtful, not_checked
from reportgen.model.book import Breakdown
from reportgen.model.figure import Figure
from reportgen.model.finding import About, Problem
from reportgen.model.intervals import interval, total_of
from reportgen.model.language import Words
from reportgen.model.metric import Rollup
from reportgen.model.report import Report
from reportgen.wording.sums import difference, spelled_sum


def breakdown_sum(report: Report) -> Iterator[Problem]:
    """Yield a problem for each breakdown whose members cannot add up to the total."""
    for breakdown in report.book.breakdowns:
        total, members = breakdown.total, breakdown.members
        if total is None or total.metric.rollup is not Rollup.SUM:
            continue
        if any(is_doubtful(report, figure) for figure in (total, *members)):
            continue
        yield from _judged(report, breakdown, total)


def _judged(report: Report, breakdown: Breakdown, total: Figure) -> Iterator[Problem]:
    whole, stated = total_of(breakdown.members), interval(total)
    known = report.catalogue.dimensions.get(breakdown.dimension)
    exhaustive = known is not None and known.exhaustive
    never_negative = all(member.value >= 0 for member in breakdown.members)
    if never_negative and whole.is_above(stated):
        yield _problem(breakdown, total)
        return
    absent = _absent(report, breakdown)
    if absent and exhaustive:
        names = ", ".join(absent)
        reason = Words(
            f"{total.id} by {breakdown.dimension} lacks {names}",
            f"{total.id} 按 {breakdown.dimension} 拆分缺少 {names}",
            f"{total.id} 按 {breakdown.dimension} 拆分缺少 {names}",
        )
        about = About(total.key.metric, breakdown.dimension, None, total.period.id)
        yield not_checked(reason, about, total.place)
    elif exhaustive and not whole.meets(stated):
        yield _problem(breakdown, total)


def _absent(report: Report, breakdown: Breakdown) -> list[str]:
    """Return the members that are listed, or that have a row, but no value."""
    first = breakdown.members[0].key
    there = {dict(figure.key.members)[breakdown.dimension] for figure in breakdown.members}
    empty = [
        dict(key.members)[breakdown.dimension]
        for key in report.missing
        if (key.metric, key.period, key.role) == (first.metric, first.period, first.role)
        and breakdown.dimension in dict(key.members)
        and tuple(pair for pair in key.members if pair[0] != breakdown.dimension)
        == breakdown.within
    ]
    known = report.catalogue.dimensions.get(breakdown.dimension)
    listed = [name for name in (known.members if known else ()) if name not in there]
    return sorted({*empty, *listed})


def _problem(breakdown: Breakdown, total: Figure) -> Problem:
    members = breakdown.members
    added = sum((member.value for member in members), Decimal(0))
    off = difference(added, total.value)
    spelled = spelled_sum(members)
    exact = total.unit.exact
    why = Words(
        "; counts are exact" if exact else "; rounding does not explain it",
        "，计数应完全相等" if exact else "，舍入解释不了",
        "，計數應完全相等" if exact else "，捨入解釋不了",
    )
    return Problem(
        Words(
            f"{spelled}, but the total says {total.text} (off by {off}{why.en})",
            f"{spelled}，但合计写的是 {total.text}（差 {off}{why.hans}）",
            f"{spelled}，但合計寫的是 {total.text}（差 {off}{why.hant}）",
        ),
        (total, *members),
        remedy=Words(
            f"correct {total.id} or one of its members by {breakdown.dimension}",
            f"请改正 {total.id}，或按 {breakdown.dimension} 的某个成员",
            f"請改正 {total.id}，或按 {breakdown.dimension} 的某個成員",
        ),
        about=About(total.key.metric, breakdown.dimension, None, total.period.id),
        cause=total.id,
    )


CHECK = Check("breakdown-sum", breakdown_sum)
