"""How well the figures are held that a document prints."""

from __future__ import annotations

from dataclasses import replace

from reportgen.checks.runner import coverage_of
from reportgen.coverage import Printed
from reportgen.model.document.printed import PrintedFigure
from reportgen.model.figures.figure import Figure
from reportgen.model.figures.holds import Hold
from reportgen.model.relations.derived import change, share
from tests.support.figures import catalogue, report

DATA = report(
    "orders=60000 orders@2024-10=15000 orders@2024-11=27000 orders@2024-12=18000 "
    "orders@2024-Q3=51000 csat=90 onboarding_weeks=4"
)
COVERAGE = coverage_of(DATA)
UNITS = catalogue().units


def found(text: str) -> Figure:
    return next(each for each in DATA.book.figures if each.id == text)


ORDERS, BEFORE, CSAT, WEEKS = map(
    found, ("orders@2024-Q4", "orders@2024-Q3", "csat@2024-Q4", "onboarding_weeks@2024-Q4")
)
OCTOBER = found("orders@2024-10")
(RISE,) = filter(None, [change(ORDERS, BEFORE, UNITS)])


def test_a_derived_figure_is_as_well_held_as_its_weakest_operand() -> None:
    part = share(OCTOBER, ORDERS, UNITS)

    assert part is not None
    assert COVERAGE.hold(part) is Hold.FIRM
    assert COVERAGE.hold(RISE) is Hold.NONE


def test_it_is_told_on_which_cells_a_derived_figure_rests_that_nothing_holds() -> None:
    assert [each.id for each in COVERAGE.unheld_cells(RISE)] == ["orders@2024-Q3"]
    assert COVERAGE.unheld_cells(BEFORE) == ()


def test_the_rules_are_named_that_hold_a_figure() -> None:
    assert COVERAGE.rules(ORDERS) == ("rollup",)
    assert COVERAGE.rules(CSAT) == ("range",)
    assert COVERAGE.rules(BEFORE) == ()


def test_printed_figures_are_counted_by_how_they_are_held() -> None:
    figures = tuple(PrintedFigure(each, ("Results",)) for each in (ORDERS, RISE, CSAT, WEEKS))
    printed = Printed(figures, COVERAGE)

    assert [printed.count(hold) for hold in (Hold.FIRM, Hold.LOOSE, Hold.NONE)] == [1, 1, 2]
    assert [each.figure for each in printed.held_so(Hold.NONE)] == [RISE, WEEKS]


def test_figures_of_a_person_are_found_among_those_of_all() -> None:
    everybody = report("orders[person=P01]=3 orders[person=P02]=4 orders=7 orders@2024-Q3=5")
    one = next(iter(everybody.book.figures))
    own = replace(one, key=replace(one.key, members=(), scope=one.key.members))

    assert coverage_of(everybody).hold(own) is Hold.LOOSE
