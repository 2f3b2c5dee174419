"""Which part of a metric a text speaks of: a channel, a team, a person."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.model.figures.figure import Members, Role
from reportgen.model.figures.metric_names import names_of, plain
from reportgen.model.language import LocalText
from reportgen.model.regex import regex
from reportgen.model.report.report import Report

_SHORTEST = 2
_PART = regex(
    r"(?:[\u4e00-\u9fff](?:大?区|區|省|市|分店|门店|門店|分公司|渠道|管道|小组|小組|组|組"
    r"|产线|產線|仓|倉|品类|品類|类目|類目)|[早晚白夜][班间間])"
    r"(?:的|内|內|里|裡)?(?=[\u4e00-\u9fff]{0,6}[率量度数數额額时時])"
    r"|\b(?:in|for|of|at) (?:the )?\w+ "
    r"(?:region|team|shift|store|branch|warehouse|channel|line)\b",
    re.IGNORECASE,
)
"""A part that no figure is broken down by, right before what is measured of it."""


def parts_named(text: str, metric: str, report: Report) -> tuple[Members, ...]:
    """Return the members of a metric's period that a text names; none where it names none.

    Names of metrics are taken out before: 订单准确率 is not about 订单, the team. Of two names of
    which one is a part of the other the longer one counts.
    """
    said = _without_metrics(text, report)
    found: dict[str, list[Members]] = {}
    for members in _members(report, metric):
        for name in _names(report, members):
            if _is_said(name, said):
                found.setdefault(name, []).append(members)
    longest = [name for name in found if not any(name != o and name in o for o in found)]
    return tuple(dict.fromkeys(members for name in longest for members in found[name]))


def names_a_part_without_figures(text: str) -> bool:
    """Return whether a text speaks of a part by its kind: 华东区退货率, in the night shift."""
    return _PART.search(text) is not None


def names_a_dimension(text: str, metric: str, report: Report) -> bool:
    """Return whether a text speaks of channels or teams, by the name of a metric's dimension."""
    said = _without_metrics(text, report)
    for column in report.book.columns_of(metric, Role.ACTUAL):
        for dimension in column.layout.dimensions:
            names = report.catalogue.dimension_names(dimension)
            if any(_is_said(name.casefold(), said) for name in (names.hans, names.hant, names.en)):
                return True
    return False


def _members(report: Report, metric: str) -> Iterator[Members]:
    period = report.config.period.id
    for column in report.book.columns_of(metric, Role.ACTUAL):
        if column.period == period:
            for _, dimension, member in column.layout.plain_members:
                yield ((dimension, member),)


def _names(report: Report, members: Members) -> Iterator[str]:
    """Yield the names of a member that a text may use, the least telling left out."""
    [(_, member)] = members
    names: LocalText = report.catalogue.member_names(member)
    for name in dict.fromkeys((names.hans, names.hant, names.en)):
        if len(name) >= _SHORTEST:
            yield name.casefold()


def _without_metrics(text: str, report: Report) -> str:
    said = text.casefold()
    names = {name for metric in report.catalogue.metrics.values() for name in names_of(metric)}
    for name in sorted(filter(plain, names), key=len, reverse=True):
        said = said.replace(name.casefold(), " ")
    return said


def _is_said(name: str, said: str) -> bool:
    if not name.isascii():
        return name in said
    return re.search(rf"(?<![a-z0-9]){re.escape(name)}(?![a-z0-9])", said) is not None
