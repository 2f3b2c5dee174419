"""What comes next, for the deck's last slide: the nearest steps that the kind's texts name."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from reportgen.model.document.context import DocumentContext
from reportgen.model.document.inline import Inlines
from reportgen.model.figures.period import Period
from reportgen.model.report.entries import Entry, lists_about, rows_of
from reportgen.model.report.facets import Facet
from reportgen.model.report.report import Report
from reportgen.wording.dates import long_date
from reportgen.wording.periods import period_label

_WORDS = ("text", "action", "name")
_DAYS = ("due", "end", "start")
_FINISHED = frozenset({"done", "partial"})

NextStep = tuple[str, Inlines, str]
"""When, what, and who or which metric."""

Fill = Callable[[str, str], Inlines]
"""What fills in the expressions of a text that stands at a path of the config."""


def next_steps(context: DocumentContext, most: int, gap: str, fill: Fill) -> tuple[NextStep, ...]:
    """Return up to `most` steps, those with the nearest day first; of one list alone."""
    found = (tuple(_open(things)) for things in _lists(context.report))
    chosen = next((things for things in found if things), ())
    ordered = sorted(chosen, key=_day)
    steps = (_step(context, entry, gap, fill) for entry in ordered[:most])
    return tuple(step for step in steps if step[1])


def _lists(report: Report) -> Iterator[tuple[Entry, ...]]:
    """Yield the lists that say what comes next, those that say it plainest first."""
    yield from lists_about(report, Facet.NEXT_STEPS)
    yield rows_of(report, "actions")
    yield from lists_about(report, Facet.PLANNED)
    yield from lists_about(report, Facet.PLAN)


def _open(things: tuple[Entry, ...]) -> Iterator[Entry]:
    yield from (each for each in things if each.fields.get("status") not in _FINISHED)


def _step(context: DocumentContext, entry: Entry, gap: str, fill: Fill) -> NextStep:
    fields = entry.fields
    owner = fields.get("owner")
    metric = fields.get("metric")
    known = context.report.catalogue.metrics
    name = (
        known[metric].names.in_(context.locale)
        if isinstance(metric, str) and metric in known
        else ""
    )
    who = gap.join(part for part in (owner if isinstance(owner, str) else "", name) if part)
    field = entry.first(*_WORDS)
    what = fill(str(fields.get(field, "")), f"{entry.path}.{field}")
    return _time(context, entry), what, who


def _time(context: DocumentContext, entry: Entry) -> str:
    match _fields_day(entry):
        case date() as day:
            return long_date(day, context.locale)
        case Period() as period:
            return period_label(period, context.locale)
        case _:
            return ""


def _fields_day(entry: Entry) -> object:
    return entry.fields.get(entry.first(*_DAYS))


def _day(entry: Entry) -> str:
    match _fields_day(entry):
        case date() as day:
            return day.isoformat()
        case Period() as period:
            return period.end.isoformat()
        case _:
            return "9999"
