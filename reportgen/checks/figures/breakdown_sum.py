"""The members of an exhaustive breakdown add up to their total; of any other, at most to it.

Counted things must agree exactly, measured ones within the rounding of what was written. Only
metrics that roll up by sum are added; a member without a value leaves the sum open. So does one
without a row, that a crossed table leaves out or that the period before or after has: what the
total leaves is offered as its value. Of an overlapping dimension each member is at most the total;
of one that the catalogue does not know, too large a sum is a warning. Shares without a total of
their own make 100 %, where the catalogue says that they are at most 100 and roll up by sum. Crossed
dimensions foot by row, by column, and in the corner. What the actions of a plan take of a budget
item adds up to that item.

Passes: headcount 30 = senior 15 + junior 15. Fails: headcount 30, senior 15, junior 14.

    passes: headcount=30 headcount[level=senior]=15 headcount[level=junior]=15
    fails:  headcount=30 headcount[level=senior]=15 headcount[level=junior]=14
    says:   15 + 14 = 29, but the total says 30 (off by 1; counts are exact)
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from reportgen.checks.base import Check, not_checked
from reportgen.checks.figures.breakdown_columns import (
    WHOLE,
    adds_up,
    may_make_hundred,
    quiet_breakdowns,
    touched_breakdowns,
    unsure_figures,
)
from reportgen.checks.left_out import only_hole, without_rows
from reportgen.checks.misspelt import is_misspelt, is_out_of_place
from reportgen.diagnosis.shortfalls import shortfall
from reportgen.model.figures.breakdowns import Breakdown, breakdowns, cross_breakdowns
from reportgen.model.figures.figure import Figure, FigureKey
from reportgen.model.finding import About, Problem, Severity
from reportgen.model.language import LocalText
from reportgen.model.relations.relation import Outcome, Relation
from reportgen.model.relations.senses import Sense
from reportgen.model.relations.trees import figure_tree, number_tree, sum_tree
from reportgen.model.report.actions import action_budgets
from reportgen.model.report.report import Report
from reportgen.wording.messages.figure_names import listed_words, named_member, named_split

_NAME = LocalText("the total", "合计", "合計")
_COMPARE = LocalText(
    "compare the total and its parts with their source; one of them has to change",
    "请对照原始资料核对合计和各个分项，其中至少有一个要改",
    "請對照原始資料核對合計和各個分項，其中至少有一個要改",
)


def breakdown_sum(report: Report) -> Iterator[Relation | Problem]:
    """Yield, for each breakdown, that its members add up to the total, or to no more than it.

    A single cell that breakdowns lack has a problem of its own, many metrics' cells one together.
    """
    holes: dict[FigureKey, list[tuple[Breakdown, Figure]]] = {}
    for breakdown in (*breakdowns(report.book), *cross_breakdowns(report.book)):
        if not adds_up(breakdown) or not _may_say(breakdown) or breakdown.unit is None:
            continue
        total = breakdown.total
        if total is not None and report.catalogue.may_overlap(breakdown.split.dimensions):
            yield from _of_each(breakdown, total)
        elif total is not None:
            relation = _of_total(report, breakdown, total)
            if _is_broken(relation) and is_out_of_place(report, breakdown):
                continue  # the reader told of the name already, and that is all that is wrong
            cell = only_hole(report, breakdown, relation)
            if isinstance(relation, Relation) and cell is not None:
                if not is_misspelt(report, cell):
                    holes.setdefault(cell, []).append((breakdown, total))
                relation = replace(relation, absent=())
            yield relation
        elif _is_distribution(report, breakdown):
            yield _of_hundred(breakdown)
    yield from without_rows(holes)
    for item, parts in action_budgets(report):
        yield _spent(item, parts)


def _is_broken(relation: Relation | Problem) -> bool:
    return isinstance(relation, Relation) and relation.outcome is Outcome.VIOLATED


def _may_say(breakdown: Breakdown) -> bool:
    """Return whether there is a total, or may be a whole of 100 %: else no figure is needed."""
    return breakdown.split.total is not None or may_make_hundred(breakdown)


def _of_total(report: Report, breakdown: Breakdown, total: Figure) -> Relation | Problem:
    exhaustive = report.catalogue.is_exhaustive(breakdown.split.dimensions)
    absent = report.absent_members(breakdown) if exhaustive else ()
    relation = Relation(
        figure_tree(total),
        sum_tree(breakdown.members),
        Sense.AT_LEAST if absent or not exhaustive else Sense.EQUAL,
        _about(breakdown),
        _name(breakdown),
        _member_names(breakdown, absent),
        remedy=_COMPARE,
        severity=_severity(report, breakdown),
    )
    if relation.sense is Sense.EQUAL and relation.outcome is Outcome.VIOLATED:
        absent = report.members_left_out(breakdown)
        named = _member_names(breakdown, absent)
        relation = replace(relation, remedy=_compare_or_add(relation))
        relation = replace(relation, sense=Sense.AT_LEAST, absent=named) if absent else relation
    if relation.sense is Sense.AT_LEAST and total.key.metric in report.book.signed_metrics:
        return _open(breakdown, total, absent)
    return relation


def _compare_or_add(relation: Relation) -> LocalText:
    """Return the remedy for a broken sum: where parts fall short, one of them may have no row."""
    rest = shortfall(relation)
    if rest <= 0:
        return _COMPARE
    return LocalText(
        f"{_COMPARE.en}, or a part has no row: the total leaves {rest:f} for it",
        f"{_COMPARE.hans}；也可能漏了某个分项的行，按合计推算应为 {rest:f}",
        f"{_COMPARE.hant}；也可能漏了某個分項的列，按合計推算應為 {rest:f}",
    )


def _of_each(breakdown: Breakdown, total: Figure) -> Iterator[Relation]:
    """Yield that each member is at most the total: together they may count a thing twice."""
    for figure in breakdown.members:
        yield Relation(
            figure_tree(total),
            figure_tree(figure),
            Sense.AT_LEAST,
            About.figure(figure),
            _NAME,
            remedy=_COMPARE,
        )


def _member_names(breakdown: Breakdown, members: Iterable[str]) -> tuple[LocalText, ...]:
    return tuple(named_member(breakdown.metric, each) for each in members)


def _name(breakdown: Breakdown) -> LocalText:
    """Return what the total is called, of a member with parts by its name: the total of South."""
    if breakdown.split.parent is None:
        return _NAME
    whole = named_member(breakdown.metric, breakdown.split.parent)
    return LocalText(f"the total of {whole.en}", f"{whole.hans}的合计", f"{whole.hant}的合計")


def _severity(report: Report, breakdown: Breakdown) -> Severity | None:
    """Return a warning where nobody said what the dimension is: its members may overlap."""
    known = all(name in report.catalogue.dimensions for name in breakdown.split.dimensions)
    return None if known else Severity.WARNING


def _spent(item: Figure, parts: tuple[Figure, ...]) -> Relation:
    return Relation(
        figure_tree(item),
        sum_tree(parts),
        about=About.figure(item),
        name=LocalText("the budget item", "预算项目", "預算項目"),
        remedy=LocalText(
            "compare the budget item and the budgets of its actions with their source",
            "请对照原始资料核对预算项目和各项行动的预算",
            "請對照原始資料核對預算項目和各項行動的預算",
        ),
    )


def _is_distribution(report: Report, breakdown: Breakdown) -> bool:
    """Return whether shares without a total make up 100 %: all are there, each at most 100."""
    first = breakdown.members[0]
    return (
        first.unit.is_percent
        and first.metric.highest == WHOLE
        and len(breakdown.members) > 1
        and not breakdown.within
        and report.catalogue.is_exhaustive(breakdown.split.dimensions)
        and not report.absent_members(breakdown)
    )


def _of_hundred(breakdown: Breakdown) -> Relation:
    return Relation(
        number_tree(WHOLE),
        sum_tree(breakdown.members),
        about=_about(breakdown),
        name=LocalText("a whole", "整体", "整體"),
        remedy=LocalText(
            "correct one of the shares, or add the one that is left out",
            "请改正某一项占比，或补上漏掉的一项",
            "請改正某一項占比，或補上漏掉的一項",
        ),
    )


def _open(breakdown: Breakdown, total: Figure, absent: tuple[str, ...]) -> Problem:
    split = named_split(total.key, total.metric, breakdown.split.dimensions)
    others = LocalText("other members", "其他成员", "其他成員")
    lacking = listed_words(_member_names(breakdown, absent)) if absent else others
    reason = LocalText(
        f"{split.en} lacks {lacking.en}, and values may be below zero",
        f"{split.hans}缺少{lacking.hans}，而数值可能为负",
        f"{split.hant}缺少{lacking.hant}，而數值可能為負",
    )
    return not_checked(reason, _about(breakdown), total.place, (total,))


def _about(breakdown: Breakdown) -> About:
    return About(breakdown.metric.id, breakdown.dimension, None, breakdown.period.id)


CHECK = Check(
    "breakdown-sum",
    breakdown_sum,
    columns=unsure_figures,
    around=touched_breakdowns,
    quiet=quiet_breakdowns,
)
