"""A mean is the weighted mean of its parts; without weights it lies between the least and the most.

Parts are the finer periods of a mean, and the members of an exhaustive breakdown. The weight is
the metric that the catalogue names; a part that weighs nothing does not count. Where the weight is
known of one part more, and the mean is not that of the others, the row of that part is absent: what
the mean leaves for it is offered as its value.

Passes: resolution_time 2.8 from 2.41, 3.15 and 4.92 weighted by contacts. Fails: 5.3 from the same.

    passes: resolution_time=2.8 resolution_time[channel=chat]=2.4
            resolution_time[channel=phone]=3.2 resolution_time[channel=email]=4.9
    fails:  resolution_time=5.3 resolution_time[channel=chat]=2.4
            resolution_time[channel=phone]=3.2 resolution_time[channel=email]=4.9
    says:   Mean resolution time, Q4 2024 is 5.3, but its parts lie between 2.4 and 4.9
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial

from reportgen.checks.base import Check
from reportgen.checks.lacking_parts import without_part
from reportgen.model.figures.breakdowns import breakdowns
from reportgen.model.figures.figure import Figure
from reportgen.model.figures.metric import Rollup
from reportgen.model.figures.sub_periods import sub_periods
from reportgen.model.finding import Problem
from reportgen.model.language import LocalText, same
from reportgen.model.relations.intervals import interval
from reportgen.model.relations.relation import Outcome, Relation
from reportgen.model.relations.senses import Sense
from reportgen.model.relations.trees import figure_tree, sum_tree
from reportgen.model.report.report import Report
from reportgen.wording.messages.figure_names import listed_words, named
from reportgen.wording.messages.relations import apart, result_text


def mean_bounds(report: Report) -> Iterator[Relation | Problem]:
    """Yield, for each mean with parts, that they can have it."""
    for whole, parts in _means(report):
        if any(part.unit is not whole.unit for part in parts):
            continue
        weighed = [(part, _weight(report, part)) for part in parts]
        counted = [(part, weight) for part, weight in weighed if weight is None or weight.value]
        given = [(part, weight) for part, weight in counted if weight and weight.value > 0]
        if given and len(given) == len(counted):
            yield _weighted(report, whole, given)
        elif len(counted) > 1:
            yield from _between(whole, tuple(part for part, _ in counted))


def _means(report: Report) -> Iterator[tuple[Figure, Sequence[Figure]]]:
    """Yield each mean with its parts, where all of them are there."""
    for name in report.book.given_metrics:
        if report.catalogue.metrics[name].rollup is Rollup.MEAN:
            yield from _of_members(report, name)
    for name in report.book.given_metrics:
        if report.catalogue.metrics[name].rollup_over_time is Rollup.MEAN:
            for whole in report.book.of(name):
                for found in sub_periods(report.book, whole):
                    if found.is_complete:
                        yield whole, found.figures


def _of_members(report: Report, metric: str) -> Iterator[tuple[Figure, Sequence[Figure]]]:
    """Yield each mean with its members."""
    for breakdown in breakdowns(report.book, metric):
        total = breakdown.total
        if total is None or not total.is_actual or len(breakdown.split.parts) < 2:
            continue
        exhaustive = report.catalogue.is_exhaustive((breakdown.dimension,))
        if exhaustive and not report.absent_members(breakdown):
            yield total, breakdown.members


def _weight(report: Report, part: Figure) -> Figure | None:
    name = part.metric.weight
    return report.book.find(name, part.period, part.key.members) if name else None


def _weighted(
    report: Report, whole: Figure, given: list[tuple[Figure, Figure]]
) -> Relation | Problem:
    """Return that a mean is the weighted one, else the row of a part whose absence explains it."""
    relation = _weighted_mean(whole, given)
    if relation.outcome is not Outcome.VIOLATED:
        return relation
    return without_part(report.book, whole, given) or relation


def _weighted_mean(whole: Figure, given: list[tuple[Figure, Figure]]) -> Relation:
    parts, weights = zip(*given, strict=True)
    products = tuple(("*", figure_tree(part), figure_tree(weight)) for part, weight in given)
    mean = ("/", ("sum", products), sum_tree(weights))
    say = partial(_said_weighted, parts, weights[0].metric.names)
    return Relation(figure_tree(whole), mean, say=say, remedy=_REMEDY)


def _between(whole: Figure, parts: tuple[Figure, ...]) -> Iterator[Relation]:
    least = min(parts, key=lambda part: interval(part).ends[0])
    most = max(parts, key=lambda part: interval(part).ends[1])
    say = partial(_said_between, least, most)
    for part, sense in ((least, Sense.AT_LEAST), (most, Sense.AT_MOST)):
        yield Relation(figure_tree(whole), figure_tree(part), sense, say=say, remedy=_REMEDY)


def _said_weighted(parts: tuple[Figure, ...], weight: LocalText, relation: Relation) -> LocalText:
    whole, result = relation.figures[0], result_text(relation)
    texts = listed_words([same(part.written) for part in parts])
    off = apart(relation)
    name = named(whole)
    return LocalText(
        f"{texts.en} weighted by {weight.en} give {result}, "
        f"but {name.en} says {whole.written}{off.en}",
        f"{texts.hans} 按{weight.hans}加权得 {result}，"
        f"但{name.hans}写的是 {whole.written}{off.hans}",
        f"{texts.hant} 按{weight.hant}加權得 {result}，"
        f"但{name.hant}寫的是 {whole.written}{off.hant}",
    )


def _said_between(least: Figure, most: Figure, relation: Relation) -> LocalText:
    whole = relation.figures[0]
    name = named(whole)
    return LocalText(
        f"{name.en} is {whole.written}, "
        f"but its parts lie between {least.written} and {most.written}",
        f"{name.hans}为 {whole.written}，但各部分在 {least.written} 到 {most.written} 之间",
        f"{name.hant}為 {whole.written}，但各部分在 {least.written} 到 {most.written} 之間",
    )


_REMEDY = LocalText(
    "compare the mean, its parts and their weights with their source; one of them has to change",
    "请对照原始资料核对平均值、各个分项和权重，其中至少有一个要改",
    "請對照原始資料核對平均值、各個分項和權重，其中至少有一個要改",
)

CHECK = Check("mean-bounds", mean_bounds)
