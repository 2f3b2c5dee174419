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
from reportgen.model.language import Words
from reportgen.model.report import Report
from reportgen.model.terms import occurrences, terms_of
from reportgen.model.texts import TextKind, TypedText
from reportgen.wording.prose import without_quotations

_NUMBERED = re.compile(
    r"(?:见|見|如|参见|參見|参照|參照|看)(?:上|下)?(?P<what>[图圖表])\s?(?P<number>\d{1,2})"
    r"|\b(?:see|shown in|as in|refer to)\s+(?:the\s+)?"
    r"(?P<en>table|figure|chart|exhibit)\s+(?P<count>\d{1,2})\b",
    re.IGNORECASE,
)
_WORDS = re.compile(
    r"(?:详见|詳見|参见|參見|见|見|如)(?:以)?(?:上|下|右|左|后|後|前)(?:方|面)?(?:的)?[图圖表](?![书書达達述现現])"
    r"|(?:详见|詳見|参见|參見|见|見)(?:附件|附表|附图|附圖)"
    r"|如前(?:文)?所述|上文(?:已|曾)?(?:提到|述及|所述)|前文(?:已|曾)"
    r"|\bsee (?:the )?(?:attached|attachment|enclosed|enclosure)\b"
    r"|\b(?:table|figure|chart) (?:below|above)\b"
    r"|\bas (?:mentioned|stated|described) (?:above|earlier)\b"
    r"|\battached (?:hereto|file|sheet|table)\b",
    re.IGNORECASE,
)
_APPENDIX = re.compile(
    r"(?:详见|詳見|参见|參見|见|見)附[录錄]|\bsee (?:the )?appendix\b", re.IGNORECASE
)
_WITH_APPENDIX = frozenset({"quarter-summary", "team-annual"})
_SOURCE = re.compile(r"《[^》]*》\s*(?:的)?$")


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
    shown = without_quotations(text.shown)
    patterns = [_WORDS] if report.config.kind in _WITH_APPENDIX else [_WORDS, _APPENDIX]
    for pattern in patterns:
        match = pattern.search(shown)
        if match:
            return match[0]
    for match in _NUMBERED.finditer(shown):
        if not _is_there(match, report) and not _SOURCE.search(text.shown[: match.start() + 1]):
            return match[0]
    lowered = shown.lower()
    listed = (word for word in words if not _APPENDIX.search(word))
    return next(
        (word for word in listed if next(occurrences(word.lower(), lowered), None) is not None),
        None,
    )


def _is_there(match: re.Match[str], report: Report) -> bool:
    """Return whether the config has so many charts; tables are numbered by nobody's hand."""
    what = (match["what"] or match["en"]).lower()
    if what in ("表", "table"):
        return False
    return int(match["number"] or match["count"]) <= len(report.config.charts)


def _problem(text: TypedText, found: str) -> Problem:
    return Problem(
        Words(
            f'"{found}" points at something that this document does not have',
            f"“{found}”所指的内容不在这份文档里",
            f"「{found}」所指的內容不在這份文件裡",
        ),
        remedy=Words(
            'say it here, or point at a chart by its id: {{ ref("C1") }}',
            '请把内容直接写出来；要指图，请用图的编号：{{ ref("C1") }}',
            '請把內容直接寫出來；要指圖，請用圖的編號：{{ ref("C1") }}',
        ),
        about=text.about,
        place=text.spot(found),
        values=(found,),
    )


CHECK = Check("dangling-reference", dangling_reference, Scope.DOCUMENT, Severity.WARNING)
