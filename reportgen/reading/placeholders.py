"""What was to be filled in and was not, in a text as its reader sees it."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from reportgen.model.language import Locale
from reportgen.model.regex import regex

_OPEN = regex(
    r"(?<![A-Za-z0-9*-])[Xx]{2,}(?![A-Za-z0-9*]|-\w)"
    r"|(?<!\d)(?:19|20)(?:XX|xx)(?=年|/|\.|-|Q|$)"
    r"|(?<![A-Za-z0-9])X+(?=%|％|月(?:X|x|底|初|份|$)|日(?!线|光))"
    r"|(?<![\w○●◯])(?:○{2,}|◯{2,})(?![○◯●])"
    r"|[（(]略[)）]|占位文[字本]|佔位文[字本]"
    r"|××+|✕✕+|\*\*+(?=%|％)|(?<![A-Za-z])(?:TODO|TBD|TBC|TBA|FIXME)(?![A-Za-z])"
    r"|(?<![\w./-])(?:[Tt]bd|[Tt]bc|[Tt]ba)(?![\w-])"
    r"|(?<![A-Za-z])(?:[Ll]orem(?: ipsum)?|LOREM(?: IPSUM)?)(?![A-Za-z])|\{\{|\}\}|\{%|\$\{\w+\}"
    r"|#(?:REF!|DIV/0!|VALUE!|NAME\?|NUM!|NULL!|N/A)|(?<![A-Za-z])(?:NaN|-?inf)(?![A-Za-z])"
    r"|_{3,}|＿＿+|\?{3,}|？？？+|（[ \u3000]*）|(?<!\w)\( *\)"
)
"""What stands for something else in any language; sets of wide characters compile slowly."""

TO_COME = tuple(
    f"待{what}{how}"
    for what in ("补", "補", "填")
    for how in ("充", "写", "寫", "入", "录", "錄", "")
)
_INSTEAD = (
    *("某某", "此处填写", "此处输入", "此处插入", "在此填写", "在此输入", "在此插入"),
    *("此處填寫", "此處輸入", "此處插入", "在此填寫", "在此輸入", "在此插入"),
)
_WIDE_BRACES = regex(r"(?:[{｛]｛|｛\{|｛[%％])[^{}｛｝]*[}｝]*|｝｝|[%％]｝|\}｝")
_PROGRAM_WORDS = regex(r"(?<![A-Za-z0-9_.-])(?:None|null|undefined|nan|NULL)(?![A-Za-z0-9_-])")
_MID_SENTENCE = regex(r"(?<=[a-z,] )None(?![\w-])|(?<![\w.-])(?:null|nan|undefined)(?=\s?%)")
_YET_TO = (
    *(
        "待定",
        "待完善",
        "待确认",
        "待确定",
        "待更新",
        "待核实",
        "待明确",
        "待撰写",
        "待编写",
        "待改",
    ),
    *("待議", "待议", "待確認", "待確定", "待核實", "待明確", "待撰寫", "待編寫"),
)
_WHOLE = frozenset(
    {
        *(*_YET_TO, "略", "占位", "占位符", "佔位", "示例文字", "示例文本", "範例文字", "测试文字"),
        *("n/a", "placeholder", "sample text", "dummy text"),
        *("your text here", "text here", "insert text", "insert text here", "fill in"),
        *(
            f"to be {done}"
            for done in (
                *("confirmed", "determined", "completed", "added", "written", "announced"),
                *("advised", "defined", "decided", "filled in", "provided", "supplied", "done"),
            )
        ),
    }
)
"""What is a placeholder where it is all that a text, or what follows its colon, says."""

_AROUND = " \t\u3000。.，,；;、！!（）()【】[]“”\"「」'*_—-"
_LABEL = regex(r"^[^：:]{1,12}[：:]")


_END_OF_BRACES = frozenset({"}}"})
_DOTS = regex(r"(?:\.{3,}|…+|。{3,}|⋯+)[.。]?")


def unfilled(shown: str, locale: Locale) -> str | None:
    """Return what stands for something else in a text, the first such thing in it."""
    return next(all_unfilled(shown, locale), None)


def all_unfilled(shown: str, locale: Locale) -> Iterator[str]:
    """Yield each thing in a text that stands for something else, once and in no other."""
    found: list[str] = []
    for each in _candidates(shown, locale):
        if not any(each in other for other in found):
            found.append(each)
            yield each


def _candidates(shown: str, locale: Locale) -> Iterator[str]:
    if _PROGRAM_WORDS.fullmatch(shown.strip()):
        yield shown.strip()
        return
    program = _PROGRAM_WORDS if locale.is_chinese else _MID_SENTENCE
    for pattern in (_OPEN, program):
        matches = [match[0] for match in pattern.finditer(shown)]
        yield from (each for each in matches if each not in _END_OF_BRACES or each == matches[0])
    whole = _LABEL.sub("", shown).strip(_AROUND)
    if whole.lower() in _WHOLE:
        yield whole
        return
    words = (word for word in _INSTEAD if word in shown)
    to_come = (word for word in TO_COME if _ends_with(word, shown))
    yield from itertools.islice(words, 1)
    yield from itertools.islice(to_come, 1)


def only_dots(typed: str) -> str | None:
    """Return the dots that are all that somebody typed: ..., …; None where there are words."""
    match = _DOTS.fullmatch(typed.strip())
    return match[0] if match else None


def wide_braces(shown: str) -> str | None:
    """Return an expression that prints as it stands, for its braces are full-width."""
    match = _WIDE_BRACES.search(shown)
    return match[0] if match else None


def nameless(shown: str) -> str | None:
    """Return what stands for the name of somebody or some house, which no name begins with."""
    return next((word for word in (*TO_COME, *_YET_TO) if shown.startswith(word)), None)


def _ends_with(word: str, shown: str) -> bool:
    """Return whether a clause ends with a word: 原因待补, not 待补货订单."""
    at = shown.find(word)
    return at >= 0 and not shown[at + len(word) : at + len(word) + 1].isalnum()
