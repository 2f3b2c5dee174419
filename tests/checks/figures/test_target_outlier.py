"""A target far from its past is worth a second look, no more."""

from __future__ import annotations

import pytest

from reportgen.checks.figures.target_outlier import CHECK
from reportgen.model.finding import Severity
from tests.support.figures import report
from tests.support.judged import heard, problems


@pytest.mark.parametrize(
    ("text", "between"),
    [
        ("orders:target=275 orders=2600 orders@2024-Q3=2500", "lie between 2500 and 2600"),
        ("orders:target=275 orders=2600 orders@2024-Q3:target=2600", "lie at 2600"),
        ("orders:target=13001 orders=2600 orders@2024-Q3=2500", "lie between 2500 and 2600"),
        ("orders:target=13000 orders=2600 orders@2024-Q3=2500", ""),
        ("orders:target=500 orders=2600 orders@2024-Q3=2500", ""),
        ("orders:target=499 orders=2600 orders@2024-Q3=2500", "lie between 2500 and 2600"),
        # near one of them is near enough
        ("orders:target=275 orders=2600 orders@2024-Q3=300", ""),
        # one value alone tells of a point in another place only
        ("orders:target=275 orders=2600", "compare with is 2600"),
        ("orders:target=286 orders=2600", "compare with is 2600"),
        ("orders:target=287 orders=2600", ""),
        ("orders:target=236 orders=2600", ""),
        ("orders:target=237 orders=2600", "compare with is 2600"),
        ("orders:target=26000 orders=2600", "compare with is 2600"),
        ("orders:target=7 orders=690", "compare with is 690"),
        ("orders:target=7 orders=7100", "compare with is 7100"),
        ("orders:target=500 orders=2600", ""),
        ("orders:target=7 orders=0", ""),
        # other members or periods of other lengths tell nothing
        ("orders:target=500 orders=2600 orders[channel=chat]=1", ""),
        ("orders:target=500 orders=2600 orders@2024-10=1", ""),
        ("orders:target=0 orders=2600 orders@2024-Q3=2500", ""),
        ("orders:target=275 orders=2600 orders@2024-10=300", "compare with is 2600"),
        ("orders:target=275|s orders=2600 orders@2024-Q3=2500", ""),
        # the greatest of all counts, whatever lies between
        ("orders:target=10000 orders=2600 orders@2024-Q3=1000 orders@2024-Q2=1500", ""),
        # a tenth more than ten times as much is as far as a point may be
        ("orders:target=10 orders=110", "compare with is 110"),
        ("orders:target=10 orders=111", ""),
        ("nps:target=10 nps=-100", ""),
        ("orders:target=1 orders=26 orders@2024-Q3=25", "lie between 25 and 26"),
        ("orders:target=275 orders=2600 orders@2024-Q3=2500 orders@2024-Q2=300约", "lie between 2500 and 2600"),
        ("orders[channel=chat]:target=2 orders[channel=chat]=26 orders@2024-Q3[channel=chat]=25",
         "lie between 25 and 26"),
    ],
)  # fmt: skip
def test_a_target_far_from_all_that_is_known_is_noted(text: str, between: str) -> None:
    found = problems(CHECK, report(text))

    assert [problem.severity for problem in found] == [Severity.INFO] * bool(between)
    assert all(problem.message.en.endswith(between) for problem in found)


@pytest.mark.parametrize(
    ("text", "holds"),
    [
        ("orders:target=2700 orders=2600 orders@2024-Q3=2500", "loose none none"),
        ("orders:target=2700 orders=2600", "none none"),
    ],
)
def test_a_target_is_held_by_two_values_of_its_metric(text: str, holds: str) -> None:
    assert heard(CHECK, report(text))[2] == holds.split()
