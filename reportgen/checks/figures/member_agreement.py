"""A member that stands in two breakdowns of one metric has one value.

Every sum can be right and the page still wrong: 15 + 15 and 8 + 22 both make 30, but the juniors
are 15 in one place and 22 in the other.

Passes: junior 15 by level, junior 15 by experience. Fails: junior 15 by level, 22 by experience.

    passes: headcount[level=junior]=15 headcount[experience=junior]=15
    fails:  headcount[level=junior]=15 headcount[experience=junior]=22
    says:   headcount of junior is 15 (level) and 22 (experience) in 2024-Q4 (off by 7;
            counts are exact)
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from reportgen.checks.base import Check
from reportgen.model.figures.figure import Figure
from reportgen.model.figures.period import Period
from reportgen.model.finding import About
from reportgen.model.language import LocalText
from reportgen.model.relations.relation import Relation, figure_tree
from reportgen.model.report.report import Report
from reportgen.wording.messages.relations import apart

_Key = tuple[str, Period, object, str]


def member_agreement(report: Report) -> Iterator[Relation]:
    """Yield, for each member that several breakdowns have, that its values are one."""
    for (metric, period, _, member), by_dimension in _groups(report).items():
        first, *others = by_dimension.values()
        for other in others:
            if first.unit is other.unit:
                about = About(metric, None, member, period.id)
                yield Relation(
                    figure_tree(first),
                    figure_tree(other),
                    about=about,
                    say=partial(_said, report, about),
                    remedy=LocalText(
                        "find out which breakdown is right and correct the other",
                        "请查清哪一种拆分是对的，改正另一种",
                        "請查清哪一種拆分是對的，改正另一種",
                    ),
                )


def _groups(report: Report) -> dict[_Key, dict[str, Figure]]:
    """Return the figures of members by dimension, for each metric, period and role."""
    groups: dict[_Key, dict[str, Figure]] = {}
    shared = report.book.members_of_several_dimensions
    for figure in report.book.figures:
        if len(figure.key.members) == 1:
            [(dimension, member)] = figure.key.members
            if (figure.key.metric, member) in shared:
                key = (figure.key.metric, figure.period, figure.role, member)
                groups.setdefault(key, {}).setdefault(dimension, figure)
    return groups


def _said(report: Report, about: About, relation: Relation) -> LocalText:
    said = [f"{figure.text} ({figure.key.dimension})" for figure in relation.figures]
    off, names = apart(relation), report.catalogue.member_names(about.member or "")
    period, metric = about.period, about.metric
    hans, hant = "，在另一处是 ".join(said), "，在另一處是 ".join(said)
    return LocalText(
        f"{metric} of {about.member} is {' and '.join(said)} in {period}{off.en}",
        f"{period} 的 {metric}，{names.hans}在一处是 {hans}{off.hans}",
        f"{period} 的 {metric}，{names.hant}在一處是 {hant}{off.hant}",
    )


CHECK = Check("member-agreement", member_agreement)
