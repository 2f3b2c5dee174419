"""What a page holds of each kind of block: paragraphs, tables and drawings with their looks."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.blocks import BLOCKS
from tests.support.decks import document, section
from tests.support.expected import assert_expected
from tests.support.parts import find, open_parts
from tests.support.spelled import dense
from tests.writers.docx.test_write import written

EXPECTED = Path(__file__).parent / "expected"


def body(data: bytes) -> list[str]:
    """Return what stands in the body, one element after the other."""
    parts = open_parts(data)
    return [dense(each) for each in find(parts.xml("word/document.xml"), "w:body/*")]


FRONT = len(body(written(document(section())).data)) - 1
"""How many elements stand before the first block, and the last closes the section."""


@pytest.mark.golden
@pytest.mark.parametrize("name", BLOCKS)
def test_a_block_is_written_like_this(name: str) -> None:
    made = body(written(document(section(*BLOCKS[name]))).data)

    assert_expected(EXPECTED / f"{name.replace(' ', '-')}.txt", "\n".join(made[FRONT:-1]) + "\n")


@pytest.mark.golden
def test_the_front_of_a_document_is_written_like_this() -> None:
    made = body(written(document(section(*BLOCKS["callout"]))).data)

    assert_expected(EXPECTED / "front.txt", "\n".join([*made[:FRONT], made[-1]]) + "\n")


@pytest.mark.golden
def test_headers_footers_and_settings_are_written_like_this() -> None:
    parts = open_parts(written(document(section(*BLOCKS["callout"]), draft=("合计写 30",))).data)

    names = [
        name
        for name in sorted(parts.contents)
        if name.startswith(("word/header", "word/footer", "word/settings", "word/numbering"))
    ]
    text = "\n".join(line for name in names for line in (name, dense(parts.xml(name))))
    assert_expected(EXPECTED / "around.txt", f"{text}\n")
