"""Relations that an author writes down: expressions over figure ids, for periods, members."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from enum import StrEnum

from reportgen.model.figures.book import FigureBook
from reportgen.model.figures.figure import Figure, FigureKey, Members, Role
from reportgen.model.figures.metric import Tree
from reportgen.model.figures.period import Period
from reportgen.model.finding import Severity
from reportgen.model.frozen import frozen
from reportgen.model.language import LocalText
from reportgen.model.place import Place
from reportgen.model.relations.branches import CHOICES
from reportgen.model.relations.senses import Sense
from reportgen.model.relations.trees import sum_tree
from reportgen.model.report.config import PeriodConfig

EVERY = "*"
CHANGES = frozenset({Role.STATED_DELTA, Role.TARGET_DELTA})


class Shift(StrEnum):
    """Which period a reference means, seen from the one that a relation is tried for."""

    SAME = "same"
    PREVIOUS = "prev"
    YEAR_AGO = "year_ago"


class Absent(StrEnum):
    """What a missing figure means: nothing can be said, it is zero, or nothing is to be said."""

    UNDECIDABLE = "undecidable"
    ZERO = "zero"
    IGNORE = "ignore"


@frozen
class FigureReference:
    """A figure in an expression: `csat`, `headcount@prev`, `contacts@2024-Q3[channel=chat]:target`.

    What it leaves open, period or members, is bound. A member `*` means all members; empty brackets
    mean the total, whatever members the relation is tried for. `against` belongs to stated changes.
    """

    metric: str
    period: Shift | Period = Shift.SAME
    members: Members = ()
    role: Role = Role.ACTUAL
    against: Shift | Period | None = None
    is_total: bool = False

    @property
    def is_free(self) -> bool:
        """Return whether its period depends on what the relation is tried for."""
        return isinstance(self.period, Shift)


@frozen
class Statement:
    """An author's relation, parsed: leaves of its trees are ("reference", Reference)."""

    id: str
    text: str
    left: Tree
    sense: Sense
    right: Tree
    tolerance: Decimal
    severity: Severity | None
    missing: Absent
    message: LocalText | None
    place: Place

    @property
    def is_free(self) -> bool:
        """Return whether it is tried in every period, not only in those that it names."""
        return any(each.is_free for tree in (self.left, self.right) for each in references(tree))


def references(tree: Tree) -> Iterator[FigureReference]:
    """Yield the references of a tree from left to right."""
    if tree[0] == "reference":
        yield tree[1]
        return
    for part in tree[1:]:
        if isinstance(part, tuple):
            yield from references(part)


def bindings(
    statement: Statement, book: FigureBook, period: PeriodConfig
) -> Iterator[tuple[Period, Members]]:
    """Yield each period and members for which a statement is to be tried, once.

    They are those of the figures that its references can mean. Where all of them name their period,
    only the members are bound. Members of a dimension that the statement itself names, as in
    `contacts = sum(contacts[channel=*])`, are not bound again.
    """
    said = [*references(statement.left), *references(statement.right)]
    free = [reference for reference in said if reference.is_free]
    anchors = [each for each in free if each.period is Shift.SAME] or free[:1] or said
    named = {name for reference in free or said for name, _ in reference.members}
    seen: dict[tuple[Period, Members], None] = {}
    for anchor in anchors:
        for figure in _meant(anchor, book):
            at = figure.period if free else period.id
            rest = _left_open(anchor, figure)
            if not anchor.is_total and not named & {name for name, _ in rest}:
                seen.setdefault((at, rest))
    yield from seen if seen or free else [(period.id, ())]


def _meant(reference: FigureReference, book: FigureBook) -> Iterator[Figure]:
    """Yield the figures that a reference can mean."""
    fixed = {name for name, _ in reference.members}
    wanted = {pair for pair in reference.members if pair[1] != EVERY}
    for figure in book.of(reference.metric, reference.role):
        pairs = figure.key.members
        in_time = reference.is_free or figure.period == reference.period
        if in_time and wanted <= set(pairs) and fixed <= {name for name, _ in pairs}:
            yield figure


def _left_open(reference: FigureReference, figure: Figure) -> Members:
    """Return the members of a figure that its reference does not name."""
    fixed = {name for name, _ in reference.members}
    return tuple(pair for pair in figure.key.members if pair[0] not in fixed)


@frozen
class Binding:
    """One period and members for which a statement is tried, and where its figures are found."""

    book: FigureBook
    config: PeriodConfig
    at: Period
    within: Members


def resolved(
    tree: Tree, binding: Binding, absent: Absent = Absent.UNDECIDABLE
) -> tuple[Tree | None, Mapping[FigureKey, None]]:
    """Return a tree over figures, None where one is missing, and the keys of all missing ones."""
    if tree[0] == "number":
        return tree, {}
    if tree[0] == "reference":
        made, lacking = _resolved_reference(tree[1], binding)
        zero = made is None and absent is Absent.ZERO
        return (("number", Decimal(0)), {}) if zero else (made, lacking)
    if tree[0] == "added":
        return resolved(tree[1], binding, absent)
    parts: list[Tree | None] = []
    missing: dict[FigureKey, None] = {}
    for part in tree[1:]:
        made, lacking = resolved(part, binding, absent)
        parts += _each(part, made) if tree[0] in CHOICES else [made]
        missing |= dict(lacking)
    if missing:
        return None, missing
    return (tree[0], *parts), {}


def _each(said: Tree, made: Tree | None) -> Sequence[Tree | None]:
    """Return the members one by one that a reference means in `max(contacts[channel=*])`."""
    members = said[0] == "reference" and made is not None and made[0] == "sum"
    return made[1] if members and made else [made]


def _resolved_reference(
    reference: FigureReference, binding: Binding
) -> tuple[Tree | None, Mapping[FigureKey, None]]:
    book = binding.book
    period = _shifted(reference.period, binding.config, binding.at)
    every = [name for name, member in reference.members if member == EVERY]
    fixed = tuple(pair for pair in reference.members if pair[1] != EVERY)
    members = tuple(sorted((*fixed, *(() if reference.is_total else binding.within))))
    if not every:
        against = None
        if reference.against is not None:
            against = _shifted(reference.against, binding.config, period)
        key = FigureKey(reference.metric, period, members, reference.role, against)
        found = book.find(key.metric, key.period, key.members, key.role, key.against)
        if found is None or not _is_in_own_unit(found):
            return None, {key: None}
        return ("figure", found), {}
    figures = [
        figure
        for figure in book.of(reference.metric, reference.role)
        if figure.period == period and _is_part(figure, every, members) and _is_in_own_unit(figure)
    ]
    if not figures:
        wanted = tuple(sorted((*members, *((name, EVERY) for name in every))))
        return None, {FigureKey(reference.metric, period, wanted, reference.role): None}
    return sum_tree(figures), {}


def _is_in_own_unit(figure: Figure) -> bool:
    """Return whether a figure can be compared: a level in another unit cannot."""
    return figure.role in CHANGES or figure.unit is figure.metric.unit


def _is_part(figure: Figure, every: list[str], members: Members) -> bool:
    pairs = figure.key.members
    return {name for name, _ in pairs} == {*every, *(name for name, _ in members)} and set(
        members
    ) <= set(pairs)


def _shifted(period: Shift | Period, config: PeriodConfig, at: Period) -> Period:
    own = at == config.id
    match period:
        case Shift.PREVIOUS:
            return config.previous if own and config.previous else at.before
        case Shift.YEAR_AGO:
            return config.year_ago if own and config.year_ago else at.year_before
        case Shift.SAME:
            return at
        case _:
            return period
