"""Tasks, highlights or background as numbered cards: title, text, and the figure that shows it.

::: number-cards
of: tasks
:::
"""

from __future__ import annotations

from reportgen.blocks.base import BlockData, BlockType, Made, Option, OptionKind, plain
from reportgen.blocks.change_table import before, now_of
from reportgen.blocks.rows import toned
from reportgen.blocks.task_table import day
from reportgen.model.document.cards import NumberCard, NumberCards
from reportgen.model.document.context import DocumentContext
from reportgen.model.document.inline import Form, Inline, Inlines, Status, Text
from reportgen.model.figures.figure import Figure
from reportgen.model.report.quarter_summary import Highlight, QuarterSummary, Task, TaskStatus
from reportgen.wording.labels import label
from reportgen.wording.numbers import unit_name
from reportgen.wording.periods import reference_words
from reportgen.wording.typography import typography


def number_cards(data: BlockData) -> Made:
    """Yield the cards, nothing where there is nothing to tell."""
    context = data.context
    content = context.report.config.content
    if not isinstance(content, QuarterSummary):
        return
    if data.word("of", "tasks") == "highlights":
        cards = [_highlight(data, at, h) for at, h in enumerate(content.team.highlights)]
        used = [now for each in content.team.highlights if (now := now_of(context, each))]
    else:
        cards = [_task(data, task, f"tasks[{at}]") for at, task in enumerate(content.tasks)]
        used = [f for task in content.tasks if (f := _figure(context, task))]
    if cards:
        source = data.source(used) if used else data.own_source()
        yield NumberCards(data.id, tuple(cards), data.line("claim"), source, data.medium)


def _task(data: BlockData, task: Task, path: str) -> NumberCard:
    context = data.context
    name = data.says(task.name, f"{path}.name")
    how, result = data.says(task.how, f"{path}.how"), data.says(task.result, f"{path}.result")
    gap = plain(typography(context.locale).space) if how and result else ()
    text = (*how, *gap, *result)
    actual = _figure(context, task)
    status = Status(task.status.value)
    if actual is None:
        return NumberCard(name, text, status, *_day_panel(context, task))
    return NumberCard(name, text, status, *figure_panel(context, actual))


def _highlight(data: BlockData, at: int, highlight: Highlight) -> NumberCard:
    context, name = data.context, data.says(highlight.text, f"team.highlights[{at}].text")
    now = now_of(context, highlight)
    if now is None:
        return NumberCard(name, ())
    earlier = before(context, highlight, now)
    return NumberCard(name, (), None, *figure_panel(context, now, earlier))


def _figure(context: DocumentContext, task: Task) -> Figure | None:
    """Return the first figure that shows what a task brought."""
    return next((f for metric in task.metrics if (f := context.actual(metric))), None)


def figure_panel(
    context: DocumentContext, now: Figure, earlier: Figure | None = None
) -> tuple[Inlines, Inlines]:
    """Return the large figure, and the line with its name, earlier value and change."""
    reference = earlier or context.previous(now.key.metric)
    large: Inlines = (context.bold(now, Form.NUMBER), Text(unit_name(now, context.locale)))
    line: list[Inline] = [Text(now.metric.names.in_(context.locale))]
    if reference is not None:
        rate = None if now.unit.is_percent else context.change_rate(now, reference)
        words = reference_words(context.period, reference.period, context.locale)
        marks = typography(context.locale)
        gap, space = marks.wide_space, marks.space
        line += [Text(f"{gap}{words}{space}"), context.run(reference, Form.NUMBER), Text(gap)]
        line.append(toned(context, rate or context.change(now, reference), Form.ARROW))
    return large, tuple(line)


def _day_panel(context: DocumentContext, task: Task) -> tuple[Inlines, Inlines]:
    """Return the day of completion, for a task that no figure shows."""
    when = day(context, task.end)
    if not when:
        return (), ()
    name = "finished_on" if task.status is TaskStatus.DONE else "planned_end"
    words = label(name, context.locale).strip()
    charge = f"{typography(context.locale).wide_space}{label('in_charge', context.locale).strip()}"
    owner = f"{charge} {task.owner}" if task.owner else ""
    return (Text(when, strong=True),), (Text(f"{words}{owner}"),)


BLOCK = BlockType(
    "number-cards",
    number_cards,
    {
        "of": Option(OptionKind.WORD, ("tasks", "highlights")),
        "claim": Option(OptionKind.LINE),
    },
)
