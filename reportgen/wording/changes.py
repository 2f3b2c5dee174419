"""What a change, and a distance to a target, is called: by sign and by the nature of the metric."""

from __future__ import annotations

from reportgen.model.figure import Figure
from reportgen.model.inline import FigureRun, Form, Inlines, Text
from reportgen.model.language import Locale, Words
from reportgen.model.metric import Better
from reportgen.model.scene import Scene

_DURATIONS = frozenset({"s", "min", "h", "day", "week"})
_COUNTS = frozenset({"count", "people"})

_VERBS = {
    ("duration", "up"): Words("rose by ", "延长", "延長"),
    ("duration", "down"): Words("fell by ", "缩短", "縮短"),
    ("count", "up"): Words("grew by ", "增加", "增加"),
    ("count", "down"): Words("fell by ", "减少", "減少"),
    ("level", "up"): Words("rose by ", "上升", "上升"),
    ("level", "down"): Words("fell by ", "下降", "下降"),
}
_FLAT = Words("held level", "持平", "持平")
_NO_PREVIOUS = Words("has no earlier value", "没有可比的前值", "沒有可比的前值")


def nature(figure: Figure) -> str:
    """Return what kind of quantity a figure's metric is: duration, count or level."""
    unit = figure.metric.unit.id
    if unit in _DURATIONS:
        return "duration"
    return "count" if unit in _COUNTS else "level"


def change_inlines(scene: Scene, current: Figure, reference: Figure | None) -> Inlines:
    """Return a change as words: 缩短0.3分钟, rose by 2.0 pp, 增加35.2%, 持平.

    Counts are told relative to the reference, everything else as a difference.
    """
    if reference is None:
        return (Text(_NO_PREVIOUS.in_(scene.locale)),)
    step = scene.change(current, reference)
    if scene.prints_as_zero(step):
        return (Text(_FLAT.in_(scene.locale)),)
    told: Figure | None = step
    if nature(current) == "count":
        told = scene.change_rate(current, reference) or step
    return rate_inlines(scene, told or step)


def rate_inlines(scene: Scene, step: Figure) -> Inlines:
    """Return a derived change as a verb and its size."""
    direction = "up" if step.value > 0 else "down"
    verb = _VERBS[nature(step), direction].in_(scene.locale)
    return (Text(verb), FigureRun(step, scene.decimals(step), Form.SIZE))


def gap_inlines(scene: Scene, step: Figure) -> Inlines:
    """Return the distance to a target as words: 快0.2分钟, 差5.0个百分点, 正好达到.

    A short form for cards; a plain sign would leave the reader to find out which side is good.
    """
    locale = scene.locale
    size = FigureRun(step, scene.decimals(step), Form.SIZE)
    if scene.prints_as_zero(step):
        return (Text(Words("exactly on target", "正好达到", "正好達到").in_(locale)),)
    good = (step.value > 0) == (step.metric.better is Better.HIGHER)
    if step.metric.better is Better.NEUTRAL:
        return (FigureRun(step, scene.decimals(step), Form.SIGNED),)
    if locale is Locale.EN:
        return (size, Text(_english_side(step) if good else _english_miss(step)))
    if not good:
        word = Words("", "超出", "超出") if step.value > 0 else Words("", "差", "差")
        return (Text(word.in_(locale)), size)
    if nature(step) == "duration":
        return (Text("快"), size)
    return (Text("优于目标" if locale is Locale.HANS else "優於目標"), size)


def _english_side(step: Figure) -> str:
    """Return on which side of the target a good value stands."""
    if nature(step) == "duration":
        return " faster than target"
    return " above target" if step.value > 0 else " below target"


def _english_miss(step: Figure) -> str:
    """Return on which side of the target a bad value stands: below it is short of it."""
    return " over target" if step.value > 0 else " short of target"
