"""A personal document speaks for one person, an impersonal one for nobody.

In a personal summary or essay "we" and results of the whole team (团队全年接待…) leave open what
the person did; essays of the variant `functions` speak for a department and may. An annual report
of a team has no first person. Quotations keep their own voice.

Passes: "全年接待12480次" in a personal summary. Fails: "我们全年接待12480次" there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.checks.base import Check, Scope
from reportgen.model.finding import Problem, Severity
from reportgen.model.language import LocalText
from reportgen.model.regex import regex
from reportgen.model.report.facets import Facet
from reportgen.model.report.kind import Voice
from reportgen.model.report.report import Report
from reportgen.model.report.telling import Tells
from reportgen.model.report.texts import TextKind, TypedText
from reportgen.reading.prose import clauses, without_quotations

_WE = regex(
    r"我们|我們|咱们|咱們|我部|我司|本部门|本部門|我组|我組|\b(?:we|our|ours|us)\b(?!-)",
    re.IGNORECASE,
)
_FIRST = regex(
    rf"{_WE.pattern}|(?<!自)我(?![国國])|\b(?:I|I'm|I've|my|me|mine)\b(?![.\-/]|\s?[.)])",
    re.IGNORECASE,
)
_US = regex(r"\bUS\b")
_TEAM = regex(
    r"^(?:全年|本年|本季|今年)?(?:我们|整个|整個)?(?:团队|團隊|全组|全組|小组|小組|部门|部門|全员|全員)(?:全年|今年|本季|共|合计|合計|累计|累計)*"
    r"(?:接待|完成|处理|處理|实现|實現|达到|達到|解决|解決|获得|獲得|超额|超額)"
    r"|^(?:the|our) (?:team|department)(?: has)? "
    r"(?:handled|answered|achieved|reached|completed|resolved|met|won|closed)\b",
    re.IGNORECASE,
)
_AROUND = frozenset({Facet.BACKGROUND, Facet.PROBLEMS, Facet.ISSUES})
"""What is said of the circumstances; those may be the team's."""


def voice(report: Report) -> Iterator[Problem]:
    """Yield a problem for each text in the wrong person."""
    spoken = report.kind.voice
    departments = {essay.person_id for essay in report.essays if essay.variant == "functions"}
    for text in report.texts:
        if text.kind is TextKind.NAME or text.person in departments:
            continue
        if spoken is Voice.PERSONAL:
            yield from _personal(text)
        elif spoken is Voice.IMPERSONAL:
            yield from _impersonal(text)


def _personal(text: TypedText) -> Iterator[Problem]:
    shown = _US.sub("  ", without_quotations(text.shown))
    said = _WE.search(shown)
    telling = text.telling
    if said and telling.tells is not Tells.TEAM:
        yield _we(text, said[0])
        return
    if telling.tells is Tells.RESULTS and telling.facets.isdisjoint(_AROUND):
        for clause in clauses(shown):
            team = _TEAM.search(clause)
            if team:
                yield _team_result(text, team[0])


def _impersonal(text: TypedText) -> Iterator[Problem]:
    said = _FIRST.search(_US.sub("  ", without_quotations(text.shown)))
    if said:
        yield Problem(
            LocalText(
                f'"{said[0]}" in a report that speaks for nobody in person',
                f"“{said[0]}”：这份报告不用第一人称",
                f"「{said[0]}」：這份報告不用第一人稱",
            ),
            remedy=LocalText(
                "say who did it, such as the department, or turn the sentence round",
                "请写明是谁做的，例如“客服部”，或改成无主语的句子",
                "請寫明是誰做的，例如「客服部」，或改成無主語的句子",
            ),
            about=text.about,
            place=text.spot(said[0]),
            values=(said[0],),
        )


def _we(text: TypedText, said: str) -> Problem:
    return Problem(
        LocalText(
            f'"{said}" in a personal document leaves open what the person did',
            f"“{said}”：个人文档里看不出本人做了什么",
            f"「{said}」：個人文件裡看不出本人做了什麼",
        ),
        remedy=LocalText(
            "say what the person did; leave the subject out or name the team as such",
            "请写本人做的部分：去掉主语，或写明是团队的成果",
            "請寫本人做的部分：去掉主語，或寫明是團隊的成果",
        ),
        about=text.about,
        place=text.spot(said),
        values=(said,),
    )


def _team_result(text: TypedText, said: str) -> Problem:
    return Problem(
        LocalText(
            f'"{said}…" is a result of the team, in a personal document',
            f"“{said}…”是团队的成果，写在了个人文档里",
            f"「{said}…」是團隊的成果，寫在了個人文件裡",
        ),
        remedy=LocalText(
            "give the person's own part of it, with the person's own figure",
            "请写本人承担的部分和本人的数值",
            "請寫本人承擔的部分和本人的數值",
        ),
        about=text.about,
        place=text.spot(said),
        values=(said,),
    )


CHECK = Check("voice", voice, Scope.DOCUMENT, Severity.WARNING)
