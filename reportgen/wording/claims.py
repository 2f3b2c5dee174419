"""One sentence that a metric makes for itself, for slide titles: true in every state."""

from __future__ import annotations

from reportgen.model.figure import Figure
from reportgen.model.inline import FigureRun, Form, Inlines, Text
from reportgen.model.language import Locale
from reportgen.model.scene import Scene, TargetState
from reportgen.wording.changes import change_inlines, nature
from reportgen.wording.periods import passing_words


def claim_inlines(scene: Scene, metric: str) -> Inlines:
    """Return what a metric of the period says: value, then its target, else its change."""
    actual = scene.actual(metric)
    if actual is None:
        return ()
    head = (Text(actual.metric.names.in_(scene.locale)), _space(scene.locale), scene.run(actual))
    target = scene.target(metric)
    match scene.target_state(metric):
        case TargetState.MET if target is not None:
            return (*head, *_met(scene, target))
        case TargetState.MISSED if target is not None:
            return (*head, *_missed(scene, actual, target))
        case _:
            return (*head, *_moved(scene, actual, scene.previous(metric)))


def _space(locale: Locale) -> Text:
    return Text(" came to " if locale is Locale.EN else "")


def _met(scene: Scene, target: Figure) -> Inlines:
    run = scene.run(target)
    match scene.locale:
        case Locale.EN:
            return (Text(", which meets the target of "), run)
        case Locale.HANS:
            return (Text("，达到"), run, Text("的目标"))
        case Locale.HANT:
            return (Text("，達到"), run, Text("的目標"))


def _missed(scene: Scene, actual: Figure, target: Figure) -> Inlines:
    step = scene.gap(actual, target)
    size = FigureRun(step, scene.decimals(step), Form.SIZE)
    over = step.value > 0
    match scene.locale:
        case Locale.EN:
            return (Text(", "), size, Text(" over its target" if over else " short of its target"))
        case Locale.HANS:
            return (
                Text(
                    "，比目标长"
                    if over and nature(actual) == "duration"
                    else "，超出目标"
                    if over
                    else "，距目标还差"
                ),
                size,
            )
        case Locale.HANT:
            return (
                Text(
                    "，比目標長"
                    if over and nature(actual) == "duration"
                    else "，超出目標"
                    if over
                    else "，距目標還差"
                ),
                size,
            )


def _moved(scene: Scene, actual: Figure, previous: Figure | None) -> Inlines:
    if previous is None:
        return ()
    words = change_inlines(scene, actual, previous)
    reference = passing_words(actual.period, previous.period, scene.locale)
    if scene.locale is Locale.EN:
        return (Text("; it "), *words, Text(f" on {reference}"))
    return (Text(f"，{'比' if scene.locale is Locale.HANS else '較'}{reference}"), *words)
