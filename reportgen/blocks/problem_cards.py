"""Gaps or issues as cards: what, how far from the target, cause and action.

Among gaps, every missed target of a headline metric or goal has a card, whether the author wrote of
it or not; the author's cause and action are found by metric. Unfinished tasks come as authors list
them. Any other list may be shown as well, or several: `challenges.peak`, `risks`; a card then says
what its entry says: text, metric, trigger, response or linked initiatives.

    ::: problem-cards
    of: gaps
    :::
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.blocks.base import BlockData, BlockType, Made, Option, OptionKind, plain
from reportgen.blocks.fields import cell, metric_of, name_of, title_of
from reportgen.blocks.rows import toned
from reportgen.blocks.task_table import day
from reportgen.model.document.cards import ProblemCard, ProblemCards
from reportgen.model.document.context import DocumentContext, TargetState
from reportgen.model.document.inline import Form, Inline, Inlines, Status, Text
from reportgen.model.figures.figure import Figure
from reportgen.model.finding import About, Problem, Severity
from reportgen.model.language import LocalText
from reportgen.model.report.entries import Entry, entries, list_names
from reportgen.model.report.quarter_summary import Gap, Issue, QuarterSummary, Task
from reportgen.wording.labels import column_title, label
from reportgen.wording.periods import part_label
from reportgen.wording.terms import capitalised
from reportgen.wording.typography import typography


def problem_cards(data: BlockData) -> Made:
    """Yield the cards, and a problem for each missed target without a cause."""
    context = data.context
    content = context.report.config.content
    of = data.words("of") or ("gaps",)
    if isinstance(content, QuarterSummary) and of == ("issues",):
        cards = [_issue(data, issue, f"issues[{at}]") for at, issue in enumerate(content.issues)]
        metrics = [issue.metric for issue in content.issues]
    elif isinstance(content, QuarterSummary) and of == ("gaps",):
        gaps = list(all_gaps(context, content))
        cards = [_gap(data, content, gap) for gap in gaps]
        metrics = [gap.metric for gap in gaps]
        yield from (_without_cause(data, gap) for gap in gaps if gap.metric and not gap.cause)
    else:
        known = list_names(context.report)
        things = [each for name in of if name in known for each in entries(context.report, name)]
        cards = [_thing(data, entry) for entry in things]
        metrics = [metric_of(context, entry) for entry in things]
    if cards:
        used = [f for metric in metrics if metric and (f := context.actual(metric))]
        source = data.source(used) if used else data.own_source()
        yield ProblemCards(data.id, tuple(cards), data.line("claim"), source, data.medium)


def all_gaps(context: DocumentContext, content: QuarterSummary) -> Iterator[Gap]:
    """Yield every missed target, with the author's words where there are any, then other gaps."""
    config = context.report.config
    goals = (goal.metric for goal in config.goals if goal.metric)
    missed = [
        metric
        for metric in dict.fromkeys((*config.headline, *goals))
        if context.target_state(metric) is TargetState.MISSED
    ]
    written = {gap.metric: gap for gap in content.gaps if gap.metric}
    yield from (written.get(metric, Gap("", metric)) for metric in missed)
    yield from (gap for gap in content.gaps if gap.metric not in missed)


def _thing(data: BlockData, entry: Entry) -> ProblemCard:
    """Return the card of an entry of any list."""
    context = data.context
    name = title_of(data, entry)
    _, status, headline, facts = _head(data, metric_of(context, entry) or None, None, name)
    at_times = _at_periods(context, entry)
    owner = cell(data, entry, "owner")
    if at_times or not headline:
        words = capitalised(label("in_charge", context.locale).strip())
        headline, facts = at_times or ((Text(f"{words} "), *owner) if owner else ()), ()
    answer = entry.first("response", "linked", "action")
    cause = entry.first("trigger", "cause")
    text = cell(data, entry, "text") if name_of(entry) != entry.fields.get("text") else ()
    return ProblemCard(
        name=name,
        status=status if status is Status.MISSED else None,
        text=text,
        headline=headline,
        facts=facts,
        cause=cell(data, entry, cause) if cause else (),
        action=cell(data, entry, answer) if answer else (),
        cause_label=column_title(cause, context.locale) if cause else "",
        action_label=column_title(answer, context.locale) if answer else "",
    )


def _at_periods(context: DocumentContext, entry: Entry) -> Inlines:
    """Return the values of an entry's metric in the periods that it names."""
    metric, periods = metric_of(context, entry), entry.fields.get("period")
    if not metric or not isinstance(periods, tuple):
        return ()
    inlines: list[Inline] = []
    for period in periods:
        figure = context.actual(metric, (), period)
        if figure is not None:
            gap = typography(context.locale).wide_space if inlines else ""
            words = f"{gap}{part_label(period, context.locale)} "
            inlines += (Text(words), context.bold(figure))
    return tuple(inlines)


def _gap(data: BlockData, content: QuarterSummary, gap: Gap) -> ProblemCard:
    context = data.context
    task = next((task for task in content.tasks if gap.task and task.id == gap.task), None)
    path = f"gaps[{content.gaps.index(gap)}]" if gap in content.gaps else "gaps"
    text = data.says(gap.text, f"{path}.text")
    name, status, headline, facts = _head(data, gap.metric, task, text)
    to_do = label("to_do", context.locale)
    wanted = gap.metric is not None and status is Status.MISSED
    return ProblemCard(
        name=name,
        status=status,
        text=text if text != name else (),
        headline=headline,
        facts=facts,
        cause=data.says(gap.cause, f"{path}.cause") or plain(to_do if wanted else ""),
        action=data.says(gap.action, f"{path}.action") or plain(to_do if wanted else ""),
        cause_label=label("cause", context.locale),
        action_label=label("response", context.locale),
    )


def _issue(data: BlockData, issue: Issue, path: str) -> ProblemCard:
    context, text = data.context, data.says(issue.text, f"{path}.text")
    name, status, headline, facts = _head(data, issue.metric, None, text)
    return ProblemCard(
        name=name,
        status=status if status is Status.MISSED else None,
        text=text if text != name else (),
        headline=headline,
        facts=facts,
        cause=data.says(issue.evidence, f"{path}.evidence"),
        cause_label=label("evidence", context.locale),
    )


def _head(
    data: BlockData, metric: str | None, task: Task | None, text: Inlines
) -> tuple[Inlines, Status | None, Inlines, tuple[tuple[str, Inlines], ...]]:
    """Return name, status, headline and facts of a card: of its metric, its task, or its text."""
    context = data.context
    if metric is not None:
        actual = context.actual(metric)
        name = plain(context.metric(metric).names.in_(context.locale))
        if actual is None:
            return name, None, (), ()
        target = context.target(metric)
        return (
            name,
            context.status(metric),
            _headline(context, actual, target),
            _facts(context, actual, target),
        )
    if task is not None:
        due = day(context, task.end)
        when: Inlines = (
            (Text(f"{label('planned_end', context.locale)} {due}".strip()),) if due else ()
        )
        tasks = getattr(context.report.config.content, "tasks", ())
        name = data.says(task.name, f"tasks[{tasks.index(task)}].name")
        return name, Status(task.status.value), when, ()
    return text, None, (), ()


def _headline(context: DocumentContext, actual: Figure, target: Figure | None) -> Inlines:
    if target is None:
        return (context.bold(actual),)
    words = f"{typography(context.locale).wide_space}{label('target', context.locale)} "
    return (context.bold(actual), Text(words), context.run(target, Form.BOUND))


def _facts(
    context: DocumentContext, actual: Figure, target: Figure | None
) -> tuple[tuple[str, Inlines], ...]:
    facts: list[tuple[str, Inlines]] = [(label("actual", context.locale), (context.bold(actual),))]
    if target is not None:
        gap = toned(context, context.gap(actual, target), Form.SIGNED)
        facts.append((label("target", context.locale), (context.run(target, Form.BOUND),)))
        facts.append((label("gap_short", context.locale), (gap,)))
    return tuple(facts)


def _without_cause(data: BlockData, gap: Gap) -> Problem:
    name = data.context.metric(gap.metric or "").names
    return Problem(
        LocalText(
            f"{name.en} missed its target, and no cause is given",
            f"{name.hans}未达标，但没有写原因",
            f"{name.hant}未達標，但沒有寫原因",
        ),
        remedy=LocalText(
            f"add `{{metric: {gap.metric}, text: …, cause: …, action: …}}` under gaps",
            f"请在 gaps 下加上 `{{metric: {gap.metric}, text: …, cause: …, action: …}}`",
            f"請在 gaps 下加上 `{{metric: {gap.metric}, text: …, cause: …, action: …}}`",
        ),
        about=About(metric=gap.metric, period=data.context.period.id),
        place=data.context.report.config.place("gaps"),
        severity=Severity.WARNING,
    )


BLOCK = BlockType(
    "problem-cards",
    problem_cards,
    {
        "of": Option(OptionKind.LISTS, ("gaps", "issues")),
        "claim": Option(OptionKind.LINE),
    },
)
