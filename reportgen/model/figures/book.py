"""All figures of a report, and the ways in which checks and templates ask for them."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from reportgen.errors import FigureError
from reportgen.model.figures.block import Block, Split
from reportgen.model.figures.figure import Figure, FigureKey, Members, Role
from reportgen.model.figures.history import History, histories
from reportgen.model.figures.metric import Metric
from reportgen.model.figures.period import Period
from reportgen.model.finding import Problem
from reportgen.model.frozen import frozen
from reportgen.model.language import LocalText, same
from reportgen.model.relations.formulas import computed_figure

NO_MEMBERS: Members = ()


@frozen
class Breakdown:
    """The members of one dimension for one metric, period and role, and the total, if it is there.

    `dimension` is the one that varies; `within` holds the fixed pairs of a crossed breakdown.
    """

    dimension: str
    within: Members
    total: Figure | None
    members: tuple[Figure, ...]


@frozen
class Level:
    """A value and its period."""

    period: Period
    value: Decimal


@dataclass(frozen=True)
class FigureBook:
    """All figures, in the order of the files.

    A second value for one key stays in `figures`; look-ups give the first. What is not given is
    computed where the metric has a formula. `loose` figures stand alone, those of large files in
    `blocks`; none has the metric, period and role of a block. `quiet` blocks are there for
    look-ups, and left out of every list; of one that is not wholly quiet, `blocks` has the rest.
    """

    loose: tuple[Figure, ...]
    metrics: Mapping[str, Metric]
    blocks: tuple[Block, ...] = ()
    quiet: tuple[Block, ...] = ()

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        """Return every figure. Those of blocks are made here."""
        if not self.blocks:
            return self.loose
        made = (figure for block in self.blocks for figure in block.figures())
        return in_file_order((*self.loose, *made))

    @cached_property
    def _block_of(self) -> Mapping[tuple[str, Period, Role], Block]:
        return {block.key: block for block in (*self.blocks, *self.quiet)}

    @cached_property
    def by_key(self) -> Mapping[FigureKey, tuple[Figure, ...]]:
        """Return the loose figures of each key, more than one where a key was given twice."""
        found: dict[FigureKey, tuple[Figure, ...]] = {}
        for figure in self.loose:
            found[figure.key] = (*found.get(figure.key, ()), figure)
        return found

    @cached_property
    def repeated(self) -> Mapping[FigureKey, tuple[Figure, ...]]:
        """Return the figures of each key that was given more than once."""
        return {key: figures for key, figures in self.by_key.items() if len(figures) > 1}

    @cached_property
    def by_metric(self) -> Mapping[str, tuple[Figure, ...]]:
        """Return the figures of each metric that has any."""
        found: dict[str, list[Figure]] = {}
        for figure in self.figures:
            found.setdefault(figure.key.metric, []).append(figure)
        return {metric: tuple(figures) for metric, figures in found.items()}

    def find(
        self,
        metric: str,
        period: Period,
        members: Members = NO_MEMBERS,
        role: Role = Role.ACTUAL,
        against: Period | None = None,
    ) -> Figure | None:
        """Return the figure of this key; one that is not given is computed by its formula."""
        key = FigureKey(metric, period, members, role, against)
        given = self._first(key)
        if given is not None:
            return given
        known = self.metrics.get(metric)
        if known is None or known.formula is None or role is not Role.ACTUAL:
            return None
        if key not in self._computed:
            self._computed[key] = None  # a formula that leads back to itself gives nothing
            self._computed[key] = computed_figure(key, known, self.find)
        return self._computed[key]

    @cached_property
    def _computed(self) -> dict[FigureKey, Figure | None]:
        return {}

    def figure(
        self,
        metric: str,
        period: Period,
        members: Members = NO_MEMBERS,
        role: Role = Role.ACTUAL,
        against: Period | None = None,
    ) -> Figure:
        """Return the figure of this key; raises FigureError naming it and the nearest known id."""
        found = self.find(metric, period, members, role, against)
        if found is None:
            raise FigureError(self._absent(FigureKey(metric, period, members, role, against)))
        return found

    def of(self, metric: str, role: Role = Role.ACTUAL) -> tuple[Figure, ...]:
        """Return the figures of a metric in one role, in the order of the files."""
        return tuple(f for f in self.by_metric.get(metric, ()) if f.role is role)

    @cached_property
    def signed_metrics(self) -> frozenset[str]:
        """Return the metrics of which a level is below zero, so that a missing one may be, too."""
        return frozenset(f.key.metric for f in self.loose if f.value < 0 and not f.unit.is_change)

    def histories(self) -> Iterator[History]:
        """Yield what each actual figure was over time, those of quiet blocks as well."""
        return histories(self.loose, self._block_of.values())

    def over_time(self, figure: Figure) -> tuple[Level, ...]:
        """Return what a figure is in other periods, in quiet blocks as well."""
        key = figure.key
        loose = self._over_time(key.metric).get((key.role, key.members), ())
        found = [Level(f.period, f.value) for f in loose if f.period != key.period]
        for block in self._blocks_of.get((key.metric, key.role), ()):
            at = block.layout.index.get(key.members)
            if at is not None and block.period != key.period:
                found.append(Level(block.period, block.value(at)))
        return tuple(found)

    def values(self, metric: str, role: Role) -> Iterator[Decimal | int]:
        """Yield all values of a metric in a role, in quiet blocks as well; whole ones as int."""
        for figures in (f for key, f in self._over_time(metric).items() if key[0] is role):
            yield from (figure.value for figure in figures)
        for block in self._blocks_of.get((metric, role), ()):
            if block.decimals:
                yield from (block.value(at) for at in range(len(block.values)))
            else:
                yield from block.values

    @cached_property
    def _blocks_of(self) -> Mapping[tuple[str, Role], list[Block]]:
        found: dict[tuple[str, Role], list[Block]] = {}
        for block in self._block_of.values():
            found.setdefault((block.metric.id, block.role), []).append(block)
        return found

    def _over_time(self, metric: str) -> Mapping[tuple[Role, Members], list[Figure]]:
        """Return the loose figures of a metric by role and members."""
        if metric not in self._series:
            found: dict[tuple[Role, Members], list[Figure]] = {}
            for figure in self._loose_of.get(metric, ()):
                found.setdefault((figure.role, figure.key.members), []).append(figure)
            self._series[metric] = found
        return self._series[metric]

    @cached_property
    def _series(self) -> dict[str, Mapping[tuple[Role, Members], list[Figure]]]:
        return {}

    @cached_property
    def _loose_of(self) -> Mapping[str, list[Figure]]:
        found: dict[str, list[Figure]] = {}
        for figure in self.loose:
            found.setdefault(figure.key.metric, []).append(figure)
        return found

    def changes(self, metric: str, period: Period, role: Role) -> tuple[Figure, ...]:
        """Return the stated or wanted changes of a total, whatever they are against."""
        return tuple(f for f in self.of(metric, role) if f.period == period and not f.key.members)

    @cached_property
    def breakdowns(self) -> tuple[Breakdown, ...]:
        """Return every breakdown of every metric, period and role, in the order of the files."""
        groups: dict[tuple[FigureKey, str], dict[FigureKey, Figure]] = {}
        for figure in self.loose:
            for dimension, _ in figure.key.members:
                within = tuple(pair for pair in figure.key.members if pair[0] != dimension)
                whole = FigureKey(
                    figure.key.metric, figure.period, within, figure.role, figure.key.against
                )
                groups.setdefault((whole, dimension), {}).setdefault(figure.key, figure)
        return (
            *(
                Breakdown(dimension, whole.members, self._first(whole), tuple(members.values()))
                for (whole, dimension), members in groups.items()
            ),
            *(
                _of_block(block, split)
                for block in self.blocks
                for split in block.layout.splits
                if not split.is_corner
            ),
        )

    @cached_property
    def cross_breakdowns(self) -> tuple[Breakdown, ...]:
        """Return crossed breakdowns whose total has no row and no column totals: the corner.

        `dimension` is `channel/team`; the members are all cells.
        """
        plain = {
            (b.members[0].key.metric, b.members[0].period, b.members[0].role)
            for b in self.breakdowns
            if not b.within
        }
        cells: dict[tuple[str, FigureKey], dict[FigureKey, Figure]] = {}
        for figure in self.loose:
            key = figure.key
            if len(key.members) > 1 and (key.metric, key.period, key.role) not in plain:
                whole = FigureKey(key.metric, key.period, (), key.role, key.against)
                names = "/".join(name for name, _ in key.members)
                cells.setdefault((names, whole), {}).setdefault(key, figure)
        return (
            *(
                Breakdown(names, (), self._first(whole), tuple(members.values()))
                for (names, whole), members in cells.items()
            ),
            *(
                _of_block(block, split)
                for block in self.blocks
                for split in block.layout.splits
                if split.is_corner
            ),
        )

    @cached_property
    def members_of_several_dimensions(self) -> frozenset[tuple[str, str]]:
        """Return (metric, member) pairs that stand in more than one dimension."""
        found: dict[tuple[str, str], set[str]] = {}
        for figure in self.figures:
            if len(figure.key.members) == 1:
                [(dimension, member)] = figure.key.members
                found.setdefault((figure.key.metric, member), set()).add(dimension)
        return frozenset(pair for pair, dimensions in found.items() if len(dimensions) > 1)

    def members(
        self, metric: str, period: Period, dimension: str, role: Role = Role.ACTUAL
    ) -> tuple[Figure, ...]:
        """Return the members of a plain breakdown of the total, in the order of the files.

        Members that have only the operands of the metric's formula are computed, and come last.
        """
        given = self._given_members(metric, period, dimension, role)
        known = self.metrics.get(metric)
        if known is None or known.formula is None or role is not Role.ACTUAL:
            return given
        found = {figure.key.members: figure for figure in given}
        for operand in known.formula.metrics:
            for part in self._given_members(operand, period, dimension, role):
                computed = self.find(metric, period, part.key.members)
                if computed is not None:
                    found.setdefault(part.key.members, computed)
        return tuple(found.values())

    def _given_members(
        self, metric: str, period: Period, dimension: str, role: Role
    ) -> tuple[Figure, ...]:
        return self._plain_members.get((metric, period, dimension, role), ())

    @cached_property
    def _plain_members(self) -> Mapping[tuple[str, Period, str, Role], tuple[Figure, ...]]:
        found: dict[tuple[str, Period, str, Role], tuple[Figure, ...]] = {}
        for breakdown in self.breakdowns:
            if not breakdown.within:
                first = breakdown.members[0]
                key = first.key.metric, first.period, breakdown.dimension, first.role
                found.setdefault(key, breakdown.members)
        return found

    @cached_property
    def printed_decimals(self) -> Mapping[str, int]:
        """Return how many decimals each metric prints with, the same throughout a document.

        The catalogue's, but no more than the most precise level of the metric was written with;
        of a metric whose values are all computed the catalogue's.
        """
        written: dict[str, int] = {}
        measured: set[str] = set()
        for figure in self.figures:
            if not figure.unit.is_change:
                metric = figure.key.metric
                written[metric] = max(written.get(metric, 0), figure.decimals)
                if figure.is_actual:
                    measured.add(metric)
        return {
            metric: min(self.metrics[metric].decimals, most)
            for metric, most in written.items()
            if metric in measured or self.metrics[metric].formula is None
        }

    def decimals_of(self, metric: str) -> int:
        """Return how many decimals a metric prints with."""
        return self.printed_decimals.get(metric, self.metrics[metric].decimals)

    def _first(self, key: FigureKey) -> Figure | None:
        figures = self.by_key.get(key)
        if figures:
            return figures[0]
        block = self._block_of.get((key.metric, key.period, key.role))
        return block.find(key.members) if block else None

    def _absent(self, key: FigureKey) -> Problem:
        nearest = difflib.get_close_matches(key.id, [figure.id for figure in self.figures], n=1)
        remedy = (
            LocalText(
                f"nearest: {nearest[0]}", f"最接近的是：{nearest[0]}", f"最接近的是：{nearest[0]}"
            )
            if nearest
            else same("")
        )
        return Problem(
            LocalText(f"there is no figure {key.id}", f"没有数值 {key.id}", f"沒有數值 {key.id}"),
            remedy=remedy,
        )


def in_file_order(figures: Iterable[Figure]) -> tuple[Figure, ...]:
    """Return figures by line, file after file as they come."""
    rank: dict[str, int] = {}
    return tuple(
        sorted(figures, key=lambda f: (rank.setdefault(f.place.file, len(rank)), f.place.line))
    )


def _of_block(block: Block, split: Split) -> Breakdown:
    total = None if split.total is None else block.figure(split.total)
    return Breakdown(
        split.dimension, split.within, total, tuple(block.figure(at) for at in split.parts)
    )
