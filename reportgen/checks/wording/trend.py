"""A trend that a claim or a text states can be seen in the levels of the periods before.

"n years in a row" needs n + 1 levels, each beyond the one before. A record needs the levels of the
periods under `history`, or of at least two earlier ones; to equal the best of them is still one.

Passes: 78, 86, 91 for "rising, 2 years". Fails: 86, 91 for the same; "record low" without history.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from reportgen.checks.base import Check
from reportgen.model.figures.figure import Figure
from reportgen.model.figures.period import Period, Span
from reportgen.model.finding import About, Problem, Severity
from reportgen.model.frozen import frozen
from reportgen.model.language import LocalText
from reportgen.model.place import Place
from reportgen.model.report.claims import (
    OF_HISTORY,
    Standing,
    claim_name,
    claimed_metrics,
    current_level,
    good_side,
    is_praise,
    levels_before,
    standing,
)
from reportgen.model.report.config import Claim
from reportgen.model.report.report import Report
from reportgen.reading.parts_named import names_a_part_without_figures, parts_named
from reportgen.reading.prose import without_quotations
from reportgen.reading.trend_words import trend_claimed
from reportgen.wording.comparisons import BETTER, SAYS, STEPS, TONES
from reportgen.wording.messages.figure_names import either_period, period_words
from reportgen.wording.messages.missing_rows import add_rows
from reportgen.wording.messages.places import claim_words, write_tone

_FEWEST_BEFORE = 2
_LEAST_YEARS = 2
_MOST_YEARS = 50
_TEXT = LocalText("the text", "文字", "文字")
_UP = frozenset({"rising_years", "record_high", "above"})
_DOWN = frozenset({"falling_years", "record_low", "below"})
_FOR_GOOD = frozenset({"better", "improved"})


@frozen
class _Stated:
    """A trend that a claim or a text states: of what, under which name, where, in which steps.

    Findings know what states it by `name`, messages call it `said_by`, and its metric `what`.
    """

    claim: Claim
    metric: str
    name: str
    said_by: LocalText
    what: LocalText
    place: Place
    span: Span = Span.YEAR


def trend(report: Report) -> Iterator[Problem]:
    """Yield a problem for each trend that is claimed and that the levels do not show."""
    yield from _untrue(report, _claims(report))


def trend_in_texts(report: Report) -> Iterator[Problem]:
    """Yield a problem for each trend that a text states and that the levels do not show."""
    yield from _untrue(report, _texts(report))


def _untrue(report: Report, all_stated: Iterable[_Stated]) -> Iterator[Problem]:
    for stated in all_stated:
        level = current_level(report, stated.metric)
        side = _side(stated.claim, level)
        if level is None:
            yield _lacking(stated, (report.config.period.id,))
        elif side is not None:
            yield from _judged(report, stated, level, side)


def _claims(report: Report) -> Iterator[_Stated]:
    for at, claim in enumerate(report.config.claims):
        if claim.says in OF_HISTORY or claim.against == "history":
            for metric in claimed_metrics(claim):
                place = report.config.place(f"claims[{at}]")
                who, what = claim_words(claim, at), report.catalogue.metric_names(metric)
                yield _Stated(claim, metric, claim_name(claim, at), who, what, place)


def _texts(report: Report) -> Iterator[_Stated]:
    """Yield the trends that texts about a single metric state."""
    for text in report.texts:
        said = trend_claimed(without_quotations(text.shown)) if len(text.metrics) == 1 else None
        if said is not None and text.telling.is_of_results:
            [metric] = text.metrics
            if names_a_part_without_figures(text.shown) or parts_named(text.shown, metric, report):
                continue  # the history of a part is not that of the whole
            claim = Claim(said.says, metric, years=said.count)
            what, place = report.catalogue.metric_names(metric), text.spot(said.found)
            yield _Stated(claim, metric, text.path, _TEXT, what, place, said.span)


def _judged(report: Report, stated: _Stated, level: Figure, side: Standing) -> Iterator[Problem]:
    claim = stated.claim
    in_a_row = claim.says.endswith("_years")
    earlier = _row(report, stated, level) if in_a_row else _history(report, level)
    absent = tuple(period for period, figure in earlier.items() if figure is None)
    if absent:
        yield _lacking(stated, absent)
        return
    levels = (*(figure for figure in earlier.values() if figure), level)
    if in_a_row:
        holds = all(standing(b, a) in (side, Standing.OPEN) for a, b in pairwise(levels))
    else:
        opposite = Standing.BELOW if side is Standing.ABOVE else Standing.ABOVE
        holds = all(standing(level, each) is not opposite for each in levels[:-1])
    if not holds:
        yield _denied(stated, levels)
    elif is_praise(claim, side, level) is (claim.tone == "negative"):
        yield _wrong_tone(stated, level)


def _side(claim: Claim, level: Figure | None) -> Standing | None:
    """Return the side to which a claim says a level moved, None where no direction is good."""
    if claim.says in _UP:
        return Standing.ABOVE
    if claim.says in _DOWN:
        return Standing.BELOW
    good = good_side(level) if level else None
    if good is None or claim.says in _FOR_GOOD:
        return good
    return Standing.BELOW if good is Standing.ABOVE else Standing.ABOVE


def _row(report: Report, stated: _Stated, level: Figure) -> dict[Period, Figure | None]:
    """Return the same period of the years before, or the periods before, the oldest first."""
    found: dict[Period, Figure | None] = {}
    period = level.period
    for _ in range(min(stated.claim.years or _LEAST_YEARS, _MOST_YEARS)):
        period = period.year_before if stated.span is Span.YEAR else period.before
        found[period] = report.book.find(level.key.metric, period)
    return dict(reversed(found.items()))


def _history(report: Report, level: Figure) -> dict[Period, Figure | None]:
    """Return the earlier periods that a record is held against, with their levels."""
    found: dict[Period, Figure | None] = {
        period: report.book.find(level.key.metric, period)
        for period in report.config.period.history
        if period.span == level.period.span and period.first < level.period.first
    }
    before = levels_before(report, level.key.metric, level.period)
    found |= {figure.period: figure for figure in before}
    period = min(found, default=level.period)
    while len(found) < _FEWEST_BEFORE:
        period = period.before
        found = {period: None, **found}
    return found


def _lacking(stated: _Stated, absent: tuple[Period, ...]) -> Problem:
    who, metric, says = stated.said_by, stated.metric, _what(stated)
    periods = either_period(absent)
    return Problem(
        LocalText(
            f"{who.en} says {says.en}, but there is no level for {periods.en}",
            f"{who.hans}称{says.hans}，但没有{periods.hans}的数值",
            f"{who.hant}稱{says.hant}，但沒有{periods.hant}的數值",
        ),
        remedy=add_rows([f"{period},{metric},,,actual,…" for period in absent]),
        about=About(stated.metric, subject=stated.name),
        place=stated.place,
    )


def _denied(stated: _Stated, levels: tuple[Figure, ...]) -> Problem:
    who, says, told = stated.said_by, _what(stated), [_level(figure) for figure in levels]
    return Problem(
        LocalText(
            f"{who.en} says {says.en}, but the levels are {', '.join(each.en for each in told)}",
            f"{who.hans}称{says.hans}，但数值是 {'、'.join(each.hans for each in told)}",
            f"{who.hant}稱{says.hant}，但數值是 {'、'.join(each.hant for each in told)}",
        ),
        levels,
        remedy=LocalText(
            "say what the levels show, or take the claim out",
            "请按数值改写，或去掉这条说法",
            "請按數值改寫，或去掉這條說法",
        ),
        about=About(stated.metric, subject=stated.name),
        place=stated.place,
    )


def _level(figure: Figure) -> LocalText:
    when, text = period_words(figure.period), figure.written
    return LocalText(f"{text} ({when.en})", f"{text}（{when.hans}）", f"{text}（{when.hant}）")


def _wrong_tone(stated: _Stated, level: Figure) -> Problem:
    who, says, is_bad = stated.said_by, _what(stated), stated.claim.tone == "negative"
    tone, right = TONES["negative" if is_bad else "positive"], "positive" if is_bad else "negative"
    better = BETTER[level.metric.better.value]
    return Problem(
        LocalText(
            f"{who.en} calls it {tone.en} that {says.en}, but {better.en}",
            f"{who.hans}把“{says.hans}”写成{tone.hans}，但这个指标{better.hans}",
            f"{who.hant}把「{says.hant}」寫成{tone.hant}，但這個指標{better.hant}",
        ),
        (level,),
        remedy=write_tone(right),
        about=About(stated.metric, subject=stated.name),
        place=stated.place,
    )


def _what(stated: _Stated) -> LocalText:
    """Return what is said of a metric."""
    claim, what = stated.claim, stated.what
    if claim.says.endswith("_years"):
        count, rose, steps = claim.years or _LEAST_YEARS, claim.says in _UP, STEPS[stated.span]
        return LocalText(
            f"{what.en} {'rose' if rose else 'fell'} {count} {steps.en} in a row",
            f"{what.hans}连续 {count} {steps.hans}{'上升' if rose else '下降'}",
            f"{what.hant}連續 {count} {steps.hant}{'上升' if rose else '下降'}",
        )
    record = SAYS[claim.says]
    if claim.says in OF_HISTORY:
        return LocalText(
            f"{what.en} is at {record.en}",
            f"{what.hans}为{record.hans}",
            f"{what.hant}為{record.hant}",
        )
    return LocalText(
        f"{what.en} is {record.en} ever before",
        f"{what.hans}{record.hans}历年",
        f"{what.hant}{record.hant}歷年",
    )


CHECK = Check("trend", trend, severity=Severity.WARNING, of_texts=trend_in_texts)
