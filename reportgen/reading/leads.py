"""Texts that call a result ahead of the industry, held against the benchmark."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.model.figures.figure import Figure, Role
from reportgen.model.figures.metric_names import named_metrics
from reportgen.model.finding import Problem, Severity
from reportgen.model.language import LocalText
from reportgen.model.report.claims import Standing, current_level, good_side, standing
from reportgen.model.report.report import Report
from reportgen.model.report.texts import TextKind, TypedText
from reportgen.reading.claim_words import claims_lead
from reportgen.reading.prose import without_quotations

_ABOVE = ("高于", "高於", "above")
_BELOW = ("低于", "低於", "below")


def unbacked_leads(report: Report) -> Iterator[Problem]:
    """Yield a problem for each text that claims a lead without a benchmark, or against it."""
    for text in report.texts:
        if text.kind is not TextKind.PROSE or not text.telling.is_of_results:
            continue
        found = claims_lead(without_quotations(text.shown))
        if found is None:
            continue
        pairs = list(_benchmarks(report, text))
        behind = [pair for pair in pairs if _is_denied(found, *pair)]
        if not pairs:
            yield _without_benchmark(text, found)
        elif len(behind) == len(pairs):
            yield _behind(text, found, behind[0])


def _benchmarks(report: Report, text: TypedText) -> Iterator[tuple[Figure, Figure]]:
    """Yield level and benchmark of each metric beside a text, else of those that it names."""
    named = named_metrics(text.shown, report.catalogue.metrics)
    for metric in text.metrics or sorted(named):
        level = current_level(report, metric)
        if level is not None:
            benchmark = report.book.find(metric, level.period, role=Role.BENCHMARK)
            if benchmark is not None and benchmark.unit == level.unit:
                yield level, benchmark


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
