"""One figure is the result of one thing: it is not credited to two, nor shown twice as a result.

Within the achievements of an annual report two initiatives do not share a metric; a part of the
result (a channel, a service) is a figure of its own. Within one part of a personal report, cards of
different names do not share a metric.

Passes: I02 with csat_score100, I03 with complaint_rate. Fails: both with csat_score100.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.base import Check, Scope
from reportgen.model.finding import About, Problem, Severity
from reportgen.model.frozen import frozen
from reportgen.model.language import LocalText
from reportgen.model.report.facets import Facet, declared
from reportgen.model.report.initiatives import initiatives
from reportgen.model.report.items import Item, items, items_of
from reportgen.model.report.report import Report


@frozen
class _Credit:
    """A result, what it is credited to, and where that is written."""

    metric: str
    member: str | None
    cause: str
    path: str


def repeated_claim(report: Report) -> Iterator[Problem]:
    """Yield a problem for each figure that one part of the document credits twice."""
    yield from _initiatives_twice(report)
    yield from _shared(report, list(_of_initiatives(report)))
    yield from _shared(report, [c for item in items(report, Facet.SAVINGS) for c in _saved(item)])
    for path, group in declared(report.config.content, Facet.CREDITS):
        yield from _shared(report, [c for item in items_of(group, path) for c in _shown(item)])


def _initiatives_twice(report: Report) -> Iterator[Problem]:
    seen: dict[str, str] = {}
    for item in items(report, Facet.FINISHED):
        first = seen.setdefault(item.text, item.path)
        if first != item.path:
            yield _shown_twice(report, item.text, (first, item.path))


def _of_initiatives(report: Report) -> Iterator[_Credit]:
    """Yield the metric of each initiative that is finished."""
    known = initiatives(report)
    for item in items(report, Facet.FINISHED):
        if item.text in known and known[item.text].metric:
            yield _Credit(known[item.text].metric, None, item.text, item.path)


def _saved(item: Item) -> Iterator[_Credit]:
    """Yield what was saved, each entry a cause of its own; an entry may be for members only."""
    for member in item.members or (None,):
        yield _Credit(item.metric or item.text, member, item.path, item.path)


def _shown(item: Item) -> Iterator[_Credit]:
    """Yield what a card shows, by its name; the same card in two places is one cause."""
    for metric in item.all_metrics:
        yield _Credit(metric, None, item.name, item.path)


def _shared(report: Report, credits_: list[_Credit]) -> Iterator[Problem]:
    """Yield a problem for each figure with a second cause."""
    first: dict[tuple[str, str | None], _Credit] = {}
    told: set[tuple[str, str | None]] = set()
    for credit in credits_:
        key = credit.metric, credit.member
        one = first.setdefault(key, credit)
        if one.cause != credit.cause and key not in told:
            told.add(key)
            yield _two_causes(report, one, credit)


def _two_causes(report: Report, one: _Credit, other: _Credit) -> Problem:
    what = f"{one.metric} ({one.member})" if one.member else one.metric
    return Problem(
        LocalText(
            f"{what} is credited to two causes: {one.cause} and {other.cause}",
            f"{what} 同时记在两件事上：{one.cause} 和 {other.cause}",
            f"{what} 同時記在兩件事上：{one.cause} 和 {other.cause}",
        ),
        remedy=LocalText(
            "name the part that is due to each (a channel, a service), or leave it to one",
            "请写明各自带来的部分（渠道、服务类型），或只留一处",
            "請寫明各自帶來的部分（管道、服務類型），或只留一處",
        ),
        about=About(one.metric, member=one.member, subject=other.path),
        place=report.config.place(other.path),
        values=(one.cause, other.cause),
    )


def _shown_twice(report: Report, name: str, paths: tuple[str, str]) -> Problem:
    return Problem(
        LocalText(
            f"{name} is shown twice: in {paths[0]} and {paths[1]}",
            f"{name} 出现了两次：{paths[0]} 和 {paths[1]}",
            f"{name} 出現了兩次：{paths[0]} 和 {paths[1]}",
        ),
        remedy=LocalText("leave it in one place", "请只留一处", "請只留一處"),
        about=About(subject=name),
        place=report.config.place(paths[1]),
    )


CHECK = Check(
    "repeated-claim",
    repeated_claim,
    Scope.DOCUMENT,
    Severity.WARNING,
    needs=(Facet.CREDITS, Facet.FINISHED, Facet.SAVINGS),
)
