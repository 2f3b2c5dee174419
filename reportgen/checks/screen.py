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

from reportgen.model.figures.block import Block, Layout, Split
from reportgen.model.figures.book import FigureBook
from reportgen.model.figures.figure import Role
from reportgen.model.figures.limits import hard_limits
from reportgen.model.figures.metric import Metric, Rollup, Rounding
from reportgen.model.figures.period import Period, Span
from reportgen.model.relations.statement import references
from reportgen.model.report.report import Report

_UNITS_OF_RULES = ("%", "pp", "rel%", "people")
_PERSON = "person"


def screened(report: Report) -> Report:
    """Return the report without the figures that all rules would be silent about."""
    if not report.book.blocks:
        return report
    screen = _Screen(report)
    rest: dict[int, Block | None] = {}
    for group in screen.groups():
        rest |= {id(block): left for block, left in screen.quiet(group)}
    blocks = report.book.blocks
    loud = [rest.get(id(block), block) for block in blocks]
    quiet = tuple(block for block in blocks if id(block) in rest)
    book = FigureBook(
        report.book.loose,
        report.book.metrics,
        tuple(block for block in loud if block is not None),
        quiet,
    )
    return replace(report, book=book)


class _Screen:
    """What has to be known of a report to tell which blocks are quiet."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._layouts: dict[int, bool] = {}
        self._found: dict[int, Sequence[tuple[Split, bool]]] = {}
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

    def quiet(self, blocks: Sequence[Block]) -> Iterator[tuple[Block, Block | None]]:
        """Yield the quiet ones of the blocks of one metric, each with what is not quiet of it.

        Where periods of several lengths hang together, all their blocks are quiet throughout, or
        none is.
        """
        for group in _hanging_together(blocks):
            found = [(block, self._broken(block)) for block in group if self._may_be_quiet(block)]
            if len(group) == 1:
                yield from ((b, self._rest(b, broken) if broken else None) for b, broken in found)
                continue
            whole = len(found) == len(group) and not any(broken for _, broken in found)
            if whole and _rolls_up(group):
                yield from ((block, None) for block in group)

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

    def _may_be_quiet(self, block: Block) -> bool:
        """Return whether nothing but a sum can be wrong with a block."""
        if block.role is not Role.ACTUAL or block.period.end > self._cut_off:
            return False
        if block.metric.unit.exact and block.decimals:
            return False
        return self._has_plain_members(block.layout) and _is_inside(block)

    def _broken(self, block: Block) -> list[Split]:
        """Return the sums of a block that do not surely hold."""
        if block.metric.rollup is not Rollup.SUM:
            return []
        return [
            split
            for split, exactly in self._sums(block.layout)
            if not _holds(block, split, exactly=exactly)
        ]

    def _rest(self, block: Block, broken: Sequence[Split]) -> Block:
        """Return the figures of broken sums, and of sums that hold and share one with them."""
        sums = [split for split, _ in self._sums(block.layout)]
        near = {at for split in broken for at in _positions(split)}
        told = set(near)
        for split in sums:
            if not near.isdisjoint(_positions(split)):
                told |= _positions(split)
        return block.excerpt(sorted(_closed(told, sums, block.layout)))

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

    def _sums(self, layout: Layout) -> Sequence[tuple[Split, bool]]:
        """Return the breakdowns with a total, and whether each is exhaustive."""
        if id(layout) not in self._found:
            self._found[id(layout)] = [
                (split, self._report.catalogue.is_exhaustive(tuple(split.dimension.split("/"))))
                for split in layout.splits
                if split.total is not None
            ]
        return self._found[id(layout)]


def _hanging_together(blocks: Sequence[Block]) -> list[list[Block]]:
    """Return the blocks of one metric in groups: a period with the shorter ones inside it."""
    if len({block.period.span for block in blocks}) == 1:
        return [[block] for block in blocks]
    groups: list[list[Block]] = []
    for block in sorted(blocks, key=lambda block: -block.period.span):
        around = next((each for each in groups if each[0].period.holds(block.period)), None)
        if around is None:
            groups.append([block])
        else:
            around.append(block)
    return groups


def _positions(split: Split) -> frozenset[int]:
    return frozenset(split.parts) | ({split.total} if split.total is not None else set())


def _closed(told: set[int], sums: Sequence[Split], layout: Layout) -> set[int]:
    """Return positions with all parts of each sum whose total and one part are among them.

    Where the total stands beside crossed cells, the plain members between them come along, so that
    nobody takes the cells for its parts.
    """
    whole = layout.index.get(())
    plain = {at for at, members in enumerate(layout.members) if len(members) == 1}
    crossed = {at for at, members in enumerate(layout.members) if len(members) > 1}
    while True:
        more = set(told)
        if whole in told and not told.isdisjoint(crossed):
            more |= plain
        for split in sums:
            if split.total in told and not told.isdisjoint(split.parts):
                more.update(split.parts)
        if more == told:
            return told
        told = more


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
    values = block.values
    assert split.total is not None
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
