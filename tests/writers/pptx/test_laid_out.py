"""What a slide holds of each kind of block: every shape with its place, fill and type."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.support.blocks import BLOCKS
from tests.support.decks import FRONT, deck, deck_of, document, prose, section, table
from tests.support.expected import assert_expected
from tests.support.parts import find, open_parts
from tests.support.pptx_outline import slide_parts
from tests.support.spelled import dense

EXPECTED = Path(__file__).parent / "expected"


def slides(data: bytes) -> list[str]:
    """Return what stands on each slide."""
    parts = open_parts(data)
    return [
        "\n".join(dense(shape) for shape in find(parts.xml(name), "p:cSld/p:spTree/*")[2:])
        for name in slide_parts(parts)
    ]


@pytest.mark.golden
@pytest.mark.parametrize("name", [name for name in BLOCKS if name != "sign-off"])
def test_a_block_has_these_shapes_on_its_slides(name: str) -> None:
    pages = slides(deck_of(*BLOCKS[name]).data)[FRONT:-1]

    assert_expected(EXPECTED / f"{name.replace(' ', '-')}.txt", "\n\n".join(pages) + "\n")


@pytest.mark.golden
def test_cover_contents_divider_and_closing_have_these_shapes() -> None:
    pages = slides(deck(document(section(table(2)))).data)

    text = "\n\n".join([*pages[:FRONT], pages[-1]])
    assert_expected(EXPECTED / "frame.txt", f"{text}\n")


@pytest.mark.golden
def test_the_presentation_its_sections_and_notes_are_written_like_this() -> None:
    made = document(section(prose("这一段只在备注里。"), table(2)), section(table(2, caption="二")))
    parts = open_parts(deck(made).data)

    names = [
        name
        for name in sorted(parts.contents)
        if name == "ppt/presentation.xml" or name.startswith("ppt/notesSlides/notesSlide")
    ]
    text = "\n".join(line for name in names for line in (name, dense(parts.xml(name))))
    assert_expected(EXPECTED / "around.txt", f"{text}\n")
