"""No two people's essays hold the same sentence.

Compared without punctuation and digits, so that a copied sentence with another figure in it is
still the same; only sentences long enough not to be alike by chance count. Duties come from the
library of a post and may be alike.

Passes: two essays in words of their own. Fails: one sentence of thirty characters in both.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from reportgen.checks.base import Check, Scope
from reportgen.model.finding import Evidence, Problem, Severity
from reportgen.model.frozen import frozen
from reportgen.model.language import LocalText
from reportgen.model.people.person_names import PersonNames, some_people
from reportgen.model.regex import regex
from reportgen.model.report.facets import Facet
from reportgen.model.report.report import Report
from reportgen.model.report.texts import TypedText
from reportgen.reading.prose import sentences
from reportgen.wording.messages.places import cell_words

_NO_WORDS = regex(r"[\W\d_]+")
_CHINESE_NUMBERS = regex("[〇零一二两兩三四五六七八九十百千万萬亿億成几幾]+")
_LONG_CHINESE, _LONG_ENGLISH = 11, 40


@frozen
class _Sentence:
    """A sentence, the text that it stands in, and what it is compared by."""

    words: str
    text: TypedText
    core: str


def copied_text(report: Report) -> Iterator[Problem]:
    """Yield a problem for each two people whose essays share sentences."""
    by_core: dict[str, list[_Sentence]] = defaultdict(list)
    for text in report.texts:
        facets = text.telling.facets
        if Facet.ESSAYS in facets and Facet.DUTIES not in facets:
            for sentence in _long_sentences(text):
                by_core[sentence.core].append(sentence)
    shared: dict[tuple[str, str], list[tuple[_Sentence, _Sentence]]] = defaultdict(list)
    for alike in by_core.values():
        first = alike[0]
        for other in alike[1:]:
            if other.text.person != first.text.person:
                pair = (str(first.text.person), str(other.text.person))
                shared[pair].append((first, other))
    people = PersonNames(report)
    for found in shared.values():
        yield _problem(found, people, report.config.path)


def _long_sentences(text: TypedText) -> Iterator[_Sentence]:
    for words in sentences(text.text):
        core = _CHINESE_NUMBERS.sub("", _NO_WORDS.sub("", words.lower()))
        if len(core) >= (_LONG_ENGLISH if core.isascii() else _LONG_CHINESE):
            yield _Sentence(words, text, core)


def _problem(found: list[tuple[_Sentence, _Sentence]], people: PersonNames, config: str) -> Problem:
    (first, other), *further = found
    one, two = people.of(f"{first.text.person}"), people.of(f"{other.text.person}")
    both, where = some_people([two, one]), cell_words(first.text.place, config)
    return Problem(
        LocalText(
            f'{two.en} wrote the same sentence as {one.en}: "{other.words}" ({where.en})',
            f"{both.hans}写了同一句话：“{other.words}”（{where.hans}）",
            f"{both.hant}寫了同一句話：「{other.words}」（{where.hant}）",
        ),
        remedy=LocalText(
            "let each say it in words of their own, or keep it with the one who did it",
            "请各自改写，或只留在当事人的总结里",
            "請各自改寫，或只留在當事人的總結裡",
        ),
        about=other.text.about,
        place=other.text.spot(other.words),
        values=(other.words,),
        evidence=tuple(
            Evidence(LocalText(f'"{each.words}"', f"“{each.words}”", f"「{each.words}」"), ())
            for _, each in further
        ),
    )


CHECK = Check("copied-text", copied_text, Scope.DOCUMENT, Severity.WARNING, needs=(Facet.ESSAYS,))
