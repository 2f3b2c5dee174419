"""The fields of a list's things as cells: texts, days, metrics, figures, status marks."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from enum import Enum

from reportgen.blocks.base import BlockData, plain
from reportgen.blocks.rows import NOTHING, full, metric_cells, toned
from reportgen.model.entries import Entry, row_named
from reportgen.model.figure import Figure, Role
from reportgen.model.inline import Form, Inline, Inlines, Status, StatusMark, Text
from reportgen.model.kinds import Expected
from reportgen.model.language import Locale
from reportgen.model.period import Period
from reportgen.model.scene import Scene
from reportgen.wording.dates import date_range, long_date
from reportgen.wording.labels import label, listed, separators
from reportgen.wording.periods import period_label, period_range

TITLES = ("name", "step", "risk", "role", "tool", "action", "criterion", "text")
"""The fields that a thing may go by, in order of preference."""

_STATUSES = frozenset(status.value for status in Status)
_OF_METRIC = frozenset(
    {
        *("present", "level", "previous", "actual", "change", "target", "gap"),
        *("next_target", "limit", "milestones"),
    }
)


def name_of(entry: Entry) -> str:
    """Return what a thing goes by, as text."""
    value = entry.fields.get(entry.first(*TITLES))
    return value if isinstance(value, str) else ""


def title_of(data: BlockData, entry: Entry) -> Inlines:
    """Return what a thing goes by, with the figures that its author put into the words."""
    return data.says(name_of(entry), f"{entry.path}.{entry.first(*TITLES)}")


def metric_of(scene: Scene, entry: Entry) -> str:
    """Return the metric that a thing speaks of, the first where it names several; else nothing."""
    for field in ("metric", "metrics", "watches"):
        value = entry.fields.get(field)
        names = value if isinstance(value, tuple) else (value,)
        for name in names:
            if isinstance(name, str) and name in scene.report.catalogue.metrics:
                return name
    return ""


def status_of(entry: Entry) -> Status | None:
    """Return the status that a thing was given."""
    value = entry.fields.get("status")
    text = value.value if isinstance(value, Enum) else value
    return Status(text) if text in _STATUSES else None


def cell(data: BlockData, entry: Entry, field: str) -> Inlines:
    """Return a field of a thing, or of the metric that it names; nothing where neither is there.

    `when` is the time from its start to its end.
    """
    if field == "when":
        return plain(when(data.scene, entry))
    status = status_of(entry)
    if field == "status" and status is not None:
        return (StatusMark(status),)
    if field in entry.fields:
        return _said(data, field, entry.fields[field], f"{entry.path}.{field}")
    metric = metric_of(data.scene, entry)
    return _of_metric(data.scene, metric, field) if metric else ()


def when(scene: Scene, entry: Entry) -> str:
    """Return the time of a thing: from start to end, else the one day that it has."""
    fields = entry.fields
    start, end = fields.get("start"), fields.get("end") or fields.get("due") or fields.get("date")
    match start, end:
        case date(), date():
            return date_range(start, end, scene.locale, scene.period.year)
        case Period(), Period():
            return period_range(start, end, scene.locale)
        case _:
            return _time(scene, end or start)


def _time(scene: Scene, value: object) -> str:
    match value:
        case date():
            return long_date(value, scene.locale)
        case Period():
            return period_label(value, scene.locale)
        case _:
            return str(value or "")


def _said(data: BlockData, field: str, value: object, path: str) -> Inlines:
    scene = data.scene
    match value:
        case str():
            return _text(data, field, value, path)
        case date() | Period():
            return plain(_time(scene, value))
        case Figure():
            return full(scene, value)
        case Expected():
            return _expected(scene, value)
        case tuple() if value and all(isinstance(each, str) for each in value):
            return _listed(data, field, value, path)
        case tuple():
            return _several(data, value, path)
        case _:
            return ()


def _expected(scene: Scene, expected: Expected) -> Inlines:
    """Return what a proposal is to bring: its metric, what it is now and what is forecast.

    A change that no forecast stands behind is no figure, and is not printed.
    """
    forecast = scene.given(Role.FORECAST, expected.metric, (), scene.next_period)
    now = scene.actual(expected.metric)
    if forecast is None or now is None:
        return ()
    name = scene.metric(expected.metric).names.in_(scene.locale)
    to = " to " if scene.locale is Locale.EN else "→"
    colon = ": " if scene.locale is Locale.EN else "："
    made: list[Inline] = [Text(f"{name}{colon}"), scene.run(now), Text(to), scene.bold(forecast)]
    rate = None if now.unit.is_percent else scene.change_rate(forecast, now)
    step = toned(scene, rate or scene.change(forecast, now), Form.ARROW)
    brackets = (" (", ")") if scene.locale is Locale.EN else ("（", "）")
    return (*made, Text(brackets[0]), step, Text(brackets[1]))


def _listed(data: BlockData, field: str, texts: Sequence[str], path: str) -> Inlines:
    """Return several texts one after the other: 甲、乙和丙."""
    if not any("{" in text for text in texts):
        return plain(listed([_name(data.scene, field, text) for text in texts], data.scene.locale))
    inlines: list[Inline] = []
    for at, (before, text) in enumerate(
        zip(separators(len(texts), data.scene.locale), texts, strict=True)
    ):
        inlines += (*plain(before), *_text(data, field, text, f"{path}[{at}]"))
    return tuple(inlines)


def _text(data: BlockData, field: str, text: str, path: str) -> Inlines:
    name = _name(data.scene, field, text)
    return plain(name) if name != text else data.says(text, path)


def _name(scene: Scene, field: str, text: str) -> str:
    """Return the display name where a text is the id of a metric, a row or a member."""
    catalogue = scene.report.catalogue
    if field in ("metric", "metrics", "watches") and text in catalogue.metrics:
        return catalogue.metrics[text].names.in_(scene.locale)
    if field == "linked":
        row = row_named(scene.report, text)
        return name_of(row) if row else text
    if field in ("name", "text") or text not in catalogue.members:
        return text
    return catalogue.member_names(text).in_(scene.locale)


def _several(data: BlockData, values: Sequence[object], path: str) -> Inlines:
    """Return parts of the config one after the other: the steps of a goal."""
    english = data.scene.locale is Locale.EN
    inlines: list[Inline] = []
    for at, each in enumerate(values):
        text = getattr(each, "text", None) or getattr(each, "name", None)
        if not isinstance(text, str):
            continue
        inlines += plain(("; " if english else "；") if inlines else "")
        inlines += data.says(text, f"{path}[{at}]")
        day = _time(data.scene, getattr(each, "due", None) or getattr(each, "date", None))
        inlines += plain((f" ({day})" if english else f"（{day}）") if day else "")
    return tuple(inlines)


def _of_metric(scene: Scene, metric: str, field: str) -> Inlines:
    if field not in _OF_METRIC and field != "status":
        return ()
    match field:
        case "next_target":
            figure = scene.target(metric, (), scene.next_period)
            return (scene.run(figure, Form.BOUND),) if figure else ()
        case "target":
            figure = scene.target(metric)
            return (scene.run(figure, Form.BOUND),) if figure else ()
        case "limit":
            figure = scene.given(Role.THRESHOLD, metric)
            return (scene.run(figure),) if figure else ()
        case "milestones":
            return _milestones(scene, metric)
        case "level":
            return _level(scene, metric)
        case "previous":
            figure = scene.previous(metric)
            return (scene.run(figure),) if figure else ()
        case "actual" | "present":
            figure = scene.actual(metric)
            return (
                (scene.bold(figure) if field == "actual" else scene.run(figure),) if figure else ()
            )
        case _:
            made = metric_cells(scene, metric).get(field, ())
            return made if made != NOTHING else ()


def _milestones(scene: Scene, metric: str) -> Inlines:
    """Return the targets of the parts of the period, one after the other: 93.5→94.5→95.5."""
    inlines: list[Inline] = []
    for target in scene.milestones(metric):
        inlines += plain("→") if inlines else ()
        inlines.append(scene.run(target, Form.NUMBER))
    return tuple(inlines)


def _level(scene: Scene, metric: str) -> Inlines:
    """Return the level that a plan starts from; a forecast is marked as one."""
    figure = scene.level(metric)
    if figure is None:
        return ()
    if figure.role is not Role.FORECAST:
        return (scene.run(figure),)
    brackets = " ({})" if scene.locale is Locale.EN else "（{}）"
    return (scene.run(figure), *plain(brackets.format(label("forecast", scene.locale))))
