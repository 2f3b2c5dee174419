"""What is said of characters, words and marks of another language."""

from __future__ import annotations

from reportgen.model.finding import Problem, Severity
from reportgen.model.language import Locale, LocalText
from reportgen.model.place import Place
from reportgen.wording.messages.script_words import (
    TYPE_AGAIN,
    a_text_in,
    broken_character,
    language_of,
    mainland_word,
    scripts_of,
    with_article,
    write,
    write_in,
)


def wrong_script(found: str, wanted: str, locale: Locale, place: Place) -> Problem:
    """Return the problem of a character of the other script."""
    here, there = scripts_of(locale)
    return Problem(
        LocalText(
            f'"{found}" is {there.en}; the text is {here.en}',
            f"{here.hans}文字里有{there.hans}写法“{found}”",
            f"{here.hant}文字裡有{there.hant}寫法「{found}」",
        ),
        remedy=write(wanted),
        place=place,
        values=(found,),
    )


def mainland(found: str, wanted: str, place: Place) -> Problem:
    """Return the problem of a word that is said otherwise in Taiwan."""
    return _soft(mainland_word(found, wanted), write(wanted), place)


def half_width(found: str, wanted: str, place: Place) -> Problem:
    """Return the problem of a half-width mark between Chinese characters."""
    return _soft(
        LocalText(
            f'half-width "{found}" in Chinese text',
            f"中文里用了半角的“{found}”",
            f"中文裡用了半形的「{found}」",
        ),
        write(wanted),
        place,
    )


def full_width(found: str, wanted: str, place: Place) -> Problem:
    """Return the problem of a full-width mark in English."""
    return _soft(
        LocalText(
            f'full-width "{found}" in English text',
            f"英文里用了全角的“{found}”",
            f"英文裡用了全形的「{found}」",
        ),
        write(wanted),
        place,
    )


def chinese(found: str, locale: Locale, place: Place) -> Problem:
    """Return the problem of Chinese words in a section of another language."""
    own = language_of(locale)
    return Problem(
        LocalText(
            f'"{found}" is Chinese in {with_article(own.en)} section',
            f"{own.hans}小节里有中文“{found}”",
            f"{own.hant}小節裡有中文「{found}」",
        ),
        remedy=write_in(locale),
        place=place,
        values=(found,),
    )


def english(found: str, locale: Locale, place: Place) -> Problem:
    """Return the problem of an English title or sentence in a Chinese section."""
    return _soft(a_text_in(Locale.EN, locale), write_in(locale), place, found)


def broken(found: str, place: Place) -> Problem:
    """Return the problem of a character that is a trace of broken encoding."""
    code = f"U+{ord(found):04X}"
    return Problem(broken_character(code), remedy=TYPE_AGAIN, place=place, values=(code,))


def _soft(message: LocalText, remedy: LocalText, place: Place, *values: str) -> Problem:
    return Problem(message, remedy=remedy, place=place, values=values, severity=Severity.WARNING)
