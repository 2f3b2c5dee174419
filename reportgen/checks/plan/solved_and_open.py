"""What is called achieved is not called a problem as well, unless something is said to be left.

A task that is done has no gap: with a remainder it is `partial`. An achievement and a problem
about one metric need words for the remainder (仍, 其余, still). In an annual report a challenge
about the metric of an achievement is linked to an initiative that is still to come.

Passes: a gap of a task that is `partial`. Fails: a gap of a task that is `done`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from reportgen.checks.base import Check, Scope
from reportgen.model.figures.verdict import Verdict, judge, target_level
from reportgen.model.finding import About, Problem, Severity
from reportgen.model.language import LocalText
from reportgen.model.report.initiatives import Initiative, initiatives
from reportgen.model.report.kinds import Card, TeamAnnual
from reportgen.model.report.quarter_summary import QuarterSummary, Task, TaskStatus
from reportgen.model.report.report import Report
from reportgen.reading.remainders import states_remainder


def solved_and_open(report: Report) -> Iterator[Problem]:
    """Yield a problem for each thing that is both an achievement and a problem."""
    content = report.config.content
    if isinstance(content, QuarterSummary):
        yield from _tasks(report, content)
        yield from _metrics(report, content)
    if isinstance(content, TeamAnnual):
        yield from _challenges(report, content)


def _tasks(report: Report, content: QuarterSummary) -> Iterator[Problem]:
    """Yield a problem for each task that is done and has a gap."""
    done = {task.id: task for task in content.tasks if task.status is TaskStatus.DONE and task.id}
    seen: set[str] = set()
    for at, gap in enumerate(content.gaps):
        if gap.task in done and gap.task not in seen:
            seen.add(gap.task)
            yield _done_with_gap(report, at, done[gap.task], gap.text)


def _metrics(report: Report, content: QuarterSummary) -> Iterator[Problem]:
    """Yield a problem for each metric of a highlight or finished task that is a problem too."""
    praised = {
        metric: task.result or task.name
        for task in content.tasks
        for metric in task.metrics
        if task.status is TaskStatus.DONE
    }
    praised |= {each.metric: each.text for each in content.team.highlights if each.metric}
    problems = [
        *((f"gaps[{at}]", gap.metric, gap.text) for at, gap in enumerate(content.gaps)),
        *((f"issues[{at}]", issue.metric, issue.text) for at, issue in enumerate(content.issues)),
    ]
    for path, metric, text in problems:
        if metric is None or metric not in praised:
            continue
        if not states_remainder(text) and not _is_missed(report, metric):
            yield _praised(report, path, metric, (praised[metric], text))


def _is_missed(report: Report, metric: str) -> bool:
    """Return whether a target is missed: then the distance to it is what is left."""
    actual = report.book.find(metric, report.config.period.id)
    target = target_level(report.book, metric, report.config.period.id)
    if actual is None or target is None:
        return False
    return judge(actual, target) is Verdict.MISSED


def _challenges(report: Report, content: TeamAnnual) -> Iterator[Problem]:
    """Yield a problem for each challenge about an achievement that no coming initiative answers."""
    known = initiatives(report)
    achievements = content.achievements
    reached = {
        known[name].metric
        for name in (*achievements.projects, *achievements.efficiency)
        if name in known
    }
    reached |= {each if isinstance(each, str) else each.metric for each in achievements.cost}
    for path, card in _cards(content):
        metrics = {card.metric, *card.metrics} - {None}
        both = sorted(metric for metric in metrics & reached if metric)
        if both and not any(_is_coming(known, name) for name in card.linked):
            yield _unlinked(report, path, card, both[0])


def _cards(content: TeamAnnual) -> Iterator[tuple[str, Card]]:
    for name in type(content.challenges).__dataclass_fields__:
        for at, card in enumerate(getattr(content.challenges, name)):
            yield f"challenges.{name}[{at}]", card


def _is_coming(known: Mapping[str, Initiative], name: str) -> bool:
    return name in known and known[name].is_open


def _done_with_gap(report: Report, at: int, task: Task, text: str) -> Problem:
    return Problem(
        LocalText(
            f'the task {task.id} "{task.name}" is done, but gaps[{at}] says "{text}"',
            f"任务 {task.id}“{task.name}”状态为 done，gaps[{at}] 却写着“{text}”",
            f"任務 {task.id}「{task.name}」狀態為 done，gaps[{at}] 卻寫著「{text}」",
        ),
        remedy=LocalText(
            f"write `status: partial` for {task.id}, or take the gap out",
            f"请把 {task.id} 改为 `status: partial`，或去掉这一条差距",
            f"請把 {task.id} 改為 `status: partial`，或去掉這一條差距",
        ),
        about=About(subject=task.id),
        place=report.config.place(f"gaps[{at}]"),
    )


def _praised(report: Report, path: str, metric: str, texts: tuple[str, str]) -> Problem:
    good, bad = texts
    return Problem(
        LocalText(
            f'{metric} is an achievement ("{good}") and a problem in {path} ("{bad}")',
            f"{metric} 既是成绩（“{good}”），又在 {path} 里是问题（“{bad}”）",
            f"{metric} 既是成績（「{good}」），又在 {path} 裡是問題（「{bad}」）",
        ),
        remedy=LocalText(
            "say which part is still open, or drop one of the two",
            "请写明还有哪一部分没有解决，或只留一处",
            "請寫明還有哪一部分沒有解決，或只留一處",
        ),
        about=About(metric, subject=path),
        place=report.config.place(path),
    )


def _unlinked(report: Report, path: str, card: Card, metric: str) -> Problem:
    return Problem(
        LocalText(
            f'{path} "{card.name}" is about {metric}, which stands among the achievements, '
            "and is linked to no initiative that is still to come",
            f"{path}“{card.name}”说的 {metric} 已列为成果，却没有关联尚未完成的举措",
            f"{path}「{card.name}」說的 {metric} 已列為成果，卻沒有連結尚未完成的專案",
        ),
        remedy=LocalText(
            "name the planned initiative that deals with the rest: `linked: [I10]`",
            "请写上处理余下问题的计划举措：`linked: [I10]`",
            "請寫上處理其餘問題的規劃專案：`linked: [I10]`",
        ),
        about=About(metric, subject=path),
        place=report.config.place(path),
    )


CHECK = Check("solved-and-open", solved_and_open, Scope.DOCUMENT, Severity.WARNING)
