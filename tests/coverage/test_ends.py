"""Between which values a loosely held figure could be anything, and nothing would tell."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from reportgen.checks.runner import coverage_of, examined
from reportgen.coverage.ends import Ends, ends_of
from reportgen.model.figures.book import book_of
from reportgen.model.figures.figure import Figure
from reportgen.model.figures.holds import Hold
from reportgen.model.relations.relation import Relation
from reportgen.model.relations.senses import Sense
from reportgen.model.relations.trees import figure_tree
from reportgen.model.report.report import Report
from tests.support.figures import book, figure, report
from tests.support.intervals import parsed


def ends(text: str) -> dict[str, Ends]:
    """Return the ends of all figures that are held within wide bounds only."""
    coverage = coverage_of(report(text))
    figures = list(coverage.figures_with(Hold.LOOSE))
    found = coverage.ends(figures)
    return {figure.id: each for figure, each in zip(figures, found, strict=True)}


def errors(data: Report) -> int:
    return sum(finding.severity.rank > 0 for finding in examined(data).findings)


def with_value(data: Report, name: str, value: Decimal) -> Report:
    """Return a report in which one figure has another value."""
    figures = [
        replace(each, value=value, text=f"{value:f}") if each.id == name else each
        for each in data.book.figures
    ]
    return replace(data, book=book_of(figures, data.book.metrics))


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        # a month is absent
        (
            "orders=60000 orders@2024-10=15000 orders@2024-11=27000",
            "orders@2024-10",
            Ends("0", "33000"),
        ),
        (
            "orders=60000 orders@2024-10=15000 orders@2024-11=27000",
            "orders@2024-Q4",
            Ends("42000", None),
        ),
        # a limit of the catalogue
        ("csat=90", "csat@2024-Q4", Ends("0", "100")),
        # a mean between its parts, each of them rounded
        (
            "csat=50 csat[channel=chat]=20 csat[channel=phone]=60",
            "csat@2024-Q4",
            Ends("19", "61"),
        ),
        # a count by a coarse rate of it
        (
            "csat=85 survey_satisfied=340 survey_responses=400",
            "survey_satisfied@2024-Q4",
            Ends("338", "342"),
        ),
    ],
)
def test_a_figure_passes_up_to_its_ends_and_no_further(
    text: str, name: str, expected: Ends
) -> None:
    data = report(text)

    assert ends(text)[name] == expected
    for end, step in ((expected.low, -1), (expected.high, 1)):
        if end is not None and end not in ("0", "100"):
            at_the_end = errors(with_value(data, name, Decimal(end)))
            assert at_the_end <= errors(data)
            assert errors(with_value(data, name, Decimal(end) + step)) > at_the_end


def at_least(one: Figure, other: Figure) -> Relation:
    return Relation(figure_tree(one), figure_tree(other), Sense.AT_LEAST)


WHOLE, PART = figure("cost_saving=9.0"), figure("cost_saving[item=a]=4.5")


@pytest.mark.parametrize(
    ("relations", "limits", "whole", "part"),
    [
        # 9.1 may stand for 9.05, and so may 9.0
        ([at_least(WHOLE, PART)], {}, Ends("4.4", None), Ends(None, "9.1")),
        # what is broken holds nothing
        ([at_least(PART, WHOLE)], {}, Ends(), Ends()),
        ([], {WHOLE.id: "[0, 20]"}, Ends("0", "20"), Ends()),
        ([at_least(WHOLE, PART)], {PART.id: "[0, 5]"}, Ends("4.4", None), Ends("0", "5")),
    ],
)
def test_what_passes_is_written_with_the_decimals_of_the_figure(
    relations: list[Relation], limits: dict[str, str], whole: Ends, part: Ends
) -> None:
    given = {name: parsed(text) for name, text in limits.items()}

    assert ends_of([WHOLE, PART], relations, given) == [whole, part]


def test_a_figure_that_is_said_to_be_more_has_no_least_value_that_passes() -> None:
    more = figure("cost_saving[item=b]=4.5以上")

    assert ends_of([more], [at_least(WHOLE, more)], {more.id: parsed("[0, 100]")}) == [
        Ends(None, "9")
    ]


def test_what_is_held_by_way_of_a_rate_has_no_ends_of_its_own() -> None:
    given = book("survey_satisfied=8 survey_responses=10 csat:target=80")
    satisfied, responses, target = given.figures
    rate = given.figure("csat", satisfied.period)
    limits = {satisfied.id: parsed("[0, 100]"), target.id: parsed("[0, 100]")}

    found = ends_of([satisfied, responses, target], [at_least(rate, target)], limits)

    assert found == [Ends(), Ends(), Ends("0", "80")]


@pytest.mark.parametrize(
    "text",
    [
        # others give the target, or a text speaks of it
        "csat:target=90",
        # the target tells of the level
        "csat=85 csat:target=90",
        # not every rate of 39 is possible
        "return_rate=23.1 returns=9 orders=39",
        # October and December make up the quarter: with less, November would be missed
        "orders=33000 orders@2024-10=15000 orders@2024-12=18000",
    ],
)
def test_where_another_rule_might_tell_no_ends_are_promised(text: str) -> None:
    assert set(ends(text).values()) <= {Ends()}
