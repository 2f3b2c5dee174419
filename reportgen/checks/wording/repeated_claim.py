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
from reportgen.model.report.initiatives import initiatives
from reportgen.model.report.kinds import Card, PersonalAnnual, ShownMetric, TeamAnnual
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
    content = report.config.content
    if isinstance(content, TeamAnnual):
        yield from _initiatives_twice(report, content)
        yield from _shared(report, list(_of_initiatives(report, content)))
        yield from _shared(report, list(_of_cost(content)))
        yield from _shared(report, list(_of_cards(content.overview, "overview")))
    if isinstance(content, PersonalAnnual):
        yield from _shared(report, list(_of_cards(content.results, "results")))
        yield from _shared(report, list(_card_credits(content.lessons.skills, "lessons.skills")))


def _listed(content: TeamAnnual) -> Iterator[tuple[str, str]]:
    """Yield path and id of each initiative among the achievements."""
    for key in ("projects", "efficiency"):
        for at, name in enumerate(getattr(content.achievements, key)):
            yield f"achievements.{key}[{at}]", name


def _initiatives_twice(report: Report, content: TeamAnnual) -> Iterator[Problem]:
    seen: dict[str, str] = {}
    for path, name in _listed(content):
        first = seen.setdefault(name, path)
        if first != path:
            yield _shown_twice(report, name, (first, path))


def _of_initiatives(report: Report, content: TeamAnnual) -> Iterator[_Credit]:
    known = initiatives(report)
    for path, name in _listed(content):
        if name in known and known[name].metric:
            yield _Credit(known[name].metric, None, name, path)


def _of_cost(content: TeamAnnual) -> Iterator[_Credit]:
    """Yield what the cost table shows, each entry as a cause of its own."""
    for at, entry in enumerate(content.achievements.cost):
        path = f"achievements.cost[{at}]"
        if isinstance(entry, ShownMetric):
            for member in entry.members or (None,):
                yield _Credit(entry.metric, member, path, path)
        else:
            yield _Credit(entry, None, path, path)


def _of_cards(part: object, path: str) -> Iterator[_Credit]:
    for name in getattr(type(part), "__dataclass_fields__", ()):
        yield from _card_credits(getattr(part, name), f"{path}.{name}")


def _card_credits(cards: tuple[Card, ...], path: str) -> Iterator[_Credit]:
    """Yield what cards show, by their names; the same card in two places is one cause."""
    for at, card in enumerate(cards):
        for metric in (*([card.metric] if card.metric else []), *card.metrics):
            yield _Credit(metric, None, card.name, f"{path}[{at}]")


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


CHECK = Check("repeated-claim", repeated_claim, Scope.DOCUMENT, Severity.WARNING)
