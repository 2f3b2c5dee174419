"""A long sum that is broken: what it says, and how few of its figures are made to say it."""

from __future__ import annotations

from reportgen.checks.figures.breakdown_sum import breakdown_sum
from reportgen.diagnosis import judge
from reportgen.diagnosis.components import components, touching
from reportgen.model.figures.book import FigureBook, held_columns
from reportgen.model.figures.column import MetricColumn, Origin, PackedRows
from reportgen.model.figures.column_slice import ColumnSlice
from reportgen.model.figures.figure import Role
from reportgen.model.figures.layout import Layout
from reportgen.model.figures.period import Period
from reportgen.model.relations.relation import Outcome, Relation
from reportgen.model.relations.trees import figure_tree, sum_tree
from reportgen.model.report.report import Report
from tests.support.figures import catalogue, figure, quarter, report

COUNT = 20_000


def _column(metric: str, decimals: int, *totals: int) -> MetricColumn:
    """Return a total, and members with values from 1 on; their sum is 200,010,000."""
    members = ((), *((("team", f"t{n:05d}"),) for n in range(COUNT)))
    origin = Origin("metrics.csv", "F", 20, range(2, COUNT + 3))
    rows = PackedRows([*totals, *range(1, COUNT + 1)], decimals, origin, {})
    key = (Period.parse("2024-Q4"), Role.ACTUAL, None)
    return MetricColumn(catalogue().metrics[metric], key, Layout(members, (0,) * (COUNT + 1)), rows)


def _relation(column: MetricColumn) -> Relation:
    members = ColumnSlice(column, range(1, COUNT + 1))
    return Relation(figure_tree(column.figure(0)), sum_tree(members))


def _made(column: MetricColumn) -> int:
    return sum(column.rows.held(at) is not None for at in range(len(column)))


def test_a_broken_one_makes_only_the_figures_that_it_suspects() -> None:
    column = _column("headcount", 0, 200_010_900)
    relation = _relation(column)
    data = Report(quarter(), catalogue(), FigureBook([column], catalogue().metrics), {})

    [(_, problem)] = judge([("breakdown-sum", relation)], data).problems

    assert problem.message.en == (
        "1 + 2 + 3 + 4 + 5 + 6 + 7 + 8 + 9 + 10 + … + 20000 = 200010000, "
        "but the other side says 200010900 (off by 900; counts are exact)"
    )
    assert len(problem.figures) == COUNT + 1
    assert _made(column) < 50


def test_the_figures_of_relations_that_hold_them_are_found_in_its_rows() -> None:
    column = _column("headcount", 0, 200_010_900)
    quarters = [figure("headcount@2024=200010900"), figure("headcount@2024-12=200010000")]
    book = FigureBook([column, *held_columns(enumerate(quarters))], catalogue().metrics)
    total = column.figure(0)
    told = [
        ("breakdown-sum", _relation(column)),
        ("rollup", Relation(figure_tree(quarters[0]), figure_tree(total))),
        ("rollup", Relation(figure_tree(total), figure_tree(quarters[1]))),
    ]

    problems = judge(told, Report(quarter(), catalogue(), book, {})).problems

    assert [(name, each.cause) for name, each in problems] == [
        ("breakdown-sum", "headcount@2024-Q4"),
        ("rollup", "headcount@2024-Q4"),
    ]


def test_a_row_hangs_together_with_relations_that_hold_its_figure() -> None:
    column = _column("headcount", 0, 200_010_001)
    row, before = column.figure(7), figure("headcount@2024-Q3[team=t00006]=8")
    of_rows, of_row = _relation(column), Relation(figure_tree(before), figure_tree(row))
    outcomes = {id(each): each.outcome for each in (of_rows, of_row)}

    around = touching([of_rows, of_row], [of_rows, of_row], outcomes)

    assert list(components([of_rows, of_row])) == [[of_rows, of_row]]
    assert around.of(row) == (of_rows, of_row)
    assert around.of(before) == (of_row,)
    assert around.of(column.figure(8)) == (of_rows,)


def test_one_with_a_row_that_was_given_two_values_is_not_decided() -> None:
    data = report(
        "headcount=30 headcount[level=senior]=15 headcount[level=senior]=16 "
        "headcount[level=junior]=14 headcount[level=junior]=15"
    )
    [told] = breakdown_sum(data)

    [(_, note)] = judge([("breakdown-sum", told)], data).problems

    assert note.message.en == (
        "not checked: Headcount, Q4 2024 depends on Headcount, Senior agents, Q4 "
        "2024; Headcount, Junior agents, Q4 2024, which have two values"
    )


def test_roundings_that_all_go_one_way_are_unlikely_in_one_of_any_length() -> None:
    likely, unlikely, broken = (
        _relation(_column("service_cost", 2, 200_010_000 + off)) for off in (100, 500, 20_000)
    )

    assert [each.outcome for each in (likely, unlikely, broken)] == [
        Outcome.HOLDS,
        Outcome.HOLDS,
        Outcome.VIOLATED,
    ]
    assert [each.is_unlikely for each in (likely, unlikely, broken)] == [False, True, False]
