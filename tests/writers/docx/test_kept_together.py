"""What stays with what: a heading with more than one sentence, a running head where it always is."""

from __future__ import annotations

import pytest

from reportgen.model.document.blocks import Block
from tests.support.decks import document, prose, section, table
from tests.support.parts import find, open_parts, value
from tests.writers.docx.test_write import written

SENTENCE = "本季有三项工作要接着做，下一份总结会逐项对照。"
PARAGRAPH = SENTENCE * 4


def kept(*blocks: Block) -> list[bool]:
    """Return of each paragraph of the text whether it stays with what follows it."""
    given = document(section(*blocks))
    body = open_parts(written(given).data).xml("word/document.xml")
    found = find(body, "./w:body/w:p[w:pPr/w:pStyle/@w:val='RGBody']")
    return [bool(find(each, "w:pPr/w:keepNext")) for each in found]


@pytest.mark.parametrize(
    ("blocks", "expected"),
    [
        ((prose(SENTENCE), table(3)), [True]),
        ((prose(SENTENCE), prose(SENTENCE), table(3)), [True, False]),
        ((prose(PARAGRAPH), table(3)), [False]),
        ((table(3), prose(SENTENCE), table(3)), [False]),
        ((prose(SENTENCE),), [False]),
    ],
)
def test_a_heading_and_one_sentence_do_not_stay_behind_alone(
    blocks: tuple[Block, ...], expected: list[bool]
) -> None:
    assert kept(*blocks) == expected


def test_the_stamp_of_a_draft_moves_neither_the_running_head_nor_the_cover() -> None:
    parts = open_parts(written(document(section(prose(SENTENCE)), draft=("合计写 30",))).data)

    for name in ("word/own-header1.xml", "word/own-header2.xml"):
        stamp, head = find(parts.xml(name), "./w:p")
        assert value(stamp, "w:pPr/w:pStyle/@w:val") == "RGDraft"
        assert value(stamp, "w:pPr/w:framePr/@w:vAnchor") == "page"
        assert value(head, "w:pPr/w:pStyle/@w:val") == "Header"
