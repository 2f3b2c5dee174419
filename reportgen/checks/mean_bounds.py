"""A mean is the weighted mean of its parts; without weights it lies between the least and the most.

Parts are the finer periods of a mean, and the members of an exhaustive breakdown. The weight is
the metric that the catalogue names.

Passes: resolution_time 2.8 from 2.41, 3.15 and 4.92 weighted by contacts. Fails: 5.3 from the same.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.checks.base import Check, is_doubtful
from reportgen.model.figure import Figure, Role
from reportgen.model.finding import About, Problem
from reportgen.model.intervals import Interval, interval, weighted_mean
from reportgen.model.language import Words
from reportgen.model.metric import Rollup
from reportgen.model.report import Report
from reportgen.model.sub_periods import sub_periods
from reportgen.wording.sums import shortened

_FEW_MORE = 2


def mean_bounds(report: Report) -> Iterator[Problem]:
    """Yield a problem for each mean that its parts cannot have."""
    for whole, parts in _means(report):
        if any(is_doubtful(report, figure) for figure in (whole, *parts)):
            continue
        weights = tuple(_weight(report, part) for part in parts)
        if all(weights):
            pairs = [(part, weight) for part, weight in zip(parts, weights, strict=True) if weight]
            mean = weighted_mean(pairs)
            if mean is not None and not mean.meets(interval(whole)):
                yield _weighted_problem(whole, parts, mean)
        elif len(parts) > 1 and not _bounds(parts).meets(interval(whole)):
            yield _outside_problem(whole, parts)


def _means(report: Report) -> Iterator[tuple[Figure, tuple[Figure, ...]]]:
    """Yield each mean with its parts, where all of them are there."""
    for breakdown in report.book.breakdowns:
        total = breakdown.total
        known = report.catalogue.dimensions.get(breakdown.dimension)
        there = {dict(f.key.members)[breakdown.dimension] for f in breakdown.members}
        complete = known is not None and known.exhaustive and there >= set(known.members)
        if total is None or total.role is not Role.ACTUAL or not complete:
            continue
        if total.metric.rollup is Rollup.MEAN and len(breakdown.members) > 1:
            yield total, breakdown.members
    for whole in report.book.figures:
        if whole.role is Role.ACTUAL and whole.metric.rollup_over_time is Rollup.MEAN:
            for parts in sub_periods(report.book, whole):
                if parts.is_complete:
                    yield whole, parts.figures


def _weight(report: Report, part: Figure) -> Figure | None:
    name = part.metric.weight
    found = report.book.find(name, part.period, part.key.members) if name else None
    return None if found is None or is_doubtful(report, found) else found


def _bounds(parts: tuple[Figure, ...]) -> Interval:
    found = [interval(part) for part in parts]
    lows = [each.low for each in found if each.low is not None]
    highs = [each.high for each in found if each.high is not None]
    return Interval(
        min(lows) if len(lows) == len(found) else None,
        max(highs) if len(highs) == len(found) else None,
    )


def _weighted_problem(whole: Figure, parts: tuple[Figure, ...], mean: Interval) -> Problem:
    result = shortened(mean.middle, whole.decimals + _FEW_MORE)
    texts = ", ".join(part.text for part in parts)
    weight = whole.metric.weight
    return Problem(
        Words(
            f"{texts} weighted by {weight} give {result}, but {whole.id} says {whole.text}",
            f"{texts} 按 {weight} 加权得 {result}，但 {whole.id} 写的是 {whole.text}",
            f"{texts} 按 {weight} 加權得 {result}，但 {whole.id} 寫的是 {whole.text}",
        ),
        (whole, *parts),
        remedy=_remedy(whole),
        about=About.figure(whole),
        cause=whole.id,
    )


def _outside_problem(whole: Figure, parts: tuple[Figure, ...]) -> Problem:
    least = min(parts, key=lambda part: part.value)
    most = max(parts, key=lambda part: part.value)
    return Problem(
        Words(
            f"{whole.id} is {whole.text}, but its parts lie between {least.text} and {most.text}",
            f"{whole.id} 为 {whole.text}，但各部分在 {least.text} 到 {most.text} 之间",
            f"{whole.id} 為 {whole.text}，但各部分在 {least.text} 到 {most.text} 之間",
        ),
        (whole, *parts),
        remedy=_remedy(whole),
        about=About.figure(whole),
        cause=whole.id,
    )


def _remedy(whole: Figure) -> Words:
    return Words(
        f"correct {whole.id}, one of its parts or a weight",
        f"请改正 {whole.id}、它的某一部分或权重",
        f"請改正 {whole.id}、它的某一部分或權重",
    )


CHECK = Check("mean-bounds", mean_bounds)
