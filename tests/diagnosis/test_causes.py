"""Broken relations that hang together may have several causes."""

from __future__ import annotations

import pytest

from reportgen.diagnosis.causes import causes
from reportgen.diagnosis.components import touching
from reportgen.model.relations.relation import Outcome
from tests.support.records import numbers, relations


@pytest.mark.parametrize(
    ("rules", "record", "parts"),
    [
        # one figure mends both
        ("t = a + b | u = a + c", "t 5 a 9 b 2 u 6 c 3", [[0, 1]]),
        # one figure mends all three
        ("t = a + b | u = a + c | v = a + d", "t 5 a 9 b 2 u 6 c 3 v 7 d 4", [[0, 1, 2]]),
        # a mends the first two, and d the others; they share b, which mends none
        (
            "t = a + b | u = a + c | v = d + b | w = d + e",
            "t 5 a 9 b 2 u 6 c 3 v 9 d 1 w 8 e 1",
            [[0, 1], [2, 3]],
        ),
        # a mends the first two, and what is left hangs together no more
        (
            "t = a + b | u = a + c | v = b + x | w = c + y",
            "t 5 a 9 b 2 u 6 c 3 v 9 x 1 w 8 y 1",
            [[0, 1], [2], [3]],
        ),
        # the same, of three
        ("t = a + b | u = a + c | v = b + x", "t 5 a 9 b 2 u 6 c 3 v 9 x 1", [[0, 1], [2]]),
        # a and b mend the same two, so that nobody knows which of them was the cause
        (
            "t = a + b | u = a + b + c | v = c + d",
            "t 15 a 9 b 2 u 18 c 3 v 9 d 1",
            [[0, 1, 2]],
        ),
        # nothing mends two of the three at once, so they stay together
        ("t = a + b | u = t + c | v = u + d", "t 9 a 1 b 1 u 99 c 1 v 999 d 1", [[0, 1, 2]]),
        # two figures mend all three, and each pair has one of its own
        (
            "t = a + b | u = a + b + c | v = a + b - d",
            "t 5 a 9 b 2 u 6 c 3 v 9 d 4",
            [[0, 1, 2]],
        ),
        # a mends the first three and b only two of these, so a is one cause
        (
            "t = a + b | u = a + b + c | v = a + d | w = v + e",
            "t 15 a 9 b 2 u 18 c 3 v 17 d 4 w 99 e 1",
            [[0, 1, 2], [3]],
        ),
        # what a would have to be is no whole number, so it mends nothing
        ("t = a + a | u = a + a | v = t + c", "t 7 a 9 u 7 v 99 c 1", [[0, 1, 2]]),
        # of two, none is taken apart
        ("t = a + b | u = t + c", "t 9 a 1 b 1 u 99 c 1", [[0, 1]]),
    ],
)
def test_what_one_change_would_mend_has_one_cause(
    rules: str, record: str, parts: list[list[int]]
) -> None:
    broken = relations(rules, numbers(record))
    assert all(each.outcome is Outcome.VIOLATED for each in broken)
    around = touching(broken, broken, {id(each): each.outcome for each in broken})

    found = [[broken.index(each) for each in part] for part in causes(broken, around)]

    assert found == parts
