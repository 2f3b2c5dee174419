"""Which figures a document prints, and where a reader finds them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reportgen.model.document.inline import FigureRun, Medium, Text
from reportgen.model.document.printed import printed_figures
from reportgen.model.document.prose import Paragraph
from reportgen.model.figures.figure import Figure
from reportgen.model.relations.derived import scale_end
from tests.support.charts import chart, panel, series
from tests.support.decks import document, section
from tests.support.figures import figure

ORDERS, CSAT = figure("orders=60000"), figure("csat=85")


def saying(*figures: Figure, medium: Medium = Medium.BOTH) -> Paragraph:
    return Paragraph((Text("so many: "), *(FigureRun(each, 0) for each in figures)), medium)


def printed(medium: Medium = Medium.BOTH) -> dict[str, tuple[str, ...]]:
    """Return the places of each printed figure by its id."""
    made = document(
        replace(section(saying(ORDERS, ORDERS), saying(CSAT, medium=Medium.DECK)), title="Results"),
        replace(section(saying(ORDERS, scale_end(CSAT, None))), title="Outlook"),
    )
    return {each.figure.id: each.places for each in printed_figures(made, medium)}


def test_each_figure_is_named_once_with_all_its_places() -> None:
    assert printed() == {"orders@2024-Q4": ("Results", "Outlook"), "csat@2024-Q4": ("Results",)}


@pytest.mark.parametrize(
    ("medium", "ids"),
    [
        (Medium.DOCUMENT, ["orders@2024-Q4"]),
        (Medium.DECK, ["orders@2024-Q4", "csat@2024-Q4"]),
    ],
)
def test_what_a_medium_leaves_out_is_not_printed(medium: Medium, ids: list[str]) -> None:
    assert list(printed(medium)) == ids


def test_a_claim_over_a_section_and_the_summary_of_a_chapter_are_printed_too() -> None:
    claimed = replace(section(), title="Results", claim=saying(CSAT).inlines)
    made = document(claimed)
    [chapter] = made.chapters
    made = replace(made, chapters=(replace(chapter, summary=saying(ORDERS).inlines),))

    places = {each.figure.id: each.places for each in printed_figures(made, Medium.BOTH)}

    assert places == {"orders@2024-Q4": (chapter.title,), "csat@2024-Q4": ("Results",)}


def test_what_has_a_caption_is_named_with_it_and_the_closing_is_printed_last() -> None:
    drawn = chart(panel(series("Hours", "3.0", "1.0")))
    made = document(replace(section(drawn), title="Results"))
    steps = (("January", saying(CSAT).inlines, ""),)
    made = replace(made, closing=replace(made.closing, title="What comes", steps=steps))

    places = [each.places for each in printed_figures(made, Medium.BOTH)]

    assert places == [("Results › Hours",), ("What comes",)]
