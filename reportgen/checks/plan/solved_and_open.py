"""What is called achieved is not called a problem as well, unless something is said to be left.

A task that is done has no gap: with a remainder it is `partial`. An achievement and a problem
about one metric need words for the remainder (仍, 其余, still). In an annual report a challenge
about the metric of an achievement is linked to an initiative that is still to come.

Passes: a gap of a task that is `partial`. Fails: a gap of a task that is `done`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from reportgen.checks.base import Check, Scope
from reportgen.model.finding import About, Problem, Severity
from reportgen.model.language import LocalText
from reportgen.model.relations.verdict import Verdict, judge, target_level
from reportgen.model.report.facets import Facet
from reportgen.model.report.initiatives import Initiative, initiatives
from reportgen.model.report.items import Item, items
from reportgen.model.report.pieces import TaskStatus
from reportgen.model.report.report import Report
from reportgen.reading.parts_named import names_a_part_without_figures
from reportgen.reading.remainders import states_remainder
from reportgen.wording.messages.quoting import PROBLEM, called, quoted


def solved_and_open(report: Report) -> Iterator[Problem]:
    """Yield a problem for each thing that is both an achievement and a problem."""
    yield from _tasks(report)
    yield from _metrics(report)
    yield from _challenges(report)


def _tasks(report: Report) -> Iterator[Problem]:
    """Yield a problem for each task that is done and has a gap."""
    done = {task.id: task for task in _finished(report) if task.id}
    seen: set[str] = set()
    for gap in items(report, Facet.PROBLEMS):
        if gap.task in done and gap.task not in seen:
            seen.add(gap.task)
            yield _done_with_gap(report, gap, done[gap.task])


def _finished(report: Report) -> list[Item]:
    return [each for each in items(report, Facet.TASKS) if each.status == TaskStatus.DONE]


def _metrics(report: Report) -> Iterator[Problem]:
    """Yield a problem for each metric of a highlight or finished task that is a problem too."""
    praised = {
        metric: task.result or task.name
        for task in _finished(report)
        for metric in task.all_metrics
    }
    praised |= {each.metric: each.text for each in items(report, Facet.HIGHLIGHTS)}
    for item in items(report, Facet.PROBLEMS, Facet.ISSUES):
        both = next((metric for metric in item.all_metrics if metric in praised), None)
        if both and not _says_what_is_left(item.text) and not _is_judged(report, both):
            yield _praised(report, item, both, praised[both])


def _says_what_is_left(text: str) -> bool:
    return states_remainder(text) or names_a_part_without_figures(text)


def _is_judged(report: Report, metric: str) -> bool:
    """Return whether a target says which of the two is right.

    Where it is missed the distance is what is left; where it is met, `met-but-problem` speaks.
    """
    actual = report.book.find(metric, report.config.period.id)
    target = target_level(report.book, metric, report.config.period.id)
    if actual is None or target is None:
        return False
    return judge(actual, target) in (Verdict.MISSED, Verdict.MET)


def _challenges(report: Report) -> Iterator[Problem]:
    """Yield a problem for each challenge about an achievement that no coming initiative answers."""
    known = initiatives(report)
    finished = [each.text for each in items(report, Facet.FINISHED)]
    reached = {known[name].metric for name in finished if name in known}
    reached |= {each.metric or each.text for each in items(report, Facet.SAVINGS)}
    for card in items(report, Facet.PROBLEMS):
        both = sorted({*card.all_metrics} & reached - {""})
        if both and not any(_is_coming(known, name) for name in card.linked):
            yield _unlinked(report, card, both[0])


def _is_coming(known: Mapping[str, Initiative], name: str) -> bool:
    return name in known and known[name].is_open


def _done_with_gap(report: Report, gap: Item, task: Item) -> Problem:
    what, text = quoted(task.name), quoted(gap.text)
    return Problem(
        LocalText(
            f"the task {what.en} ({task.id}) is done, but {text.en} is a problem of it",
            f"任务{what.hans}（{task.id}）已完成，{text.hans}却写成它的问题",
            f"任務{what.hant}（{task.id}）已完成，{text.hant}卻寫成它的問題",
        ),
        remedy=LocalText(
            f"write `status: partial` for {task.id}, or take the problem out",
            f"请把 {task.id} 改为 `status: partial`，或去掉这个问题",
            f"請把 {task.id} 改為 `status: partial`，或去掉這個問題",
        ),
        about=About(subject=task.id),
        place=report.config.place(gap.path),
    )


def _praised(report: Report, item: Item, metric: str, good: str) -> Problem:
    what, path = report.catalogue.metric_names(metric), item.path
    well, badly = quoted(good), quoted(item.text)
    return Problem(
        LocalText(
            f"{what.en} is an achievement ({well.en}) and a problem ({badly.en})",
            f"{what.hans}既是成果（{well.hans}），又是问题（{badly.hans}）",
            f"{what.hant}既是成果（{well.hant}），又是問題（{badly.hant}）",
        ),
        remedy=LocalText(
            "say which part is still open, or take one of the two out",
            "请写明还有哪一部分没有解决，或去掉其中一处",
            "請寫明還有哪一部分沒有解決，或去掉其中一處",
        ),
        about=About(metric, subject=path),
        place=report.config.place(path),
    )


def _unlinked(report: Report, card: Item, metric: str) -> Problem:
    path, what = card.path, report.catalogue.metric_names(metric)
    name = called(PROBLEM, card.name or card.text)
    return Problem(
        LocalText(
            f"{name.en} is about {what.en}, which stands among the achievements, "
            "and is linked to no initiative that is still to come",
            f"{name.hans}说的{what.hans}已列为成果，却没有关联尚未完成的举措",
            f"{name.hant}說的{what.hant}已列為成果，卻沒有連結尚未完成的專案",
        ),
        remedy=LocalText(
            "name the initiative to come that deals with the rest, such as `linked: [I10]`",
            "请写上处理余下问题的举措，例如 `linked: [I10]`",
            "請寫上處理其餘問題的專案，例如 `linked: [I10]`",
        ),
        about=About(metric, subject=path),
        place=report.config.place(path),
    )


CHECK = Check(
    "solved-and-open",
    solved_and_open,
    Scope.DOCUMENT,
    Severity.WARNING,
    needs=(Facet.TASKS, Facet.HIGHLIGHTS, Facet.FINISHED, Facet.SAVINGS),
)
