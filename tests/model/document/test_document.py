"""Which blocks of a document a medium prints."""

from __future__ import annotations

import pytest

from reportgen.model.document.inline import Medium
from tests.support.charts import bridge, chart
from tests.support.decks import document, prose, section

CHART = chart(bridge())
MADE = document(
    section(prose("both"), prose("paper", Medium.DOCUMENT), CHART),
    section(prose("slides", Medium.DECK), prose("last")),
)


@pytest.mark.parametrize(
    ("medium", "printed"),
    [
        (Medium.DOCUMENT, [prose("both"), prose("paper", Medium.DOCUMENT), CHART, prose("last")]),
        (Medium.DECK, [prose("both"), CHART, prose("slides", Medium.DECK), prose("last")]),
    ],
)
def test_a_medium_prints_what_is_meant_for_it_or_for_both(
    medium: Medium, printed: list[object]
) -> None:
    assert list(MADE.blocks(medium)) == printed


def test_its_charts_are_told_from_other_blocks() -> None:
    assert list(MADE.charts()) == [CHART]
