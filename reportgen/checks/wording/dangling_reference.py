"""A text refers to nothing that its document does not have.

An essay that says 见附件 was cut out of another file. Attachments never go with these documents; a
drawing can be pointed at where the report has charts; 附录 exists in the kinds that print one. A
reference that names its source (见《售后手册》表3) points outside and is fine.

Passes: "峰值见图1", with a chart in the config. Fails: "详见附件".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.checks.base import Check, Scope
from reportgen.model.finding import Problem, Severity
from reportgen.model.language import LocalText
from reportgen.model.regex import regex
from reportgen.model.report.report import Report
from reportgen.model.report.terms import occurrences, terms_of
from reportgen.model.report.texts import TextKind, TypedText
from reportgen.reading.prose import without_quotations

_NUMBERED = regex(r"(图|圖|表|table|figure|chart|exhibit)\s?(\d{1,2})(?!\d)", re.IGNORECASE)
_POINTING = regex(
    r"(?:见|見|如|参照|參照|看|\b(?:see|shown in|as in|refer to)(?: the)?\s)$", re.IGNORECASE
)
_BESIDE = regex(r"[上下左右].*[图圖表]$|^(?:table|figure|chart) (?:below|above)$")
"""What a section may say of the tables and charts that stand beside its words."""

_APPENDIX = ("见附录", "見附錄", "see appendix", "see the appendix")


def dangling_reference(report: Report) -> Iterator[Problem]:
    """Yield a problem for each reference to something that the document does not have."""
    words = terms_of(report.catalogue.terms).dangling
    for text in report.texts:
        if text.kind is TextKind.NAME:
            continue
        found = _reference(text, report, words)
        if found:
            yield _problem(text, found)


def _reference(text: TypedText, report: Report, words: tuple[str, ...]) -> str | None:
    """Return the first reference of a text that leads nowhere."""
    shown = without_quotations(text.shown)
    lowered = shown.lower()
    there = _APPENDIX if report.kind.has_appendix else ()
    has_blocks = text.section == "sections"
    for word in words:
        if word.lower() not in lowered or word in there:
            continue
        if has_blocks and _BESIDE.search(word):
            continue
        at = next(occurrences(word.lower(), lowered), None)
        if at is not None:
            return shown[at : at + len(word)]
    for match in _NUMBERED.finditer(shown):
        pointing = _POINTING.search(shown[: match.start()])
        if pointing is None:
            continue
        if not _is_there(match, report):
            return pointing[0] + match[0]
    return None


def _is_there(match: re.Match[str], report: Report) -> bool:
    """Return whether the config has so many charts; tables are numbered by nobody's hand."""
    if match[1].lower() in ("表", "table"):
        return False
    return int(match[2]) <= len(report.config.charts)


def _problem(text: TypedText, found: str) -> Problem:
    return Problem(
        LocalText(
            f'"{found}" points at something that this document does not have',
            f"“{found}”所指的内容不在这份文档里",
            f"「{found}」所指的內容不在這份文件裡",
        ),
        remedy=LocalText(
            'say it here, or point at a chart by its id: {{ ref("C1") }}',
            '请把内容直接写出来；要指图，请用图的编号：{{ ref("C1") }}',
            '請把內容直接寫出來；要指圖，請用圖的編號：{{ ref("C1") }}',
        ),
        about=text.about,
        place=text.spot(found),
        values=(found,),
    )


CHECK = Check("dangling-reference", dangling_reference, Scope.DOCUMENT, Severity.WARNING)
