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
from reportgen.model.language import LocalText, in_every_language, same
from reportgen.model.report.facets import Facet, declared
from reportgen.model.report.initiatives import initiatives
from reportgen.model.report.items import Item, items, items_of
from reportgen.model.report.report import Report
from reportgen.wording.messages.places import line_words
from reportgen.wording.messages.quoting import name_and_id, quoted
from reportgen.wording.typography import typography


@frozen
class _Credit:
    """A result, what it is credited to, how a message calls that, and where it is written."""

    metric: str
    member: str | None
    cause: str
    name: LocalText
    path: str


def repeated_claim(report: Report) -> Iterator[Problem]:
    """Yield a problem for each figure that one part of the document credits twice."""
    yield from _initiatives_twice(report)
    yield from _shared(report, list(_of_initiatives(report)))
    saved = [c for item in items(report, Facet.SAVINGS) for c in _saved(report, item)]
    yield from _shared(report, saved)
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
            name = _name(report, item.text)
            yield _Credit(known[item.text].metric, None, item.text, name, item.path)


def _name(report: Report, identifier: str) -> LocalText:
    """Return what an initiative is called, with its id: "Self-service" (I1)."""
    known = initiatives(report).get(identifier)
    return same(identifier) if known is None else name_and_id(known.name, identifier)


def _saved(report: Report, item: Item) -> Iterator[_Credit]:
    """Yield what was saved, each entry a cause of its own; an entry may be for members only."""
    line = line_words(report.config.place(item.path))
    for member in item.members or (None,):
        yield _Credit(item.metric or item.text, member, item.path, line, item.path)


def _shown(item: Item) -> Iterator[_Credit]:
    """Yield what a card shows, by its name; the same card in two places is one cause."""
    for metric in item.all_metrics:
        yield _Credit(metric, None, item.name, quoted(item.name), item.path)


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
    what, first, second = _result(report, one), one.name, other.name
    return Problem(
        LocalText(
            f"{what.en} is credited to two causes: {first.en} and {second.en}",
            f"{what.hans}同时记在两件事上：{first.hans}、{second.hans}",
            f"{what.hant}同時記在兩件事上：{first.hant}、{second.hant}",
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


def _result(report: Report, credit: _Credit) -> LocalText:
    """Return what the result is called, with the member that it is of: Orders (Phone)."""
    metric = report.catalogue.metric_names(credit.metric)
    if credit.member is None:
        return metric
    member = report.catalogue.member_names(credit.member)
    return in_every_language(
        lambda locale: metric.in_(locale) + typography(locale).aside(member.in_(locale))
    )


def _shown_twice(report: Report, name: str, paths: tuple[str, str]) -> Problem:
    what, first = _name(report, name), line_words(report.config.place(paths[0]))
    return Problem(
        LocalText(
            f"{what.en} is shown twice (first in {first.en})",
            f"{what.hans}出现了两次（第一次在 {first.hans}）",
            f"{what.hant}出現了兩次（第一次在 {first.hant}）",
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
