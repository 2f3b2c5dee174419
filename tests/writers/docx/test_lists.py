"""Lists and large values of a document: what stays together, what counts anew, what is smaller."""

from __future__ import annotations

import pytest

from reportgen.model.document.blocks import Block
from reportgen.model.document.cards import KpiCards
from reportgen.model.document.inline import Form
from reportgen.model.document.prose import ItemList
from tests.support.decks import document, kpi_card, prose, run, section, text
from tests.support.parts import find, open_parts, value
from tests.writers.docx.test_write import written


def points(count: int, *, ordered: bool = False) -> ItemList:
    return ItemList(tuple(text(f"第{at}点") for at in range(count)), ordered=ordered)


def listed(*blocks: Block) -> list[tuple[bool, str]]:
    """Return of each point whether it stays with the next one, and which list counts it."""
    body = open_parts(written(document(section(*blocks))).data).xml("word/document.xml")
    return [
        (bool(find(each, "w:pPr/w:keepNext")), value(each, "w:pPr/w:numPr/w:numId/@w:val") or "")
        for each in find(body, ".//w:p[w:pPr/w:pStyle/@w:val='RGList']")
    ]


@pytest.mark.parametrize(
    ("count", "kept"),
    [(1, [False]), (2, [True, False]), (4, [True, True, True, False]), (5, [False] * 5)],
)
def test_a_list_of_up_to_four_points_stays_on_one_page(count: int, kept: list[bool]) -> None:
    assert [stays for stays, _ in listed(points(count))] == kept


def test_every_ordered_list_counts_from_one_and_points_without_numbers_share_theirs() -> None:
    found = listed(
        points(1), points(2, ordered=True), prose("好。"), points(1, ordered=True), points(1)
    )

    plain, first, same, second, plain_again = [number for _, number in found]
    assert first == same
    assert plain == plain_again
    assert len({plain, first, second}) == 3


@pytest.mark.parametrize(
    ("short", "style"),
    [
        ("csat=85.0", "RGKpiValue"),
        ("human_contacts=9999", "RGKpiValue"),
        ("human_contacts=15900", "RGKpiValueSmall"),
    ],
)
def test_a_large_value_of_more_than_five_signs_is_smaller(short: str, style: str) -> None:
    cards = KpiCards("K", "指标", (kpi_card(value=run(short, Form.NUMBER)),))
    body = open_parts(written(document(section(cards))).data).xml("word/document.xml")

    styles = [str(name) for name in find(body, ".//w:pStyle/@w:val")]

    assert [name for name in styles if name.startswith("RGKpiValue")] == [style]
