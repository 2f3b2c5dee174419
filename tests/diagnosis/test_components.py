"""Broken relations that share figures hang together; what protects a figure stands around it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportgen.diagnosis.components import components, touching
from reportgen.model.language import same
from tests.support.records import numbers, relations

RECORD = numbers("a 1 b 1 c 1 d 1 e 1 f 1 g 1")


@pytest.mark.parametrize(
    ("rules", "groups"),
    [
        ("a = b + b", [[0]]),
        ("a = b + b | c = d + d", [[0], [1]]),
        ("a = b + b | c = b + d", [[0, 1]]),
        ("a = b + b | c = d + d | e = f + f | d = b + e", [[0, 1, 2, 3]]),
        ("a = b + c | d = e + e | f = c + g | e = d + d", [[0, 2], [1, 3]]),
    ],
)
def test_relations_hang_together_by_their_figures(rules: str, groups: list[list[int]]) -> None:
    broken = relations(rules, RECORD)

    assert [[broken.index(each) for each in group] for group in components(broken)] == groups


def test_nothing_broken_makes_no_group() -> None:
    assert list(components([])) == []


def test_what_holds_without_lacking_anything_protects_the_figures_of_what_is_broken() -> None:
    record = numbers("a 3 b 1 c 1 d 2 e 1 f 9 g 9")
    broken, holds, elsewhere = relations("a = b + c | d = b + e | f = g + 0", record)
    lacking = replace(holds, absent=(same("x"),))
    every = [broken, holds, elsewhere, lacking]

    around = touching(every, [broken], {id(each): each.outcome for each in every})

    assert around.of(record["b"]) == (broken, holds)
    assert around.of(record["a"]) == (broken,)
    assert not around.of(record["f"])
