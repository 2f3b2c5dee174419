"""What each fenced block of the sections that ship becomes, written out with every column's look."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from reportgen.blocks import BLOCKS
from reportgen.model.people.staff import Staff
from reportgen.model.report.report import Report
from tests.support.expected import assert_expected
from tests.support.fences import Fenced, shipped
from tests.support.samples import expanded, other_sample
from tests.support.spelled import spelled

EXPECTED = Path(__file__).parent / "expected"
DRAWN = {"chart"}  # written out in tests/charts


def report_of(fence: Fenced) -> Report:
    report = other_sample(fence.sample)
    return Staff(report).report_of("P02") if fence.is_of_a_person else report


def lines(fence: Fenced) -> Iterator[str]:
    yield str(fence)
    report = report_of(fence)
    made = expanded(fence.block, report, **dict(fence.options))
    yield from (spelled(each, report.config.locale) for each in made)


@pytest.mark.golden
@pytest.mark.parametrize("name", [name for name in BLOCKS if name not in DRAWN])
def test_the_blocks_of_our_sections_become_what_they_became(name: str) -> None:
    fences = shipped(name)

    assert fences
    text = "\n".join(line for fence in fences for line in lines(fence))
    assert_expected(EXPECTED / f"{name}.txt", f"{text}\n")
