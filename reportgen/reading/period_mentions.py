"""The periods that a text names: 2024年第四季度, Q4 2024, 2024-10, 9月, H1 2024, 上季."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from datetime import date

from reportgen.model.figures.period import Period, Span
from reportgen.model.frozen import frozen
from reportgen.model.regex import regex
from reportgen.model.report.config import PeriodConfig

_DIGITS = {"一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9}
_NUMBERS = {**_DIGITS, "十": 10, "十一": 11, "十二": 12} | {f"{n}": n for n in range(1, 13)}
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_HAN_MONTH = r"1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九]"
_NOT_LONG = r"(?<![\d近前后後每满滿第过過逾半几幾数數余餘个個双雙\-/.一二三四五六七八九十])"
_NO_DAY = r"(?!\s*\d{1,2}[日号號]|[龄齡内內花天兰蘭二三四五六七八九十]|一(?![览覽]))"
_YEAR = r"(?<!\d)(?:19|20)\d\d"
_ENGLISH_MONTH = (
    r"Jan(?:uary)?|Feb(?:ruary)?|Apr(?:il)?|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?|Mar(?:ch)?|May"
)
_MONTH_WORD = (
    rf"(?<![A-Za-z])(?<!\d )(?:(?P<word>{_ENGLISH_MONTH})\b\.?(?!\s+\d{{1,2}}\b)"
    r"(?:,?\s+(?P<word_year>(?:19|20)\d\d)(?!\d))?)"
)
_MENTION = regex(
    rf"(?:(?P<range_year>{_YEAR})年)?{_NOT_LONG}(?P<from>{_HAN_MONTH})月?(?:份)?\s*[至到—–~～-]+\s*"
    rf"(?P<to>{_HAN_MONTH})月{_NO_DAY}"
    rf"|(?P<year>{_YEAR})(?!\d)\s*(?:年度?)?\s*-?"
    r"(?:第?(?P<quarter>[一二三四1-4])季度?|Q(?P<q>[1-4])|H(?P<h>[12])(?!\d)"
    r"|(?P<half>[上下])半年"
    r"|(?:(?<=-)|(?<=年))(?P<month>1[0-2]|0?[1-9])(?:月|(?!\d))"
    rf"|(?<=年)(?P<han_month>{_HAN_MONTH})月"
    r"|[./](?P<dotted>1[0-2]|0[1-9])(?![\d./]))?"
    r"|Q(?P<q_first>[1-4])\s*,?\s*(?:FY\s*)?(?P<year_last>(?:19|20)\d\d)(?!\d)"
    r"|(?<![A-Za-z\d])H(?P<h_first>[12])\s*,?\s*(?:FY\s*)?(?P<half_year>(?:19|20)\d\d)(?!\d)"
    r"|第(?P<own_quarter>[一二三四1-4])季|(?P<short_quarter>[一二三四1-4])季度"
    r"|(?<![A-Za-z])Q(?P<own_q>[1-4])(?!\d)|(?P<own_half>[上下])半年"
    rf"|{_NOT_LONG}(?P<own_month>{_HAN_MONTH})月{_NO_DAY}"
    rf"|(?<![A-Za-z])FY\s?(?P<short_year>\d\d)(?!\d)|{_MONTH_WORD}"
)
_COMPARED = regex(
    r"(?:每年|[与與较較比跟同和自从從由截前上]|对比|對比|相比|相较|相較|截至|截止|不及|超过|超過|[早晚]于"
    r"|\b(?:than|since|from|until|till|by|vs\.?|versus|against|with|on|and|after|before|over|to))\s*$",
    re.IGNORECASE,
)
_LIMITED = regex(
    r"(?:份|底|末|初|中旬|上旬|下旬|\d{1,2}[日号號])*(?:以|之)?(?:[前后後起]|来|來|相比|同期|开始|開始)"
    r"|\s*(?:onwards?|and (?:earlier|later))",
    re.IGNORECASE,
)
_PLANS = regex(
    r"安排|计划|計劃|計畫|规划|規劃|展望|打算|目标|目標|重点|重點|任务|任務|下(?:一|个|個)?(?:月|季|年)"
    r"|\b(?:plan|plans|planned|next|outlook|goals|targets|priorities|steps)\b",
    re.IGNORECASE,
)
_ALSO_A_VERB = frozenset({"may", "mar", "march"})
_AFTER_A_VERB = regex(r"\s+(?:brief|report|summary|review|results|figures|update)", re.IGNORECASE)
_BEFORE_A_MONTH = regex(r"\b(?:in|of|for|during)\s+$", re.IGNORECASE)
_PREVIOUS = regex(
    r"上(?:一|个|個)?(?:季|月|期)|环比|環比|(?:last|previous) (?:quarter|month|period)"
    r"|quarter[- ]on[- ]quarter|month[- ]on[- ]month",
    re.IGNORECASE,
)
_YEAR_AGO = regex(
    r"去年|上年|上一年|一年前|同比|(?:last|previous) year|a year (?:ago|earlier)"
    r"|past year|year[- ]on[- ]year",
    re.IGNORECASE,
)

_OTHER_YEAR = {
    -2: (regex(r"前年的?$"), regex(r"(?!)")),
    -1: (
        regex(r"(?:去年|上一?年)度?的?\s*$|\blast\s+(?:year'?s\s+)?$", re.IGNORECASE),
        regex(r",?\s+(?:of\s+)?last\s+year\b", re.IGNORECASE),
    ),
    0: (regex(r"[今本]年度?的?\s*$"), regex(r",?\s+(?:of\s+)?this\s+year\b", re.IGNORECASE)),
    1: (
        regex(r"(?:[明来來]年|下一?年)度?的?\s*$|\bnext\s+year'?s\s+$", re.IGNORECASE),
        regex(r",?\s+(?:of\s+)?next\s+year\b", re.IGNORECASE),
    ),
}
"""What stands before and behind a month of another year than the report's, by how many years."""


@frozen
class Mention:
    """A stretch of months that a text names, and where: its words run from `at` to `end_at`."""

    first: int
    months: int
    at: int
    end_at: int

    @property
    def id(self) -> str:
        """Return the stretch as the input would write it; a half year is 2024-H1."""
        if self.months in set(Span):
            return Period(self.first, Span(self.months)).id
        if self.months == 6 and self.first % 6 == 0:
            return f"{self.first // 12:04d}-H{self.first % 12 // 6 + 1}"
        last = Period(self.first + self.months - 1, Span.MONTH)
        return f"{Period(self.first, Span.MONTH)} – {last}"

    @property
    def start(self) -> date:
        """Return the first day."""
        return Period(self.first, Span.MONTH).start

    @property
    def end(self) -> date:
        """Return the last day."""
        return Period(self.first + self.months - 1, Span.MONTH).end

    def __str__(self) -> str:
        return self.id


def periods_named(text: str, own: Period) -> Iterator[Mention]:
    """Yield the periods that a text names; one without a year is of the report's year.

    去年10月 and last October are of the year before. At the turn of a year it is what the report's
    own borders on: 12月 in January, 1月 in a plan.
    """
    plain = unicodedata.normalize("NFKC", text)
    for match in _MENTION.finditer(plain):
        if match["word"] and _is_a_verb(match, plain):
            continue
        year, month, months = _stretch(match)
        if year:
            yield Mention(year * 12 + month - 1, months, match.start(), match.end())
        else:
            yield _without_year(match, month, months, own)


def periods_told_of(text: str, own: Period) -> Iterator[Mention]:
    """Yield the periods that a text is about, none that it only refers to: 较9月, since May."""
    plain = unicodedata.normalize("NFKC", text)
    for mention in periods_named(text, own):
        before = plain[: mention.at]
        if not _COMPARED.search(before) and not _LIMITED.match(plain, mention.end_at):
            yield mention


def _is_a_verb(match: re.Match[str], text: str) -> bool:
    """Return whether May and March are no months: without a year, "in" or "report"."""
    return (
        match["word"].lower() in _ALSO_A_VERB
        and not match["word_year"]
        and not _AFTER_A_VERB.match(text, match.end())
        and not _BEFORE_A_MONTH.search(text[: match.start()])
    )


def _stretch(match: re.Match[str]) -> tuple[int, int, int]:
    """Return year, first month and number of months; the year is 0 where none is named."""
    found = {name: value for name, value in match.groupdict().items() if value}
    years = ("range_year", "year", "year_last", "half_year", "word_year")
    year = next((int(found[name]) for name in years if name in found), 0)
    for name, value in found.items():
        match name:
            case "short_year":
                return 2000 + int(value), 1, 12
            case "from":
                first, last = _NUMBERS[value.lstrip("0")], _NUMBERS[found["to"].lstrip("0")]
                return year, first, (last - first) % 12 + 1
            case "quarter" | "q" | "q_first" | "own_quarter" | "short_quarter" | "own_q":
                return year, _NUMBERS[value] * 3 - 2, 3
            case "half" | "own_half" | "h" | "h_first":
                return year, 1 if value in "上1" else 7, 6
            case "month" | "han_month" | "dotted" | "own_month":
                return year, _NUMBERS[value.lstrip("0")], 1
            case "word":
                return year, _MONTHS.index(value[:3].lower()) + 1, 1
    return year, 1, 12


def _without_year(match: re.Match[str], month: int, months: int, own: Period) -> Mention:
    """Return the stretch of a month without a number of a year: 10月, 去年10月, last October."""
    text, first = match.string, own.year * 12 + month - 1
    for years, (ahead, behind) in _OTHER_YEAR.items():
        before = ahead.search(text, 0, match.start())
        after = behind.match(text, match.end())
        if before or after:
            at, end_at = before or match, after or match
            return Mention(first + 12 * years, months, at.start(), end_at.end())
    if first + 12 == own.first + own.span and speaks_of_plans(text):
        first += 12
    elif first - 12 + months == own.first:
        first -= 12
    return Mention(first, months, match.start(), match.end())


def speaks_of_plans(text: str) -> bool:
    """Return whether a text is about what is to come."""
    return bool(_PLANS.search(text))


def reference_named(text: str, period: PeriodConfig) -> Period | None:
    """Return the earlier period that a text compares with; None where it names none, or two."""
    previous, year_ago = bool(_PREVIOUS.search(text)), bool(_YEAR_AGO.search(text))
    if previous is year_ago:
        return None
    if previous:
        return period.previous or period.id.before
    return period.year_ago or period.id.year_before
