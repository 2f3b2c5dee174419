"""A report with its figures in the units in which a language counts: 24.0万元, 240 thousand CNY.

The converted figure is derived from the one of the source, so that its origin stays known.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from reportgen.model.figures.book import book_of
from reportgen.model.figures.catalogue import Catalogue
from reportgen.model.figures.figure import Derivation, Figure
from reportgen.model.figures.metric import LocalUnit, Metric
from reportgen.model.language import Locale
from reportgen.model.report.report import Report


def in_shown_units(report: Report, locale: Locale) -> Report:
    """Return the report as a document in `locale` counts; the same one where nothing differs."""
    changed = dict(_changed(report.catalogue, locale))
    if not changed:
        return report
    metrics = {**report.catalogue.metrics, **changed}
    figures = tuple(
        _figure(figure, changed[figure.key.metric], report.catalogue, locale)
        if figure.key.metric in changed
        else figure
        for figure in report.book.figures
    )
    catalogue = replace(report.catalogue, metrics=metrics)
    texts = tuple(replace(text, printed=None) for text in report.texts)  # in units of the source
    return replace(
        report, catalogue=catalogue, book=book_of(figures, metrics, catalogue.parents), texts=texts
    )


def _changed(catalogue: Catalogue, locale: Locale) -> Iterator[tuple[str, Metric]]:
    for name, metric in catalogue.metrics.items():
        shown = metric.unit.shown.get(locale.value) or metric.unit.shown.get(locale.field)
        if shown is not None:
            unit = catalogue.units[shown.unit]
            yield name, replace(metric, unit=unit, decimals=_decimals(metric.decimals, shown))


def _figure(figure: Figure, metric: Metric, catalogue: Catalogue, locale: Locale) -> Figure:
    """Return a figure in the unit of its metric; changes in per cent or points stay as they are."""
    unit = figure.unit
    shown = unit.shown.get(locale.value) or unit.shown.get(locale.field)
    if shown is None:
        return replace(figure, metric=metric)
    value = figure.value * shown.times
    until = figure.until * shown.times if figure.until is not None else None
    formula = f"{figure.id} * {shown.times}"
    return replace(
        figure,
        metric=metric,
        value=value,
        until=until,
        text=f"{value:f}",
        unit=catalogue.units[shown.unit],
        source=Derivation(formula, (figure,)),
    )


def _decimals(decimals: int, shown: LocalUnit) -> int:
    """Return how many decimals are left when values grow by a power of ten."""
    return max(0, decimals - shown.times.adjusted())
