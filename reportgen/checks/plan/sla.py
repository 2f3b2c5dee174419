"""A time limit comes with the share that is to stay within it, for each channel that has a limit.

The share is the percentage metric whose id is the limit's with `_met`, else the one whose meaning
names the limit. A share of one channel says nothing of another; a share without its limit does not
tell what was promised.

Passes: first_contact_sla 5 min and first_contact_sla_met 97 %, both for chat. Fails: 5 min alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.base import Check
from reportgen.model.figures.figure import Figure, FigureKey, Members, Role
from reportgen.model.figures.metric import Metric
from reportgen.model.finding import Problem, Severity
from reportgen.model.language import LocalText
from reportgen.model.report.report import Report
from reportgen.wording.messages.figure_names import in_unit, named, named_member
from reportgen.wording.messages.missing_rows import add_rows

_SHARES = (Role.TARGET, Role.ACTUAL, Role.FORECAST)


def sla(report: Report) -> Iterator[Problem]:
    """Yield a problem for each time limit without its share, and each share without its limit."""
    limits = list(report.book.in_role(Role.THRESHOLD))
    for limit in limits:
        share = _share_of(report, limit.metric)
        if share is None:
            yield _no_metric(limit)
        elif not _has_share(report, limit, share.id):
            yield _no_share(limit, share)
    there = {limit.key for limit in limits}
    for metric in dict.fromkeys(limit.metric for limit in limits):
        share = _share_of(report, metric)
        for wanted in report.book.of(share.id, Role.TARGET) if share else ():
            key = wanted.key
            own = FigureKey(metric.id, key.period, key.members, Role.THRESHOLD)
            if own not in there and _is_limited(limits, metric, key):
                yield _no_limit(wanted, metric)


def _share_of(report: Report, limit: Metric) -> Metric | None:
    """Return the metric of the share within a limit."""
    metrics = report.catalogue.metrics
    named = metrics.get(f"{limit.id}_met")
    if named is not None:
        return named
    return next(
        (
            metric
            for metric in metrics.values()
            if metric.unit.is_percent and limit.id in metric.means.en.split()
        ),
        None,
    )


def _has_share(report: Report, limit: Figure, share: str) -> bool:
    """Return whether the share is given for the limit's period and members."""
    key = limit.key
    if any(report.book.find(share, key.period, key.members, role) for role in _SHARES):
        return True
    return not key.members and any(
        figure.period == key.period and figure.role in _SHARES
        for figure in report.book.all_of(share)
    )


def _is_limited(limits: list[Figure], metric: Metric, key: FigureKey) -> bool:
    """Return whether other members of the same dimension have a limit in the same period."""
    names = _names(key.members)
    return any(
        limit.metric is metric and limit.period == key.period and _names(limit.key.members) == names
        for limit in limits
    )


def _names(members: Members) -> tuple[str, ...]:
    return tuple(dimension for dimension, _ in members)


def _no_share(limit: Figure, share: Metric) -> Problem:
    name, what, most = named(limit), share.names, in_unit(limit.written, limit.unit)
    return Problem(
        LocalText(
            f"{name.en} is {most.en}, but no value of {what.en} says which share stays within it",
            f"{name.hans}为 {most.hans}，却没有{what.hans}的数值说明多少比例在限值内",
            f"{name.hant}為 {most.hant}，卻沒有{what.hant}的數值說明多少比例在限值內",
        ),
        (limit,),
        remedy=_row(share.id, limit.key, "target"),
    )


def _no_limit(share: Figure, limit: Metric) -> Problem:
    name, what, part = named(share), limit.names, named_member(share.metric, share.member or "")
    return Problem(
        LocalText(
            f"{name.en} is a share within {what.en}, which sets no limit for {part.en}",
            f"{name.hans}是{what.hans}限值内的比例，但没有给{part.hans}定限值",
            f"{name.hant}是{what.hant}限值內的比例，但沒有給{part.hant}定限值",
        ),
        (share,),
        remedy=_row(limit.id, share.key, "threshold"),
    )


def _no_metric(limit: Figure) -> Problem:
    name, what = limit.key.metric, limit.metric.names
    return Problem(
        LocalText(
            f"the catalogue has no metric for the share that stays within the limit of {what.en}",
            f"指标目录里没有“{what.hans}在限值内的比例”这个指标",
            f"指標目錄裡沒有「{what.hant}在限值內的比例」這個指標",
        ),
        (limit,),
        remedy=LocalText(
            f"add `{name}_met` to the catalogue",
            f"请在指标目录里补上 `{name}_met`",
            f"請在指標目錄裡補上 `{name}_met`",
        ),
    )


def _row(metric: str, key: FigureKey, role: str) -> LocalText:
    row = f"{key.period},{metric},{key.dimension or ''},{key.member or ''},{role},…"
    return add_rows([row])


CHECK = Check("sla", sla, severity=Severity.WARNING)
