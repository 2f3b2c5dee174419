"""Every goal has a metric, a target and a result; every headline metric is reported.

A plan's result is its starting point: the latest actual, or a forecast. A metric in the outlook of
an annual report has a level of this year and a target for the next. A metric that an essay names
has a figure of its author.

Passes: a goal with a metric, 85 % now and 90 % wanted. Fails: a goal whose metric has no figure.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.base import Check, Scope
from reportgen.model.figures.figure import Role
from reportgen.model.finding import About, Problem, Severity
from reportgen.model.language import LocalText
from reportgen.model.people.person_names import PersonNames
from reportgen.model.report.config import Goal
from reportgen.model.report.essay import Essay
from reportgen.model.report.facets import Facet
from reportgen.model.report.items import items
from reportgen.model.report.report import Report
from reportgen.model.report.stated_changes import changes
from reportgen.wording.messages.figure_names import period_words
from reportgen.wording.messages.missing_rows import add_rows
from reportgen.wording.messages.places import goal_words


def goal_coverage(report: Report) -> Iterator[Problem]:
    """Yield a problem for each goal or headline metric that the figures do not cover."""
    for at, goal in enumerate(report.config.goals):
        if goal.metric is None:
            yield _without_metric(report, at, goal)
            continue
        absent = _absent(report, goal.metric)
        if absent:
            yield _uncovered(report, at, goal, absent)
    goals = {goal.metric for goal in report.config.goals}
    for at, metric in enumerate(report.config.headline):
        if metric not in goals | report.unread and not _has_level(report, metric):
            yield _unreported(report, at, metric)
    for item in items(report, Facet.TARGETS):
        yield from _outlook(report, item.path, item.text)
    people = PersonNames(report)
    for essay in report.essays:
        yield from _of_essay(report, essay, people.of(essay.person_id))


def _of_essay(report: Report, essay: Essay, who: LocalText) -> Iterator[Problem]:
    """Yield what an essay lacks: figures of its metrics, any metric, a goal for next year."""
    told: set[str] = set()
    for path, metric in essay.named_metrics():
        if metric not in told and not _has_own_figure(report, metric, essay.person_id):
            told.add(metric)
            yield _without_figure(report, essay, path, metric, who)
    if not any(essay.named_metrics()):
        yield _lacking(essay, "metrics", LocalText("metric", "指标", "指標"), who)
    if not essay.next_year:
        yield _lacking(
            essay, "next_year", LocalText("goal for next year", "明年目标", "明年目標"), who
        )


def _has_own_figure(report: Report, metric: str, person: str) -> bool:
    """Return whether a person has a level of a metric in the period, or in a part of it."""
    period, members = report.config.period.id, (("person", person),)
    if report.book.find(metric, period, members) is not None:
        return True
    return any(
        period.holds(figure.period)
        for figure in report.book.of(metric)
        if members[0] in figure.key.members
    )


def _absent(report: Report, metric: str) -> list[LocalText]:
    """Return what a goal's metric lacks: its target, its level, or both.

    What stands in rows that could not be read is not lacking: the loader has told of it.
    """
    if metric in report.unread:
        return []
    period = report.config.period.id
    wanted = (Role.TARGET, Role.TARGET_DELTA, Role.THRESHOLD)
    targets = [f for role in wanted for f in report.book.of(metric, role) if f.period == period]
    absent = []
    if not targets:
        absent.append(LocalText("a target", "目标", "目標"))
    if not _has_level(report, metric):
        absent.append(LocalText("a level", "数值", "數值"))
    return absent


def _has_level(report: Report, metric: str) -> bool:
    """Return whether a metric has a level of the period; a plan may start from an earlier one."""
    period = report.config.period.id
    known = (*report.book.of(metric), *report.book.of(metric, Role.FORECAST))
    if report.kind.is_plan:
        computed = report.book.find(metric, report.config.period.previous or period.before)
        return computed is not None or any(f.period.start <= period.end for f in known)
    if report.book.find(metric, period) is not None:
        return True
    stated = changes(report.book, metric, period, Role.STATED_DELTA)
    return any(figure.period == period for figure in known) or bool(stated)


def _outlook(report: Report, path: str, metric: str) -> Iterator[Problem]:
    """Yield a problem where the outlook shows a metric without this year's level or next target."""
    period = report.config.period
    coming = period.next or period.id.after
    what, now, later = (
        report.catalogue.metric_names(metric),
        period_words(period.id),
        period_words(coming),
    )
    absent = []
    if report.book.find(metric, period.id) is None:
        absent.append(LocalText(f"a level for {now.en}", f"{now.hans}的数值", f"{now.hant}的數值"))
    roles = (Role.TARGET, Role.TARGET_DELTA)
    if not any(f.period == coming for role in roles for f in report.book.of(metric, role)):
        absent.append(
            LocalText(f"a target for {later.en}", f"{later.hans}的目标", f"{later.hant}的目標")
        )
    if absent:
        yield Problem(
            LocalText(
                f"the outlook shows {what.en}, which has no "
                f"{' and no '.join(w.en.removeprefix('a ') for w in absent)}",
                f"展望里的{what.hans}没有{'和'.join(w.hans for w in absent)}",
                f"展望裡的{what.hant}沒有{'和'.join(w.hant for w in absent)}",
            ),
            remedy=LocalText(
                f"add the rows of {what.en} to a metric CSV, or take it out of the outlook",
                f"请在指标 CSV 里补上{what.hans}的行，或从展望里去掉",
                f"請在指標 CSV 裡補上{what.hant}的列，或從展望裡去掉",
            ),
            about=About(metric, period=coming.id, subject=path),
            place=report.config.place(path),
        )


def _without_metric(report: Report, at: int, goal: Goal) -> Problem:
    name, who = goal.id or f"goals[{at}]", goal_words(goal, at)
    return Problem(
        LocalText(
            f"{who.en} has no metric, so nobody can tell whether it is met",
            f"{who.hans}没有指标，无法判断是否达到",
            f"{who.hant}沒有指標，無法判斷是否達到",
        ),
        remedy=LocalText(
            "name the metric that shows it: `metric: …`",
            "请写上能说明它的指标：`metric: …`",
            "請寫上能說明它的指標：`metric: …`",
        ),
        about=About(subject=name),
        place=report.config.place(f"goals[{at}]"),
        severity=Severity.WARNING,
    )


def _uncovered(report: Report, at: int, goal: Goal, absent: list[LocalText]) -> Problem:
    name, period = goal.id or f"goals[{at}]", report.config.period.id
    who, when = goal_words(goal, at), period_words(period)
    what = report.catalogue.metric_names(goal.metric or "")
    return Problem(
        LocalText(
            f"{who.en} needs {what.en}, which has no "
            f"{' and no '.join(w.en.removeprefix('a ') for w in absent)} for {when.en}",
            f"{who.hans}用的{what.hans}没有{when.hans}的{'和'.join(w.hans for w in absent)}",
            f"{who.hant}用的{what.hant}沒有{when.hant}的{'和'.join(w.hant for w in absent)}",
        ),
        remedy=LocalText(
            f"add the rows of {what.en} to a metric CSV, or take the goal out",
            f"请在指标 CSV 里补上{what.hans}的行，或去掉这个目标",
            f"請在指標 CSV 裡補上{what.hant}的列，或去掉這個目標",
        ),
        about=About(metric=goal.metric, period=period.id, subject=name),
        place=report.config.place(f"goals[{at}]"),
    )


def _unreported(report: Report, at: int, metric: str) -> Problem:
    period, what = report.config.period.id, report.catalogue.metric_names(metric)
    when = period_words(period)
    return Problem(
        LocalText(
            f"the headline metric {what.en} has no value for {when.en}",
            f"核心指标{what.hans}没有{when.hans}的数值",
            f"核心指標{what.hant}沒有{when.hant}的數值",
        ),
        remedy=LocalText(
            "add its row to a metric CSV, or take it out of `headline`",
            "请在指标 CSV 里补上，或从 `headline` 里去掉",
            "請在指標 CSV 裡補上，或從 `headline` 裡去掉",
        ),
        about=About(metric=metric, period=period.id),
        place=report.config.place(f"headline[{at}]"),
    )


def _without_figure(
    report: Report, essay: Essay, path: str, metric: str, who: LocalText
) -> Problem:
    person, what = essay.person_id, report.catalogue.metric_names(metric)
    add = add_rows([f"{report.config.period.id},{metric},person,{person},actual,…"])
    planned = path.startswith("next_year")
    return Problem(
        LocalText(
            f"the essay of {who.en} names {what.en}, but there is no figure of it for this person",
            f"{who.hans}的总结提到{what.hans}，但没有本人的这项数值",
            f"{who.hant}的總結提到{what.hant}，但沒有本人的這項數值",
        ),
        remedy=LocalText(
            f"{add.en}, or take the metric out",
            f"{add.hans}，或去掉这个指标",
            f"{add.hant}，或去掉這個指標",
        ),
        about=About(metric, "person", person, subject=person),
        place=essay.place(path),
        values=(metric,),
        severity=Severity.WARNING if planned else None,
    )


def _lacking(essay: Essay, key: str, what: LocalText, who: LocalText) -> Problem:
    person = essay.person_id
    return Problem(
        LocalText(
            f"the essay of {who.en} has no {what.en}",
            f"{who.hans}的总结没有{what.hans}",
            f"{who.hant}的總結沒有{what.hant}",
        ),
        remedy=LocalText(f"add `{key}:`", f"请补上 `{key}:`", f"請補上 `{key}:`"),
        about=About.person(person),
        place=essay.place("person_id"),
        values=(),
        severity=Severity.WARNING,
    )


CHECK = Check("goal-coverage", goal_coverage, Scope.DOCUMENT)
