"""What is said of characters and words of another language, in configs and in templates alike."""

from __future__ import annotations

from typing import assert_never

from reportgen.model.language import Locale, LocalText

TYPE_AGAIN = LocalText("type the word again", "请重新输入这个字", "請重新輸入這個字")
AN_ENGLISH_TEXT = LocalText(
    "an English text in a Chinese document", "中文文档里的英文文字", "中文文件裡的英文文字"
)
IN_ENGLISH = LocalText("write it in English", "请写成英文", "請寫成英文")
IN_CHINESE = LocalText("write it in Chinese", "请写成中文", "請寫成中文")
_SIMPLIFIED = LocalText("Simplified", "简体", "簡體")
_TRADITIONAL = LocalText("Traditional", "繁体", "繁體")


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
