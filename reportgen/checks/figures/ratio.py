"""A figure with a formula equals what its operands give.

Operands are those of the same period, members and role. Each keeps its own exactness: counts are
exact, rounded ones may be anything that rounds to them. Per-head and per-day figures are left to
`mean-times-count`. In a table that was made to add up to 100 a share may be one unit off: a note.

Passes: csat 85 % = 10200 / 12000. Fails: csat 86 % with the same counts.

    passes: csat=85 survey_satisfied=10200 survey_responses=12000
    fails:  csat=86 survey_satisfied=10200 survey_responses=12000
    says:   10200 / 12000 * 100 = 85, but Customer satisfaction, Q4 2024 says 86 (off by 1; rounding
            explains at most 0.5)
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from reportgen.checks.base import Check, not_checked
from reportgen.model.figures.figure import Figure
from reportgen.model.figures.limits import hard_limits
from reportgen.model.figures.metric import Metric, Operand, Tree
from reportgen.model.finding import About, Problem, Severity
from reportgen.model.language import LocalText, listed, same
from reportgen.model.relations.forced_shares import is_forced
from reportgen.model.relations.formulas import known_part, operand_key, operands_of
from reportgen.model.relations.intervals import Interval, interval, point
from reportgen.model.relations.relation import Outcome, Relation
from reportgen.model.relations.senses import Sense
from reportgen.model.relations.trees import bound, figure_tree
from reportgen.model.report.report import Report
from reportgen.wording.messages.figure_names import listed_names, named, named_key
from reportgen.wording.messages.relations import as_problem, broken, forced

_HUNDRED = 100


def ratio(report: Report) -> Iterator[Relation | Problem]:
    """Yield, for each figure with a formula, that its operands give it."""
    for metric in metrics_with_formula(report):
        if not is_per_unit(metric):
            yield from by_formula(report, metric, partial(_given, report))


def _given(report: Report, figure: Figure, computed: Tree) -> Relation | Problem:
    made = Relation(figure_tree(figure), computed, name=named(figure), say=_said)
    return as_problem(made, forced(made), Severity.INFO) if is_forced(made, report.book) else made


def metrics_with_formula(report: Report) -> Iterator[Metric]:
    """Yield the metrics with a formula of which a value is given."""
    known = (report.catalogue.metrics[name] for name in report.book.given_metrics)
    yield from (metric for metric in known if metric.formula is not None)


def by_formula(
    report: Report, metric: Metric, stated: Callable[[Figure, Tree], Relation | Problem]
) -> Iterator[Relation | Problem]:
    """Yield what is `stated` of each figure and its formula over figures.

    Where only some operands are there, what is known of a sum may be too much already; else a note
    says once what is lacking.
    """
    too_much: list[Relation] = []
    lacking: dict[tuple[Operand, ...], list[Figure]] = {}
    for figure in report.book.of(metric.id):
        there = operands_of(figure, report.book.find)
        if metric.formula is None or not there:
            continue
        absent = tuple(each for each in metric.formula.operands if each not in there)
        if not absent:
            yield stated(figure, bound(metric.formula.tree, there))
        elif not figure.key.scope:  # of each person's own figures the coverage tells
            part = known_part(metric.formula, there)
            exceeded = part and _exceeded(report, figure, part, absent)
            if exceeded:
                too_much.append(exceeded)
            else:
                lacking.setdefault(absent, []).append(figure)
    yield from too_much
    for absent, figures in lacking.items():
        yield _open(report, absent, figures)


def _exceeded(
    report: Report, figure: Figure, part: Tree, absent: tuple[Operand, ...]
) -> Relation | None:
    """Return that a figure is at least a part of its sum, where it is not and the rest adds up."""
    if any(_may_be_negative(report, each.metric) for each in absent):
        return None
    made = Relation(figure_tree(figure), part, Sense.AT_LEAST, name=named(figure))
    return made if made.outcome is Outcome.VIOLATED else None


def _may_be_negative(report: Report, name: str) -> bool:
    low, _ = hard_limits(report.catalogue.metrics[name])
    return low is None or low < 0


def _open(report: Report, absent: tuple[Operand, ...], figures: Sequence[Figure]) -> Problem:
    first, metrics = figures[0], report.catalogue.metrics
    keys = [operand_key(first.key, each) for each in absent]
    lacking = listed_names([named_key(key, metrics[key.metric]) for key in keys])
    name, more = named(first), len(figures) - 1
    others = LocalText(
        f"; {more} more like it" if more else "",
        f"；另有 {more} 个数值也是这样" if more else "",
        f"；另有 {more} 個數值也是這樣" if more else "",
    )
    total = _total_hint(report, first, absent)
    reason = LocalText(
        f"{name.en} by its formula lacks {lacking.en}{others.en}{total.en}",
        f"{name.hans}按公式计算缺少{lacking.hans}{others.hans}{total.hans}",
        f"{name.hant}按公式計算缺少{lacking.hant}{others.hant}{total.hant}",
    )
    return not_checked(reason, About.figure(first), first.place, tuple(figures[:1]))


def _total_hint(report: Report, figure: Figure, absent: Sequence[Operand]) -> LocalText:
    """Return how a formula asks for the total of what has no figure for the member, if it has."""
    totals = [
        f"total({each.metric})"
        for each in absent
        if not each.of_total
        and figure.key.members
        and report.book.find(each.metric, figure.period, role=figure.role) is not None
    ]
    if not totals:
        return same("")
    words = listed([f"`{each}`" for each in totals])
    return LocalText(
        f"; where the total is meant, write {words.en} in the formula",
        f"；若要用合计，请在公式里写 {words.hans}",
        f"；若要用合計，請在公式裡寫 {words.hant}",
    )


def is_per_unit(metric: Metric) -> bool:
    """Return whether a metric says how much falls to one head, day or hour."""
    return metric.unit.id.startswith("per_")


def _said(relation: Relation) -> LocalText:
    hint = _hint(relation)
    plain = broken(relation.without_words)
    return LocalText(plain.en + hint.en, plain.hans + hint.hans, plain.hant + hint.hant)


def _hint(relation: Relation) -> LocalText:
    """Return what the figure would be right for: the complement, or the ratio upside down."""
    figure = relation.figures[0]
    stated, computed = interval(figure), relation.computed_interval
    if not figure.unit.is_percent or figure.bound:
        return LocalText("", "", "")
    if computed.low is None or computed.high is None:
        return LocalText("", "", "")
    if (point(_HUNDRED) - computed).meets(stated):
        return LocalText(
            "; what is written is 100 minus that",
            "；写的是 100 减去它",
            "；寫的是 100 減去它",
        )
    if computed.low > 0:
        turned = Interval(_HUNDRED**2 / computed.high, _HUNDRED**2 / computed.low)
        if turned.meets(stated):
            return LocalText(
                "; it would be right upside down",
                "；分子分母颠倒了才对",
                "；分子分母顛倒了才對",
            )
    return LocalText("", "", "")


CHECK = Check("ratio", ratio)
