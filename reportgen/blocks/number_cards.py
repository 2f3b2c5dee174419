"""Tasks, highlights or background as numbered cards: title, text, and the figure that shows it.

::: number-cards
of: tasks
:::
"""

from __future__ import annotations

from reportgen.blocks.base import BlockData, BlockType, Made, Option, OptionKind, plain
from reportgen.blocks.comparison import comparison, difference
from reportgen.blocks.fields import cell, metric_of, metrics_of, status_of, title_of
from reportgen.blocks.task_table import day
from reportgen.model.document.cards import NumberCard, NumberCards
from reportgen.model.document.context import DocumentContext
from reportgen.model.document.inline import Form, Inline, Inlines, Status, Text
from reportgen.model.figures.figure import Figure
from reportgen.model.report.entries import Entry
from reportgen.model.report.facets import Facet
from reportgen.wording.labels import label
from reportgen.wording.numbers import unit_suffix
from reportgen.wording.periods import reference_words
from reportgen.wording.typography import typography


def number_cards(data: BlockData) -> Made:
    """Yield the cards, nothing where there is nothing to tell."""
    facet = Facet(data.word("of", Facet.TASKS.value))
    make, figure = (_highlight, _now) if facet is Facet.HIGHLIGHTS else (_task, _figure)
    things = data.things(facet)
    used = [found for each in things if (found := figure(data.context, each))]
    if things:
        cards = tuple(make(data, each) for each in things)
        source = data.source(used) if used else data.own_source()
        yield NumberCards(data.id, cards, data.line("claim"), source, data.medium)


def _task(data: BlockData, task: Entry) -> NumberCard:
    context = data.context
    how, result = cell(data, task, "how"), cell(data, task, "result")
    gap = plain(typography(context.locale).space) if how and result else ()
    text, actual = (*how, *gap, *result), _figure(context, task)
    panel = figure_panel(context, actual) if actual else _day_panel(context, task)
    return NumberCard(title_of(data, task), text, status_of(task), *panel)


def _highlight(data: BlockData, highlight: Entry) -> NumberCard:
    context, name = data.context, title_of(data, highlight)
    now, earlier = _compared(context, highlight)
    panel = figure_panel(context, now, earlier) if now else ((), ())
    return NumberCard(name, (), None, *panel)


def _compared(context: DocumentContext, highlight: Entry) -> tuple[Figure | None, Figure | None]:
    return comparison(context, metric_of(context, highlight), highlight.fields.get("against"))


def _now(context: DocumentContext, highlight: Entry) -> Figure | None:
    return _compared(context, highlight)[0]


def _figure(context: DocumentContext, task: Entry) -> Figure | None:
    """Return the first figure that shows what a task brought."""
    return next((f for name in metrics_of(task) if (f := context.actual(name))), None)


def figure_panel(
    context: DocumentContext, now: Figure, earlier: Figure | None = None
) -> tuple[Inlines, Inlines]:
    """Return the large figure, and the line with its name, earlier value and change."""
    reference = earlier or context.previous(now.key.metric)
    large: Inlines = (context.bold(now, Form.NUMBER), Text(unit_suffix(now, context.locale)))
    line: list[Inline] = [Text(now.metric.names.in_(context.locale))]
    if reference is not None:
        words = reference_words(context.period, reference.period, context.locale)
        marks = typography(context.locale)
        gap, space = marks.wide_space, marks.space
        line += [Text(f"{gap}{words}{space}"), context.run(reference, Form.NUMBER), Text(gap)]
        line += difference(context, now, reference)
    return large, tuple(line)


def _day_panel(context: DocumentContext, task: Entry) -> tuple[Inlines, Inlines]:
    """Return the day of completion, for a task that no figure shows."""
    when, whose = day(context, task.fields.get("end")), task.fields.get("owner")
    if not when:
        return (), ()
    name = "finished_on" if status_of(task) is Status.DONE else "planned_end"
    words = label(name, context.locale).strip()
    charge = f"{typography(context.locale).wide_space}{label('in_charge', context.locale).strip()}"
    owner = f"{charge} {whose}" if whose else ""
    return (Text(when, strong=True),), (Text(f"{words}{owner}"),)


BLOCK = BlockType(
    "number-cards",
    number_cards,
    {
        "of": Option(OptionKind.WORD, (Facet.TASKS.value, Facet.HIGHLIGHTS.value)),
        "claim": Option(OptionKind.LINE),
    },
    Facet.TASKS,
)
