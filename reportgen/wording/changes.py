"""What a change, and a distance to a target, is called: by sign and by the nature of the metric."""

from __future__ import annotations

from typing import assert_never

from reportgen.model.document.context import DocumentContext
from reportgen.model.document.inline import FigureRun, Form, Inlines, Text
from reportgen.model.figures.figure import Figure
from reportgen.model.figures.metric import Better
from reportgen.model.language import Locale, LocalText

_DURATIONS = frozenset({"s", "min", "h", "day", "week"})
_COUNTS = frozenset({"count", "people"})

_VERBS = {
    ("duration", "up"): LocalText("rose by ", "延长", "延長"),
    ("duration", "down"): LocalText("fell by ", "缩短", "縮短"),
    ("count", "up"): LocalText("grew by ", "增加", "增加"),
    ("count", "down"): LocalText("fell by ", "减少", "減少"),
    ("level", "up"): LocalText("rose by ", "上升", "上升"),
    ("level", "down"): LocalText("fell by ", "下降", "下降"),
}
_FLAT = LocalText("held level", "持平", "持平")
_ON_TARGET = LocalText("exactly on target", "正好达到", "正好達到")
_BETTER_THAN_TARGET = LocalText("better than target by ", "优于目标", "優於目標")
_UNKNOWN = LocalText("may have risen or fallen", "升降不明", "升降不明")
_NO_PREVIOUS = LocalText("has no earlier value to compare with", "没有可比的前值", "沒有可比的前值")


def nature(figure: Figure) -> str:
    """Return what kind of quantity a figure's metric is: duration, count or level."""
    unit = figure.metric.unit.id
    if unit in _DURATIONS:
        return "duration"
    return "count" if unit in _COUNTS else "level"


def change_inlines(context: DocumentContext, current: Figure, reference: Figure | None) -> Inlines:
    """Return a change as words: 缩短0.3分钟, rose by 2.0 pp, 增加35.2%, 持平.

    Counts are told relative to the reference, everything else as a difference.
    """
    step = context.change(current, reference)
    if step is None:
        words = _NO_PREVIOUS if reference is None else _UNKNOWN
        return (Text(words.in_(context.locale)),)
    if context.prints_as_zero(step):
        return (Text(_FLAT.in_(context.locale)),)
    rate = context.change_rate(current, reference) if nature(current) == "count" else None
    return rate_inlines(context, rate or step)


def rate_inlines(context: DocumentContext, step: Figure) -> Inlines:
    """Return a change, a figure derived from two others, as a verb and its size: rose by 2.0 pp."""
    direction = "up" if step.value > 0 else "down"
    verb = _VERBS[nature(step), direction].in_(context.locale)
    return (Text(verb), FigureRun(step, context.decimals(step), Form.SIZE))


def gap_inlines(context: DocumentContext, step: Figure) -> Inlines:
    """Return the distance to a target as words: 快0.2分钟, 差5.0个百分点, 正好达到.

    A short form for cards; a plain sign would leave the reader to find out which side is good.
    """
    locale = context.locale
    size = FigureRun(step, context.decimals(step), Form.SIZE)
    if context.prints_as_zero(step):
        return (Text(_ON_TARGET.in_(locale)),)
    good = (step.value > 0) == (step.metric.better is Better.HIGHER)
    if step.metric.better is Better.NEUTRAL:
        return (FigureRun(step, context.decimals(step), Form.SIGNED),)
    match locale:
        case Locale.EN:
            return (size, Text(_english_side(step) if good else _english_miss(step)))
        case Locale.HANS | Locale.HANT:
            return (Text(_chinese_side(step, locale) if good else _chinese_miss(step)), size)
        case _:
            assert_never(locale)


def _english_side(step: Figure) -> str:
    """Return the English words behind the distance of a good value: faster, above, below."""
    if nature(step) == "duration":
        return " faster than target"
    return " above target" if step.value > 0 else " below target"


def _chinese_side(step: Figure, locale: Locale) -> str:
    return "快" if nature(step) == "duration" else _BETTER_THAN_TARGET.in_(locale)


def _chinese_miss(step: Figure) -> str:
    return "超出" if step.value > 0 else "差"


def _english_miss(step: Figure) -> str:
    """Return the English words behind the distance of a bad value: over, short of the target."""
    return " over target" if step.value > 0 else " short of target"
