"""Texts that call a result ahead of the industry, held against the benchmark."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.model.figures.figure import Figure, Members, Role
from reportgen.model.figures.metric_names import named_metrics
from reportgen.model.finding import Problem, Severity
from reportgen.model.language import LocalText
from reportgen.model.report.claims import Standing, current_level, good_side, standing
from reportgen.model.report.report import Report
from reportgen.model.report.texts import TextKind, TypedText
from reportgen.reading.claim_words import claims_lead
from reportgen.reading.parts_named import names_a_dimension, parts_named
from reportgen.reading.prose import without_quotations

_ABOVE = ("高于", "高於", "above")
_BELOW = ("低于", "低於", "below")


def unbacked_leads(report: Report) -> Iterator[Problem]:
    """Yield a problem for each text that claims a lead without a benchmark, or against it."""
    for text in report.texts:
        if text.kind is not TextKind.PROSE or not text.telling.is_of_results:
            continue
        found = claims_lead(without_quotations(text.shown))
        if found is None or _is_of_unknown_part(report, text):
            continue
        pairs = list(_benchmarks(report, text))
        behind = [pair for pair in pairs if _is_denied(found, *pair)]
        if not pairs:
            yield _without_benchmark(text, found)
        elif len(behind) == len(pairs):
            yield _behind(text, found, behind[0])


def _benchmarks(report: Report, text: TypedText) -> Iterator[tuple[Figure, Figure]]:
    """Yield level and benchmark of each metric beside a text, else of those that it names.

    Where the text names a channel or a team, the level is that of this part; a part without a
    benchmark of its own is held against that of the whole.
    """
    named = named_metrics(text.shown, report.catalogue.metrics)
    for metric in text.metrics or sorted(named):
        for level in _levels(report, text, metric):
            members = level.key.members
            benchmark = _benchmark(report, level, members) or _benchmark(report, level, ())
            if benchmark is not None and benchmark.unit == level.unit:
                yield level, benchmark


def _levels(report: Report, text: TypedText, metric: str) -> list[Figure]:
    parts = parts_named(text.shown, metric, report)
    period = report.config.period.id
    found = [report.book.find(metric, period, members) for members in parts]
    return [each for each in found or [current_level(report, metric)] if each is not None]


def _is_of_unknown_part(report: Report, text: TypedText) -> bool:
    """Return whether a text is about one of several channels or teams, and none is told."""
    return any(
        names_a_dimension(text.shown, metric, report)
        and not parts_named(text.shown, metric, report)
        for metric in text.metrics
    )


def _benchmark(report: Report, level: Figure, members: Members) -> Figure | None:
    return report.book.find(level.key.metric, level.period, members, Role.BENCHMARK)


def _is_denied(found: str, level: Figure, benchmark: Figure) -> bool:
    """Return whether a level contradicts a claimed lead: it is not on the good side."""
    wanted = good_side(level)
    if any(word in found.lower() for word in _ABOVE):
        wanted = Standing.ABOVE
    if any(word in found.lower() for word in _BELOW):
        wanted = Standing.BELOW
    return wanted is not None and standing(level, benchmark) not in (wanted, Standing.OPEN)


def _without_benchmark(text: TypedText, found: str) -> Problem:
    return Problem(
        LocalText(
            f'"{found}" needs a benchmark, and there is none ({text.path})',
            f"“{found}”要有基准值才能说，数据里没有（{text.path}）",
            f"「{found}」要有基準值才能說，資料裡沒有（{text.path}）",
        ),
        remedy=LocalText(
            "add a row with the role benchmark, or say it without the comparison",
            "请补上 role 为 benchmark 的行，或去掉这种比较",
            "請補上 role 為 benchmark 的列，或去掉這種比較",
        ),
        about=text.about,
        place=text.spot(found),
        severity=Severity.WARNING,
        values=(found,),
        cause=text.path,
    )


def _behind(text: TypedText, found: str, pair: tuple[Figure, Figure]) -> Problem:
    level, benchmark = pair
    return Problem(
        LocalText(
            f'"{found}", but {level.key.metric} is {level.text} '
            f"against a benchmark of {benchmark.text} ({text.path})",
            f"“{found}”，但 {level.key.metric} 为 {level.text}，基准为 {benchmark.text}"
            f"（{text.path}）",
            f"「{found}」，但 {level.key.metric} 為 {level.text}，基準為 {benchmark.text}"
            f"（{text.path}）",
        ),
        pair,
        remedy=LocalText("say what the figures say", "请按数值改写", "請按數值改寫"),
        about=text.about,
        place=text.spot(found),
        cause=level.id,
    )
