"""Random slips in two invented tables: who is named is wrong, and whoever is right is never named."""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

import pytest

from reportgen.diagnosis import judge
from reportgen.diagnosis.judge import Told
from reportgen.model.figures.book import book_of
from reportgen.model.figures.figure import Figure
from reportgen.model.finding import Problem
from reportgen.model.relations.relation import Outcome, Relation
from reportgen.model.relations.trees import figure_tree, number_tree, sum_tree
from tests.support.figures import figure, report

TEAMS, MONTHS = ("east", "west", "north", "south"), ("2024-10", "2024-11", "2024-12")
NOW = "2024-Q4"
COUNT = 150

Cells = Mapping[str, Figure]
Table = tuple[Cells, Sequence[tuple[str, Sequence[str]]], Sequence[tuple[str, str, str]]]
"""Figures by name, the sums and the rates among them."""


def _teams(chance: random.Random) -> Table:
    """Return a table of teams by months, with a total for each row, each column, and all."""
    values = {(t, m): chance.randint(1000, 9999) for t in TEAMS for m in MONTHS}
    cells = {f"orders@{m}[team={t}]": value for (t, m), value in values.items()}
    cells |= {f"orders@{NOW}[team={t}]": sum(values[t, m] for m in MONTHS) for t in TEAMS}
    cells |= {f"orders@{m}": sum(values[t, m] for t in TEAMS) for m in MONTHS}
    cells[f"orders@{NOW}"] = sum(values.values())
    periods = (*MONTHS, NOW)
    sums = [(f"orders@{p}", [f"orders@{p}[team={t}]" for t in TEAMS]) for p in periods]
    for suffix in ("", *(f"[team={t}]" for t in TEAMS)):
        sums.append((f"orders@{NOW}{suffix}", [f"orders@{m}{suffix}" for m in MONTHS]))
    return _figures(cells), sums, []


def _sales(chance: random.Random) -> Table:
    """Return orders and returns by month with their totals, and the rate of each."""
    orders = {m: chance.randint(20000, 90000) for m in MONTHS}
    returns = {m: chance.randint(1000, 9000) for m in MONTHS}
    orders[NOW], returns[NOW] = sum(orders.values()), sum(returns.values())
    cells: dict[str, object] = {f"orders@{p}": value for p, value in orders.items()}
    cells |= {f"returns@{p}": value for p, value in returns.items()}
    cells |= {f"return_rate@{p}": f"{100 * returns[p] / orders[p]:.2f}" for p in orders}
    sums = [(f"{n}@{NOW}", [f"{n}@{m}" for m in MONTHS]) for n in ("orders", "returns")]
    return (
        _figures(cells),
        sums,
        [(f"return_rate@{p}", f"returns@{p}", f"orders@{p}") for p in orders],
    )


def _figures(cells: Mapping[str, object]) -> Cells:
    return {name: figure(f"{name}={value}") for name, value in cells.items()}


def _relations(table: Table) -> list[Relation]:
    cells, sums, rates = table
    found = [
        Relation(figure_tree(cells[total]), sum_tree([cells[each] for each in parts]))
        for total, parts in sums
    ]
    for rate, part, base in rates:
        share = ("/", figure_tree(cells[part]), figure_tree(cells[base]))
        found.append(Relation(figure_tree(cells[rate]), ("*", share, number_tree(100))))
    return found


def _slipped(cells: Cells, chance: random.Random) -> Cells:
    """Return the figures that a slip changes: a digit, the point, a sign, two that are exchanged."""
    name = chance.choice(sorted(cells))
    wrong = cells[name]
    digits = [at for at, char in enumerate(wrong.text) if char.isdigit()]
    at, text = chance.choice(digits), wrong.text
    match chance.choice(["swapped", "dropped", "doubled", "digit", "point", "exchanged", "moved"]):
        case "swapped" if at + 1 in digits:
            text = text[:at] + text[at + 1] + text[at] + text[at + 2 :]
        case "dropped" if at and at in digits[:3]:
            text = text[:at] + text[at + 1 :]
        case "doubled":
            text = text[: at + 1] + text[at:]
        case "digit":
            text = text[:at] + chance.choice("123456789") + text[at + 1 :]
        case "point":
            text = f"{Decimal(text).scaleb(chance.choice((-1, 1))):f}"
        case "exchanged" | "moved" as kind:
            like = [n for n in sorted(cells) if n != name and cells[n].unit is wrong.unit]
            other = cells[chance.choice(like)]
            amount = 0 if wrong.metric.is_whole is False else chance.randint(100, 900)
            if kind == "exchanged" or not amount or other.value <= amount:
                return {name: _as(wrong, other.text), other.id: _as(other, wrong.text)}
            return {
                name: _as(wrong, str(wrong.value + amount)),
                other.id: _as(other, str(other.value - amount)),
            }
    return {name: _as(wrong, text)}


def _as(wrong: Figure, text: str) -> Figure:
    return replace(wrong, value=Decimal(text), text=text)


def _judged(table: Table) -> Sequence[Problem]:
    told: list[Told] = [("relation", each) for each in _relations(table)]
    data = report("")
    data = replace(data, book=book_of(table[0].values(), data.book.metrics))
    return [problem for _, problem in judge(told, data).problems if problem.cause]


@pytest.mark.parametrize("make", [_teams, _sales])
def test_of_whoever_is_named_nineteen_in_twenty_are_wrong_and_none_has_only_right_sums(
    make: Callable[[random.Random], Table],
) -> None:
    chance = random.Random(20)
    named = right = ties = 0
    for _ in range(COUNT):
        cells, sums, rates = make(chance)
        change = _slipped(cells, chance)
        table = ({**cells, **change}, sums, rates)
        broken = [each for each in _relations(table) if each.outcome is Outcome.VIOLATED]
        accused = {each.id for relation in broken for each in relation.figures}
        problems = _judged(table)
        assert bool(problems) is bool(broken)
        assert accused.issuperset(c.id for problem in problems for c in problem.candidates)
        suspects = [problem.suspect for problem in problems if problem.suspect]
        ties += bool(problems) and not suspects
        named += bool(suspects)
        right += bool(suspects) and suspects[0] in change

    assert right >= 0.95 * named
    assert named > ties
