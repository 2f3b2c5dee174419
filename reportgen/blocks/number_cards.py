"""Tasks, highlights or background as numbered cards: title, text, and the figure that shows it.

::: number-cards
of: tasks
:::
"""

from __future__ import annotations

from reportgen.blocks.base import BlockData, BlockType, Kind, Made, Option, plain
from reportgen.blocks.change_table import before, now_of
from reportgen.blocks.rows import toned
from reportgen.blocks.task_table import day
from reportgen.model.document import NumberCard, NumberCards
from reportgen.model.figure import Figure
from reportgen.model.inline import Form, Inline, Inlines, Status, Text
from reportgen.model.language import Locale
from reportgen.model.quarter_summary import Highlight, QuarterSummary, Task, TaskStatus
from reportgen.model.scene import Scene
from reportgen.wording.labels import label, wide_space
from reportgen.wording.numbers import unit_name
from reportgen.wording.periods import reference_words


def number_cards(data: BlockData) -> Made:
    """Yield the cards, nothing where there is nothing to tell."""
    scene = data.scene
    content = scene.report.config.content
    if not isinstance(content, QuarterSummary):
        return
    if data.word("of", "tasks") == "highlights":
        cards = [_highlight(data, at, h) for at, h in enumerate(content.team.highlights)]
        used = [now for each in content.team.highlights if (now := now_of(scene, each))]
    else:
        cards = [_task(data, task, f"tasks[{at}]") for at, task in enumerate(content.tasks)]
        used = [f for task in content.tasks if (f := _figure(scene, task))]
    if cards:
        source = data.source(used) if used else data.own_source()
        yield NumberCards(data.id, tuple(cards), data.line("claim"), source, data.medium)


def _task(data: BlockData, task: Task, path: str) -> NumberCard:
    scene = data.scene
    name = data.says(task.name, f"{path}.name")
    how, result = data.says(task.how, f"{path}.how"), data.says(task.result, f"{path}.result")
    gap = plain(" ") if how and result and scene.locale is Locale.EN else ()
    text = (*how, *gap, *result)
    actual = _figure(scene, task)
    status = Status(task.status.value)
    if actual is None:
        return NumberCard(name, text, status, *_day_panel(scene, task))
    return NumberCard(name, text, status, *figure_panel(scene, actual))


def _highlight(data: BlockData, at: int, highlight: Highlight) -> NumberCard:
    scene, name = data.scene, data.says(highlight.text, f"team.highlights[{at}].text")
    now = now_of(scene, highlight)
    if now is None:
        return NumberCard(name, ())
    earlier = before(scene, highlight, now)
    return NumberCard(name, (), None, *figure_panel(scene, now, earlier))


def _figure(scene: Scene, task: Task) -> Figure | None:
    """Return the first figure that shows what a task brought."""
    return next((f for metric in task.metrics if (f := scene.actual(metric))), None)


def figure_panel(
    scene: Scene, now: Figure, earlier: Figure | None = None
) -> tuple[Inlines, Inlines]:
    """Return the large figure, and the line with its name, earlier value and change."""
    reference = earlier or scene.previous(now.key.metric)
    large: Inlines = (scene.bold(now, Form.NUMBER), Text(unit_name(now, scene.locale)))
    line: list[Inline] = [Text(now.metric.names.in_(scene.locale))]
    if reference is not None:
        rate = None if now.unit.is_percent else scene.change_rate(now, reference)
        words = reference_words(scene.period, reference.period, scene.locale)
        gap, space = wide_space(scene.locale), " " if scene.locale is Locale.EN else ""
        line += [Text(f"{gap}{words}{space}"), scene.run(reference, Form.NUMBER), Text(gap)]
        line.append(toned(scene, rate or scene.change(now, reference), Form.ARROW))
    return large, tuple(line)


def _day_panel(scene: Scene, task: Task) -> tuple[Inlines, Inlines]:
    """Return the day of completion, for a task that no figure shows."""
    when = day(scene, task.end)
    if not when:
        return (), ()
    name = "finished_on" if task.status is TaskStatus.DONE else "planned_end"
    words = label(name, scene.locale).strip()
    charge = f"{wide_space(scene.locale)}{label('in_charge', scene.locale).strip()}"
    owner = f"{charge} {task.owner}" if task.owner else ""
    return (Text(when, strong=True),), (Text(f"{words}{owner}"),)


BLOCK = BlockType(
    "number-cards",
    number_cards,
    {
        "of": Option(Kind.WORD, ("tasks", "highlights")),
        "claim": Option(Kind.LINE),
    },
)
