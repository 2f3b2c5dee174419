"""Where months or quarters of a figure are there, none of them is left out.

October and December have a row and November has none: the quarter cannot be added up, and a chart
would join December to October. One finding names all members that lack the same periods. It is a
warning where the total is then unproved, a note where something else proves it, or where there is
no total. What the total leaves for a single absent row is offered as its value. Nothing is said
where the rows that are there make up the total, or where only some periods were ever given, as the
last quarter of a year; what stands in a sum of members is told of by breakdown-sum. Of the periods
that the config lists as history or as the previous one, or that are given without a break up to the
report's own, one between others is missed as well; of its history, any without a single figure, and
so is a whole period between many. A total is missed that other tables like its own have, that of
the report's own period in any case where its parts are all there, and of a person the row that all
others have.

Passes: orders of October, November and December with their quarter. Fails: no row for November.

    passes: orders=60000 orders@2024-10=15000 orders@2024-11=27000 orders@2024-12=18000
    fails:  orders=60000 orders@2024-10=15000 orders@2024-12=18000
    says:   Orders has October 2024 and December 2024, but no row for November 2024: Q4 2024 cannot
            be added up
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from reportgen.checks.base import Check
from reportgen.checks.holes import Hole, all_holes, rest_of, skipped, without_figures
from reportgen.checks.lacking_alike import told_together, worst
from reportgen.checks.lacking_totals import without_totals
from reportgen.checks.own_totals import own_totals, without_own_total
from reportgen.checks.people.lacking_people import people_without_rows
from reportgen.model.figures.book import FigureBook
from reportgen.model.figures.figure import Figure
from reportgen.model.figures.period import Period
from reportgen.model.finding import About, Problem, Severity
from reportgen.model.language import LocalText, in_every_language, same
from reportgen.model.report.report import Report
from reportgen.wording.messages.figure_names import (
    either_period,
    listed_periods,
    named_in,
    period_words,
)
from reportgen.wording.messages.missing_rows import (
    add_or_leave_empty,
    add_what_is_left,
    left_for_it,
)
from reportgen.wording.periods import period_range

_FEW = 3


def missing_row(report: Report) -> Iterator[Problem]:
    """Yield a problem for the periods that some figures of a metric lack between others.

    So it is for those that the config names and of which there is no figure. Where many metrics
    lack the same ones, a month was left out of a file: that is one problem.
    """
    alike: dict[object, list[Hole]] = {}
    holes_found = list(all_holes(report))
    for hole in holes_found:
        key = hole.whole.period, hole.whole.role, hole.there, hole.absent, hole.are_parts
        alike.setdefault(key, []).append(hole)
    for holes in alike.values():
        problems = [_problem(report, hole) for hole in holes]
        if len(holes) > _FEW:
            yield _together(report, holes, problems)
        else:
            yield from problems
    told = {cell for hole in holes_found for cell in hole.cells}
    own = [each for each in own_totals(report) if each.cell not in told]
    yield from (without_own_total(report, each) for each in own)
    yield from without_totals(report, told.union(each.cell for each in own))
    yield from people_without_rows(report)
    unknown = without_figures(report)
    if unknown and report.book.columns:
        yield _without_figures(report, unknown)
    between = [each for each in skipped(report) if each not in unknown]
    if between:
        yield _between(report, between)


def _without_figures(report: Report, unknown: Sequence[Period]) -> Problem:
    """Return the note that nothing can be compared with periods that the config names."""
    names, either = listed_periods(unknown), either_period(unknown)
    it, its = ("it", "its") if len(unknown) == 1 else ("them", "their")
    return Problem(
        LocalText(
            f"no figure is given for {either.en}, which the config lists as history",
            f"配置的 history 里有{names.hans}，但没有这一期的数值",
            f"設定的 history 裡有{names.hant}，但沒有這一期的數值",
        ),
        about=About(None, None, None, report.config.period.id.id),
        remedy=LocalText(
            f"add {its} rows, or take {it} out of `history`: charts leave {it} out",
            "请补上该期的行，或从 history 中去掉；图里没有这一期",
            "請補上該期的列，或從 history 中去掉；圖裡沒有這一期",
        ),
        severity=Severity.INFO,
    )


def _between(report: Report, between: Sequence[Period]) -> Problem:
    """Return the note that whole periods are left out between others."""
    names = listed_periods(between)
    return Problem(
        LocalText(
            f"no figure is given for {names.en}, though the periods before and after have some",
            f"没有{names.hans}的任何数值，而前后两期都有",
            f"沒有{names.hant}的任何數值，而前後兩期都有",
        ),
        about=About(None, None, None, report.config.period.id.id),
        remedy=add_or_leave_empty(2),
        severity=Severity.INFO,
    )


def _problem(report: Report, hole: Hole) -> Problem:
    book, whole = report.book, hole.whole
    total = _total(book, hole)
    shown = book.find(whole.metric, hole.there[-1], hole.members[0], whole.role)
    figures = tuple(figure for figure in (total, shown) if figure is not None)
    adds = report.catalogue.metrics[whole.metric].is_led_to_by_parts
    is_unproved = total is not None and adds and not _is_proved(book, total)
    return Problem(
        _message(report, hole, total if adds else None),
        figures,
        about=About(whole.metric, None, None, whole.period.id),
        place=figures[-1].place if figures else None,
        remedy=_remedy(report, hole),
        severity=Severity.WARNING if is_unproved else Severity.INFO,
    )


def _together(report: Report, holes: Sequence[Hole], problems: Sequence[Problem]) -> Problem:
    """Return one problem for many metrics without the same rows; each is named as evidence."""
    first = holes[0]
    absent, many = either_period(first.absent), len(holes)
    is_unproved = worst(problems) is Severity.WARNING
    so = _cannot_be_added(first.whole.period if is_unproved else None)
    lefts = [(_who(report, hole), _left(report, hole)) for hole in holes]
    message = LocalText(
        f"{many} metrics have no row for {absent.en}{so.en}",
        f"有 {many} 个指标没有{absent.hans}的行{so.hans}",
        f"有 {many} 個指標沒有{absent.hant}的列{so.hant}",
    )
    known_first = sorted(lefts, key=lambda each: each[1] is None)
    return told_together(message, problems, first.whole.period, known_first)


def _is_proved(book: FigureBook, total: Figure) -> bool:
    """Return whether the quarters or the months of a total are all there."""
    key = total.key
    return any(
        all(book.find(key.metric, part, key.members, key.role) for part in parts)
        for parts in key.period.divisions
    )


def _message(report: Report, hole: Hole, total: Figure | None) -> LocalText:
    who, more = _who(report, hole), len(hole.members) - 1
    there, absent = _stretch(hole.there), either_period(hole.absent)
    others = LocalText(
        f" (nor have {more} more members)" if more > 1 else " (nor has another member)" * more,
        f"（另有 {more} 个成员也是这样）" if more else "",
        f"（另有 {more} 個成員也是這樣）" if more else "",
    )
    so = _cannot_be_added(None if total is None else hole.whole.period)
    return LocalText(
        f"{who.en} has {there.en}, but no row for {absent.en}{others.en}{so.en}",
        f"{who.hans}有{there.hans}，没有{absent.hans}的行{others.hans}{so.hans}",
        f"{who.hant}有{there.hant}，沒有{absent.hant}的列{others.hant}{so.hant}",
    )


def _stretch(periods: Sequence[Period]) -> LocalText:
    """Return periods one by one, of many the first and the last."""
    if len(periods) <= _FEW:
        return listed_periods(periods)
    return in_every_language(lambda locale: period_range(periods[0], periods[-1], locale))


def _who(report: Report, hole: Hole) -> LocalText:
    metric = report.catalogue.metrics[hole.whole.metric]
    return named_in(metric, hole.members[0], hole.whole.role)


def _cannot_be_added(period: Period | None) -> LocalText:
    """Return what follows for the total of a period; nothing where there is none to prove."""
    if period is None:
        return same("")
    whole = period_words(period)
    return LocalText(
        f": {whole.en} cannot be added up",
        f"，{whole.hans}无法加总核对",
        f"，{whole.hant}無法加總核對",
    )


def _remedy(report: Report, hole: Hole) -> LocalText:
    left = _left(report, hole)
    rows = len(hole.absent) * len(hole.members)
    return add_or_leave_empty(rows) if left is None else add_what_is_left(left)


def _left(report: Report, hole: Hole) -> LocalText | None:
    """Return what the total leaves for a row, None where that is not known."""
    total = _total(report.book, hole)
    columns = [
        column
        for period in hole.there
        if (column := report.book.column(replace(hole.whole, period=period).column)) is not None
    ]
    rest = rest_of(total, columns) if total is not None else None
    if len(hole.absent) != 1 or rest is None:
        return None
    return left_for_it(period_words(hole.whole.period), rest)


def _total(book: FigureBook, hole: Hole) -> Figure | None:
    """Return the total of the first member that lacks parts, if somebody gave it."""
    whole = hole.whole
    if not hole.are_parts:
        return None
    total = book.find(whole.metric, whole.period, hole.members[0], whole.role)
    return None if total is None or total.is_computed else total


CHECK = Check("missing-row", missing_row, severity=Severity.WARNING, of_all=people_without_rows)
