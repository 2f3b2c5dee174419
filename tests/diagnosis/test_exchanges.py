"""Two figures that hold each other's values: who may have changed places, and how likely."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from reportgen.diagnosis.component import Component
from reportgen.diagnosis.components import touching
from reportgen.diagnosis.exchanges import exchanges
from reportgen.diagnosis.slips import Slip
from reportgen.model.figures.figure import Role
from tests.support.figures import catalogue, figure
from tests.support.records import numbers, relations


def exchanged(rules: str, record: str) -> list[str]:
    """Return what is said of all that is broken: "a=3 b=5"."""
    every = relations(rules, numbers(record))
    outcomes = {id(each): each.outcome for each in every}
    broken = [each for each in every if outcomes[id(each)] == "violated"]
    found = exchanges(Component(broken, touching(every, broken, outcomes)))
    return [" ".join(f"{each.figure.id[-2]}={each.repair}" for each in pair) for pair in found]


@pytest.mark.parametrize(
    ("rules", "record", "said"),
    [
        # the total and a part
        ("t = a + b", "t 3 a 8 b 5", ["t=8 a=3"]),
        # two sides of a difference
        ("t = a - b", "t 3 a 5 b 8", ["a=8 b=5"]),
        # two parts of one sum change nothing
        ("t = a + b", "t 9 a 8 b 5", []),
        # two totals
        ("t = a + b | u = c + d", "t 7 a 1 b 2 u 3 c 3 d 4", ["t=3 u=7"]),
        # a part each of two sums
        ("t = a + b | u = c + d", "t 3 a 4 b 2 u 7 c 3 d 1", ["a=1 d=4"]),
        ("t = a + b | u = c + d", "t 3 a 3 b 2 u 7 c 1 d 4", ["a=1 c=3"]),
        # one of them would be mended, and the other would not
        ("t = a + b | u = c + d", "t 3 a 4 b 2 u 9 c 3 d 1", []),
        # what holds speaks against it
        ("t = a + b | t <= 4", "t 3 a 8 b 5", []),
        ("t = a + b | t <= 9", "t 3 a 8 b 5", ["t=8 a=3"]),
        # values that are the same cannot change places
        ("t = a + b", "t 5 a 5 b 5", []),
    ],
)
def test_an_exchange_is_told_where_it_mends_everything(
    rules: str, record: str, said: list[str]
) -> None:
    assert exchanged(rules, record) == said


@pytest.mark.parametrize(
    ("rules", "record", "weight"),
    [("t = a - b", "t 3 a 5 b 8", 0.5), ("t = a + b", "t 3 a 8 b 5", 0.12)],
)
def test_the_sides_of_a_difference_are_mixed_up_most_often(
    rules: str, record: str, weight: float
) -> None:
    every = relations(rules, numbers(record))
    component = Component(every, touching(every, every, {id(e): e.outcome for e in every}))

    [(one, other)] = exchanges(component)

    assert (one.slip, other.slip) == (Slip.EXCHANGED, Slip.EXCHANGED)
    assert one.weight == other.weight == pytest.approx(weight**0.5)


def changed(name: str, **fields: object) -> list[float]:
    """Return how likely it is that t and a of t = a + b are exchanged, one of them another kind."""
    values = dict(numbers("t 3 a 8 b 5"))
    values[name] = replace(values[name], **fields)  # type: ignore[arg-type]
    every = relations("t = a + b", values)
    found = exchanges(Component(every, touching(every, every, {id(e): e.outcome for e in every})))
    return [pair[0].weight for pair in found]


def test_what_is_not_of_one_unit_and_role_has_not_changed_places() -> None:
    plain = numbers("t 3")["t"]

    assert len(changed("t")) == 1
    assert changed("t", unit=catalogue().units["%"]) == []
    assert changed("t", key=replace(plain.key, role=Role.TARGET)) == []


@pytest.mark.parametrize(
    ("fields", "weight"),
    [({}, 0.12), ({"metric": "orders"}, 0.02), ({"members": ()}, 0.02)],
)
def test_figures_of_one_metric_and_as_many_members_are_mixed_up_more_often(
    fields: dict[str, Any], weight: float
) -> None:
    plain = numbers("t 3")["t"]

    assert changed("t", key=replace(plain.key, **fields)) == [pytest.approx(weight**0.5)]


def test_the_more_values_would_mend_a_sum_the_less_does_an_exchange_tell() -> None:
    texts = {"t": "3.0", "a": "8.0", "b": "5.0"}
    values = {name: figure(f"cost_saving[item={name}]={text}") for name, text in texts.items()}
    every = relations("t = a + b", values)

    [(one, _)] = exchanges(
        Component(every, touching(every, every, {id(e): e.outcome for e in every}))
    )

    # the parts may each be half a tenth off, so that three totals would do
    assert one.weight == pytest.approx((0.12 / 3) ** 0.5)
