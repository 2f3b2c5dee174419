"""A figure with a formula equals what its operands give.

Operands are those of the same period, members and role. Each keeps its own exactness: counts are
exact, rounded ones may be anything that rounds to them. Per-head and per-day figures are left to
`mean-times-count`. In a table that was made to add up to 100 a share may be one unit off: a note.

Passes: csat 85 % = 10200 / 12000. Fails: csat 86 % with the same counts.

    passes: csat=85 survey_satisfied=10200 survey_responses=12000
    fails:  csat=86 survey_satisfied=10200 survey_responses=12000
    says:   10200 / 12000 * 100 = 85, but csat@2024-Q4 says 86 (off by 1; rounding explains
            at most 0.5)
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.base import Check
from reportgen.model.figures.metric import Metric
from reportgen.model.finding import Problem, Severity
from reportgen.model.language import LocalText
from reportgen.model.relations.forced_shares import is_forced
from reportgen.model.relations.formulas import applied_formulas
from reportgen.model.relations.intervals import Interval, interval, point
from reportgen.model.relations.relation import Relation
from reportgen.model.report.report import Report
from reportgen.wording.messages.relations import as_problem, broken, forced

_HUNDRED = 100


def ratio(report: Report) -> Iterator[Relation | Problem]:
    """Yield, for each figure with a formula, that its operands give it."""
    for metric in report.book.given_metrics:
        known = report.catalogue.metrics[metric]
        if known.formula is not None and not is_per_unit(known):
            for figure, computed in applied_formulas(
                report.book.of(known.id), known, report.book.find
            ):
                made = Relation(
                    ("figure", figure),
                    computed,
                    name=LocalText(figure.id, f" {figure.id} ", f" {figure.id} "),
                    say=_said,
                )
                moved = is_forced(made, report.book)
                yield as_problem(made, forced(made), Severity.INFO) if moved else made


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
    if not figure.unit.is_percent or computed.low is None or computed.high is None:
        return LocalText("", "", "")
    if (point(_HUNDRED) - computed).meets(stated):
        return LocalText(
            "; it would be right for the rest up to 100",
            "；这是 100 减去结果",
            "；這是 100 減去結果",
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
