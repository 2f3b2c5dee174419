"""A member that a file misspells is told of once: by its name, not by the sums that it breaks."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportgen.checks.figures.breakdown_sum import CHECK
from reportgen.model.figures.book import book_of
from reportgen.model.finding import Problem
from reportgen.model.language import same
from reportgen.model.report.report import Report
from tests.support.figures import report
from tests.support.judged import problems

PARENTS = {"presale": "order", "aftersale": "order"}
OCTOBER = (
    "headcount@2024-10=9 headcount@2024-10[team=order]=9 "
    "headcount@2024-10[team=presale]=4 headcount@2024-10[team=aftersale]=5 "
)
NOVEMBER = (
    "headcount@2024-11=9 headcount@2024-11[team=order]=9 "
    "headcount@2024-11[team=presale]=4 headcount@2024-11[team=aftersal]=5"
)


def misspelt(text: str, *told: str) -> Report:
    """Return figures of which the reader told that some names are strange."""
    data = report(text)
    return replace(
        data,
        book=book_of(data.book.figures, data.catalogue.metrics, PARENTS),
        catalogue=replace(data.catalogue, parents=PARENTS),
        input_problems=tuple(Problem(same("new"), values=(name,)) for name in told),
    )


def test_a_misspelt_member_breaks_no_sum_and_lacks_no_row() -> None:
    assert problems(CHECK, misspelt(OCTOBER + NOVEMBER, "aftersal")) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # nobody told of the name
        (OCTOBER + NOVEMBER, ()),
        # it is like no member
        (OCTOBER + NOVEMBER.replace("aftersal]", "xyz]"), ("xyz",)),
        # the right name has a row as well
        (f"{OCTOBER} {NOVEMBER} headcount@2024-11[team=aftersale]=5", ("aftersal",)),
    ],
)
def test_else_the_sums_tell(text: str, told: tuple[str, ...]) -> None:
    assert problems(CHECK, misspelt(text, *told))
