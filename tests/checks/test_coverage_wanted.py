"""A config may ask for a share of its figures to be held."""

from __future__ import annotations

import pytest

from reportgen.checks.coverage_wanted import too_few_held
from reportgen.checks.runner import coverage_of
from reportgen.model.report.config import ChecksConfig
from tests.support.figures import quarter, report

LEVELS = "headcount=30 headcount[level=senior]=15 headcount[level=junior]=15"


@pytest.mark.parametrize(
    ("text", "wanted", "said"),
    [
        (f"{LEVELS} aht=6", None, None),
        (f"{LEVELS} aht=6", 0, None),
        # three of four are held
        (f"{LEVELS} aht=6", 75, None),
        (f"{LEVELS} aht=6", 76, "3 of 4 figures are held (75 %), but 76 % are asked for"),
        # three of five and a half of a per cent are not rounded up
        (f"{LEVELS} aht=6 nps=9 fcr=7 csat=8", 42, None),
        (
            f"{LEVELS} aht=6 nps=9 fcr=7 csat=8",
            43,
            "3 of 7 figures are held (42 %), but 43 % are asked for",
        ),
        (LEVELS, 100, None),
        ("", 100, None),
    ],
)
def test_speaks_where_a_smaller_share_is_held_than_was_asked_for(
    text: str, wanted: int | None, said: str | None
) -> None:
    data = report(text, quarter(checks=ChecksConfig(coverage=wanted)))

    found = [each.message.en for each in too_few_held(coverage_of(data), data.config)]

    assert found == ([said] if said else [])
