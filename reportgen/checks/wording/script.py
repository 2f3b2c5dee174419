"""A text keeps to the script, the words and the punctuation of its document's language.

Simplified characters in a Traditional text and the other way round, where the character belongs to
one script beyond doubt (后, 里, 台, 只 and 于 do not); conversions that chose the wrong character
(重復 for 重複); broken encoding. Softer, as warnings: mainland words in a Traditional text,
half-width punctuation between Chinese characters, full-width in English, a Chinese text in an
English document, an English one, or a sentence of it, in a Chinese document. Names of people and
houses, quotations and titles in 《》 keep their own spelling.

Passes: "售後組重複諮詢減少" in a Traditional report. Fails: "售后组重復諮詢減少" there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from operator import add

from reportgen.checks.base import Check, Scope
from reportgen.model.finding import Problem, Severity
from reportgen.model.language import Locale, LocalText, listed
from reportgen.model.report.report import Report
from reportgen.model.report.telling import Aspect
from reportgen.model.report.terms import Terms, occurrences, terms_of
from reportgen.model.report.texts import TextKind, TypedText
from reportgen.reading.prose import without_quotations, without_sources
from reportgen.reading.scripts import (
    NARROW_OF,
    WIDE_OF,
    english_clause,
    half_width_marks,
    is_broken,
    is_chinese,
    is_english,
    is_english_title,
    wrong_characters,
)
from reportgen.wording.messages.script_words import (
    TYPE_AGAIN,
    a_text_in,
    broken_character,
    mainland_word,
    scripts_of,
    write,
    write_in,
)

_FEWEST = {TextKind.PROSE: 2, TextKind.HEADING: 1}
"""How many plain words make a text English, and no name: Net Promoter Score has none."""

_WIDE_OF = {**WIDE_OF, "(": "（）"}  # what is listed here is the pair


def script(report: Report) -> Iterator[Problem]:
    """Yield a problem for each text with characters, words or marks of another language."""
    locale, terms = report.config.locale, terms_of(report.catalogue.terms)
    names = _by_start(_names(report))
    for text in report.texts:
        broken = next((char for char in text.shown if is_broken(char)), None)
        if broken:
            yield _broken(text, broken)
        if text.kind is TextKind.NAME:
            continue
        words = _without(names, text.shown)
        typed = words if text.typed == text.shown else _without(names, text.typed)
        if _is_of_another_language(without_quotations(typed), text, locale):
            yield _in_another_language(text, locale)
            continue
        clause = english_clause(without_quotations(typed)) if locale.is_chinese else None
        if clause:
            yield _in_another_language(text, locale, clause)
        if not locale.is_chinese:
            yield from _marks(text, [mark for mark in words if mark in NARROW_OF], NARROW_OF)
            continue
        yield from _wrong_script(text, words, locale, terms)
        yield from _mainland(text, words, terms.mainland_in(locale))
        yield from _marks(text, half_width_marks(without_sources(words)), _WIDE_OF)


def _names(report: Report) -> set[str]:
    """Return the names of people and houses, which are spelled as their bearers spell them."""
    names = {text.text for text in report.texts if text.kind is TextKind.NAME}
    for table in ("people", "roster"):
        if table in report.tables:
            names |= {cell.text for cell in report.tables[table].column("name")}
    return {name for name in names if len(name) > 1}


def _by_start(names: Iterable[str]) -> Mapping[str, list[str]]:
    """Return names by their first two characters, for a text meets few of a thousand people."""
    found: dict[str, list[str]] = {}
    for name in names:
        found.setdefault(name[:2], []).append(name)
    return found


def _without(names: Mapping[str, list[str]], text: str) -> str:
    """Return a text with spaces in the place of names, the longest first."""
    starts = names.keys() & set(map(add, text, text[1:]))
    met = [name for start in starts for name in names[start]]
    for name in sorted(met, key=lambda name: (-len(name), name)):
        text = text.replace(name, " " * len(name))
    return text


def _wrong_script(text: TypedText, words: str, locale: Locale, terms: Terms) -> Iterator[Problem]:
    words = without_quotations(words)
    wrong = {each.found: "／".join(each.wanted) for each in wrong_characters(words, locale)}
    for found, wanted in terms.misconversions_in(locale).items():
        if next(occurrences(found, words), None) is not None:
            wrong = {char: form for char, form in wrong.items() if char not in found}
            wrong[found] = wanted
    if wrong:
        yield _characters(text, wrong, locale, min(wrong, key=words.find))


def _characters(text: TypedText, wrong: dict[str, str], locale: Locale, first: str) -> Problem:
    """Return the problem of characters of the other script, with the right one for each."""
    here, there = scripts_of(locale)
    characters = listed(wrong)
    pairs = [f"{found} → {wanted}" for found, wanted in wrong.items()]
    return Problem(
        LocalText(
            f"{there.en} characters in a {here.en} text: {characters.en}",
            f"{here.hans}文字里有{there.hans}写法：{characters.hans}",
            f"{here.hant}文字裡有{there.hant}寫法：{characters.hant}",
        ),
        remedy=LocalText(
            f"write {'; '.join(pairs)}",
            f"请改为：{'；'.join(pairs)}",
            f"請改為：{'；'.join(pairs)}",
        ),
        about=text.about,
        place=text.spot(first),
        values=tuple(wrong),
    )


def _mainland(text: TypedText, words: str, wanted_of: Mapping[str, str]) -> Iterator[Problem]:
    words = without_quotations(words)
    for found, wanted in wanted_of.items():
        if next(occurrences(found, words), None) is not None:
            yield Problem(
                mainland_word(found, wanted),
                remedy=write(wanted),
                about=text.about,
                place=text.spot(found),
                values=(found,),
                severity=Severity.WARNING,
            )


def _is_of_another_language(typed: str, text: TypedText, locale: Locale) -> bool:
    if not locale.is_chinese:
        return is_chinese(typed)
    if text.telling.aspect is Aspect.DOCUMENT:
        return is_english_title(typed, 2)
    is_title = text.kind is TextKind.HEADING and text.telling.is_title
    return is_english(typed, _FEWEST[text.kind]) or (is_title and is_english_title(typed, 9))


def _in_another_language(text: TypedText, locale: Locale, words: str = "") -> Problem:
    return Problem(
        a_text_in(Locale.EN if locale.is_chinese else Locale.HANS, locale),
        remedy=write_in(locale),
        about=text.about,
        place=text.spot(words) if words else text.place,
        values=(words or text.shown,),
        severity=Severity.WARNING,
    )


def _marks(text: TypedText, found: list[str], right: dict[str, str]) -> Iterator[Problem]:
    """Yield a problem for a text with marks of the other width."""
    if not found:
        return
    pairs = [f"{mark} → {right[mark]}" for mark in dict.fromkeys(found)]
    half = found[0] in _WIDE_OF
    width = (
        LocalText("half-width", "半角", "半形") if half else LocalText("full-width", "全角", "全形")
    )
    kind = (
        LocalText("a Chinese", "中文", "中文") if half else LocalText("an English", "英文", "英文")
    )
    yield Problem(
        LocalText(
            f"{width.en} punctuation in {kind.en} text: {' '.join(dict.fromkeys(found))}",
            f"{kind.hans}文字里有{width.hans}标点：{' '.join(dict.fromkeys(found))}",
            f"{kind.hant}文字裡有{width.hant}標點：{' '.join(dict.fromkeys(found))}",
        ),
        remedy=LocalText(
            f"write {'  '.join(pairs)}",
            f"请改为：{'　'.join(pairs)}",
            f"請改為：{'　'.join(pairs)}",
        ),
        about=text.about,
        place=text.spot(found[0]),
        values=tuple(dict.fromkeys(found)),
        severity=Severity.WARNING,
    )


def _broken(text: TypedText, char: str) -> Problem:
    code = f"U+{ord(char):04X}"
    return Problem(
        broken_character(code),
        remedy=TYPE_AGAIN,
        about=text.about,
        place=text.spot(char),
        values=(code,),
    )


CHECK = Check("script", script, Scope.DOCUMENT, Severity.WARNING)
