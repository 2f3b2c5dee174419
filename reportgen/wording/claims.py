"""One sentence that a metric makes for itself, for slide titles: true in every state."""

from __future__ import annotations

from typing import assert_never

from reportgen.model.document.context import DocumentContext, TargetState
from reportgen.model.document.inline import FigureRun, Form, Inlines, Text
from reportgen.model.figures.figure import Figure
from reportgen.model.language import Locale, LocalText
from reportgen.wording.changes import change_inlines, nature
from reportgen.wording.periods import passing_words

_CAME_TO = LocalText(" came to ", "", "")
_LONGER = LocalText(", longer than its target by ", "，比目标长", "，比目標長")
_OVER = LocalText(", over its target by ", "，超出目标", "，超出目標")
_SHORT = LocalText(", short of its target by ", "，距目标还差", "，距目標還差")


def claim_inlines(context: DocumentContext, metric: str) -> Inlines:
    """Return a sentence on a metric: its value, then whether the target is met, else the change."""
    actual = context.actual(metric)
    if actual is None:
        return ()
    head = (
        Text(actual.metric.names.in_(context.locale)),
        Text(_CAME_TO.in_(context.locale)),
        context.run(actual),
    )
    target = context.target(metric)
    match context.target_state(metric):
        case TargetState.MET if target is not None:
            return (*head, *_met(context, target))
        case TargetState.MISSED if target is not None:
            return (*head, *_missed(context, actual, target))
        case _:
            return (*head, *_moved(context, actual, context.previous(metric)))


def _met(context: DocumentContext, target: Figure) -> Inlines:
    run = context.run(target)
    match context.locale:
        case Locale.EN:
            return (Text(", which meets the target of "), run)
        case Locale.HANS:
            return (Text("，达到"), run, Text("的目标"))
        case Locale.HANT:
            return (Text("，達到"), run, Text("的目標"))
        case _:
            assert_never(context.locale)


def _missed(context: DocumentContext, actual: Figure, target: Figure) -> Inlines:
    step = context.gap(actual, target)
    if step is None:
        return ()
    size = FigureRun(step, context.decimals(step), Form.SIZE)
    over = step.value > 0
    match context.locale:
        case Locale.EN:
            return (Text(", "), size, Text(" over its target" if over else " short of its target"))
        case Locale.HANS | Locale.HANT:
            longer = over and nature(actual) == "duration"
            words = _LONGER if longer else _OVER if over else _SHORT
            return (Text(words.in_(context.locale)), size)
        case _:
            assert_never(context.locale)


def _moved(context: DocumentContext, actual: Figure, previous: Figure | None) -> Inlines:
    if previous is None:
        return ()
    words = change_inlines(context, actual, previous)
    reference = passing_words(actual.period, previous.period, context.locale)
    match context.locale:
        case Locale.EN:
            return (Text("; it "), *words, Text(f" on {reference}"))
        case Locale.HANS:
            return (Text(f"，比{reference}"), *words)
        case Locale.HANT:
            return (Text(f"，較{reference}"), *words)
        case _:
            assert_never(context.locale)
