"""A share of a share carries its base, so that the reader can see what it is a share of.

12 % of the team's cross-border cases is no more than 1 % of all; without the number of cases
behind it nobody can tell. Looked at are shares of the reported period whose formula names a part
and a whole, where the report gives neither.

Passes: cross_border_case_share 12 % with 78 of 650 cases. Fails: the 12 % alone.

    passes: cross_border_case_share=12 cross_border_cases_team=650
    fails:  cross_border_case_share=12
    says:   Own share of cross-border cases, Q4 2024 is 12% of Cross-border cases of the team,
            which the report never gives
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.base import Check, Scope
from reportgen.model.figures.figure import Figure
from reportgen.model.figures.metric import Formula
from reportgen.model.finding import Problem, Severity
from reportgen.model.language import LocalText
from reportgen.model.relations.formulas import find_operand
from reportgen.model.report.report import Report
from reportgen.wording.messages.figure_names import in_unit, named
from reportgen.wording.messages.missing_rows import add_rows


def part_of_part(report: Report) -> Iterator[Problem]:
    """Yield a problem for each share of the period whose base is nowhere given."""
    for name in report.book.given_metrics:
        formula = report.catalogue.metrics[name].formula
        if not name.endswith("_share") or formula is None:
            continue
        for figure in report.book.of(name):
            if figure.period == report.config.period.id and not _has_base(report, figure, formula):
                yield _problem(report, figure, formula)


def _has_base(report: Report, figure: Figure, formula: Formula) -> bool:
    return find_operand(figure.key, formula.operands[-1], report.book.find) is not None


def _problem(report: Report, figure: Figure, formula: Formula) -> Problem:
    whole = formula.metrics[-1]
    add = add_rows([f"{figure.period.id},{whole},,,actual,…"])
    name, share = named(figure), in_unit(figure.written, figure.unit)
    what = report.catalogue.metric_names(whole)
    return Problem(
        LocalText(
            f"{name.en} is {share.en} of {what.en}, which the report never gives",
            f"{name.hans}为 {share.hans}，但没有给出基数{what.hans}",
            f"{name.hant}為 {share.hant}，但沒有給出基數{what.hant}",
        ),
        (figure,),
        remedy=LocalText(
            f"{add.en}, so that base and remainder can be shown",
            f"{add.hans}，以便写明基数和其余部分",
            f"{add.hant}，以便寫明基數和其餘部分",
        ),
        severity=Severity.WARNING,
    )


CHECK = Check("part-of-part", part_of_part, Scope.DOCUMENT, Severity.WARNING)
