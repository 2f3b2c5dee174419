"""What is said of characters and words of another language, in configs and in templates alike."""

from __future__ import annotations

from typing import assert_never

from reportgen.model.language import Locale, LocalText

TYPE_AGAIN = LocalText("type the word again", "请重新输入这个字", "請重新輸入這個字")
_SIMPLIFIED = LocalText("Simplified", "简体", "簡體")
_TRADITIONAL = LocalText("Traditional", "繁体", "繁體")


_ENGLISH = LocalText("English", "英文", "英文")
_CHINESE = LocalText("Chinese", "中文", "中文")


def language_of(locale: Locale) -> LocalText:
    """Return what a language is called; both scripts of Chinese are one."""
    match locale:
        case Locale.EN:
            return _ENGLISH
        case Locale.HANS | Locale.HANT:
            return _CHINESE
        case _:
            assert_never(locale)


def a_text_in(other: Locale, own: Locale) -> LocalText:
    """Return what a text of another language is: a Chinese text in an English document."""
    text, document = language_of(other), language_of(own)
    return LocalText(
        f"{with_article(text.en)} text in {with_article(document.en)} document",
        f"{document.hans}文档里的{text.hans}文字",
        f"{document.hant}文件裡的{text.hant}文字",
    )


def write_in(locale: Locale) -> LocalText:
    """Return the remedy to write in the language of a document."""
    name = language_of(locale)
    return LocalText(f"write it in {name.en}", f"请写成{name.hans}", f"請寫成{name.hant}")


def with_article(name: str) -> str:
    """Return the name of a language behind its article: an English."""
    return f"{'an' if name[0] in 'AEIOU' else 'a'} {name}"


def scripts_of(locale: Locale) -> tuple[LocalText, LocalText]:
    """Return the names of two scripts: the one of a Chinese locale, and the other one."""
    match locale:
        case Locale.HANT:
            return _TRADITIONAL, _SIMPLIFIED
        case Locale.HANS | Locale.EN:
            return _SIMPLIFIED, _TRADITIONAL
        case _:
            assert_never(locale)


def broken_character(code: str) -> LocalText:
    """Return the message on a character that is broken, named by its code: U+FFFD."""
    return LocalText(
        f"the character {code} is a trace of broken encoding",
        f"字符 {code} 是乱码",
        f"字元 {code} 是亂碼",
    )


def mainland_word(found: str, wanted: str) -> LocalText:
    """Return the message on a word of mainland China for which Taiwan has another one."""
    return LocalText(
        f'"{found}" is the word of mainland China; in Taiwan it is "{wanted}"',
        f"“{found}”是大陆用语，台湾写作“{wanted}”",
        f"「{found}」是中國大陸用語，台灣寫作「{wanted}」",
    )


def write(wanted: str) -> LocalText:
    """Return the remedy: write the wanted word instead."""
    return LocalText(f'write "{wanted}"', f"请写“{wanted}”", f"請寫「{wanted}」")
