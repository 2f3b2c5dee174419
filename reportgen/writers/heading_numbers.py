"""Numbers of headings as text, for contents, kickers and slides; Word numbers its own headings."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.model.document.document import Chapter, Document, HeadingNumbers, Section
from reportgen.model.document.inline import Medium
from reportgen.model.frozen import frozen
from reportgen.wording.numerals import chinese


@frozen
class NumberedChapter:
    """A chapter with its number, and its titled sections with theirs; numbers may be empty."""

    chapter: Chapter
    number: str
    sections: tuple[tuple[str, Section], ...]


def numbered_chapters(
    document: Document, medium: Medium = Medium.BOTH
) -> Iterator[NumberedChapter]:
    """Yield the chapters with the numbers that their headings carry.

    A section that has nothing for a medium is not among those of that medium.
    """
    count = 0
    for chapter in document.chapters:
        if not any(_is_for(section, medium) for section in chapter.sections):
            continue
        number = ""
        if chapter.numbered:
            count += 1
            number = chapter_number(document.numbering, count)
        sections: list[tuple[str, Section]] = []
        titled = 0
        for section in chapter.sections:
            if not _is_for(section, medium):
                continue
            titled += bool(section.title)
            own = section_number(document.numbering, count, titled) if chapter.numbered else ""
            sections.append((own if section.title else "", section))
        yield NumberedChapter(chapter, number, tuple(sections))


def _is_for(section: Section, medium: Medium) -> bool:
    both = Medium.BOTH
    return medium is both or any(block.medium in (both, medium) for block in section.blocks)


def chapter_number(numbering: HeadingNumbers, count: int) -> str:
    """Return the number before a chapter's title: 一、 or 01 or 1."""
    match numbering:
        case HeadingNumbers.DECIMAL:
            return f"{count} "
        case HeadingNumbers.PART_CARD:
            return f"{count:02d} "
        case HeadingNumbers.CN_LETTER | HeadingNumbers.CN_PAREN | HeadingNumbers.CN_DIGIT:
            return f"{chinese(count)}、"


def section_number(numbering: HeadingNumbers, chapter: int, count: int) -> str:
    """Return the number before a section's title: A. or (1) or 1、 or 01 or 1.1."""
    match numbering:
        case HeadingNumbers.CN_LETTER:
            return f"{chr(64 + count)}. "
        case HeadingNumbers.CN_PAREN:
            return f"({count}) "
        case HeadingNumbers.CN_DIGIT:
            return f"{count}、"
        case HeadingNumbers.PART_CARD:
            return f"{count:02d} "
        case HeadingNumbers.DECIMAL:
            return f"{chapter}.{count} "
