"""A waiver names a finding, or all that a check says."""

from __future__ import annotations

import pytest

from reportgen.model.figures.period import Period
from reportgen.model.waiver import Waiver


@pytest.mark.parametrize(
    ("waiver", "names"),
    [
        (Waiver("rollup", "agency staff", "Wen"), False),
        (Waiver("rollup", "agency staff", "Wen", until=Period.parse("2024-Q4")), False),
        (Waiver("rollup", "agency staff", "Wen", metric="orders"), True),
        (Waiver("rollup", "agency staff", "Wen", dimension="team"), True),
        (Waiver("rollup", "agency staff", "Wen", member="order"), True),
        (Waiver("rollup", "agency staff", "Wen", period=Period.parse("2024-Q4")), True),
        (Waiver("rollup", "agency staff", "Wen", subject="G1"), True),
    ],
)
def test_one_thing_beside_the_check_is_enough_to_name_a_finding(
    waiver: Waiver, names: bool
) -> None:
    assert waiver.names_a_finding is names
