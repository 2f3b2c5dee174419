"""The fields of a list's things as cells: texts, days, metrics, figures, status marks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from enum import Enum

from reportgen.blocks.base import BlockData, plain
from reportgen.blocks.comparison import COMPARED, compared, difference
from reportgen.blocks.metric_fields import METRIC_FIELDS, metric_field
from reportgen.blocks.rows import full
from reportgen.model.document.context import DocumentContext
from reportgen.model.document.inline import Inline, Inlines, Status, StatusMark, Text
from reportgen.model.figures.figure import Figure, Role
from reportgen.model.figures.period import Period
from reportgen.model.report.entries import Entry, row_named
from reportgen.model.report.fields import fields_at
from reportgen.model.report.pieces import Expected
from reportgen.model.report.report import Report
from reportgen.wording.dates import date_range, long_date
from reportgen.wording.labels import listed, separators
from reportgen.wording.periods import period_label, period_range
from reportgen.wording.typography import typography

TITLES = ("name", "step", "risk", "role", "tool", "action", "criterion", "text")
"""The fields that a thing may go by, in order of preference."""

_STATUSES = frozenset(status.value for status in Status)


def known_fields(report: Report, path: str) -> tuple[str, ...]:
    """Return what `cell` can show of the things of a list; nothing where nobody can tell."""
    own = fields_at(report, path)
    return (*sorted(own), *METRIC_FIELDS, *COMPARED, "when") if own else ()


def name_of(entry: Entry) -> str:
    """Return what a thing goes by, as text."""
    value = entry.fields.get(entry.first(*TITLES))
    return value if isinstance(value, str) else ""


def title_of(data: BlockData, entry: Entry) -> Inlines:
    """Return what a thing goes by, with the figures that its author put into the words."""
    return data.says(name_of(entry), f"{entry.path}.{entry.first(*TITLES)}")


def metric_of(context: DocumentContext, entry: Entry) -> str:
    """Return the metric that a thing speaks of, the first where it names several; else nothing."""
    known = context.report.catalogue.metrics
    return next((name for name in metrics_of(entry) if name in known), "")


def metrics_of(entry: Entry) -> Iterator[str]:
    """Yield what a thing names as its metrics."""
    for field in ("metric", "metrics", "watches"):
        value = entry.fields.get(field)
        names = value if isinstance(value, tuple) else (value,)
        yield from (name for name in names if isinstance(name, str))


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
        return plain(when(data.context, entry))
    status = status_of(entry)
    if field == "status" and status is not None:
        return (StatusMark(status),)
    if field in entry.fields and field != "against":
        return _said(data, field, entry.fields[field], f"{entry.path}.{field}")
    metric = metric_of(data.context, entry)
    if not metric:
        return ()
    if field in COMPARED:
        return compared(data.context, metric, entry.fields.get("against")).get(field, ())
    return metric_field(data.context, metric, field)


def when(context: DocumentContext, entry: Entry) -> str:
    """Return the time of a thing: from start to end, else the one day that it has."""
    fields = entry.fields
    start, end = fields.get("start"), fields.get("end") or fields.get("due") or fields.get("date")
    match start, end:
        case date(), date():
            return date_range(start, end, context.locale, context.period.year)
        case Period(), Period():
            return period_range(start, end, context.locale)
        case _:
            return _time(context, end or start)


def _time(context: DocumentContext, value: object) -> str:
    match value:
        case date():
            return long_date(value, context.locale)
        case Period():
            return period_label(value, context.locale)
        case _:
            return str(value or "")


def _said(data: BlockData, field: str, value: object, path: str) -> Inlines:
    context = data.context
    match value:
        case str():
            return _text(data, field, value, path)
        case date() | Period():
            return plain(_time(context, value))
        case Figure():
            return full(context, value)
        case Expected():
            return _expected(context, value)
        case tuple() if value and all(isinstance(each, str) for each in value):
            return _listed(data, field, value, path)
        case tuple():
            return _several(data, value, path)
        case _:
            return ()


def _expected(context: DocumentContext, expected: Expected) -> Inlines:
    """Return what a proposal is to bring: its metric, what it is now and what is forecast.

    A change that no forecast stands behind is no figure, and is not printed.
    """
    forecast = context.given(Role.FORECAST, expected.metric, (), context.next_period)
    now = context.actual(expected.metric)
    if forecast is None or now is None:
        return ()
    name = context.metric(expected.metric).names.in_(context.locale)
    marks = typography(context.locale)
    made: list[Inline] = [
        Text(f"{name}{marks.colon}"),
        context.run(now),
        Text(marks.becomes),
        context.bold(forecast),
    ]
    step = difference(context, forecast, now)
    return (*made, Text(marks.open_aside), *step, Text(marks.close))


def _listed(data: BlockData, field: str, texts: Sequence[str], path: str) -> Inlines:
    """Return several texts one after the other: 甲、乙和丙."""
    if not any("{" in text for text in texts):
        return plain(
            listed([_name(data.context, field, text) for text in texts], data.context.locale)
        )
    inlines: list[Inline] = []
    for at, (before, text) in enumerate(
        zip(separators(len(texts), data.context.locale), texts, strict=True)
    ):
        inlines += (*plain(before), *_text(data, field, text, f"{path}[{at}]"))
    return tuple(inlines)


def _text(data: BlockData, field: str, text: str, path: str) -> Inlines:
    name = _name(data.context, field, text)
    return plain(name) if name != text else data.says(text, path)


def _name(context: DocumentContext, field: str, text: str) -> str:
    """Return the display name where a text is the id of a metric, a row or a member."""
    catalogue = context.report.catalogue
    if field in ("metric", "metrics", "watches") and text in catalogue.metrics:
        return catalogue.metrics[text].names.in_(context.locale)
    if field == "linked":
        row = row_named(context.report, text)
        return name_of(row) if row else text
    if field in ("name", "text") or text not in catalogue.members:
        return text
    return catalogue.member_names(text).in_(context.locale)


def _several(data: BlockData, values: Sequence[object], path: str) -> Inlines:
    """Return parts of the config one after the other: the steps of a goal."""
    marks = typography(data.context.locale)
    inlines: list[Inline] = []
    for at, each in enumerate(values):
        text = getattr(each, "text", None) or getattr(each, "name", None)
        if not isinstance(text, str):
            continue
        inlines += plain(marks.semicolon if inlines else "")
        inlines += data.says(text, f"{path}[{at}]")
        day = _time(data.context, getattr(each, "due", None) or getattr(each, "date", None))
        inlines += plain(marks.aside(day) if day else "")
    return tuple(inlines)
