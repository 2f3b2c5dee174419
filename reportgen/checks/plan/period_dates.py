"""The part of `period-scope` about days: of the period, of the document, of actual values."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from reportgen.model.figures.figure import Figure, Role
from reportgen.model.figures.focus import Focus
from reportgen.model.figures.period import Period
from reportgen.model.finding import About, Problem
from reportgen.model.language import LocalText
from reportgen.model.report.report import Report
from reportgen.wording.messages.figure_names import named, period_words
from reportgen.wording.messages.quoting import key_words

_DAYS = {
    "period.start": LocalText("the first day of the period", "期间的第一天", "期間的第一天"),
    "period.end": LocalText("the last day of the period", "期间的最后一天", "期間的最後一天"),
}
_PART = LocalText("a part of the period", "期间的一部分", "期間的一部分")


def wrong_dates(report: Report) -> Iterator[Problem]:
    """Yield a problem for each day of the period or of the document that cannot be."""
    yield from _outside_of_period(report)
    if _is_dated_too_early(report):
        yield _too_early(report)


def after_cut_off(report: Report) -> Iterator[Problem]:
    """Yield a problem for each metric with an actual value that nobody can know yet."""
    seen: set[str] = set()
    for figure in report.book.in_role(Role.ACTUAL):
        if _is_after(report, figure.period) and figure.key.metric not in seen:
            seen.add(figure.key.metric)
            yield _too_late(report, figure)


def first_after(report: Report) -> Focus:
    """Return the first figure of each period after the cut-off."""
    after = (column for column in report.book.columns if _is_after(report, column.period))
    return dict.fromkeys(after, (0,))


def _outside_of_period(report: Report) -> Iterator[Problem]:
    """Yield a problem for each day or part of the period that lies outside of it."""
    period = report.config.period
    own, when = period.id, period_words(period.id)
    given = [("period.start", period.start), ("period.end", period.end)]
    outside = [(path, f"{day}") for path, day in given if day and not own.start <= day <= own.end]
    outside += [
        (f"period.parts[{at}]", part.id)
        for at, part in enumerate(period.parts)
        if not own.holds(part)
    ]
    for path, value in outside:
        word, key = _DAYS.get(path, _PART), key_words(path)
        yield Problem(
            LocalText(
                f"{word.en}, {value}, does not lie in {when.en}",
                f"{word.hans}（{value}）不在{when.hans}之内",
                f"{word.hant}（{value}）不在{when.hant}之內",
            ),
            remedy=LocalText(
                f"{when.en} runs from {own.start} to {own.end}; correct {key.en}",
                f"{when.hans}从 {own.start} 到 {own.end}，请改正 {key.hans}",
                f"{when.hant}從 {own.start} 到 {own.end}，請改正 {key.hant}",
            ),
            about=About(period=own.id, subject=path),
            place=report.config.place(path),
            values=(value, own.id),
        )


def _is_dated_too_early(report: Report) -> bool:
    """Return whether values of a period are given before it was over, but for its last days."""
    period, made = report.config.period, report.config.date
    if made is None or report.kind.is_plan or not report.has_own_actuals:
        return False
    own = period.id
    last_days = (own.end - own.start).days // 8
    return made < (period.end or own.end) - timedelta(days=last_days)


def _too_early(report: Report) -> Problem:
    config = report.config
    end = config.period.end or config.period.id.end
    return Problem(
        LocalText(
            f"the report is dated {config.date}, but its period ends on {end}",
            f"报告日期是 {config.date}，期间却到 {end} 才结束",
            f"報告日期是 {config.date}，期間卻到 {end} 才結束",
        ),
        remedy=LocalText(
            "correct `date`, or the period", "请改正 date 或 period", "請改正 date 或 period"
        ),
        about=About(period=config.period.id.id, subject="date"),
        place=config.place("date"),
        values=(f"{config.date}", f"{end}"),
    )


def _is_after(report: Report, period: Period) -> bool:
    """Return whether a period is of a time that the report cannot know."""
    config = report.config
    end = config.period.end or config.period.id.end
    return period.end > end or (
        config.date is not None and period.start > config.date and not _is_dated_too_early(report)
    )


def _too_late(report: Report, figure: Figure) -> Problem:
    config = report.config
    end = config.period.end or config.period.id.end
    if config.date is not None and figure.period.start > config.date:
        end = config.date
    name = named(figure)
    return Problem(
        LocalText(
            f"{name.en} is an actual value after the cut-off of {end}",
            f"{name.hans}是截止日 {end} 之后的实际值",
            f"{name.hant}是截止日 {end} 之後的實際值",
        ),
        (figure,),
        remedy=LocalText(
            "correct its period, or give it the role forecast or target",
            "请改正期间，或把 role 改为 forecast 或 target",
            "請改正期間，或把 role 改為 forecast 或 target",
        ),
    )
