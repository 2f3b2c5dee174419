"""Periods as people write them: 2024-Q4, 24Q4, 2024/10, 2024年10月, 2024年第四季度, Oct 2024.

Only what can be read in one way is read. A full date stands for its month where it is the first or
the last day of one, as exports write months; any other day is no period. What is ambiguous is
refused with a hint: `2024.1` (a spreadsheet writes 2024.10 so), `FY2024`, a serial day number.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from reportgen.model.figures.period import Period, Span
from reportgen.model.language import LocalText
from reportgen.model.regex import regex

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_FULL = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december",
)  # fmt: skip
_HAN = {han: at for at, han in enumerate("一二三四五六七八九十", 1)} | {"十一": 11, "十二": 12}
_NUMBERS = {
    **{name: at for at, name in enumerate(_MONTHS, 1)},
    **{name: at for at, name in enumerate(_FULL, 1)},
    "sept": 9,
    **_HAN,
}

_YEAR = r"(?P<year>\d{4})"
_SHORT = r"(?:20)?(?P<short>\d{2})"
_MINGUO = r"(?:民國|民国)(?P<minguo>\d{2,3})"
_QUARTER = r"(?P<quarter>[1-4一二三四])"
_MONTH = r"(?P<month>\d{1,2}|十[一二]?|[一二三四五六七八九])"
_NAME = rf"(?P<month>{'|'.join((*_FULL, 'sept', *_MONTHS))})\.?"

_FORMS = tuple(
    regex(form)
    for form in (
        rf"{_SHORT}[-/]?q{_QUARTER}",
        rf"{_YEAR}年?[-/]?q{_QUARTER}",
        rf"q{_QUARTER}[-/]?{_YEAR}",
        rf"(?P<quarter>[1-4])q[-/]?(?:{_YEAR}|{_SHORT})",
        rf"(?:{_YEAR}|{_SHORT}|{_MINGUO})年第?{_QUARTER}季度?",
        rf"{_YEAR}第?{_QUARTER}季度?",
        rf"{_YEAR}[/-](?P<month>\d{{1,2}})",
        rf"{_YEAR}\.(?P<month>0[1-9]|1[0-2]|[2-9])",
        rf"{_YEAR}(?P<month>0[1-9]|1[0-2])",
        rf"(?P<month>\d{{1,2}})/{_YEAR}",
        rf"(?:{_YEAR}|{_SHORT}|{_MINGUO})年{_MONTH}月份?",
        rf"{_NAME}[-,]?{_YEAR}",
        rf"{_YEAR}[-,]?{_NAME}",
        rf"(?:{_YEAR}|{_MINGUO})年度?",
    )
)
_WITHOUT_YEAR = tuple(
    regex(form) for form in (rf"q{_QUARTER}", rf"第?{_QUARTER}季度?", rf"{_MONTH}月份?", _NAME)
)
_DAY = regex(
    r"(\d{4})(?:(?P<mark>[-/.])(\d{1,2})(?P=mark)(\d{1,2})|年(\d{1,2})月(\d{1,2})日|(\d\d)(\d\d))"
    r"(?:t?00:00(?::00(?:\.0+)?)?z?)?"
)
_SERIAL = regex(r"[34]\d{4}")  # 1982 to 2036
_SERIAL_START = date(1899, 12, 30)
_BEFORE_MINGUO = 1911

_USUAL = LocalText(
    "write 2024, 2024-Q4 or 2024-10",
    "请写成 2024、2024-Q4 或 2024-10",
    "請寫成 2024、2024-Q4 或 2024-10",
)


def parse_period(text: str, year: int | None = None) -> Period:
    """Return the period that a text names in one of the usual forms; raises ValueError.

    `year` is the year of periods that are written without one, such as 10月.
    """
    try:
        return Period.parse(text)
    except ValueError:
        folded = _folded(text)
        found = next(_readings(folded, year), None) or _month_of_day(folded)
        if found is None:
            raise
        return found


def period_remedy(text: str) -> LocalText:
    """Return what would be right in place of a text that names no period."""
    folded = _folded(text)
    day = _day(folded)
    if day is not None:
        return _for_a_day(day)
    if _SERIAL.fullmatch(folded):
        day = _SERIAL_START + timedelta(int(folded))
        return LocalText(
            f"a spreadsheet counts days so: it is {day}; write {day:%Y-%m}",
            f"这是表格软件的日期序号，即 {day}；请写成 {day:%Y-%m}",
            f"這是試算表的日期序號，即 {day}；請寫成 {day:%Y-%m}",
        )
    dotted = re.fullmatch(r"(\d{4})\.1", folded)
    if dotted:
        one, ten = f"{dotted[1]}-01", f"{dotted[1]}-10"
        return LocalText(
            f"write {one} or {ten}; a spreadsheet shortens {dotted[1]}.10 to this",
            f"请写成 {one} 或 {ten}；表格软件会把 {dotted[1]}.10 缩成这样",
            f"請寫成 {one} 或 {ten}；試算表會把 {dotted[1]}.10 縮成這樣",
        )
    if next(_readings(folded, 2024), None):
        return LocalText(
            "write its year too, or `year: 2024` for the file in `metrics` under `data`",
            "请写上年份，或在 `data` 下的 `metrics` 的这个文件里写 `year: 2024`",
            "請寫上年份，或在 `data` 下的 `metrics` 的這個檔案裡寫 `year: 2024`",
        )
    if re.fullmatch(r"fy\d{2,4}", folded):
        return LocalText(
            f"a financial year may begin in any month; {_USUAL.en}",
            f"财年不一定从一月开始；{_USUAL.hans}",
            f"會計年度不一定從一月開始；{_USUAL.hant}",
        )
    if re.search("半年|h[12]", folded):
        return LocalText(
            "a half-year is no period here; give its two quarters",
            "这里没有半年这种期间；请分成两个季度",
            "這裡沒有半年這種期間；請分成兩個季度",
        )
    return _USUAL


def _folded(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).lower().split())


def _readings(folded: str, year: int | None) -> Iterator[Period]:
    """Yield the period of each form that fits and that exists."""
    for forms in (_FORMS, _WITHOUT_YEAR if year else ()):
        for form in forms:
            match = form.fullmatch(folded)
            made = _made(match.groupdict(), year) if match else None
            if made:
                yield made


def _made(parts: dict[str, str | None], year: int | None) -> Period | None:
    months = 12 * _year(parts, year)
    if months <= 0:
        return None
    quarter, month = parts.get("quarter"), parts.get("month")
    if quarter:
        return Period(months + 3 * (_number(quarter) - 1), Span.QUARTER)
    if month:
        number = _number(month)
        return Period(months + number - 1, Span.MONTH) if 1 <= number <= 12 else None
    return Period(months, Span.YEAR)


def _year(parts: dict[str, str | None], year: int | None) -> int:
    starts: tuple[tuple[str, Callable[[int], int]], ...] = (
        ("year", lambda found: found),
        ("short", lambda found: 2000 + found),
        ("minguo", lambda found: _BEFORE_MINGUO + found),
    )
    for name, of in starts:
        text = parts.get(name)
        if text:
            return of(int(text))
    return year or 0


def _number(text: str) -> int:
    return int(text) if text.isdecimal() else _NUMBERS[text]


def _day(folded: str) -> date | None:
    match = _DAY.fullmatch(folded)
    if match is None:
        return None
    year, month, day = (int(part) for part in match.groups() if part and part.isdecimal())
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _month_of_day(folded: str) -> Period | None:
    day = _day(folded)
    if day is None:
        return None
    month = Period(day.year * 12 + day.month - 1, Span.MONTH)
    return month if day in (month.start, month.end) else None


def _for_a_day(day: date) -> LocalText:
    month = f"{day:%Y-%m}"
    return LocalText(
        f"a figure speaks of a month at least: write {month} if this is the month's, "
        "or sum the days first",
        f"数值至少是一个月的：若是全月的数请写 {month}，否则请先按月汇总",
        f"數值至少是一個月的：若是全月的數請寫 {month}，否則請先按月彙總",
    )
