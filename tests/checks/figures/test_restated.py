"""The previous value is what the last report printed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportgen.checks.figures.restated import CHECK
from tests.support.figures import book, report
from tests.support.judged import heard, problems


def test_a_value_that_changed_since_the_last_report_is_found() -> None:
    data = replace(
        report("csat=85 csat@2024-Q3=83"), last_figures=tuple(book("csat@2024-Q3=84").figures)
    )

    [problem] = problems(CHECK, data)

    assert problem.message.en == "Customer satisfaction, Q3 2024 is 83, but the last report said 84"


def test_a_coarser_rounding_and_other_figures_are_no_restatement() -> None:
    last = tuple(book("csat@2024-Q3=83.4 csat@2024-Q3:target=90 nps@2024-Q3=50").figures)

    assert (
        problems(
            CHECK, replace(report("csat@2024-Q3=83 csat@2024-Q3:target=88"), last_figures=last)
        )
        == []
    )


@pytest.mark.parametrize(
    ("now", "before", "said"),
    [
        ("83.4", "83.5", ["Customer satisfaction, Q3 2024 is 83.4, but the last report said 83.5"]),
        ("83.50", "83.5", []),
        ("84", "83.5", []),
        ("83", "84|s", []),  # two units are told of elsewhere
    ],
)
def test_a_value_is_compared_as_precisely_as_both_were_written(
    now: str, before: str, said: list[str]
) -> None:
    last = tuple(book(f"csat@2024-Q3={before}").figures)

    found = problems(CHECK, replace(report(f"csat@2024-Q3={now}"), last_figures=last))

    assert [problem.message.en for problem in found] == said


@pytest.mark.parametrize(
    ("now", "before", "hold"),
    [("83", "83", "firm"), ("83.4", "83", "loose"), ("2.25", "2", "loose"), ("83", "70", "firm")],
)
def test_what_the_last_report_said_holds_a_value_as_precisely_as_it_was_written(
    now: str, before: str, hold: str
) -> None:
    last = tuple(book(f"nps@2024-Q3={before}").figures)

    _, relations, holds = heard(
        CHECK, replace(report(f"nps@2024-Q3={now} nps=50"), last_figures=last)
    )

    assert (relations, holds) == (1, [hold, "none"])
