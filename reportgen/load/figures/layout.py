"""Where the figures of a data file stand.

Every layout comes down to one form: each row holds one or more figures, and each of them has the
nine columns of the long format, from a cell of its row or from a text that holds for all rows.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from reportgen.load.tables.header import Header
from reportgen.model.frozen import frozen
from reportgen.model.place import Place

COLUMNS = (
    "period", "metric", "dimension", "member", "role", "value", "unit", "qualifier", "against",
)  # fmt: skip


@frozen
class Spot:
    """The origin of a text: a column of the row, or a constant for all rows with its place."""

    column: int = -1
    text: str = ""
    place: Place | None = None


@frozen
class Take:
    """A figure in each row: an origin for each column of the long format, and its members."""

    spots: Mapping[str, Spot]
    pairs: tuple[tuple[Spot, Spot], ...] = ()

    def with_spots(self, **spots: Spot) -> Take:
        """Return the take with other spots."""
        return replace(self, spots={**self.spots, **spots})

    def with_pair(self, dimension: Spot, member: Spot) -> Take:
        """Return the take with one more member."""
        return replace(self, pairs=(*self.pairs, (dimension, member)))


@frozen
class ColumnLayout:
    """Which figures the rows below a header hold.

    `totals` are the words for all members, `skip` those with which rows begin that are no data,
    `fill` the columns whose empty cells repeat the one above; `year` completes periods, `unread`
    are columns in which a metric, period or member was looked for in vain.
    """

    header: Header
    takes: tuple[Take, ...]
    totals: frozenset[str]
    skip: tuple[str, ...] = ()
    fill: tuple[int, ...] = ()
    year: int | None = None
    unread: tuple[str, ...] = ()
