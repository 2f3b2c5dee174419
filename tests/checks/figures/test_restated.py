"""The previous value is what the last report printed."""

from __future__ import annotations

from dataclasses import replace

from reportgen.checks.figures.restated import CHECK
from tests.support.figures import book, report
from tests.support.judged import problems


def test_a_value_that_changed_since_the_last_report_is_found() -> None:
    data = replace(
        report("csat=85 csat@2024-Q3=83"), last_figures=tuple(book("csat@2024-Q3=84").figures)
    )

    [problem] = problems(CHECK, data)

    assert problem.message.en == "csat@2024-Q3 is 83, but the last report said 84"


def test_a_coarser_rounding_and_other_figures_are_no_restatement() -> None:
    last = tuple(book("csat@2024-Q3=83.4 csat@2024-Q3:target=90 nps@2024-Q3=50").figures)

    assert (
        problems(
            CHECK, replace(report("csat@2024-Q3=83 csat@2024-Q3:target=88"), last_figures=last)
        )
        == []
    )
