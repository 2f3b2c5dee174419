"""Figures of a column that nobody holds: a sequence like any other."""

from __future__ import annotations

import pickle

import pytest

from reportgen.model.figures.column import MetricColumn, Origin, PackedRows
from reportgen.model.figures.column_slice import ColumnSlice, each_once
from reportgen.model.figures.figure import Role
from reportgen.model.figures.layout import Layout, Positions
from reportgen.model.figures.period import Period
from tests.support.figures import catalogue, figure

SENIOR, LEAD, JUNIOR = 1, 2, 3


def _column() -> MetricColumn:
    """Return a total of 30, and three members: of the second somebody wrote a word."""
    told = figure("headcount[level=lead]=5约")
    members = ((), *(((("level", name)),) for name in ("senior", "lead", "junior")))
    lines = Origin("metrics.csv", "F", 20, range(2, 6))
    rows = PackedRows([30, 15, 5, 10], 0, lines, {LEAD: told})
    layout = Layout(members, (0, 11, 9, 11))
    key = (Period.parse("2024-Q4"), Role.ACTUAL, None)
    return MetricColumn(catalogue().metrics["headcount"], key, layout, rows)


def _texts(figures: ColumnSlice) -> list[str]:
    return [each.text for each in figures]


def test_it_is_a_sequence_of_the_figures_at_its_positions() -> None:
    members = ColumnSlice(_column(), range(SENIOR, JUNIOR + 1))

    assert (len(members), _texts(members)) == (3, ["15", "5", "10"])
    assert (members[0].id, members[-1].id) == (
        "headcount@2024-Q4[level=senior]",
        "headcount@2024-Q4[level=junior]",
    )
    assert [each.text for each in members[1:]] == ["5", "10"]
    assert members == tuple(members)
    assert tuple(members) == members
    assert members != tuple(members)[1:]
    with pytest.raises(IndexError):
        members[3]


def test_others_may_lead_it() -> None:
    column = _column()
    total = column.figure(0)

    led = ColumnSlice(column, (SENIOR, JUNIOR)).led_by((total,))

    assert (len(led), _texts(led)) == (3, ["30", "15", "10"])
    assert (led[0], led[2].text, led[-1].text) == (total, "10", "10")


@pytest.mark.parametrize("positions", [range(1, 4), range(1, 4, 2), (1, 2), (3,)])
def test_it_knows_where_a_figure_stands(positions: Positions) -> None:
    column = _column()
    total, senior, lead, junior = column.figures()
    other = figure("headcount[level=senior]=15")

    led = ColumnSlice(column, positions).led_by((total,))

    wanted = [total, *(column.figure(at) for at in positions)]
    assert [led.number(each) for each in wanted] == list(range(len(wanted)))
    for each in (senior, lead, junior):
        assert (led.number(each) is None) == (each not in wanted)
    assert led.number(other) is None


def test_what_a_number_does_not_say_is_odd_and_the_total_of_all_is() -> None:
    everything = ColumnSlice(_column(), range(4))

    assert everything.odd_positions == [0, LEAD]
    assert list(everything.plain_values) == [15, 10]
    assert list(ColumnSlice(_column(), range(SENIOR, LEAD)).plain_values) == [15]


def test_nobody_holds_what_it_shows() -> None:
    column = _column()
    members = ColumnSlice(column, (SENIOR, JUNIOR))

    kept = [each for each in members if each.text == "10"]

    assert [column.rows.held(at) for at in (SENIOR, JUNIOR)] == [None, *kept]


def test_another_process_gets_the_figures_without_their_column() -> None:
    members = ColumnSlice(_column(), (SENIOR, JUNIOR))

    sent = pickle.loads(pickle.dumps(members))

    assert isinstance(sent, tuple)
    assert sent == members


def test_each_once_leaves_out_what_is_named_again_and_makes_nothing() -> None:
    one, other = figure("headcount=30"), figure("headcount=30")
    rows = ColumnSlice(_column(), range(4))

    assert [id(each) for each in each_once((one, other, one))] == [id(one), id(other)]
    assert each_once(rows) is rows
