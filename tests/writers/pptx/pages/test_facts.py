"""Named values on slides: ten a slide, in two columns."""

from __future__ import annotations

import pytest

from reportgen.model.document.prose import Facts
from reportgen.writers.pptx.pages.facts import facts_pages
from tests.support.decks import text


@pytest.mark.parametrize(
    ("count", "slides"), [(1, [1]), (10, [10]), (11, [10, 1]), (20, [10, 10]), (21, [10, 10, 1])]
)
def test_ten_values_stand_on_a_slide_and_the_others_on_further_ones(
    count: int, slides: list[int]
) -> None:
    facts = tuple((f"名称{at}", text(str(at))) for at in range(count))

    pages = facts_pages(Facts(facts))

    assert [len(page.facts) for page in pages] == slides
    assert [fact for page in pages for fact in page.facts] == list(facts)
