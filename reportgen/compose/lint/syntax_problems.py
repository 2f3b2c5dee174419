"""What is said of an expression that Jinja cannot read, in words for editors."""

from __future__ import annotations

import re
import unicodedata

from jinja2 import TemplateSyntaxError

from reportgen.compose.lint.mended_text import MendedText
from reportgen.compose.lint.tags import Tag
from reportgen.compose.lint.template_source import TemplateSource
from reportgen.model.finding import Problem
from reportgen.model.language import LocalText
from reportgen.model.place import Place

_TOKEN = re.compile(r"\w+|\S")
_QUOTES = {"“": '"', "”": '"', "‘": "'", "’": "'", "「": '"', "」": '"', "。": ".", "、": ","}
_EMPTY = re.compile(r"\{[{%][-+]?\s*(?:\w+\s*)?[-+]?[}%]\}")
_README = LocalText(
    "compare it with the examples in templates/README.md",
    "请对照 templates/README.zh-CN.md 里的例子",
    "請對照 templates/README.md 裡的例子",
)


def syntax_problem(
    mistake: TemplateSyntaxError, mended: MendedText, tag: Tag | None, template: TemplateSource
) -> Problem:
    """Return the problem that a syntax error stands for, at the word that it is about."""
    text = mended.text
    if tag is None:
        return _unreadable(str(mistake.message), template.place(mended.origin(mistake.lineno)))
    inside = text[tag.start : tag.end]
    whole = template.place(mended.origin(tag.start), len(inside))
    refused = mistake.message or ""
    if refused.startswith(("this statement", "loops more")):
        return _refused(refused, whole)
    if _EMPTY.fullmatch(inside):
        return _empty(inside, whole)
    wide = next(
        (at for at, char in enumerate(inside) if _narrow(char) and _is_bare(inside, at)), -1
    )
    if wide >= 0:
        return _wide(inside[wide], template.place(mended.origin(tag.start + wide)))
    found = _TOKEN.search(text, mistake.lineno, tag.end - 2)
    if found is None or found.end() > tag.end - 2:
        return _unfinished(inside, whole)
    place = template.place(mended.origin(found.start()), len(found[0]))
    return _unreadable(found[0], place)


def _narrow(char: str) -> str:
    """Return what to write for a full-width character, nothing where it is none."""
    if char in _QUOTES:
        return _QUOTES[char]
    narrow = unicodedata.normalize("NFKC", char)
    return narrow if char != narrow and len(narrow) == 1 and narrow.isascii() else ""


def _is_bare(text: str, at: int) -> bool:
    """Return whether a character stands outside of quotation marks."""
    return text.count('"', 0, at) % 2 == 0 and text.count("'", 0, at) % 2 == 0


def _wide(char: str, place: Place) -> Problem:
    return Problem(
        LocalText(
            f'"{char}" is full-width; expressions want "{_narrow(char)}"',
            f"表达式里的“{char}”是全角",
            f"運算式裡的「{char}」是全形",
        ),
        remedy=LocalText(
            f"write {_narrow(char)}", f"请写半角的 {_narrow(char)}", f"請寫半形的 {_narrow(char)}"
        ),
        place=place,
        values=(char,),
    )


def _empty(text: str, place: Place) -> Problem:
    return Problem(
        LocalText(
            f'"{text}" says nothing',
            f"“{text}”里没有内容",
            f"「{text}」裡沒有內容",
        ),
        remedy=LocalText(
            "write what is meant: {{ csat }}, {% if csat %}, {% case csat.verdict %}",
            "请写上要用的内容：{{ csat }}、{% if csat %}、{% case csat.verdict %}",
            "請寫上要用的內容：{{ csat }}、{% if csat %}、{% case csat.verdict %}",
        ),
        place=place,
    )


def _unfinished(text: str, place: Place) -> Problem:
    return Problem(
        LocalText(
            f'"{text}" is not finished: a name, a quotation mark or a bracket is missing',
            f"“{text}”没有写完，少了名称、引号或括号",
            f"「{text}」沒有寫完，少了名稱、引號或括號",
        ),
        remedy=_README,
        place=place,
    )


def _unreadable(word: str, place: Place) -> Problem:
    return Problem(
        LocalText(
            f'the expression cannot be read from "{word}" on',
            f"表达式从“{word}”开始读不懂",
            f"運算式從「{word}」開始讀不懂",
        ),
        remedy=_README,
        place=place,
        values=(word,),
    )


def _refused(what: str, place: Place) -> Problem:
    loops = what.startswith("loops")
    return Problem(
        LocalText(
            "loops stand more than three deep" if loops else "this tag is not for templates",
            "循环套了三层以上" if loops else "模板里不能用这种标签",
            "迴圈套了三層以上" if loops else "範本裡不能用這種標籤",
        ),
        remedy=LocalText(
            "if, for, set and case are all there is, and loops stand three deep at most",
            "可以用的只有 if、for、set 和 case，循环最多三层",
            "可以用的只有 if、for、set 和 case，迴圈最多三層",
        ),
        place=place,
    )
