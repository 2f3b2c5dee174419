"""A figure is held when a change of it alone, beyond rounding, would break a relation."""

from __future__ import annotations

import random
from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest

from reportgen.checks.runner import coverage_of, examined
from reportgen.coverage import Coverage
from reportgen.coverage.ends import Ends
from reportgen.load import load_report
from reportgen.load.report.statements import read_statements
from reportgen.model.figures.book import book_of
from reportgen.model.figures.figure import Figure
from reportgen.model.figures.holds import Hold
from reportgen.model.figures.metric import Rounding
from reportgen.model.relations.relation import Relation
from reportgen.model.relations.trees import figure_tree, sum_tree
from reportgen.model.report.config import ChecksConfig, OwnRelation
from reportgen.model.report.report import Report
from tests.support.figures import CONFIGS, book, catalogue, figure, quarter, redefined, report

LEVELS = "headcount=30 headcount[level=senior]=15 headcount[level=junior]=15"
MONTHS = "orders=60000 orders@2024-10=15000 orders@2024-11=27000 orders@2024-12=18000"


def holds(data: Report) -> dict[str, str]:
    """Return how firmly each figure is held."""
    coverage = coverage_of(data)
    return {figure.id: coverage.hold(figure).name.lower() for figure in data.book.figures}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # sums of counts
        (LEVELS, ["firm", "firm", "firm"]),
        (MONTHS, ["firm", "firm", "firm", "firm"]),
        # a month is absent: the others can only be too large
        (MONTHS.replace("orders@2024-11=27000 ", ""), ["loose", "loose", "loose"]),
        # a formula holds its rate, and what the rate is taken of
        ("csat=85.0 survey_satisfied=10200 survey_responses=12000", ["firm", "firm", "firm"]),
        ("csat=85 survey_satisfied=34 survey_responses=40", ["firm", "firm", "firm"]),
        ("csat=85 survey_satisfied=340 survey_responses=400", ["firm", "loose", "loose"]),
        # one of some possible rates
        ("csat=86.7 survey_responses=30", ["loose", "none"]),
        # a mean lies between its members, which is a wide bound
        ("csat=50 csat[channel=chat]=20 csat[channel=phone]=60", ["loose", "loose", "loose"]),
        # a change and its levels
        ("nps=52 nps@2024-Q3=50 nps:stated_delta(2024-Q3)=2|pts", ["firm", "firm", "firm"]),
        # a value that is given twice contradicts itself when one of them changes
        ("onboarding_weeks=4 onboarding_weeks=4", ["firm"]),
        # nothing speaks of it, or only a limit that is far away
        ("onboarding_weeks=4", ["none"]),
        ("csat=90", ["loose"]),
        # a fraction among percentages, and what is far from its history, shows
        ("csat=30 csat@2024-Q3=31 csat@2024-Q2=32", ["loose", "loose", "loose"]),
        (
            " ".join(f"aht@2024-{month:02d}={50 + month}" for month in range(1, 7)),
            ["loose"] * 6,
        ),
        ("aht@2024-01=5.1 aht@2024-02=5.2", ["none", "none"]),
        # a target that two levels lead one to expect
        (
            "cost_saving:target=5 cost_saving@2024-Q3=4 cost_saving@2024-Q2=6",
            ["loose", "none", "none"],
        ),
    ],
)
def test_how_firmly_a_figure_is_held(text: str, expected: list[str]) -> None:
    assert list(holds(report(text)).values()) == expected


def test_what_breaks_a_relation_was_looked_at() -> None:
    broken = LEVELS.replace("junior]=15", "junior]=14")

    assert set(holds(report(broken)).values()) == {"firm"}


def test_the_operands_of_a_computed_figure_are_held_with_it() -> None:
    data = report(
        "csat:stated_delta(2024-Q3)=2.0|pp csat@2024-Q3=83.0 survey_satisfied=10200 "
        "survey_responses=12000"
    )

    assert holds(data)["survey_satisfied@2024-Q4"] == "firm"


def test_a_computed_figure_is_as_well_held_as_its_operand_that_is_held_least() -> None:
    data = report(
        "survey_satisfied=10200 survey_responses=12000 survey_responses@2024-10=5000 "
        "survey_responses@2024-11=4000 survey_responses@2024-12=3000"
    )
    coverage = coverage_of(data)
    satisfied, responses, *_ = data.book.figures
    rate = data.book.figure("csat", satisfied.period)

    assert [coverage.hold(each) for each in (responses, satisfied, rate)] == [
        Hold.FIRM, Hold.NONE, Hold.NONE
    ]  # fmt: skip
    assert coverage.unheld_cells(rate) == (satisfied,)
    assert coverage.unheld_cells(satisfied) == ()


def test_a_count_is_held_by_the_rate_of_it_only_as_well_as_the_rate_is_rounded() -> None:
    fine = report("csat=85.00 survey_satisfied=10200 survey_responses=12000")
    coarse = report("csat=85 survey_satisfied=1020 survey_responses=1200")

    assert holds(fine)["survey_satisfied@2024-Q4"] == "firm"
    assert holds(coarse)["survey_satisfied@2024-Q4"] == "loose"


@pytest.mark.parametrize(("tolerance", "expected"), [("0", "firm"), ("1", "firm"), ("40", "loose")])
def test_a_tolerance_is_room(tolerance: str, expected: str) -> None:
    own = OwnRelation("orders = returns * 20", "R1", tolerance=Decimal(tolerance))
    data = report("orders=1000 returns=50", quarter(checks=ChecksConfig(relations=(own,))))
    data = replace(data, statements=read_statements(data.config, catalogue(), []))

    assert holds(data)["orders@2024-Q4"] == expected


def test_what_is_cut_off_is_held_as_far_as_it_may_reach() -> None:
    data = redefined(
        report("csat=85.0 survey_satisfied=10200 survey_responses=12000"),
        "csat",
        rounding=Rounding.TRUNCATE,
    )

    assert set(holds(data).values()) == {"firm"}


def test_it_counts_figures_and_relations() -> None:
    coverage = coverage_of(report(f"{LEVELS} {MONTHS} onboarding_weeks=4 csat=90"))

    counts = coverage.figures, coverage.held, coverage.loose, coverage.unheld, coverage.relations
    assert counts == (9, 7, 1, 1, 2)
    assert [each.id for each in coverage.figures_with(Hold.NONE)] == ["onboarding_weeks@2024-Q4"]


@pytest.mark.parametrize(
    ("wanted", "said"),
    [
        (None, []),
        (77, []),
        (78, ["7 of 9 figures are held (77 %), but 78 % are asked for"]),
    ],
)
def test_a_config_may_ask_for_coverage(wanted: int | None, said: list[str]) -> None:
    config = quarter(checks=ChecksConfig(coverage=wanted))
    data = report(f"{LEVELS} {MONTHS} onboarding_weeks=4 csat=90", config)

    found = [each for each in examined(data).findings if each.check == "coverage"]

    assert [each.problem.message.en for each in found] == said
    assert all(each.severity.value == "error" for each in found)


def test_a_figure_is_held_by_the_rules_that_say_so_each_named_once() -> None:
    given = book("orders=3 orders[channel=chat]=3 orders[channel=chat]=2 contacts=9")
    total, part, *_ = given.figures
    _, contacts = given.columns
    added = Relation(figure_tree(total), sum_tree([part]))
    vouching = {"range": lambda marks: marks.mark(contacts, [0], Hold.LOOSE)}

    coverage = Coverage(given, lambda: ([("rollup", added)], vouching))

    assert [coverage.rules(each) for each in (*given.figures, figure("csat=85"))] == [
        ("rollup",),
        ("rollup", "duplicate-value"),
        ("rollup", "duplicate-value"),
        ("range",),
        (),
    ]


def test_where_nobody_looks_around_figures_they_have_no_ends() -> None:
    given = book("orders=3 contacts=9")
    one, other = given.figures
    looked: tuple[list[tuple[str, Relation]], dict[str, Any]] = ([], {})

    assert Coverage(given, lambda: looked).ends([one, other]) == [Ends(), Ends()]
    assert Coverage(given, lambda: looked, lambda each: [Ends("1", "2")] * len(each)).ends(
        [one]
    ) == [Ends("1", "2")]


SAMPLES = (
    "assessments",
    "personal-annual",
    "personal-annual-people",
    "quarter-summary",
    "service-plan",
    "team-annual",
)
"""All that agree and have figures of their own; those in other languages share them."""

FACTORS = ("0.7", "0.9", "0.95", "0.99", "0.997", "1.003", "1.01", "1.05", "1.1", "1.4")


def changed(figure: Figure, chosen: random.Random) -> Figure | None:
    """Return a figure with another value, None where rounding may explain the difference."""
    step = Decimal(1).scaleb(figure.exponent)
    value = (figure.value * Decimal(chosen.choice(FACTORS))).quantize(step)
    off = abs(value - figure.value)
    if not off or (not figure.is_exact and off <= 3 * step):
        return None
    return replace(figure, value=value, text=f"{value:f}")


@pytest.mark.slow
@pytest.mark.parametrize("name", SAMPLES)
def test_what_is_called_held_is_held_and_what_is_not_is_not(name: str) -> None:
    """Of figures called held, 99 of 100 changes give a finding; of those called not held, 1."""
    data, chosen = load_report(CONFIGS / name / "period.yaml"), random.Random(20261127)
    figures, before = list(data.book.figures), told(data)
    coverage = coverage_of(data)
    outcomes: dict[Hold, list[bool]] = {hold: [] for hold in Hold}
    for at in chosen.sample(range(len(figures)), min(120, len(figures))):
        other = changed(figures[at], chosen)
        if other is not None:
            book = book_of([*figures[:at], other, *figures[at + 1 :]], data.book.metrics)
            found = bool(told(replace(data, book=book)) - before)
            outcomes[coverage.hold(figures[at])].append(found)

    held, unheld = outcomes[Hold.FIRM], outcomes[Hold.NONE]
    assert sum(held) >= 0.99 * len(held)
    assert sum(unheld) <= 0.01 * len(unheld)
    assert len(held) >= 5


def told(data: Report) -> set[tuple[str, str]]:
    """Return the errors and warnings of a report."""
    found = examined(data).findings
    return {(each.check, each.problem.message.en) for each in found if each.severity.rank}
