"""The joiners and leavers of a period are those whom the roster lists.

Hired in the period, by their hire dates, are at most as many as are said to have joined: who is on
the roster has joined. More have joined only if some left again or came from another team, so that
is a warning. Leavers are counted where the roster lists some, by `leave_date`; then it is taken to
list all of them, and tells the headcount of earlier periods as well.

Passes: 15 joined and 15 hire dates of the quarter. Fails: 14 joined with the same roster.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from fractions import Fraction
from functools import partial

from reportgen.checks.base import Check
from reportgen.checks.figures.headcount_flow import HEADCOUNT, JOINED, LEFT
from reportgen.model.figures.figure import Figure
from reportgen.model.finding import Severity
from reportgen.model.language import LocalText
from reportgen.model.people.roster import RosterRow, lists_leavers, rows_of
from reportgen.model.relations.relation import Relation
from reportgen.model.relations.trees import figure_tree, number_tree
from reportgen.model.report.report import Report
from reportgen.wording.messages.figure_names import named, period_words
from reportgen.wording.messages.relations import apart

Counted = Callable[[RosterRow, Figure], bool]


def roster_flow(report: Report) -> Iterator[Relation]:
    """Yield, for each number of joiners and leavers, that the roster lists as many."""
    table = report.tables.get("roster")
    if table is None or "hire_date" not in table.columns:
        return
    everybody = lists_leavers(report)
    yield from _counted(report, JOINED, _hired, everybody, _HIRED)
    if everybody:
        yield from _counted(report, LEFT, _gone, everybody, _GONE)
        yield from _counted(report, HEADCOUNT, _there, everybody, _THERE)


def _counted(
    report: Report,
    metric: str,
    counted: Counted,
    everybody: bool,  # noqa: FBT001
    what: LocalText,
) -> Iterator[Relation]:
    end = report.config.period.end or report.config.period.id.end
    for figure in report.book.of(metric):
        rows = rows_of(report, figure)
        own = metric == HEADCOUNT and figure.period == report.config.period.id
        if rows is None or figure.period.end > end or own:  # that one is for roster-match
            continue
        if not everybody and figure.period != report.config.period.id:
            continue  # who was hired and left again since is on no roster
        count = sum(counted(row, figure) for row in rows)
        more = Fraction(figure.value) > count and not everybody
        yield Relation(
            figure_tree(figure),
            number_tree(count),
            say=partial(_said, what),
            remedy=_LEFT_AGAIN if more else _REMEDY,
            severity=Severity.WARNING if more else None,
        )


def _hired(row: RosterRow, figure: Figure) -> bool:
    return row.hired is not None and _is_in(row.hired, figure)


def _gone(row: RosterRow, figure: Figure) -> bool:
    return row.left is not None and _is_in(row.left, figure)


def _there(row: RosterRow, figure: Figure) -> bool:
    return row.is_on_board(figure.period.end)


def _is_in(day: date, figure: Figure) -> bool:
    return figure.period.start <= day <= figure.period.end


_HIRED = LocalText("hired in", "入职的", "到職的")
_GONE = LocalText("who left in", "离职的", "離職的")
_THERE = LocalText("on board at the end of", "期末在岗的", "期末在職的")
_REMEDY = LocalText(
    "compare it with the dates of the roster, and correct the number or the date",
    "请与花名册里的日期核对，改正人数或日期",
    "請與名冊裡的日期核對，改正人數或日期",
)
_LEFT_AGAIN = LocalText(
    "this is right only if the others left again in the period or came from another team; "
    "otherwise correct it, or add them to the roster",
    "只有多出的人当期又离职、或由其他团队转入才对；否则请改正人数，或补进花名册",
    "只有多出的人當期又離職、或由其他團隊轉入才對；否則請改正人數，或補進名冊",
)


def _said(what: LocalText, relation: Relation) -> LocalText:
    [figure], count, off = relation.figures, relation.result, apart(relation)
    when, name = period_words(figure.period), named(figure)
    return LocalText(
        f"{name.en} says {figure.written}, "
        f"but the roster lists {count} {what.en} {when.en}{off.en}",
        f"{name.hans}写的是 {figure.written}，"
        f"花名册上{when.hans}{what.hans}有 {count} 人{off.hans}",
        f"{name.hant}寫的是 {figure.written}，名冊上{when.hant}{what.hant}有 {count} 人{off.hant}",
    )


CHECK = Check("roster-flow", roster_flow)
