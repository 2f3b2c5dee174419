"""The cells that metric tables and cards share: one rule for what a value, change or gap shows."""

from __future__ import annotations

from reportgen.blocks.base import plain, strong
from reportgen.model.document import Align, Column, Emphasis
from reportgen.model.figure import Figure, Members
from reportgen.model.inline import FigureRun, Form, Inlines, StatusMark
from reportgen.model.scene import Scene
from reportgen.wording.labels import label
from reportgen.wording.numbers import unit_name
from reportgen.wording.periods import reference_words, this_words

NOTHING = plain("—")


def metric_columns(scene: Scene) -> dict[str, Column]:
    """Return the columns that a metric table may have, by name."""
    previous = reference_words(scene.period, scene.previous_period, scene.locale)
    right = Align.RIGHT

    def text(name: str) -> str:
        return label(name, scene.locale)

    return {
        "metric": Column(text("metric"), weight=27),
        "unit": Column(text("unit"), weight=10, emphasis=Emphasis.MUTED, optional=True),
        "previous": Column(_capital(previous), right, weight=12, fixed=True),
        "actual": Column(
            _capital(this_words(scene.period.span, scene.locale)),
            right,
            weight=12,
            emphasis=Emphasis.ACTUAL,
            fixed=True,
        ),
        "change": Column(text("change"), right, weight=16, fixed=True),
        "target": Column(text("target"), right, weight=14, fixed=True),
        "gap": Column(text("gap"), right, weight=15, fixed=True, optional=True),
        "status": Column(text("status"), weight=14, fixed=True),
    }


def metric_cells(scene: Scene, metric: str, members: Members = ()) -> dict[str, Inlines]:
    """Return the cells of one metric, by column; what is not there prints as a dash."""
    actual = scene.actual(metric, members)
    previous = scene.previous(metric, members)
    target = scene.target(metric, members)
    step = scene.change(actual, previous) if actual and previous else None
    gap = scene.gap(actual, target) if actual and target else None
    some = actual or previous or target
    return {
        "metric": strong(scene.metric(metric).names.in_(scene.locale)),
        "unit": plain(unit_name(some, scene.locale)) if some else (),
        "previous": number(scene, previous),
        "actual": (scene.bold(actual, Form.NUMBER),) if actual else NOTHING,
        "change": _toned(scene, step, Form.ARROW_NUMBER),
        "target": (scene.run(target, Form.BOUND_NUMBER),) if target else NOTHING,
        "gap": _toned(scene, gap, Form.SIGNED_NUMBER),
        "status": (StatusMark(scene.status(metric, members)),),
    }


def number(scene: Scene, figure: Figure | None) -> Inlines:
    """Return a figure without its unit, a dash where it is not there."""
    return (scene.run(figure, Form.NUMBER),) if figure else NOTHING


def full(scene: Scene, figure: Figure | None) -> Inlines:
    """Return a figure with its unit, a dash where it is not there."""
    return (scene.run(figure),) if figure else NOTHING


def column_with_unit(scene: Scene, figure: Figure) -> str:
    """Return the title of a column of a metric: its name and unit."""
    name, unit = figure.metric.names.in_(scene.locale), unit_name(figure, scene.locale)
    brackets = ("（", "）") if scene.locale.value.startswith("zh") else (" (", ")")
    return f"{name}{brackets[0]}{unit}{brackets[1]}" if unit else name


def toned(scene: Scene, step: Figure, form: Form) -> FigureRun:
    """Return a change or gap in bold, coloured by the metric's good direction."""
    return scene.bold(step, form, scene.tone(step))


def figures_of(scene: Scene, metric: str, members: Members = ()) -> list[Figure]:
    """Return the figures behind one metric's row, for its source line."""
    found = (
        scene.actual(metric, members),
        scene.previous(metric, members),
        scene.target(metric, members),
    )
    return [figure for figure in found if figure is not None]


def _toned(scene: Scene, step: Figure | None, form: Form) -> Inlines:
    return (toned(scene, step, form),) if step is not None else NOTHING


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
