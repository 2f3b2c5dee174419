"""Which figure is most likely wrong, and how it went wrong; or among which ones it has to be."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import islice

from reportgen.model.figures.figure import Figure
from reportgen.model.finding import Problem, Suspect
from reportgen.model.language import Locale, LocalText, in_every_language, same
from reportgen.wording.messages.figure_names import named_apart
from reportgen.wording.messages.places import cell_words
from reportgen.wording.typography import typography

_MOST_NAMED = 3
_SLIPS = {
    "swapped": LocalText("two digits swapped", "两位数字颠倒", "兩位數字顛倒"),
    "dropped": LocalText("a digit left out", "漏了一位数字", "漏了一位數字"),
    "doubled": LocalText("a digit typed twice", "多打了一位数字", "多打了一位數字"),
    "digit": LocalText("one digit mistyped", "打错一位数字", "打錯一位數字"),
    "point": LocalText("decimal point moved", "小数点错位", "小數點錯位"),
    "sign": LocalText("wrong sign", "正负号写反", "正負號寫反"),
    "thousand": LocalText("1,000 lost or gained", "漏了或多了“千”", "漏了或多了「千」"),
    "ten_thousand": LocalText("10,000 lost", "漏了“万”", "漏了「萬」"),
    "percent": LocalText("fraction against per cent", "小数与百分数混淆", "小數與百分數混淆"),
    "minutes": LocalText("minutes against seconds", "分与秒混淆", "分與秒混淆"),
    "upside_down": LocalText("ratio upside down", "分子分母颠倒", "分子分母顛倒"),
    "stale": LocalText("the value of another period", "与另一期的数相同", "與另一期的數相同"),
    "neighbour": LocalText("the value of the next row", "与相邻一行的数相同", "與相鄰一列的數相同"),
    "relative": LocalText(
        "what is stated is the relative change, in per cent",
        "写的是相对变化的百分比",
        "寫的是相對變化的百分比",
    ),
    "points": LocalText(
        "what is stated is the difference, not the relative change",
        "写的是差值，不是相对变化",
        "寫的是差值，不是相對變化",
    ),
    "other_base": LocalText(
        "the change against another period", "这是与另一期相比的变化", "這是與另一期相比的變化"
    ),
    "off_by_one": LocalText("one too many or too few", "多一或少一", "多一或少一"),
    "exchanged": LocalText("exchanged with another figure", "与另一个数互换", "與另一個數互換"),
    "moved": LocalText(
        "an amount stands in another cell", "有一部分填进了别的格子", "有一部分填進了別的格子"
    ),
}


def suspicion_of(problem: Problem, config: str = "") -> LocalText:
    """Return the words that name the figure most likely wrong; empty where the problem names it.

    Files are called as the config calls them, whose path is `config`.
    """
    alone = len(problem.figures) < 2 and not problem.evidence and problem.repair is None
    if alone and len(problem.candidates) < 2:
        return same("")
    if problem.suspect is None:
        return _one_of(problem, config) if problem.candidates else same("")
    of_two = _OF_TWO.get(problem.slip or "")
    if of_two is not None and len(problem.candidates) == 2:
        return of_two(problem, *problem.candidates)
    return _suspected(problem, _name(problem, problem.suspect))


def _exchanged(problem: Problem, one: Suspect, other: Suspect) -> LocalText:
    first, second = (_name(problem, each.id) for each in (one, other))
    return LocalText(
        f"most likely exchanged with each other: {first.en}; {second.en}",
        f"最可能是{first.hans}与{second.hans}两个数填反了",
        f"最可能是{first.hant}與{second.hant}兩個數填反了",
    )


def _moved(problem: Problem, one: Suspect, other: Suspect) -> LocalText:
    first, second = (_name(problem, each.id) for each in (one, other))
    if one.repair is None or other.repair is None:
        return LocalText(
            f"most likely an amount stands in the wrong cell: {first.en} or {second.en}",
            f"最可能有一部分在{first.hans}与{second.hans}之间填错了格子",
            f"最可能有一部分在{first.hant}與{second.hant}之間填錯了格子",
        )
    return LocalText(
        "most likely an amount stands in the wrong cell: "
        f"{first.en} → {one.repair}; {second.en} → {other.repair} would agree",
        f"最可能有一部分填错了格子：{first.hans}改为 {one.repair}、"
        f"{second.hans}改为 {other.repair} 就都对得上",
        f"最可能有一部分填錯了格子：{first.hant}改為 {one.repair}、"
        f"{second.hant}改為 {other.repair} 就都對得上",
    )


_OF_TWO: Mapping[str, Callable[[Problem, Suspect, Suspect], LocalText]] = {
    "exchanged": _exchanged,
    "moved": _moved,
}
"""What is said of two figures that one slip made wrong."""


def _suspected(problem: Problem, name: LocalText) -> LocalText:
    repair, slip = problem.repair, _SLIPS[problem.slip] if problem.slip else None
    if repair is None:
        return LocalText(
            f"most likely wrong: {name.en}",
            f"最可能出错的是{name.hans}",
            f"最可能出錯的是{name.hant}",
        )
    why = in_every_language(lambda locale: _aside(slip, locale))
    return LocalText(
        f"most likely wrong: {name.en}; {repair} would agree{why.en}",
        f"最可能出错的是{name.hans}，改为 {repair} 就都对得上{why.hans}",
        f"最可能出錯的是{name.hant}，改為 {repair} 就都對得上{why.hant}",
    )


def _aside(words: LocalText | None, locale: Locale) -> str:
    return typography(locale).aside(words.in_(locale)) if words else ""


_TOGETHER = LocalText(" together with ", "连同", "連同")


def _one_of(problem: Problem, config: str) -> LocalText:
    """Return the figures of which one is wrong, each with its cell and what would mend it.

    Those that would be wrong together are told together. One alone is as likely as an absent row.
    """
    several = problem.alternatives or tuple((each,) for each in problem.candidates)
    shown, more = several[:_MOST_NAMED], len(several[_MOST_NAMED:])
    rest = (
        LocalText(f"; or {more} more", f"；另有 {more} 个", f"；另有 {more} 個")
        if more
        else same("")
    )

    def said(locale: Locale) -> str:
        names = [
            _TOGETHER.in_(locale).join(_candidate(problem, each, config, locale) for each in group)
            for group in shown
        ]
        return typography(locale).semicolon.join(names) + rest.in_(locale)

    if len(problem.alternatives) == 1:
        return LocalText(
            f"this is wrong, or a part has no row: {said(Locale.EN)}",
            f"要么这个数错了，要么漏了某个分项的行：{said(Locale.HANS)}",
            f"要麼這個數錯了，要麼漏了某個分項的列：{said(Locale.HANT)}",
        )
    return LocalText(
        f"one of these is wrong: {said(Locale.EN)}",
        f"下面这几个数里有一个错了：{said(Locale.HANS)}",
        f"下面這幾個數裡有一個錯了：{said(Locale.HANT)}",
    )


def _candidate(problem: Problem, candidate: Suspect, config: str, locale: Locale) -> str:
    figure, marks = _figure(problem, candidate.id), typography(locale)
    parts = [_name(problem, candidate.id).in_(locale)]
    if figure is not None and figure.place.file:
        parts.append(cell_words(figure.place, config).in_(locale))
    if candidate.repair:
        own = figure.written if figure is not None else ""
        parts.append(f"{own} → {candidate.repair}".strip())
    return marks.comma.join(parts)


def _name(problem: Problem, identifier: str) -> LocalText:
    figure = _figure(problem, identifier)
    if figure is None:
        return same(identifier)
    twins = (each for each in _figures(problem) if _is_called_alike(each, figure))
    return named_apart([figure, *islice(twins, 1)])[0]


def _is_called_alike(one: Figure, other: Figure) -> bool:
    """Return whether two figures differ in nothing but dimensions, which names leave out."""
    if one.id == other.id or one.key.column != other.key.column:
        return False
    return [name for _, name in one.key.members] == [name for _, name in other.key.members]


def _figure(problem: Problem, identifier: str) -> Figure | None:
    return next((each for each in _figures(problem) if each.id == identifier), None)


def _figures(problem: Problem) -> Iterator[Figure]:
    """Yield the figures among which a suspect may be."""
    yield from (each.figure for each in problem.candidates if each.figure is not None)
    yield from problem.figures
    for further in problem.evidence:
        yield from further.figures
