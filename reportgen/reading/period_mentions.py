"""The periods that a text names: 2024年第四季度, Q4 2024, 2024-10, 上季, a year ago."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from reportgen.model.figures.period import Period, Span
from reportgen.model.regex import regex
from reportgen.model.report.config import PeriodConfig

_QUARTERS = {"一": 1, "二": 2, "三": 3, "四": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_MENTION = regex(
    r"(?P<year>(?<!\d)(?:19|20)\d\d)(?!\d)\s*(?:年度?)?\s*-?"
    r"(?:第?(?P<quarter>[一二三四1-4])季度?|Q(?P<q>[1-4])"
    r"|(?:(?<=-)|(?<=年))(?P<month>1[0-2]|0?[1-9])(?:月|(?!\d)))?"
    r"|Q(?P<q_first>[1-4])\s*,?\s*(?:FY\s*)?(?P<year_last>(?:19|20)\d\d)(?!\d)"
    r"|第(?P<own_quarter>[一二三四1-4])季|(?P<short_quarter>[一二三四1-4])季度|(?<![A-Za-z])Q(?P<own_q>[1-4])(?!\d)"
)
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


def periods_named(text: str, own: Period) -> Iterator[Period]:
    """Yield the periods that a text names; a quarter without a year is one of the report's year."""
    for match in _MENTION.finditer(unicodedata.normalize("NFKC", text)):
        year = match["year"] or match["year_last"] or f"{own.year:04d}"
        quarter = match["q"] or match["q_first"] or match["own_q"]
        spelled = match["quarter"] or match["own_quarter"] or match["short_quarter"]
        first = int(year) * 12
        if quarter or spelled:
            number = int(quarter) if quarter else _QUARTERS[spelled]
            yield Period(first + (number - 1) * 3, Span.QUARTER)
        elif match["month"]:
            yield Period(first + int(match["month"]) - 1, Span.MONTH)
        else:
            yield Period(first, Span.YEAR)


def reference_named(text: str, period: PeriodConfig) -> Period | None:
    """Return the earlier period that a text compares with; None where it names none, or two."""
    previous, year_ago = bool(_PREVIOUS.search(text)), bool(_YEAR_AGO.search(text))
    if previous is year_ago:
        return None
    if previous:
        return period.previous or period.id.before
    return period.year_ago or period.id.year_before
