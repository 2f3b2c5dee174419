"""A stated change, or a claim of one, has a level on both sides.

Without them nobody can check the change, and a reader cannot judge it.

Passes: "-30 rel%" with 28 now and 40 a year ago. Fails: "-30 rel%" and no value of a year ago.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.base import Check
from reportgen.model.config import Claim
from reportgen.model.figure import Figure, Role
from reportgen.model.finding import About, Problem, Severity
from reportgen.model.language import Words
from reportgen.model.period import Period
from reportgen.model.report import Report

_CHANGES = frozenset({"improved", "worsened", "unchanged"})


def delta_base(report: Report) -> Iterator[Problem]:
    """Yield one problem for each metric whose stated or claimed change lacks a level."""
    seen: set[tuple[str, object]] = set()
    for stated in report.book.figures:
        if stated.role is not Role.STATED_DELTA:
            continue
        against = stated.key.against or stated.period.before
        absent = _absent(report, stated.key.metric, stated.period, against, stated)
        if absent and (stated.key.metric, stated.key.members) not in seen:
            seen.add((stated.key.metric, stated.key.members))
            yield _stated_problem(stated, absent)
    for at, claim in enumerate(report.config.claims):
        for metric in _metrics(claim):
            if claim.says not in _CHANGES or (metric, ()) in seen:
                continue
            period = report.config.period
            against = _against(report, claim)
            absent = _absent(report, metric, period.id, against)
            if absent:
                seen.add((metric, ()))
                yield _claim_problem(report, at, claim, metric, absent)


def _metrics(claim: Claim) -> tuple[str, ...]:
    return (claim.metric,) if isinstance(claim.metric, str) else claim.metric


def _against(report: Report, claim: Claim) -> Period:
    period = report.config.period
    if claim.against == "year_ago":
        return period.year_ago or period.id.year_before
    return period.previous or period.id.before


def _absent(
    report: Report, metric: str, now: Period, against: Period, stated: Figure | None = None
) -> list[Period]:
    """Return the periods for which there is no level; a forecast is one for the later period."""
    members = stated.key.members if stated else ()
    find = report.book.find
    later = find(metric, now, members) or find(metric, now, members, Role.FORECAST)
    earlier = find(metric, against, members)
    return [p for p, level in ((now, later), (against, earlier)) if level is None]


def _stated_problem(stated: Figure, absent: list[Period]) -> Problem:
    names = " and ".join(period.id for period in absent)
    chinese = "、".join(period.id for period in absent)
    metric = stated.key.metric
    return Problem(
        Words(
            f"{metric} states a change of {stated.text} {stated.unit.id}, "
            f"but there is no level for {names}",
            f"{metric} 写了变化 {stated.text} {stated.unit.id}，但没有 {chinese} 的数值",
            f"{metric} 寫了變化 {stated.text} {stated.unit.id}，但沒有 {chinese} 的數值",
        ),
        (stated,),
        remedy=_remedy(metric, absent),
        about=About.figure(stated),
        severity=Severity.WARNING,
        cause=stated.id,
    )


def _claim_problem(
    report: Report, at: int, claim: Claim, metric: str, absent: list[Period]
) -> Problem:
    names = " and ".join(period.id for period in absent)
    chinese = "、".join(period.id for period in absent)
    return Problem(
        Words(
            f"{metric} is claimed to have {claim.says}, but there is no level for {names}",
            f"{metric} 声称 {claim.says}，但没有 {chinese} 的数值",
            f"{metric} 聲稱 {claim.says}，但沒有 {chinese} 的數值",
        ),
        remedy=_remedy(metric, absent),
        about=About(metric=metric, period=report.config.period.id.id, subject=claim.id),
        place=report.config.place(f"claims[{at}]"),
        severity=Severity.WARNING,
    )


def _remedy(metric: str, absent: list[Period]) -> Words:
    rows = "; ".join(f"{period.id},{metric},,,actual,…" for period in absent)
    return Words(f"add the row {rows}", f"请补上这一行：{rows}", f"請補上這一列：{rows}")


CHECK = Check("delta-base", delta_base, severity=Severity.WARNING)
