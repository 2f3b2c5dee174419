"""A metric whose target is met is not listed among the gaps and issues.

A reader would ask which of the two is right. An entry that names a part (a channel, a team) whose
own target is missed speaks of that part.

Passes: an issue about csat at 85 % against 90 %. Fails: "slower than expected", 2.8 min against 3.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.base import Check, Scope
from reportgen.model.figures.figure import Figure
from reportgen.model.finding import About, Problem, Severity
from reportgen.model.language import LocalText
from reportgen.model.relations.verdict import Verdict, judge, target_level
from reportgen.model.report.facets import Facet
from reportgen.model.report.items import Item, items
from reportgen.model.report.report import Report
from reportgen.reading.parts_named import names_a_part_without_figures
from reportgen.wording.messages.quoting import PROBLEM, called

_PROBLEMS = (Facet.PROBLEMS, Facet.ISSUES)


def met_but_problem(report: Report) -> Iterator[Problem]:
    """Yield a problem for each gap or issue about a metric whose target is met."""
    period = report.config.period.id
    about = [(each, m) for each in items(report, *_PROBLEMS) for m in each.all_metrics]
    for item, metric in about:
        actual = report.book.find(metric, period)
        target = target_level(report.book, metric, period)
        if actual is None or target is None or actual.unit != target.unit:
            continue
        if judge(actual, target) is Verdict.MET and not _is_of_a_part(report, item, target):
            yield _problem(report, item, (actual, target))


def _is_of_a_part(report: Report, item: Item, target: Figure) -> bool:
    """Return whether texts name a member that misses the target, its own or the total's.

    Of a part that has no figures nobody knows whether it does.
    """
    if names_a_part_without_figures(item.text):
        return True
    for level in report.book.of(target.key.metric):
        if level.period != target.period:
            continue
        own = target_level(report.book, level.key.metric, level.period, level.key.members)
        names = [report.catalogue.member_names(member) for _, member in level.key.members]
        words = [word for name in names for word in (name.hans, name.hant, name.en)]
        named = any(word in text for word in words for text in (item.text, item.reason))
        if named and judge(level, own or target) is Verdict.MISSED:
            return True
    return False


def _problem(report: Report, item: Item, pair: tuple[Figure, Figure]) -> Problem:
    path, said = item.path, called(PROBLEM, item.text)
    actual, target = pair
    metric, what = actual.key.metric, actual.metric.names
    return Problem(
        LocalText(
            f"{said.en} is about {what.en}, "
            f"but {actual.written} meets the target of {target.written}",
            f"{said.hans}说的是{what.hans}，但 {actual.written} 已达到目标 {target.written}",
            f"{said.hant}說的是{what.hant}，但 {actual.written} 已達到目標 {target.written}",
        ),
        pair,
        remedy=LocalText(
            "say which part falls short, or take the problem out",
            "请写明是哪一部分不足，或去掉这个问题",
            "請寫明是哪一部分不足，或去掉這個問題",
        ),
        about=About(metric, period=actual.period.id, subject=path),
        place=report.config.place(f"{path}.text"),
        cause=actual.id,
    )


CHECK = Check("met-but-problem", met_but_problem, Scope.DOCUMENT, Severity.WARNING, needs=_PROBLEMS)
