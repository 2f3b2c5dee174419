"""A section keeps to the script, the words and the punctuation of its language.

Simplified characters in Traditional text and the other way round, conversions that chose the wrong
character, mainland words in Traditional text, half-width punctuation in Chinese, full-width in
English, Chinese in English, an English sentence in Chinese, and traces of broken encoding.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.compose.lint import script_problems as say
from reportgen.compose.lint.mended_text import MendedText
from reportgen.compose.lint.prose import STAND_IN, prose
from reportgen.compose.lint.section import LintedSection
from reportgen.model.finding import Problem
from reportgen.model.place import Place
from reportgen.model.regex import regex
from reportgen.model.report.terms import occurrences
from reportgen.reading.prose import without_quotations, without_sources
from reportgen.reading.scripts import (
    NARROW_OF,
    WIDE_OF,
    english_clause,
    half_width_places,
    is_broken,
    is_english,
    is_english_title,
    wrong_characters,
)

_HAN = regex(r"[\u3400-\u9fff]+")


def script(section: LintedSection) -> Iterator[Problem]:
    """Yield a problem for each character, word or mark of another language."""
    for part in section.parts:
        mended = prose(part, section.locale)
        reader = _ScriptReader(section, mended)
        yield from reader.broken()
        if not section.locale.is_chinese:
            yield from reader.not_english()
            continue
        yield from reader.characters()
        yield from reader.mainland()
        yield from reader.half_width()
        yield from reader.english(part.part.name)


class _ScriptReader:
    """Reads the words of a part."""

    def __init__(self, section: LintedSection, mended: MendedText) -> None:
        self._section, self._draft = section, mended
        self._words = without_quotations(mended.text)

    def broken(self) -> Iterator[Problem]:
        for at, char in enumerate(self._draft.text):
            if is_broken(char):
                yield say.broken(char, self._place(at, 1))

    def characters(self) -> Iterator[Problem]:
        locale, converted = self._section.locale, set[int]()
        for word, wanted in self._section.known.terms.misconversions_in(locale).items():
            for at in occurrences(word, self._words):
                converted.update(range(at, at + len(word)))
                yield say.wrong_script(word, wanted, locale, self._place(at, len(word)))
        for wrong in wrong_characters(self._words, locale):
            if wrong.at not in converted:
                wanted = "／".join(wrong.wanted)
                yield say.wrong_script(wrong.found, wanted, locale, self._place(wrong.at, 1))

    def mainland(self) -> Iterator[Problem]:
        for word, wanted in self._section.known.terms.mainland_in(self._section.locale).items():
            for at in occurrences(word, self._words):
                yield say.mainland(word, wanted, self._place(at, len(word)))

    def half_width(self) -> Iterator[Problem]:
        text = without_sources(self._draft.text)
        for at in half_width_places(text):
            yield say.half_width(text[at], WIDE_OF[text[at]], self._place(at, 1))

    def english(self, part: str) -> Iterator[Problem]:
        words = self._without_stand_ins()
        title = words.strip() if part == "title" else ""
        if title and (is_english(title, 1) or is_english_title(title, 9)):
            place = self._place(words.index(title), len(title))
            yield say.english(title, self._section.locale, place)
            return
        start = 0
        for line in words.split("\n"):
            clause = english_clause(line)
            if clause and clause in line:
                place = self._place(start + line.index(clause), len(clause))
                yield say.english(clause, self._section.locale, place)
            start += len(line) + 1

    def _without_stand_ins(self) -> str:
        """Return the words without what stands for expressions, which are of no language."""
        written = self._section.template.text
        return "".join(
            " " if char == STAND_IN and written[self._draft.origin(at)] != char else char
            for at, char in enumerate(self._words)
        )

    def not_english(self) -> Iterator[Problem]:
        for found in _HAN.finditer(self._words):
            place = self._place(found.start(), len(found[0]))
            yield say.chinese(found[0], self._section.locale, place)
        for at, char in enumerate(self._words):
            if char in NARROW_OF:
                yield say.full_width(char, NARROW_OF[char], self._place(at, 1))

    def _place(self, at: int, length: int) -> Place:
        return self._section.place(self._draft.origin(at), length)
