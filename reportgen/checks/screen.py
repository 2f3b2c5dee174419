"""Large files: which figures no rule has anything to say about, so that rules need not see them.

A block is quiet if every rule would be silent about it, settled here with whole numbers. Rules see
the other figures as ever; what is quiet is still found by those who look for it. When in doubt a
block is not quiet. Whoever adds a rule that goes through all figures adds here when it is silent;
the tests hold the findings of all rules against those without a screen.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from reportgen.model.block import Block, Layout, Split
from reportgen.model.book import FigureBook
from reportgen.model.figure import Role
from reportgen.model.limits import hard_limits
from reportgen.model.metric import Metric, Rollup, Rounding
from reportgen.model.period import Period, Span
from reportgen.model.report import Report
from reportgen.model.statement import references

_UNITS_OF_RULES = ("%", "pp", "rel%", "people")
_PERSON = "person"


def screened(report: Report) -> Report:
    """Return the report without the figures that all rules would be silent about."""
    if not report.book.blocks:
        return report
    screen = _Screen(report)
    quiet = [block for group in screen.groups() for block in screen.quiet(group)]
    known = {id(block) for block in quiet}
    loud = tuple(block for block in report.book.blocks if id(block) not in known)
    book = FigureBook(report.book.loose, report.book.metrics, loud, tuple(quiet))
    return replace(report, book=book)


class _Screen:
    """What has to be known of a report to tell which blocks are quiet."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._layouts: dict[int, bool] = {}
        self._tied = frozenset(_tied(report))
        self._said = repr(report.config)
        ends = (report.config.period.end, report.config.period.id.end, report.config.date)
        self._cut_off = min(end for end in ends if end is not None)

    def groups(self) -> Iterator[list[Block]]:
        """Yield the blocks of each metric that are worth a look."""
        found: dict[str, list[Block]] = {}
        for block in self._report.book.blocks:
            found.setdefault(block.metric.id, []).append(block)
        for name, blocks in found.items():
            if name not in self._tied and self._is_plain(blocks[0].metric):
                yield blocks

    def quiet(self, blocks: Sequence[Block]) -> list[Block]:
        """Return the quiet ones of the blocks of one metric; over time they hang together."""
        found = [block for block in blocks if self._is_quiet(block)]
        if len({block.period.span for block in blocks}) > 1 and (
            len(found) < len(blocks) or not _rolls_up(blocks)
        ):
            return []
        return found

    def _is_plain(self, metric: Metric) -> bool:
        """Return whether a metric only adds up, and nothing in the config speaks of it."""
        if metric.formula or metric.rollup not in (Rollup.SUM, Rollup.NONE):
            return False
        if metric.unit.id in _UNITS_OF_RULES or metric.unit.id.startswith("per_"):
            return False
        if metric.rounding is not Rounding.NEAREST or metric.base or metric.weight:
            return False
        names = {metric.id, metric.names.hans, metric.names.hant, metric.names.en, *metric.aliases}
        return not any(name and name in self._said for name in (*names, metric.short))

    def _is_quiet(self, block: Block) -> bool:
        if block.role is not Role.ACTUAL or block.period.end > self._cut_off:
            return False
        if block.metric.unit.exact and block.decimals:
            return False
        if not self._has_plain_members(block.layout) or not _is_inside(block):
            return False
        if block.metric.rollup is not Rollup.SUM:
            return True
        return all(_holds(block, split, exactly=exactly) for split, exactly in self._sums(block))

    def _has_plain_members(self, layout: Layout) -> bool:
        """Return whether no member stands in two breakdowns, none is a person, none is lacking."""
        known = self._layouts.get(id(layout))
        if known is None:
            names = [member for _, member in layout.plain_members]
            persons = any(name == _PERSON for each in layout.members for name, _ in each)
            known = len(set(names)) == len(names) and not persons
            known = known and not any(self._lacks(layout, split) for split in layout.splits)
            self._layouts[id(layout)] = known
        return known

    def _lacks(self, layout: Layout, split: Split) -> bool:
        known = self._report.catalogue.dimensions.get(split.dimension)
        if known is None or not known.members or not known.exhaustive:
            return False
        there = {dict(layout.members[at])[split.dimension] for at in split.parts}
        return not there.issuperset(known.members)

    def _sums(self, block: Block) -> Iterator[tuple[Split, bool]]:
        for split in block.layout.splits:
            yield split, self._report.catalogue.is_exhaustive(tuple(split.dimension.split("/")))


def _tied(report: Report) -> Iterator[str]:
    """Yield the metrics that a rule sets against others, or that stand in other files as well."""
    book = report.book
    yield from (figure.key.metric for figure in book.loose)
    yield from (key.metric for key in report.missing)
    yield from (figure.key.metric for figure in report.last_figures)
    yield from (block.metric.id for block in book.blocks if block.role is not Role.ACTUAL)
    for statement in report.statements:
        for tree in (statement.left, statement.right):
            yield from (reference.metric for reference in references(tree))
    given = {*(f.key.metric for f in book.loose), *(block.metric.id for block in book.blocks)}
    for name in given:
        metric = report.catalogue.metrics[name]
        yield from metric.formula.metrics if metric.formula else ()
        yield from (other for other in (metric.weight, metric.base) if other)


def _is_inside(block: Block) -> bool:
    """Return whether all values lie inside the limits of the metric."""
    metric = block.metric
    low, high = hard_limits(metric)
    least, most = (
        Decimal(end).scaleb(-block.decimals) for end in (min(block.values), max(block.values))
    )
    lows = [end for end in (low, metric.soft_lowest) if end is not None]
    highs = [end for end in (high, metric.soft_highest) if end is not None]
    return all(end <= least for end in lows) and all(most <= end for end in highs)


def _holds(block: Block, split: Split, *, exactly: bool) -> bool:
    """Return whether the parts make up the total, or do not exceed it."""
    if split.total is None:
        return True
    values = block.values
    residue = values[split.total] - sum([values[at] for at in split.parts])
    if not exactly:
        return residue >= 0
    return _is_rounding(block, residue, 1 + len(split.parts))


def _is_rounding(block: Block, residue: int, rounded: int) -> bool:
    """Return whether so many roundings explain a residue, and easily at that.

    The largest residue is half a unit a figure; unlikely is one beyond three deviations, each
    figure adding a twelfth of a squared unit to the variance.
    """
    if block.metric.unit.exact:
        return residue == 0
    return 2 * abs(residue) <= rounded and 4 * residue * residue <= 3 * rounded


def _rolls_up(blocks: Sequence[Block]) -> bool:
    """Return whether the blocks of finer periods add up to those of the coarser ones."""
    metric = blocks[0].metric
    if metric.rollup_over_time is Rollup.NONE:
        return True
    if metric.rollup_over_time is not Rollup.SUM:
        return False
    there = {block.period: block for block in blocks}
    return all(
        _sum_holds(whole, _present(there, whole.period.parts(span)))
        for whole in blocks
        for span in (Span.QUARTER, Span.MONTH)
    )


def _present(there: dict[Period, Block], periods: Iterable[Period]) -> list[Block | None]:
    return [there.get(period) for period in periods]


def _sum_holds(whole: Block, parts: Sequence[Block | None]) -> bool:
    """Return whether finer blocks add up to a coarser one, row by row."""
    given = [part for part in parts if part is not None]
    if not given:
        return True
    if any(p.layout is not whole.layout or p.decimals != whole.decimals for p in given):
        return False
    sums = map(sum, zip(*(part.values for part in given), strict=True))
    residues = [value - found for value, found in zip(whole.values, sums, strict=True)]
    if len(given) < len(parts):
        return min(residues) >= 0
    worst = max(map(abs, residues))
    return _is_rounding(whole, worst, 1 + len(given))
