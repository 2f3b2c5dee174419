"""What a stock opens with, and what it ends with: by its flow, or by names that go together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from reportgen.model.figures.metric import Metric, Rollup

_WORDS = (("opening", "closing"), ("期初", "期末"))


def openings(metrics: Mapping[str, Metric]) -> Mapping[str, str]:
    """Return the metrics that a stock opens with, each with the one that it ends with.

    A flow says so, or the name: `stock_opening` beside `stock_closing`, 期初库存 beside 期末库存.
    """
    flows = ((each.flow.opening, name) for name, each in metrics.items() if each.flow)
    declared = {opening: name for opening, name in flows if opening is not None}
    return {**dict(_named(metrics)), **declared}


def over_time(metrics: Mapping[str, Metric]) -> Mapping[str, Metric]:
    """Return metrics of which no stock is added up over time, unless the catalogue says how.

    A quarter opens with what its first month opens with, and ends with what its last one ends with;
    so does a running total.
    """
    found = openings(metrics)
    opened = dict.fromkeys(found, Rollup.FIRST)
    ended = dict.fromkeys([*found.values(), *_with_flow(metrics)], Rollup.LAST)
    ran = {name: Rollup.RUNNING for name, each in metrics.items() if each.running_total_of}
    kinds = ended | opened | ran
    return {name: _rolled(each, kinds.get(name)) for name, each in metrics.items()}


def _with_flow(metrics: Mapping[str, Metric]) -> Iterator[str]:
    return (name for name, each in metrics.items() if each.flow is not None)


def _rolled(metric: Metric, kind: Rollup | None) -> Metric:
    is_open = metric.rollup is Rollup.SUM or kind is Rollup.RUNNING
    if kind is None or metric.over_time is not None or not is_open:
        return metric
    return replace(metric, over_time=kind)


def _named(metrics: Mapping[str, Metric]) -> Iterator[tuple[str, str]]:
    """Yield metrics that are called an opening, each with the closing that is called alike."""
    by_name = {metric.names.hans: name for name, metric in metrics.items()}
    for name, metric in metrics.items():
        for opening, closing in _WORDS:
            said = name if opening.isascii() else metric.names.hans
            if opening in said:
                alike = said.replace(opening, closing)
                found = alike if opening.isascii() else by_name.get(alike, "")
                if found in metrics and metrics[found].unit is metric.unit:
                    yield name, found
