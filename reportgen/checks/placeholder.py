"""Nothing that was to be filled in is left open: XX, TBD, 待补, lorem ipsum, {{ }}, #REF!, NaN.

A placeholder stands alone: XXL, XX-200 and 5xx are names, 待补货订单 are orders that wait for
goods, and an English sentence may begin with None. What a spreadsheet or program writes for a
failed figure counts as well.

Passes: "尺码有 XL 和 XXL". Fails: "满意度达到 XX%，原因待补充".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.checks.base import Check, Scope
from reportgen.model.finding import Problem
from reportgen.model.language import Locale, Words
from reportgen.model.report import Report
from reportgen.model.terms import terms_of
from reportgen.model.texts import TextKind, TypedText
from reportgen.wording.prose import without_sources

_ENDS = r"(?=$|[\s，。；：、！？,.;:!?）)】\]」”])"
_EVERYWHERE = re.compile(
    r"(?<![A-Za-z0-9-])X{2,}(?![A-Za-z0-9]|-\w)"
    r"|(?<=[\u4e00-\u9fff])x{2,}(?=[\u4e00-\u9fff%％])"
    r"|(?<!\d)(?:19|20)[Xx]{2}(?=[年/.-]|Q|$)"
    r"|(?<![A-Za-z0-9])[Xx]+(?=[月日](?![线光]))|(?<![A-Za-z0-9])X(?=[%％])"
    r"|[×✕＊]{2,}|\*{3,}(?!\w)"
    r"|(?<![A-Za-z])(?:TODO|TBD|TBC|TBA|FIXME|XXX)(?![A-Za-z])"
    r"|(?i:\blorem ipsum\b)"
    r"|[待][补補填](?:[充写寫入录錄])?" + _ENDS + r"|(?:此处|此處|在此)(?:填写|填寫|输入|輸入|插入)"
    r"|某某|\{\{|\}\}|\{%|\$\{\w+\}"
    r"|#(?:REF!|DIV/0!|VALUE!|NAME\?|NUM!|NULL!|N/A)"
    r"|(?<![A-Za-z])(?:NaN|-?inf)(?![A-Za-z])(?!\.\w)"
    r"|_{3,}|＿{2,}|[?？]{3,}|（[\s\u3000]*）|(?<!\w)\(\s*\)"
)
_PROGRAM_WORDS = re.compile(r"(?<![A-Za-z0-9_.-])(?:None|null|undefined|nan|NULL)(?![A-Za-z0-9_-])")
_MID_SENTENCE = re.compile(r"(?<=[a-z,] )None(?![\w-])|(?<![\w.-])(?:null|nan|undefined)(?=\s?%)")
_BRACKET = re.compile(r"\[(?!\d+\])[^\[\]]*(?:\](?!\()|$)")
_TO_FILL_IN = re.compile(
    r"^[（(【]?(?:请|請)(?:在此|在这里|在這裡)?(?:填写|填寫|补充|補充|输入|輸入)\S{0,8}$"
)
_INSTRUCTIONS = frozenset({"rules", "standards", "process", "duties", "quality_cycle"})


def placeholder(report: Report) -> Iterator[Problem]:
    """Yield a problem for each text in which something was to be filled in."""
    terms = terms_of(report.catalogue.terms).placeholders
    further = [word for word in terms if word != "[" and not _EVERYWHERE.search(word)]
    for text in report.texts:
        found = _found(text, report.config.locale, further, brackets="[" in terms)
        if found:
            yield _problem(text, found)


def _found(text: TypedText, locale: Locale, further: list[str], *, brackets: bool) -> str | None:
    """Return what stands for something else in a text."""
    shown = without_sources(text.shown)
    patterns = [_EVERYWHERE, _MID_SENTENCE if locale is Locale.EN else _PROGRAM_WORDS]
    if brackets:
        patterns.append(_BRACKET)
    if text.section not in _INSTRUCTIONS:
        patterns.append(_TO_FILL_IN)
    if _PROGRAM_WORDS.fullmatch(shown.strip()):
        return shown.strip()
    for pattern in patterns:
        match = pattern.search(shown)
        if match:
            return match[0]
    return next((word for word in further if word in shown), None)


def _problem(text: TypedText, found: str) -> Problem:
    whose = "name" if text.kind is TextKind.NAME else "text"
    return Problem(
        Words(
            f'"{found}" was never filled in ({text.path})',
            f"“{found}”还没有填上（{text.path}）",
            f"「{found}」還沒有填上（{text.path}）",
        ),
        remedy=Words(
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
