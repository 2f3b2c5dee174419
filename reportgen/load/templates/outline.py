"""An outline.yaml -> chapters, the sections that they name, and words that are not there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field
from typing import Literal

from reportgen.model.document.document import HeadingNumbers, Opening
from reportgen.model.document.inline import Medium
from reportgen.model.document.template import OutlineChapter
from reportgen.model.finding import Problem
from reportgen.model.frozen import frozen
from reportgen.model.language import Locale, LocalText
from reportgen.model.place import Place, nearest_place

Words = str | Mapping[str, str]
"""A text, or one for each language."""


@frozen
class OutlineEntry:
    """A chapter as an outline writes it, with its words in every language."""

    id: str
    sections: tuple[str, ...]
    title: Words = field(default_factory=dict)
    summary: Words | None = None
    numbered: bool = True
    each: Literal["person"] | None = None
    opening: Opening = Opening.DIVIDER
    deck: tuple[str, ...] = ()


@frozen
class Outline:
    """What an outline.yaml may hold.

    `texts`, `purpose`, `formats` and `each` are those of an editor's own kind: what its config may
    say, by facet and shape, what it is for, what is written, and whether each person has one.
    """

    chapters: tuple[OutlineEntry, ...]
    numbering: HeadingNumbers | Mapping[str, HeadingNumbers] = HeadingNumbers.DECIMAL
    charts: str = ""
    title: Words | None = None
    cover: Medium = Medium.BOTH
    borrows: str = ""
    duties: bool = False
    texts: Mapping[str, str] = field(default_factory=dict)
    purpose: Words | None = None
    formats: tuple[Literal["docx", "pptx"], ...] = ()
    each: Literal["person"] | None = None

    def numbers_in(self, locale: Locale) -> HeadingNumbers:
        """Return how headings are numbered in a language."""
        if isinstance(self.numbering, HeadingNumbers):
            return self.numbering
        return self.numbering.get(locale.value, HeadingNumbers.DECIMAL)

    def named_sections(self) -> Iterator[tuple[str, str]]:
        """Yield the path and name of every section that the outline names."""
        for at, chapter in enumerate(self.chapters):
            for key in ("sections", "deck"):
                for position, name in enumerate(getattr(chapter, key)):
                    yield f"chapters[{at}].{key}[{position}]", name


@frozen
class OutlineFile:
    """An outline as read: None where it is wrong, its mistakes, the places of its values."""

    path: str
    outline: Outline | None
    problems: tuple[Problem, ...]
    places: Mapping[str, Place]

    def place(self, path: str) -> Place:
        """Return where a value stands, or the nearest part around it that the file holds."""
        return nearest_place(self.places, path, self.path)


def words_in(words: Words | None, locale: Locale) -> str:
    """Return a text in a language, the one that there is, nothing where there is none."""
    return words if isinstance(words, str) else (words or {}).get(locale.value, "")


def chapters_in(
    outline: Outline, places: Mapping[str, Place], locale: Locale
) -> Iterator[OutlineChapter]:
    """Yield the chapters of an outline with their words in one language."""
    for at, entry in enumerate(outline.chapters):
        yield OutlineChapter(
            id=entry.id,
            title=words_in(entry.title, locale),
            sections=entry.sections,
            summary=words_in(entry.summary, locale),
            numbered=entry.numbered,
            place=places.get(f"chapters[{at}]"),
            each=entry.each,
            opening=entry.opening,
            deck=entry.deck,
        )


def untitled_chapters(file: OutlineFile, outline: Outline, locale: Locale) -> Iterator[Problem]:
    """Yield a problem for each chapter that lacks its words: no file is half translated."""
    for at, entry in enumerate(outline.chapters):
        where = f"chapters[{at}]"
        texts = [("title", entry.title)]
        texts += [("summary", entry.summary)] if entry.summary else []
        for name, words in texts:
            if not words_in(words, locale):
                place = file.place(f"{where}.{name}")
                yield _no_words(entry.id, name, locale, place)


def _no_words(chapter: str, name: str, locale: Locale, place: Place) -> Problem:
    return Problem(
        LocalText(
            f'the chapter "{chapter}" has no {name} in {locale.value}',
            f"章“{chapter}”缺少 {locale.value} 的 {name}",
            f"章「{chapter}」缺少 {locale.value} 的 {name}",
        ),
        remedy=LocalText(
            f"add `{locale.value}: …` to its {name}",
            f"请在 {name} 里加上 `{locale.value}: …`",
            f"請在 {name} 裡加上 `{locale.value}: …`",
        ),
        place=place,
    )
