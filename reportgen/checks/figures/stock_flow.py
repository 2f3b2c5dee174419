"""What a stock had at the start, and what came and went, lead to what it has at the end.

The catalogue says which metrics these are: `flow: {in: [received], out: [shipped]}` at the stock.
It begins with the closing of the period before, or with an `opening` that the flow names; that has
to be the closing before, which stands in where it has no row. Names say so as well: `stock_opening`
beside `stock_closing`, 期初库存 beside 期末库存. Headcounts have a rule of their own.

Passes: 400 + 120 - 90 = 430. Fails: an opening of 410 after a closing of 400.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from reportgen.checks.base import Check, not_checked
from reportgen.model.figures.figure import Figure, FigureKey
from reportgen.model.figures.metric import Flow, Tree
from reportgen.model.figures.period import Period, Span
from reportgen.model.figures.stocks import openings
from reportgen.model.finding import About, Problem
from reportgen.model.language import LocalText
from reportgen.model.relations.relation import Relation
from reportgen.model.relations.trees import figure_tree
from reportgen.model.report.report import Report
from reportgen.wording.messages.figure_names import listed_names, named, named_key

_NAME = LocalText("the closing", "期末", "期末")
_OPENING = LocalText("the opening", "期初", "期初")
_REMEDY = LocalText(
    "check opening, what came in, what went out, and closing",
    "请核对期初、流入、流出和期末",
    "請核對期初、流入、流出和期末",
)
_REMEDY_OF_OPENING = LocalText(
    "an opening is the closing of the period before; correct one of the two",
    "期初应等于上期期末，请改正其中一个",
    "期初應等於上期期末，請改正其中一個",
)


def stock_flow(report: Report) -> Iterator[Relation | Problem]:
    """Yield, for each stock with a flow, that it leads there, and that openings are closings."""
    for name in report.book.given_metrics:
        metric = report.catalogue.metrics[name]
        if metric.flow is not None:
            yield from flows(report, name, metric.flow, _NAME, _REMEDY)
    for opening, closing in openings(report.catalogue.metrics).items():
        yield from _openings(report, opening, closing)


def flows(
    report: Report, stock: str, flow: Flow, name: LocalText, remedy: LocalText
) -> Iterator[Relation | Problem]:
    """Yield, for each figure of a stock whose movements are given, that they lead to it."""
    for closing in report.book.of(stock):
        opening, ins, outs = _movements(report, closing, flow)
        absent = [key for key, figure in (opening | ins | outs).items() if figure is None]
        if not absent:
            tree = _added(opening, ins, outs)
            yield Relation(figure_tree(closing), tree, name=name, remedy=remedy)
        elif any([*ins.values(), *outs.values()]) and not closing.key.members:
            yield _open(report, closing, absent)


_Movements = dict[FigureKey, Figure | None]


def _movements(
    report: Report, closing: Figure, flow: Flow
) -> tuple[_Movements, _Movements, _Movements]:
    """Return opening, inflows and outflows of a closing, each by its key."""
    own, members = closing.period, closing.key.members

    def found(metric: str, period: Period) -> _Movements:
        return {FigureKey(metric, period, members): report.book.find(metric, period, members)}

    opening = _closing_before(report, closing.key)
    if flow.opening is not None:
        named = found(flow.opening, own)
        opening = named if any(named.values()) or not any(opening.values()) else opening
    ins = {key: each for name in flow.inflows for key, each in found(name, own).items()}
    outs = {key: each for name in flow.outflows for key, each in found(name, own).items()}
    return opening, ins, outs


def _added(opening: _Movements, ins: _Movements, outs: _Movements) -> Tree:
    [tree] = [figure_tree(each) for each in opening.values() if each is not None]
    for sign, moved in (("+", ins), ("-", outs)):
        for figure in moved.values():
            assert figure is not None
            tree = (sign, tree, figure_tree(figure))
    return tree


def before(report: Report, period: Period) -> Period:
    """Return the period before one; of the report's own the one that the config names."""
    config = report.config.period
    return config.previous if period == config.id and config.previous else period.before


def _closing_before(report: Report, key: FigureKey) -> _Movements:
    """Return what a stock was just before a period: at the end of a quarter, or of its last month.

    Where none is there, the one of the same length is what lacks.
    """
    keys = [replace(key, period=each) for each in _ending_with(before(report, key.period))]
    found = {each: report.book.find(each.metric, each.period, each.members) for each in keys}
    there = next((each for each in keys if found[each] is not None), keys[0])
    return {there: found[there]}


def _ending_with(period: Period) -> Iterator[Period]:
    """Yield a period, and the others that end on the same day."""
    yield period
    end = period.first + period.span
    yield from (
        Period(end - span, span) for span in Span if span is not period.span and not end % span
    )


def _openings(report: Report, opening: str, closing: str) -> Iterator[Relation]:
    """Yield that each opening is the closing of the period before."""
    for figure in report.book.of(opening):
        [last] = _closing_before(report, replace(figure.key, metric=closing)).values()
        if last is not None:
            yield Relation(
                figure_tree(figure), figure_tree(last), name=_OPENING, remedy=_REMEDY_OF_OPENING
            )


def _open(report: Report, closing: Figure, absent: list[FigureKey]) -> Problem:
    metrics = report.catalogue.metrics
    names = listed_names([named_key(key, metrics[key.metric]) for key in absent])
    name = named(closing)
    reason = LocalText(
        f"the flow of {name.en} lacks {names.en}",
        f"{name.hans}的变动缺少{names.hans}",
        f"{name.hant}的變動缺少{names.hant}",
    )
    return not_checked(reason, About.figure(closing), closing.place)


CHECK = Check("stock-flow", stock_flow)
