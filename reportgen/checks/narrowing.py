"""What rules say: each looks at every figure, or where its column form cannot vouch for silence.

A suspect is sought among broken relations, and those that hold protect its figures. So a rule with
a column form looks a second time, also around every figure that stands in a broken relation.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import chain, groupby
from operator import attrgetter

from reportgen.checks.base import Check
from reportgen.checks.kinds import functions
from reportgen.diagnosis import Told, violated
from reportgen.model.figures.column import MetricColumn
from reportgen.model.figures.figure import Figure
from reportgen.model.figures.focus import Focus, both, covers
from reportgen.model.figures.holds import HoldMarks
from reportgen.model.frozen import frozen
from reportgen.model.relations.relation import Relation
from reportgen.model.report.report import Report


@frozen
class Looked:
    """What rules say of a report, in their order, and where each with a column form looked."""

    told: list[Told]
    focus: Mapping[str, Focus]


def told_by(checks: Sequence[Check], report: Report) -> list[Told]:
    """Return what rules say of a report, in their order."""
    return look(checks, report).told


def look(checks: Sequence[Check], report: Report) -> Looked:
    """Return what rules say of a report, and where they looked."""
    focus = {check.name: check.columns(report) for check in checks if check.columns}
    told = {check.name: _said(check, report, focus.get(check.name)) for check in checks}
    touched = _touched(violated([each for said in told.values() for each in said], report), report)
    for check in checks:
        seen = focus.get(check.name)
        if seen is not None and touched and check.around:
            wider = both(seen, check.around(report, touched))
            if not covers(seen, wider):
                told[check.name] = _said(check, report, wider)
                focus[check.name] = wider
    return Looked([each for check in checks for each in told[check.name]], focus)


def vouching(
    checks: Sequence[Check], report: Report, focus: Mapping[str, Focus]
) -> Mapping[str, Callable[[HoldMarks], None]]:
    """Return by rule what marks the figures that it holds and had no need to look at."""
    return {
        check.name: partial(check.quiet, report, focus.get(check.name, {}))
        for check in checks
        if check.quiet
    }


def relations_around(
    checks: Sequence[Check], report: Report, looked: Looked, touched: Focus
) -> Iterator[Relation]:
    """Yield all relations that touch some figures, also those that a column form vouched for."""
    told = list(looked.told)
    for check in checks:
        if check.columns and check.around:
            told = [each for each in told if each[0] != check.name]
            told += _said(check, report, check.around(report, touched))
    yield from (each for _, each in told if isinstance(each, Relation))


def _said(check: Check, report: Report, focus: Focus | None) -> list[Told]:
    seen = report if focus is None else replace(report, book=report.book.narrowed(focus))
    rules = functions(check, report.kind)
    return [(check.name, each) for rule in rules for each in rule(seen)]


def _touched(relations: Iterable[Relation], report: Report) -> Focus:
    """Return where the figures of relations stand; what was computed stands nowhere."""
    found: dict[MetricColumn, set[int]] = {}
    for relation in relations:
        rows = relation.rows
        if rows is not None:
            again = rows.column.layout.with_repeated(rows.positions)
            found.setdefault(rows.column, set()).update(again)
        for column, positions in standing(relation.held, report).items():
            found.setdefault(column, set()).update(positions)
    return found


def standing(figures: Iterable[Figure], report: Report) -> Focus:
    """Return where figures stand; those that follow each other are mostly of one column."""
    found: dict[MetricColumn, set[int]] = {}
    for named, several in groupby(figures, _column_key):
        column = report.book.column(named)
        if column is not None:
            at = map(column.layout.at, [figure.key.members for figure in several])
            found.setdefault(column, set()).update(chain.from_iterable(at))
    return found


_column_key = attrgetter("key.column")
