"""What a heading promises by its words alone: results of a time, or plans for one to come."""

from __future__ import annotations

import re
import unicodedata

from reportgen.model.regex import regex

_RESULTS = regex(
    r"结果|結果|情况|情況|指标|指標|成果|成效|成绩|成績|业绩|業績|完成|达成|達成|回顾|回顧|总结|總結"
    r"|表现|表現|数据|數據|复盘|複盤|简报|簡報"
    r"|\b(?:results?|figures|metrics|performance|review|summary|achievements?|actuals?)\b",
    re.IGNORECASE,
)
_SURELY_RESULTS = regex(
    r"(?:[本上当當](?:月|季度?|年度?|期|周|週)|\d月|^)(?:的)?(?:工作|主要|核心|实际|實際)*"
    r"(?:结果|結果|成果|成绩|成績|业绩|業績|回顾|回顧|总结|總結|完成情况|完成情況|核心指标|核心指標)$"
    r"|^(?:the |our |main |key |actual )*(?:results|achievements|headline (?:metrics|figures))"
    r"(?: (?:of|for|in) .*)?$|^what we (?:achieved|reached|have done)\b",
    re.IGNORECASE,
)
_TO_COME = (
    r"下(?:一|个|個)*(?:月|季度?|年度?|期|步|阶段|階段|周|週)|[明来來]年"
    r"|\b(?:next|coming) (?:month|quarter|year|period|weeks?)\b"
)
_PLANNED = r"计划|計劃|計畫|规划|規劃|安排|打算|\b(?:plans?|planned|planning)\b"
_PLAN = regex(_PLANNED, re.IGNORECASE)
_SURELY_PLANS = regex(
    rf"(?:{_TO_COME}).*(?:{_PLANNED})|(?:{_PLANNED}).*(?:{_TO_COME})|下一步"
    r"|^(?:our|the)? ?next steps$|^what comes next$|^our plans\b|^what we plan\b",
    re.IGNORECASE,
)
_COMING = regex(rf"{_PLANNED}|{_TO_COME}|[将將]|\b(?:will|shall)\b", re.IGNORECASE)
_COMPARED = regex(
    r"与|與|和|及|较|較|比|完成|执行|執行|落实|落實|达成|達成|进度|進度|回顾|回顧"
    r"|\b(?:and|against|versus|vs|progress|review|than|of (?:the )?plan|compared"
    r"|expected|wanted)\b",
    re.IGNORECASE,
)
"""What stands in headings of plans and results at once."""


def speaks_of_results(heading: str) -> bool:
    """Return whether a heading names results, whatever else it names."""
    return bool(_RESULTS.search(_plain(heading)))


def promises_results(heading: str) -> bool:
    """Return whether results stand under a heading, by its words, and nothing else."""
    plain = _plain(heading)
    return bool(_SURELY_RESULTS.search(plain)) and not _COMPARED.search(plain.replace("完成情", ""))


def promises_plans(heading: str, *, of_a_time_to_come: bool) -> bool:
    """Return whether plans stand under a heading, by its words, and nothing else.

    A word such as plan may be said of what was; with a time to come beside it, it is not.
    """
    plain = _plain(heading)
    words = _PLAN if of_a_time_to_come else _SURELY_PLANS
    return bool(words.search(plain)) and not _COMPARED.search(plain)


def speaks_of_what_comes(text: str) -> bool:
    """Return whether a paragraph may tell of what is to come."""
    return bool(_COMING.search(text))


def _plain(heading: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", heading).split()).rstrip(".。")
