"""A claim of a change or a rank comes with a figure: in its sentence, or by the metric it names.

Only texts that tell of results are read, not goals, plans and rules. A result card of a personal
report names a metric with a figure, unless it is marked `qualitative: true`; so does every card
among the figures of an annual report, where a missing one is an error.

Passes: "满意度升到85%". Fails: "满意度显著提升" without a metric beside it.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.base import Check, Scope
from reportgen.model.figures.figure import Role
from reportgen.model.finding import About, Problem, Severity
from reportgen.model.language import LocalText
from reportgen.model.report.facets import Facet
from reportgen.model.report.items import Item, items
from reportgen.model.report.report import Report
from reportgen.model.report.terms import terms_of
from reportgen.model.report.texts import TextKind, TypedText
from reportgen.reading.claim_words import claimed, says_how_much
from reportgen.reading.prose import clauses, sentences, without_quotations
from reportgen.wording.messages.figure_names import period_words
from reportgen.wording.messages.quoting import quoted


def unquantified(report: Report) -> Iterator[Problem]:
    """Yield a problem for each claim without a figure, and each result card without a metric."""
    vague = terms_of(report.catalogue.terms).vague
    for text in report.texts:
        if text.kind is TextKind.PROSE and text.telling.is_of_results:
            found = _bare_claim(text, vague)
            if found and not any(_has_figure(report, metric, text) for metric in text.metrics):
                yield _claim(text, found)
    for facet, severity in ((Facet.RESULTS, None), (Facet.KEY_RESULTS, Severity.ERROR)):
        for card in items(report, facet):
            if not card.qualitative and not any(_has_figure(report, m) for m in card.all_metrics):
                yield _bare_card(report, card, severity)


def _bare_claim(text: TypedText, vague: tuple[str, ...]) -> str | None:
    """Return the first claim of a text whose sentence says nowhere how much."""
    for sentence in sentences(without_quotations(text.shown)):
        if says_how_much(sentence):
            continue
        for clause in clauses(sentence):
            found = claimed(clause, vague)
            if found:
                return found
    return None


def _has_figure(report: Report, metric: str, text: TypedText | None = None) -> bool:
    """Return whether a metric has a value, or a change, to show for itself."""
    members = (("person", text.person),) if text and text.person else ()
    period = report.config.period.id
    if report.book.find(metric, period, members) or report.book.find(metric, period):
        return True
    return any(
        figure.period == period or period.holds(figure.period) or figure.role is Role.FORECAST
        for figure in report.book.all_of(metric)
        if figure.role in (Role.ACTUAL, Role.STATED_DELTA, Role.FORECAST)
    )


def _claim(text: TypedText, found: str) -> Problem:
    return Problem(
        LocalText(
            f'"{found}" does not say how much',
            f"“{found}”没有说明多少",
            f"「{found}」沒有說明多少",
        ),
        remedy=LocalText(
            "write the figure, such as {{ csat.change }}, or `metric:` beside the text",
            "请写上数值，例如 {{ csat.change }}，或在这段文字旁写明 `metric:`",
            "請寫上數值，例如 {{ csat.change }}，或在這段文字旁寫明 `metric:`",
        ),
        about=text.about_metric,
        place=text.spot(found),
        values=(found,),
        cause=text.path,
    )


def _bare_card(report: Report, card: Item, severity: Severity | None) -> Problem:
    path, metric = card.path, next(iter(card.all_metrics), None)
    return Problem(
        _without_figure(report, quoted(card.name), metric),
        remedy=LocalText(
            "name a metric that has a value for the period, or write `qualitative: true`",
            "请写上本期有数值的指标，或写明 `qualitative: true`",
            "請寫上本期有數值的指標，或寫明 `qualitative: true`",
        ),
        about=About(metric, subject=path),
        place=report.config.place(path),
        severity=severity,
    )


def _without_figure(report: Report, card: LocalText, metric: str | None) -> LocalText:
    if metric is None:
        return LocalText(
            f"the card {card.en} shows no figure",
            f"卡片{card.hans}没有数值",
            f"卡片{card.hant}沒有數值",
        )
    what, when = report.catalogue.metric_names(metric), period_words(report.config.period.id)
    return LocalText(
        f"the card {card.en} names {what.en}, which has no value for {when.en}",
        f"卡片{card.hans}写的{what.hans}没有{when.hans}的数值",
        f"卡片{card.hant}寫的{what.hant}沒有{when.hant}的數值",
    )


CHECK = Check("unquantified", unquantified, Scope.DOCUMENT, Severity.WARNING)
