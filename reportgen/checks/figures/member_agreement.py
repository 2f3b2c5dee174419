"""A member that stands in two breakdowns of one metric has one value.

Every sum can be right and the page still wrong: 15 + 15 and 8 + 22 both make 30, but the juniors
are 15 in one place and 22 in the other.

Passes: junior 15 by level, junior 15 by experience. Fails: junior 15 by level, 22 by experience.

    passes: headcount[level=junior]=15 headcount[experience=junior]=15
    fails:  headcount[level=junior]=15 headcount[experience=junior]=22
    says:   Headcount, Junior agents, Q4 2024 is 15 by level and 22 by experience (off by 7; counts
            are exact)
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from reportgen.checks.base import Check
from reportgen.model.figures.breakdowns import members_of_several_dimensions
from reportgen.model.figures.column import MetricColumn
from reportgen.model.figures.figure import Figure
from reportgen.model.figures.focus import Focus
from reportgen.model.figures.holds import HoldMarks
from reportgen.model.figures.period import Period
from reportgen.model.finding import About
from reportgen.model.language import LocalText
from reportgen.model.relations.relation import Relation
from reportgen.model.relations.trees import figure_tree
from reportgen.model.report.report import Report
from reportgen.wording.messages.figure_names import by_dimension, named
from reportgen.wording.messages.relations import apart

_Key = tuple[str, Period, object, str]


def member_agreement(report: Report) -> Iterator[Relation]:
    """Yield, for each member that several breakdowns have, that its values are one."""
    for (metric, period, _, member), several in _groups(report).items():
        first, *others = several.values()
        for other in others:
            if first.unit is other.unit:
                about = About(metric, None, member, period.id)
                yield Relation(
                    figure_tree(first),
                    figure_tree(other),
                    about=about,
                    say=_said,
                    remedy=LocalText(
                        "find out which breakdown is right and correct the other",
                        "请查清哪一种拆分是对的，改正另一种",
                        "請查清哪一種拆分是對的，改正另一種",
                    ),
                )


def _groups(report: Report) -> dict[_Key, dict[str, Figure]]:
    """Return the figures of members by dimension, for each metric, period and role."""
    groups: dict[_Key, dict[str, Figure]] = {}
    shared = members_of_several_dimensions(report.book)
    for figure in report.book.figures:
        if len(figure.key.members) == 1:
            [(dimension, member)] = figure.key.members
            if (figure.key.metric, member) in shared:
                key = (figure.key.metric, figure.period, figure.role, member)
                groups.setdefault(key, {}).setdefault(dimension, figure)
    return groups


def _said(relation: Relation) -> LocalText:
    one, other = relation.figures
    first, second = (by_dimension(each.metric, each.key.dimension or "") for each in (one, other))
    name, off = named(one), apart(relation)
    return LocalText(
        f"{name.en} is {one.written} {first.en} and {other.written} {second.en}{off.en}",
        f"{name.hans}{first.hans}是 {one.written}，{second.hans}是 {other.written}{off.hans}",
        f"{name.hant}{first.hant}是 {one.written}，{second.hant}是 {other.written}{off.hant}",
    )


def _differing(report: Report) -> Focus:
    """Return the members that several breakdowns have and whose values are not plainly one."""
    return _named_again(report, _differ)


def _beside(report: Report, touched: Focus) -> Focus:
    """Return what other breakdowns say of the members that are touched."""
    return _named_again(report, lambda column, at: not set(at).isdisjoint(touched.get(column, ())))


def _quiet(report: Report, focus: Focus, marks: HoldMarks) -> None:
    """Mark the members that several breakdowns have with one value."""
    shared = members_of_several_dimensions(report.book)
    for column in report.book.columns if shared else ():
        seen = set(focus.get(column, ()))
        for at in _alike(column, shared):
            by_dimension = {column.layout.members[each][0][0]: each for each in reversed(at)}
            if len(by_dimension) > 1 and seen.isdisjoint(at):
                marks.relations += len(by_dimension) - 1
                room = 0 if column.is_exact else 2
                marks.mark_by_value(column, sorted(by_dimension.values()), room)


def _named_again(report: Report, wanted: Callable[[MetricColumn, list[int]], bool]) -> Focus:
    shared = members_of_several_dimensions(report.book)
    found: dict[MetricColumn, list[int]] = {}
    for column in report.book.columns if shared else ():
        for at in _alike(column, shared):
            if wanted(column, at):
                found.setdefault(column, []).extend(at)
    return found


def _alike(column: MetricColumn, shared: frozenset[tuple[str, str]]) -> Iterator[list[int]]:
    """Yield the positions of each member that several dimensions have."""
    groups: dict[str, list[int]] = {}
    for at, _, member in column.layout.plain_members:
        if (column.metric.id, member) in shared:
            groups.setdefault(member, []).append(at)
    yield from groups.values()


def _differ(column: MetricColumn, at: list[int]) -> bool:
    """Return whether values may differ; those of changes may stand in several columns."""
    values = {column.values[each] for each in at}
    return len(values) > 1 or column.against is not None or not column.odd.isdisjoint(at)


CHECK = Check(
    "member-agreement", member_agreement, columns=_differing, around=_beside, quiet=_quiet
)
