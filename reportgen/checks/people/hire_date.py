"""Nobody has figures from before their hire date, and what is said of their service agrees with it.

Figures of periods that ended before the first day are errors; a period in which somebody joined is
fine. "入职三年" and "joined in May" are held against the date at the end of the period, a year or a
month up or down, as people round. Service for a part of the period only is noted.

Passes: hired 2024-05-27, figures from 2024-Q2 on. Fails: the same with a figure of 2024-Q1.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Mapping
from datetime import date

from reportgen.checks.base import Check
from reportgen.model.figures.figure import Figure, Role
from reportgen.model.finding import About, Evidence, Problem, Severity
from reportgen.model.language import LocalText
from reportgen.model.people.person_names import PersonNames
from reportgen.model.people.service import service
from reportgen.model.report.facets import Facet
from reportgen.model.report.report import Report
from reportgen.model.report.table import Cell
from reportgen.model.report.texts import TypedText
from reportgen.reading.number_words import CHINESE_NUMERAL, ENGLISH_NUMERAL, number_in
from reportgen.reading.prose import without_quotations
from reportgen.wording.messages.figure_names import named, period_words
from reportgen.wording.messages.quoting import quoted

_JOINED = (
    "入职",
    "入職",
    "到职",
    "到職",
    "到岗",
    "到崗",
    "加入公司",
    "加入团队",
    "加入團隊",
    "司龄",
)
_WORDS = (*_JOINED, *("joined", "Joined", "company", "service", "in post"))
"""Only texts with one of these speak of service; the patterns are made when one does."""

_MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july", "august", "september"),
    *("october", "november", "december"),
)


@functools.cache
def _service_patterns() -> tuple[re.Pattern[str], ...]:
    """Return how texts tell a length of service: `count`, `unit`, and `now` for up to now."""
    by_now = "(?:以来|以來|至今|已经|已經|已|满|滿|近|约|約|快|有)"
    count = rf"(?P<count>\d{{1,2}}|{CHINESE_NUMERAL})"
    number = rf"(?P<count>\d{{1,2}}|{ENGLISH_NUMERAL})"
    return (
        re.compile(
            rf"(?:{'|'.join(_JOINED)})(?P<now>{by_now}{{0,3}}){count}"
            r"(?:个|個)?半?(?P<unit>月|年)(?P<half>半)?(?![月份初底中前])"
        ),
        re.compile(
            rf"(?P<now>(?:\bI |^)joined) (?:\w+ ){{0,3}}{number} (?P<unit>month|year)s? ago\b",
            re.IGNORECASE,
        ),
        re.compile(
            rf"(?P<now>\b){number} (?P<unit>month|year)s? "
            r"(?:with the company|of service|in post)\b",
            re.IGNORECASE,
        ),
    )


@functools.cache
def _month_patterns() -> tuple[re.Pattern[str], ...]:
    """Return how texts tell the month in which their author joined: `month`, `year`."""
    return (
        re.compile(
            r"(?:^|[，。；：！？\s]|我|本人|自|自从|自從|于|於|是|在)(?:(?P<year>20\d\d)年)?"
            rf"(?P<month>\d{{1,2}}|{CHINESE_NUMERAL})月(?:份|\d{{1,2}}日|[初中底末])?"
            r"(?:入职|入職|到职|到職|到岗|到崗)"
            r"(?!培训|培訓|者|的|了?[\d一二两兩三四五六七八九十]+[名位人])"
        ),
        re.compile(
            r"(?:\bI j|(?:^|[.!?] )J)oined (?:\w+ ){0,3}in "
            r"(?P<month>[A-Z][a-z]+)(?: (?P<year>20\d\d))?\b"
        ),
    )


_YEARS = LocalText("year", "年", "年")
_MONTHS_LONG = LocalText("month", "个月", "個月")


def hire_date(report: Report) -> Iterator[Problem]:
    """Yield a problem for each figure and each text that a hire date contradicts."""
    table = report.tables.get("people")
    if table is None:
        return
    figures, people = _figures_of_people(report), PersonNames(report)
    hired: dict[str, Cell] = {}
    for row in table.rows:
        person, cell = row.get("person_id"), row.get("hire_date")
        if person is None or cell is None:
            continue
        who = people.of(person.text)
        if cell.day is None:
            yield _no_date(person, cell, who)
            continue
        hired[person.text] = cell
        if cell.day > _end(report):  # then all figures are too early, for one cause
            yield _after(report, person.text, cell, who)
            continue
        early = [f for f in figures.get(person.text, ()) if f.period.end < cell.day]
        if early:
            yield _too_early(person.text, cell, early, who)
        served = service(cell.day, _end(report))
        if served is not None and cell.day > _start(report):
            yield _part_year(report, person.text, cell, (served.in_months, who))
    for text in report.texts:
        if Facet.ESSAYS in text.telling.facets and text.person in hired:
            yield from _said(report, text, hired[text.person])


def _figures_of_people(report: Report) -> Mapping[str, list[Figure]]:
    found: dict[str, list[Figure]] = {}
    for figure in report.book.in_role(Role.ACTUAL):
        for dimension, member in figure.key.members:
            if dimension == "person":
                found.setdefault(member, []).append(figure)
    return found


def _end(report: Report) -> date:
    return report.config.period.end or report.config.period.id.end


def _start(report: Report) -> date:
    return report.config.period.start or report.config.period.id.start


def _said(report: Report, text: TypedText, cell: Cell) -> Iterator[Problem]:
    """Yield a problem for each length of service or month of joining that the date contradicts."""
    day = cell.day
    if day is None or not any(word in text.shown for word in _WORDS):
        return
    shown = without_quotations(text.shown)
    length = service(day, _end(report))
    if length is None:
        return
    served = length.in_months
    for pattern in _service_patterns():
        for match in pattern.finditer(shown):
            claimed, step = _claimed(match)
            if claimed is None:
                continue
            if claimed > served + step or (_says_by_now(match) and claimed < served - step):
                yield _other_service(text, match[0], cell, served)
    for match in (m for pattern in _month_patterns() for m in pattern.finditer(shown)):
        month, year = _month(match["month"]), match["year"]
        if month is not None and (month != day.month or (year and int(year) != day.year)):
            yield _other_month(text, match[0], cell)


def _claimed(match: re.Match[str]) -> tuple[int | None, int]:
    """Return the months that a text claims, and how many it may be off by rounding."""
    count = number_in(match["count"])
    if count is None:
        return None, 0
    if match["unit"].lower() in ("月", "month"):
        return count, 1
    half = 6 if match.groupdict().get("half") else 0
    return count * 12 + half, 6 if half else 11


def _says_by_now(match: re.Match[str]) -> bool:
    """Return whether a length reaches up to now; 入职三个月独立办案 tells of something earlier."""
    return bool(match["now"]) or match[0].isascii()


def _month(words: str) -> int | None:
    name = words.lower()
    if name in _MONTHS:
        return _MONTHS.index(name) + 1
    number = number_in(name)
    return number if number and number <= 12 else None


def _no_date(person: Cell, cell: Cell, who: LocalText) -> Problem:
    said = quoted(cell.text)
    wrong = LocalText(
        f"the hire date of {who.en} cannot be read: {said.en}",
        f"{who.hans}的入职日期无法识别：{said.hans}",
        f"{who.hant}的到職日期無法辨識：{said.hant}",
    )
    none = LocalText(
        f"{who.en} has no hire date", f"{who.hans}没有入职日期", f"{who.hant}沒有到職日期"
    )
    return Problem(
        wrong if cell.text else none,
        remedy=LocalText(
            "write it as 2024-05-27", "请写成 2024-05-27 的样子", "請寫成 2024-05-27 的樣子"
        ),
        about=About.person(person.text),
        place=cell.place,
        values=(cell.text,) if cell.text else (),
    )


def _has(figure: Figure) -> LocalText:
    name = named(figure)
    return LocalText(
        f"{name.en} is {figure.written}",
        f"{name.hans}为 {figure.written}",
        f"{name.hant}為 {figure.written}",
    )


def _too_early(person: str, cell: Cell, early: list[Figure], who: LocalText) -> Problem:
    """Return one problem for all figures of a person from before the first day."""
    first, *further = early
    name = named(first)
    return Problem(
        LocalText(
            f"{who.en} was hired on {cell.text}, but {name.en} is {first.written}",
            f"{who.hans}于 {cell.text} 才入职，{name.hans}却有 {first.written}",
            f"{who.hant}於 {cell.text} 才到職，{name.hant}卻有 {first.written}",
        ),
        tuple(early),
        remedy=LocalText(
            "take out what belongs to somebody else, or correct the hire date",
            "请去掉不属于本人的数据，或改正入职日期",
            "請去掉不屬於本人的資料，或改正到職日期",
        ),
        about=About(first.key.metric, "person", person, first.period.id, person),
        place=first.place,
        values=(cell.text, first.period.id),
        evidence=tuple(Evidence(_has(figure), (figure,)) for figure in further),
    )


def _after(report: Report, person: str, cell: Cell, who: LocalText) -> Problem:
    end = _end(report)
    return Problem(
        LocalText(
            f"{who.en} was hired on {cell.text}, after the period ended on {end}",
            f"{who.hans}于 {cell.text} 入职，在期间结束（{end}）之后",
            f"{who.hant}於 {cell.text} 到職，在期間結束（{end}）之後",
        ),
        remedy=LocalText(
            "correct the date, or take the person out",
            "请改正日期，或去掉这个人",
            "請改正日期，或去掉這個人",
        ),
        about=About.person(person),
        place=cell.place,
        values=(cell.text, f"{end}"),
    )


def _part_year(report: Report, person: str, cell: Cell, served: tuple[int, LocalText]) -> Problem:
    (months, who), when = served, period_words(report.config.period.id)
    full = "1 full month" if months == 1 else f"{months} full months"
    return Problem(
        LocalText(
            f"{who.en} was hired on {cell.text}: {full} of {when.en} only",
            f"{who.hans}于 {cell.text} 入职，{when.hans}内只满 {months} 个月",
            f"{who.hant}於 {cell.text} 到職，{when.hant}內只滿 {months} 個月",
        ),
        remedy=LocalText(
            "nothing to do; the document says so",
            "无须处理，文档会注明",
            "無須處理，文件會註明",
        ),
        about=About.person(person),
        place=cell.place,
        values=(cell.text,),
        severity=Severity.INFO,
    )


def _other_service(text: TypedText, words: str, cell: Cell, served: int) -> Problem:
    years, months = divmod(served, 12)
    counted = [
        _counted(count, unit) for count, unit in ((years, _YEARS), (months, _MONTHS_LONG)) if count
    ]
    served_in_words = LocalText(
        f": {' and '.join(each.en for each in counted) or 'less than a month'} by the end of the "
        "period",
        f"：到期末为{''.join(each.hans for each in counted) or '不满一个月'}",
        f"：到期末為{''.join(each.hant for each in counted) or '不滿一個月'}",
    )
    return _disagreeing(text, words, cell, served_in_words)


def _counted(count: int, unit: LocalText) -> LocalText:
    plural = "" if count == 1 else "s"
    return LocalText(f"{count} {unit.en}{plural}", f" {count} {unit.hans}", f" {count} {unit.hant}")


def _other_month(text: TypedText, words: str, cell: Cell) -> Problem:
    return _disagreeing(text, words, cell, LocalText("", "", ""))


def _disagreeing(text: TypedText, words: str, cell: Cell, more: LocalText) -> Problem:
    return Problem(
        LocalText(
            f'"{words}" does not agree with the hire date {cell.text}{more.en}',
            f"“{words}”与入职日期 {cell.text} 不符{more.hans}",
            f"「{words}」與到職日期 {cell.text} 不符{more.hant}",
        ),
        remedy=LocalText(
            "correct the text, or the hire date",
            "请改正文字或入职日期",
            "請改正文字或到職日期",
        ),
        about=text.about,
        place=text.spot(words),
        values=(words, cell.text),
        severity=Severity.WARNING,
    )


CHECK = Check("hire-date", hire_date)
