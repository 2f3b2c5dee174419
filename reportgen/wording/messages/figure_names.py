"""Figures in words, as a manager calls them: Customer satisfaction, Live chat, Q4 2024 (target)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from reportgen.model.figures.figure import Figure, FigureKey, Members, Role
from reportgen.model.figures.metric import Metric, Unit
from reportgen.model.figures.period import Period, Span
from reportgen.model.finding import About
from reportgen.model.language import Locale, LocalText, in_every_language
from reportgen.wording.periods import period_label, period_range
from reportgen.wording.typography import typography

_ROLES = {
    Role.TARGET: LocalText("target", "目标", "目標"),
    Role.TARGET_DELTA: LocalText("target change", "目标变化", "目標變化"),
    Role.BENCHMARK: LocalText("benchmark", "基准", "基準"),
    Role.THRESHOLD: LocalText("limit", "限值", "限值"),
    Role.STATED_DELTA: LocalText("stated change", "所写变化", "所寫變化"),
    Role.FORECAST: LocalText("forecast", "预测", "預測"),
    Role.CHANGE: LocalText("change", "变化", "變化"),
    Role.CHANGE_RATE: LocalText("rate of change", "变化率", "變化率"),
    Role.GAP: LocalText("gap to target", "与目标之差", "與目標之差"),
    Role.SHARE: LocalText("share", "占比", "佔比"),
    Role.CUMULATIVE_SHARE: LocalText("cumulative share", "累计占比", "累計佔比"),
    Role.ATTAINMENT: LocalText("attainment", "达成率", "達成率"),
    Role.SCALE: LocalText("scale", "分制", "分制"),
}
_AGAINST = LocalText("{0} against {1}", "较{1}的{0}", "較{1}的{0}")
_MOST_LISTED = 6
_CLOSE = ("", "%", "/")
_MOST_NAMED = 4
_EVERY = LocalText("every {}", "各{}", "各{}")
_OF_DIMENSION = LocalText("{0} {1}", "{1}：{0}", "{1}：{0}")
_BY = LocalText("by {}", "按{}", "按{}")
_OR = LocalText(" or ", "或", "或")


def named(figure: Figure) -> LocalText:
    """Return what a figure is called, which its id says in the words of the program."""
    return named_key(figure.key, figure.metric)


def named_key(key: FigureKey, metric: Metric) -> LocalText:
    """Return what a figure with this key is called, be it there or not."""
    members = sorted((*key.members, *key.scope))
    return in_every_language(
        lambda locale: _put_together(
            metric.names.in_(locale),
            [*_member_names(metric, members, locale), period_label(key.period, locale)],
            _role_words(key, locale),
            locale,
        )
    )


def in_unit(text: str, unit: Unit) -> LocalText:
    """Return a number with its unit as a sentence has it: 85%, 5 min; 85%、5 分钟."""

    def said(locale: Locale) -> str:
        name = unit.names.in_(locale)
        return f"{text}{name}" if name[:1] in _CLOSE else f"{text} {name}"

    return in_every_language(said)


def named_in(metric: Metric, members: Members, role: Role = Role.ACTUAL) -> LocalText:
    """Return what a metric is called for some members: Orders, Live chat; 订单量（在线聊天）."""

    def said(locale: Locale) -> str:
        name = metric.names.in_(locale)
        parts = _member_names(metric, members, locale)
        said_role = "" if role is Role.ACTUAL else _ROLES[role].in_(locale)
        return _put_together(name, parts, said_role, locale) if parts or said_role else name

    return in_every_language(said)


def named_apart(figures: Sequence[Figure]) -> list[LocalText]:
    """Return the names of figures; where two would be called alike, with their dimensions.

    A member may stand in several: Headcount, Junior agents by level, Q4 2024.
    """
    names = [named(figure) for figure in figures]
    alike: dict[LocalText, set[str]] = {}
    for name, figure in zip(names, figures, strict=True):
        alike.setdefault(name, set()).add(figure.id)
    return [
        name if len(alike[name]) == 1 else _with_dimensions(figure)
        for name, figure in zip(names, figures, strict=True)
    ]


def _with_dimensions(figure: Figure) -> LocalText:
    key, metric = figure.key, figure.metric

    def said(locale: Locale) -> str:
        parts = [
            _OF_DIMENSION.in_(locale).format(
                *_member_names(metric, [pair], locale), _by(metric, [pair[0]], locale)
            )
            for pair in sorted((*key.members, *key.scope))
        ]
        parts.append(period_label(key.period, locale))
        name = metric.names.in_(locale)
        return _put_together(name, parts, _role_words(key, locale), locale)

    return in_every_language(said)


def named_all(figures: Iterable[Figure]) -> LocalText:
    """Return the names of figures one after the other; of many the first ones, and their number."""
    return listed_names([named(figure) for figure in figures])


def listed_names(names: Sequence[LocalText]) -> LocalText:
    """Return names that hold commas themselves one after the other, as `named_all` does."""
    return _cut(names, _MOST_NAMED, lambda locale: typography(locale).semicolon)


def named_split(key: FigureKey, metric: Metric, dimensions: Sequence[str]) -> LocalText:
    """Return what a breakdown is called: Headcount by level, Service, Q4 2024.

    A name with a "by" of its own is set apart: Contacts handled by agents, by channel. The key is
    that of its total, or of one of its members: what varies is not told.
    """
    within = [pair for pair in key.members if pair[0] not in dimensions]

    def said(locale: Locale) -> str:
        name, split = metric.names.in_(locale), _by(metric, dimensions, locale)
        parts = [*_member_names(metric, within, locale), period_label(key.period, locale)]
        if locale.is_chinese:
            parts.insert(len(within), split)
        else:
            name = f"{name}{',' if ' by ' in name else ''} {split}"
        return _put_together(name, parts, _role_words(key, locale), locale)

    return in_every_language(said)


def subject(about: About, first: Figure) -> LocalText:
    """Return in words what a problem is about, of whose metric some figure tells the names."""
    key, metric = first.key, first.metric
    if about.dimension is not None and about.member is None:
        return named_split(key, metric, about.dimension.split("/"))
    if about.period is None or About.figure(first) == about:
        return named(first)
    return named_key(FigureKey(key.metric, Period.parse(about.period), _members_of(about)), metric)


def by_dimension(metric: Metric, dimension: str) -> LocalText:
    """Return how a metric is broken down: by level; by channel and team."""
    return in_every_language(lambda locale: _by(metric, dimension.split("/"), locale))


def named_member(metric: Metric, member: str) -> LocalText:
    """Return the name of a member, `east/chat` of crossed dimensions."""
    parts = [metric.parts.member(part) for part in member.split("/")]
    return in_every_language(lambda locale: "/".join(part.in_(locale) for part in parts))


def listed_words(words: Sequence[LocalText]) -> LocalText:
    """Return words one after the other; of many the first ones, and how many there are."""
    return _cut(words, _MOST_LISTED, lambda locale: typography(locale).list_comma)


def _cut(words: Sequence[LocalText], most: int, between: Callable[[Locale], str]) -> LocalText:
    shown = words if len(words) <= most else words[: most - 1]
    more = len(words) - len(shown)
    rest = LocalText(f" and {more} more", f"等 {len(words)} 个", f"等 {len(words)} 個")
    return in_every_language(
        lambda locale: (
            between(locale).join(each.in_(locale) for each in shown)
            + (rest.in_(locale) if more else "")
        )
    )


def period_words(period: Period) -> LocalText:
    """Return a period in words: Q4 2024, 2024年第四季度."""
    return in_every_language(lambda locale: period_label(period, locale))


def stretch_words(first: int, months: int) -> LocalText:
    """Return a stretch of months in words: H1 2024, 2024年上半年; January – May 2024.

    The months count from the year 0, as those of periods do.
    """
    if months in set(Span):
        return period_words(Period(first, Span(months)))
    year, half = first // 12, first % 12 // 6
    if months == Span.QUARTER * 2 and first % 6 == 0:
        wide = f"{year}年{'下' if half else '上'}半年"
        return LocalText(f"H{half + 1} {year}", wide, wide)
    start, end = Period(first, Span.MONTH), Period(first + months - 1, Span.MONTH)
    return in_every_language(lambda locale: period_range(start, end, locale))


def listed_periods(periods: Iterable[Period]) -> LocalText:
    """Return periods one after the other: 2022 and 2023; 2022年和2023年."""
    return _in_a_row(tuple(periods), lambda locale: typography(locale).last_comma)


def either_period(periods: Iterable[Period]) -> LocalText:
    """Return periods of which there is none: 2022 or 2023; 2022年或2023年."""
    return _in_a_row(tuple(periods), _OR.in_)


def _in_a_row(periods: Sequence[Period], last: Callable[[Locale], str]) -> LocalText:
    def said(locale: Locale) -> str:
        names, marks = [period_label(each, locale) for each in periods], typography(locale)
        head, tail = names[:-1], names[-1:]
        return last(locale).join([marks.list_comma.join(head), *tail] if head else tail)

    return in_every_language(said)


def _members_of(about: About) -> Members:
    if about.dimension is None or about.member is None:
        return ()
    return tuple(zip(about.dimension.split("/"), about.member.split("/"), strict=False))


def _put_together(name: str, parts: list[str], role: str, locale: Locale) -> str:
    """Return a name with what is said of it: behind commas in English, in brackets in Chinese."""
    marks = typography(locale)
    if locale.is_chinese:
        return name + marks.aside(marks.comma.join([*parts, *([role] if role else [])]))
    return marks.comma.join([name, *parts]) + (marks.aside(role) if role else "")


def _member_names(metric: Metric, members: Iterable[tuple[str, str]], locale: Locale) -> list[str]:
    return [
        _EVERY.in_(locale).format(metric.parts.dimension(dimension).in_(locale))
        if member == "*"
        else metric.parts.member(member).in_(locale)
        for dimension, member in members
    ]


def _by(metric: Metric, dimensions: Sequence[str], locale: Locale) -> str:
    names = [metric.parts.dimension(each).in_(locale) for each in dimensions]
    small = [in_sentence(name) for name in names]
    return _BY.in_(locale).format(typography(locale).last_comma.join(small))


def in_sentence(name: str) -> str:
    """Return a name as it stands inside a sentence: business line, but SLA."""
    return name if name[:2].isupper() else name[:1].lower() + name[1:]


def _role_words(key: FigureKey, locale: Locale) -> str:
    if key.role is Role.ACTUAL:
        return ""
    word = _ROLES[key.role].in_(locale)
    if key.against is None:
        return word
    return _AGAINST.in_(locale).format(word, period_label(key.against, locale))
