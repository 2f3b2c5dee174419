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
from dataclasses import replace

from reportgen.blocks.base import BlockData, BlockType, Made, Option, OptionKind, plain
from reportgen.blocks.fields import cell, metric_of, name_of, status_of, title_of
from reportgen.blocks.rows import toned
from reportgen.blocks.task_table import day
from reportgen.model.document.cards import ProblemCard, ProblemCards
from reportgen.model.document.context import DocumentContext, TargetState
from reportgen.model.document.inline import Form, Inline, Inlines, Status, Text
from reportgen.model.figures.figure import Figure
from reportgen.model.finding import About, Problem, Severity
from reportgen.model.language import LocalText
from reportgen.model.report.entries import Entry, entries, list_names
from reportgen.model.report.facets import Facet, declared
from reportgen.model.report.shortfalls import answering_section
from reportgen.wording.labels import column_title, label
from reportgen.wording.periods import part_label
from reportgen.wording.terms import capitalised
from reportgen.wording.typography import typography


def problem_cards(data: BlockData) -> Made:
    """Yield the cards, and a problem for each missed target without a cause."""
    context, content = data.context, data.context.report.config.content
    problems = [path for path, _ in declared(content, Facet.PROBLEMS)]
    issues = [path for path, _ in declared(content, Facet.ISSUES)]
    of = data.words("of")
    if not of or set(of) <= set(problems):
        things = tuple(_all_problems(data))
        cards = [_gap(data, each) for each in things]
        yield from (said for each in things for said in _without_cause(data, each))
    else:
        known = list_names(context.report)
        things = tuple(e for name in of if name in known for e in entries(context.report, name))
        make = _issue if set(of) <= set(issues) else _thing
        cards = [make(data, each) for each in things]
    if cards:
        metrics = [metric_of(context, each) for each in things]
        used = [f for metric in metrics if metric and (f := context.actual(metric))]
        source = data.source(used) if used else data.own_source()
        yield ProblemCards(data.id, tuple(cards), data.line("claim"), source, data.medium)


def _all_problems(data: BlockData) -> Iterator[Entry]:
    """Yield every missed target, with the author's words where there are any, then the others."""
    context, written = data.context, data.things(Facet.PROBLEMS)
    config = context.report.config
    goals = (goal.metric for goal in config.goals if goal.metric)
    missed = [
        metric
        for metric in dict.fromkeys((*config.headline, *goals))
        if context.target_state(metric) is TargetState.MISSED
    ]
    by_metric = {metric: each for each in written if (metric := metric_of(context, each))}
    yield from (by_metric.get(metric, Entry("", {"metric": metric})) for metric in missed)
    yield from (each for each in written if metric_of(context, each) not in missed)


def _thing(data: BlockData, entry: Entry) -> ProblemCard:
    """Return the card of an entry of any list."""
    context, card = data.context, _head(data, entry, None)
    at_times, owner = _at_periods(context, entry), cell(data, entry, "owner")
    if at_times or not card.headline:
        words = capitalised(label("in_charge", context.locale).strip())
        headline = at_times or ((Text(f"{words} "), *owner) if owner else ())
        card = replace(card, headline=headline, facts=())
    answer = entry.first("response", "linked", "action")
    cause = entry.first("trigger", "cause")
    return replace(
        card,
        name=title_of(data, entry),
        status=_if_missed(card),
        text=cell(data, entry, "text") if name_of(entry) != entry.fields.get("text") else (),
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


def _gap(data: BlockData, gap: Entry) -> ProblemCard:
    locale, named = data.context.locale, gap.fields.get("task")
    tasks = [each for each in data.things(Facet.TASKS) if each.fields.get("id")]
    card = _head(data, gap, next((task for task in tasks if task.fields["id"] == named), None))
    is_missed = metric_of(data.context, gap) and card.status is Status.MISSED
    wanted = plain(label("to_do", locale) if is_missed else "")
    return replace(
        card,
        cause=cell(data, gap, "cause") or wanted,
        action=cell(data, gap, "action") or wanted,
        cause_label=label("cause", locale),
        action_label=label("response", locale),
    )


def _issue(data: BlockData, issue: Entry) -> ProblemCard:
    card = _head(data, issue, None)
    return replace(
        card,
        status=_if_missed(card),
        cause=cell(data, issue, "evidence"),
        cause_label=label("evidence", data.context.locale),
    )


def _if_missed(card: ProblemCard) -> Status | None:
    return card.status if card.status is Status.MISSED else None


def _head(data: BlockData, entry: Entry, task: Entry | None) -> ProblemCard:
    """Return what a card says of its metric, else of its task, else in its own words alone.

    The words are what fell short, a name or text; not what is done about it.
    """
    context, metric = data.context, metric_of(data.context, entry)
    text = cell(data, entry, entry.first("name", "risk", "text"))
    if metric:
        name = plain(context.metric(metric).names.in_(context.locale))
        card = ProblemCard(name, None, text)
        actual, target = context.actual(metric), context.target(metric)
        if actual is not None:
            headline, facts = _headline(context, actual, target), _facts(context, actual, target)
            card = ProblemCard(name, context.status(metric), text, headline, facts)
    elif task is not None:
        due = day(context, task.fields.get("end"))
        when = plain(f"{label('planned_end', context.locale)} {due}".strip() if due else "")
        card = ProblemCard(title_of(data, task), status_of(task), text, when)
    else:
        card = ProblemCard(text, None, ())
    return replace(card, text=()) if card.text == card.name else card


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
        if gap:
            facts.append((label("distance", context.locale), gap))
    return tuple(facts)


def _without_cause(data: BlockData, gap: Entry) -> Iterator[Problem]:
    """Yield a problem for a missed target whose entry has no cause.

    One without an entry is told of by target-verdict; in kinds of ours both say so.
    """
    metric, config = metric_of(data.context, gap), data.context.report.config
    is_told = not gap.path and config.document_kind.is_folder
    if not metric or gap.fields.get("cause") or is_told:
        return
    name = data.context.metric(metric).names
    key = answering_section(data.context.report)
    entry = f"`{{metric: {metric}, text: …, cause: …, action: …}}`"
    yield Problem(
        LocalText(
            f"{name.en} missed its target, and no cause is given",
            f"{name.hans}未达标，但没有写原因",
            f"{name.hant}未達標，但沒有寫原因",
        ),
        remedy=LocalText(
            f"add `cause: …` to {gap.path}" if gap.path else f"add {entry} under {key}",
            f"请在 {gap.path} 里补上 `cause: …`" if gap.path else f"请在 {key} 下加上 {entry}",
            f"請在 {gap.path} 裡補上 `cause: …`" if gap.path else f"請在 {key} 下加上 {entry}",
        ),
        about=About(metric=metric, period=data.context.period.id),
        place=config.place(gap.path or key),
        severity=Severity.WARNING,
    )


BLOCK = BlockType(
    "problem-cards",
    problem_cards,
    {
        "of": Option(OptionKind.LISTS, ("gaps", "issues")),
        "claim": Option(OptionKind.LINE),
    },
    Facet.PROBLEMS,
)
