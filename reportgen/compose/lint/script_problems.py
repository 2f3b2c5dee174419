"""What is said of characters, words and marks of another language."""

from __future__ import annotations

from reportgen.model.finding import Problem, Severity
from reportgen.model.language import Locale, Words
from reportgen.model.place import Place

_SIMPLIFIED = Words("Simplified", "简体", "簡體")
_TRADITIONAL = Words("Traditional", "繁体", "繁體")


def wrong_script(found: str, wanted: str, locale: Locale, place: Place) -> Problem:
    """Return the problem of a character of the other script."""
    here, there = _SIMPLIFIED, _TRADITIONAL
    if locale is Locale.HANT:
        here, there = there, here
    return Problem(
        Words(
            f'"{found}" is {there.en}; the text is {here.en}',
            f"{here.hans}文字里有{there.hans}写法“{found}”",
            f"{here.hant}文字裡有{there.hant}寫法「{found}」",
        ),
        remedy=_write(wanted),
        place=place,
        values=(found,),
    )


def mainland(found: str, wanted: str, place: Place) -> Problem:
    """Return the problem of a word that is said otherwise in Taiwan."""
    return _soft(
        Words(
            f'"{found}" is the word of mainland China; in Taiwan it is "{wanted}"',
            f"“{found}”是大陆用语，台湾写作“{wanted}”",
            f"「{found}」是中國大陸用語，台灣寫作「{wanted}」",
        ),
        _write(wanted),
        place,
    )


def half_width(found: str, wanted: str, place: Place) -> Problem:
    """Return the problem of a half-width mark between Chinese characters."""
    return _soft(
        Words(
            f'half-width "{found}" in Chinese text',
            f"中文里用了半角的“{found}”",
            f"中文裡用了半形的「{found}」",
        ),
        _write(wanted),
        place,
    )


def full_width(found: str, wanted: str, place: Place) -> Problem:
    """Return the problem of a full-width mark in English."""
    return _soft(
        Words(
            f'full-width "{found}" in English text',
            f"英文里用了全角的“{found}”",
            f"英文裡用了全形的「{found}」",
        ),
        _write(wanted),
        place,
    )


def chinese(found: str, place: Place) -> Problem:
    """Return the problem of Chinese words in an English section."""
    return Problem(
        Words(
            f'"{found}" is Chinese in an English section',
            f"英文小节里有中文“{found}”",
            f"英文小節裡有中文「{found}」",
        ),
        remedy=Words("write it in English", "请写成英文", "請寫成英文"),
        place=place,
        values=(found,),
    )


def broken(found: str, place: Place) -> Problem:
    """Return the problem of a character that is a trace of broken encoding."""
    code = f"U+{ord(found):04X}"
    return Problem(
        Words(
            f"the character {code} is a trace of broken encoding",
            f"字符 {code} 是乱码",
            f"字元 {code} 是亂碼",
        ),
        remedy=Words("type the word again", "请重新输入这个字", "請重新輸入這個字"),
        place=place,
        values=(code,),
    )


def _write(wanted: str) -> Words:
    return Words(f'write "{wanted}"', f"请写“{wanted}”", f"請寫「{wanted}」")


def _soft(message: Words, remedy: Words, place: Place) -> Problem:
    return Problem(message, remedy=remedy, place=place, severity=Severity.WARNING)
