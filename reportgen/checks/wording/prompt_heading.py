"""No heading is a prompt that a template left for its author.

A heading that begins with an instruction (简述…, 請說明…, Describe the…) tells the author what to
write, and the reader nothing. What follows decides: 分析与展望 and 说明会 are headings. The words
are those of `prompt_heading_prefixes` in `lint-terms.yaml`, and some of our own.

Passes: "3.2": 任务过程. Fails: "3.2": 详细描述任务过程.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.checks.base import Check, Scope
from reportgen.model.finding import Problem, Severity
from reportgen.model.language import LocalText
from reportgen.model.regex import regex
from reportgen.model.report.report import Report
from reportgen.model.report.terms import terms_of
from reportgen.model.report.texts import TextKind, TypedText
from reportgen.wording.messages.quoting import quoted

_POLITE = regex(r"^[（(【\[]?(?:请|請|在此|此处|此處|简要|簡要|具体|具體|详细|詳細|逐条|逐條)+")
_NO_OBJECT = regex(
    r"^(?:$|[与與和及、：:]|会|會|书|書|页|頁|报告|報告|结果|結果|法|师|師|部|组|組|文|员|員)"
)
_ENGLISH = regex(
    r"^[\[(]?(?:please\b|(?:briefly |shortly )?(?:describe|explain|summari[sz]e)\b"
    r"|(?:list|outline|state|identify|provide|insert|analy[sz]e|discuss|introduce|give|fill in)"
    r" (?:the|your|how|why|what|any|all|this|each|an?|in|here)\b)",
    re.IGNORECASE,
)


def prompt_heading(report: Report) -> Iterator[Problem]:
    """Yield a problem for each heading that is an instruction to its author."""
    prompts = terms_of(report.catalogue.terms).prompts
    for text in report.texts:
        if _is_heading(text) and _is_prompt(text.shown, prompts):
            yield _problem(text)


def _is_heading(text: TypedText) -> bool:
    return text.kind is TextKind.HEADING or text.telling.is_title


def _is_prompt(heading: str, prompts: tuple[str, ...]) -> bool:
    if _ENGLISH.search(heading):
        return True
    bare = _POLITE.sub("", heading)
    for prompt in prompts:
        if bare.startswith(prompt) or heading.startswith(prompt):
            rest = bare.removeprefix(prompt)
            return not _NO_OBJECT.search(rest)
    return False


def _problem(text: TypedText) -> Problem:
    what = quoted(text.shown)
    return Problem(
        LocalText(
            f"the heading {what.en} is a prompt for the author",
            f"标题{what.hans}是给作者看的写作提示",
            f"標題{what.hant}是給作者看的寫作提示",
        ),
        remedy=LocalText(
            "write what the section says, such as its result, or delete the heading",
            "请改成概括本节内容的标题，或删掉它",
            "請改成概括本節內容的標題，或刪掉它",
        ),
        about=text.about,
        place=text.place,
        values=(text.shown,),
    )


CHECK = Check("prompt-heading", prompt_heading, Scope.DOCUMENT, Severity.WARNING)
