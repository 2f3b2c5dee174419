"""States that a template compares with: only those that what it asks about may be in."""

from __future__ import annotations

import pytest

from tests.compose.lint.test_slips import linted


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        ('how_many(met(headline)) == "some"', []),
        ('how_many(met(headline)) == "most"', ["the states are all, none, some"]),
        ('csat.verdict == "met"', []),
        ('csat.verdict == "most"', ["the states are met, missed, no_target, undecided"]),
        ('csat == "most"', []),
    ],
)
def test_a_comparison_with_what_never_is_is_told_of(asked: str, told: list[str]) -> None:
    found = linted(f"{{% if {asked} %}}好{{% else %}}差{{% endif %}}")

    assert [problem.remedy.en for rule, problem in found if rule == "states"] == told
