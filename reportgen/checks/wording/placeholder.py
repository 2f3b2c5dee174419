"""Nothing that was to be filled in is left open: XX, TBD, 待补, lorem ipsum, {{ }}, #REF!, NaN.

A placeholder stands alone: XXL, XX-200 and 5xx are names, 待补货订单 are orders that wait for
goods, and an English sentence may begin with None. What a spreadsheet or program writes for a
failed figure counts as well.

Passes: "尺码有 XL 和 XXL". Fails: "满意度达到 XX%，原因待补充".
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.base import Check, Scope
from reportgen.model.finding import Problem
from reportgen.model.language import Locale, LocalText
from reportgen.model.regex import regex
from reportgen.model.report.facets import Facet
from reportgen.model.report.report import Report
from reportgen.model.report.terms import terms_of
from reportgen.model.report.texts import TextKind, TypedText
from reportgen.reading.prose import without_sources

_OPEN = regex(
    r"(?<![A-Za-z0-9*-])(?:X{2,}|x{2,})(?![A-Za-z0-9*]|-\w)"
    r"|(?<!\d)(?:19|20)(?:XX|xx)(?=年|/|\.|-|Q|$)"
    r"|(?<![A-Za-z0-9])X+(?=%|％|月(?:X|x|底|初|份|$)|日(?!线|光))"
    r"|××+|✕✕+|\*\*+(?=%|％)|(?<![A-Za-z])(?:TODO|TBD|TBC|TBA|FIXME)(?![A-Za-z])"
    r"|(?:L|l)orem ipsum|\{\{|\}\}|\{%|\$\{\w+\}"
    r"|#(?:REF!|DIV/0!|VALUE!|NAME\?|NUM!|NULL!|N/A)|(?<![A-Za-z])(?:NaN|-?inf)(?![A-Za-z])"
    r"|_{3,}|＿＿+|\?{3,}|？？？+|（[ \u3000]*）|(?<!\w)\( *\)"
)
"""What stands for something else in any language; sets of wide characters compile slowly."""

_TO_COME = tuple(
    f"待{what}{how}"
    for what in ("补", "補", "填")
    for how in ("充", "写", "寫", "入", "录", "錄", "")
)
_OURS = frozenset({"[", *_TO_COME})
_INSTEAD = (
    *("某某", "此处填写", "此处输入", "此处插入", "在此填写", "在此输入", "在此插入"),
    *("此處填寫", "此處輸入", "此處插入", "在此填寫", "在此輸入", "在此插入"),
)
_PROGRAM_WORDS = regex(r"(?<![A-Za-z0-9_.-])(?:None|null|undefined|nan|NULL)(?![A-Za-z0-9_-])")
_MID_SENTENCE = regex(r"(?<=[a-z,] )None(?![\w-])|(?<![\w.-])(?:null|nan|undefined)(?=\s?%)")
_BRACKET = regex(r"\[(?![A-Z]?\d+(?:[,、 ]+[A-Z]?\d+)*\])[^\[\]]*(?:\](?!\()|$)")
_ENGLISH_BRACKET = regex(r"\[(?!sic\b)[A-Za-z]+(?: [A-Za-z']+){0,3}\](?!\()")
_PLEASE = tuple(
    f"{please}{where}{verb}"
    for please in ("请", "請")
    for where in ("", "在此", "在这里", "在這裡")
    for verb in ("填写", "填寫", "补充", "補充", "输入", "輸入")
)
_MOST_TO_FILL_IN = 14
_INSTRUCTIONS = frozenset(
    {Facet.RULES, Facet.STANDARDS, Facet.PROCESS, Facet.DUTIES, Facet.QUALITY_CYCLE}
)


def placeholder(report: Report) -> Iterator[Problem]:
    """Yield a problem for each text in which something was to be filled in."""
    terms = terms_of(report.catalogue.terms).placeholders
    further = [word for word in terms if word not in _OURS and not _OPEN.search(word)]
    for text in report.texts:
        shown = without_sources(text.shown)
        found = _found(shown, report.config.locale) or _prompt(text, shown)
        if found is None and "[" in terms:
            bracket = _BRACKET if report.config.locale.is_chinese else _ENGLISH_BRACKET
            match = bracket.search(shown)
            found = match[0] if match else None
        found = found or next((word for word in further if word in shown), None)
        if found:
            yield _problem(text, found)


def _found(shown: str, locale: Locale) -> str | None:
    """Return what stands for something else in a text."""
    if _PROGRAM_WORDS.fullmatch(shown.strip()):
        return shown.strip()
    program = _PROGRAM_WORDS if locale.is_chinese else _MID_SENTENCE
    for pattern in (_OPEN, program):
        match = pattern.search(shown)
        if match:
            return match[0]
    words = (word for word in _INSTEAD if word in shown)
    return next(words, None) or next((word for word in _TO_COME if _ends_with(word, shown)), None)


def _ends_with(word: str, shown: str) -> bool:
    """Return whether a clause ends with a word: 原因待补, not 待补货订单."""
    at = shown.find(word)
    return at >= 0 and not shown[at + len(word) : at + len(word) + 1].isalnum()


def _prompt(text: TypedText, shown: str) -> str | None:
    """Return a text that only asks its author to fill it in; rule books may ask others to."""
    bare = shown.strip().lstrip("（(【")
    instructs = bool(text.telling.facets & _INSTRUCTIONS)
    if instructs or len(bare) > _MOST_TO_FILL_IN or " " in bare:
        return None
    return shown if bare.startswith(_PLEASE) else None


def _problem(text: TypedText, found: str) -> Problem:
    whose = "name" if text.kind is TextKind.NAME else "text"
    return Problem(
        LocalText(
            f'"{found}" was never filled in ({text.path})',
            f"“{found}”还没有填上（{text.path}）",
            f"「{found}」還沒有填上（{text.path}）",
        ),
        remedy=LocalText(
            f"write the {whose}; a figure comes in by its name, such as {{{{ csat }}}}"
            if whose == "text"
            else "write the name",
            "请补上内容；数值请用指标名引用，例如 {{ csat }}"
            if whose == "text"
            else "请写上姓名或名称",
            "請補上內容；數值請用指標名引用，例如 {{ csat }}"
            if whose == "text"
            else "請寫上姓名或名稱",
        ),
        about=text.about,
        place=text.spot(found),
        values=(found,),
    )


CHECK = Check("placeholder", placeholder, Scope.DOCUMENT)
