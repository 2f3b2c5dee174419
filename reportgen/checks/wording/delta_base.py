"""A stated change, or a claim of one, has a level on both sides.

Without them nobody can check the change, and a reader cannot judge it. What a proposal is to bring
starts from a level as well.

Passes: "-30 rel%" with 28 now and 40 a year ago. Fails: "-30 rel%" and no value of a year ago.

    passes: csat=85 csat@2024-Q3=83 csat:stated_delta(2024-Q3)=2|pp
    fails:  csat=85 csat:stated_delta(2024-Q3)=2|pp
    says:   Customer satisfaction states a change of 2 pp, but there is no level for Q3 2024
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.base import Check
from reportgen.model.figures.figure import Figure, Role
from reportgen.model.figures.period import Period
from reportgen.model.finding import About, Problem, Severity
from reportgen.model.language import LocalText
from reportgen.model.report.claims import (
    OF_CHANGE,
    OF_TARGET,
    claim_name,
    claimed_metrics,
    compared_periods,
)
from reportgen.model.report.config import Claim
from reportgen.model.report.facets import Facet
from reportgen.model.report.items import Item, items
from reportgen.model.report.pieces import Expected
from reportgen.model.report.report import Report
from reportgen.wording.comparisons import SAYS
from reportgen.wording.messages.figure_names import either_period, in_unit, period_words
from reportgen.wording.messages.missing_rows import add_rows
from reportgen.wording.messages.places import claim_words
from reportgen.wording.messages.quoting import name_and_id, quoted


def delta_base(report: Report) -> Iterator[Problem]:
    """Yield one problem for each metric whose stated or claimed change lacks a level."""
    seen: set[tuple[str, object]] = set()
    for stated in report.book.in_role(Role.STATED_DELTA):
        against = stated.key.against or stated.period.before
        absent = _absent(report, stated.key.metric, stated.period, against, stated)
        if absent and (stated.key.metric, stated.key.members) not in seen:
            seen.add((stated.key.metric, stated.key.members))
            yield _stated_problem(stated, absent)
    for at, claim in enumerate(report.config.claims):
        for metric in claimed_metrics(claim):
            if not _is_of_change(claim) or (metric, ()) in seen:
                continue
            absent = _absent(report, metric, *compared_periods(report, claim, metric))
            if absent:
                seen.add((metric, ()))
                yield _claim_problem(report, at, claim, metric, absent)
    yield from _proposals(report)


def _proposals(report: Report) -> Iterator[Problem]:
    """Yield a problem for each proposal whose expected change starts from nothing."""
    for proposal in items(report, Facet.PROPOSALS):
        expected = proposal.expected
        if expected and report.book.find(expected.metric, report.config.period.id) is None:
            yield _expected_problem(report, proposal, expected)


def _is_of_change(claim: Claim) -> bool:
    """Return whether a claim compares with an earlier level, which then has to be there."""
    if claim.says in OF_CHANGE:
        return claim.against in (None, "previous", "year_ago")
    return claim.against in ("previous", "year_ago") and claim.says not in OF_TARGET


def _absent(
    report: Report, metric: str, now: Period, against: Period, stated: Figure | None = None
) -> list[Period]:
    """Return the periods for which there is no level; a forecast is one for the later period.

    None is absent of a metric that has rows which could not be read.
    """
    if metric in report.unread:
        return []
    members = stated.key.members if stated else ()
    find = report.book.find
    later = find(metric, now, members) or find(metric, now, members, Role.FORECAST)
    earlier = find(metric, against, members)
    return [p for p, level in ((now, later), (against, earlier)) if level is None]


def _stated_problem(stated: Figure, absent: list[Period]) -> Problem:
    when, what = either_period(absent), stated.metric.names
    change = in_unit(stated.text, stated.unit)
    return Problem(
        LocalText(
            f"{what.en} states a change of {change.en}, but there is no level for {when.en}",
            f"{what.hans}写了变化 {change.hans}，但没有{when.hans}的数值",
            f"{what.hant}寫了變化 {change.hant}，但沒有{when.hant}的數值",
        ),
        (stated,),
        remedy=_remedy(stated.key.metric, absent),
        about=About.figure(stated),
        severity=Severity.WARNING,
        cause=stated.id,
    )


_CHANGED = {
    "improved": LocalText("improved", "有所改善", "有所改善"),
    "worsened": LocalText("worsened", "有所变差", "有所變差"),
    "unchanged": LocalText("stayed as it was", "没有变化", "沒有變化"),
}


def _said(says: str) -> LocalText:
    """Return what a claim says of a metric, in words."""
    if says in _CHANGED:
        return _CHANGED[says]
    words = SAYS.get(says, LocalText("compared with", "相比于", "相比於"))
    return LocalText(f"is {words.en} an earlier level", f"{words.hans}前值", f"{words.hant}前值")


def _claim_problem(
    report: Report, at: int, claim: Claim, metric: str, absent: list[Period]
) -> Problem:
    when, what = either_period(absent), report.catalogue.metric_names(metric)
    name, who, says = claim_name(claim, at), claim_words(claim, at), _said(claim.says)
    return Problem(
        LocalText(
            f"{who.en} says that {what.en} {says.en}, but there is no level for {when.en}",
            f"{who.hans}说{what.hans}{says.hans}，但没有{when.hans}的数值",
            f"{who.hant}說{what.hant}{says.hant}，但沒有{when.hant}的數值",
        ),
        remedy=_remedy(metric, absent),
        about=About(metric=metric, period=report.config.period.id.id, subject=name),
        place=report.config.place(f"claims[{at}]"),
        severity=Severity.WARNING,
    )


def _expected_problem(report: Report, proposal: Item, expected: Expected) -> Problem:
    metric, period = expected.metric, report.config.period.id
    name = proposal.id or proposal.path
    said = proposal.name or proposal.text
    who = name_and_id(said, proposal.id) if proposal.id else quoted(said)
    what, when = report.catalogue.metric_names(metric), period_words(period)
    return Problem(
        LocalText(
            f"{who.en} expects {expected.change} of {what.en}, which has no level for {when.en} "
            "to start from",
            f"{who.hans}预计{what.hans}变化 {expected.change}，但没有{when.hans}的数值作起点",
            f"{who.hant}預計{what.hant}變化 {expected.change}，但沒有{when.hant}的數值作起點",
        ),
        remedy=_remedy(metric, [period]),
        about=About(metric, period=period.id, subject=name),
        place=report.config.place(f"{proposal.path}.expected"),
        severity=Severity.WARNING,
    )


def _remedy(metric: str, absent: list[Period]) -> LocalText:
    return add_rows([f"{period.id},{metric},,,actual,…" for period in absent])


CHECK = Check("delta-base", delta_base, severity=Severity.WARNING)
