"""How two sides have to stand to each other: what their difference may be."""

from __future__ import annotations

from fractions import Fraction

import pytest

from reportgen.model.relations.senses import Sense, wanted


@pytest.mark.parametrize(
    ("sense", "allowed", "may_be", "may_not"),
    [
        (Sense.EQUAL, 0, [0], [-1, 1]),
        (Sense.EQUAL, 2, [-2, 0, 2], [-3, 3]),
        (Sense.AT_LEAST, 0, [0, 9], [-1]),
        (Sense.AT_LEAST, 2, [-2, 9], [-3]),
        (Sense.AT_MOST, 0, [0, -9], [1]),
        (Sense.AT_MOST, 2, [2, -9], [3]),
        (Sense.ABOVE, 0, [1, 9], [0, -1]),
        (Sense.ABOVE, 2, [1], [0]),  # more is more, whatever is allowed
        (Sense.BELOW, 0, [-1, -9], [0, 1]),
        (Sense.BELOW, 2, [-1], [0]),
    ],
)
def test_a_tolerance_widens_what_has_to_agree(
    sense: Sense, allowed: int, may_be: list[int], may_not: list[int]
) -> None:
    found = wanted(sense, Fraction(allowed))

    assert all(found.holds(value) for value in may_be)
    assert not any(found.holds(value) for value in may_not)
