"""The document of each sample, written out but for its tables, cards and charts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from reportgen.compose import compose
from reportgen.load.templates.templates import load_templates
from reportgen.model.document.blocks import Block
from reportgen.model.document.document import Document
from reportgen.model.language import Locale
from tests.support.expected import assert_expected
from tests.support.fences import SAMPLES
from tests.support.samples import other_sample
from tests.support.spelled import spelled

EXPECTED = Path(__file__).parent / "expected"
FRAMED = [kind for kind in SAMPLES if kind != "assessment-single"]
WORDS = ("id", "number", "caption", "claim", "source", "shares", "medium")


def lines(document: Document) -> Iterator[str]:
    """Yield all but what stands in the blocks."""
    yield spelled(replace(document, chapters=()), document.locale)
    for chapter in document.chapters:
        yield spelled(replace(chapter, sections=()), document.locale)
        for section in chapter.sections:
            yield spelled(replace(section, blocks=()), document.locale)
            yield from (framed(block, document.locale) for block in section.blocks)


def framed(block: Block, locale: Locale) -> str:
    """Return prose whole, of any other block its number, its caption, where it is printed."""
    if not hasattr(block, "id"):
        return spelled(block, locale)
    words = (spelled(getattr(block, name, ""), locale) for name in WORDS)
    return f"  {type(block).__name__} {' | '.join(word for word in words if word)}"


@pytest.mark.golden
@pytest.mark.parametrize("kind", FRAMED)
def test_the_frame_of_a_document_is_what_it_was(kind: str) -> None:
    report = other_sample(SAMPLES[kind])

    made = compose(report, load_templates(kind, report.config.locale))

    told = "\n".join(
        [*lines(made.document), *(spelled(p, report.config.locale) for p in made.problems)]
    )
    assert_expected(EXPECTED / f"{kind}.txt", f"{told}\n")
