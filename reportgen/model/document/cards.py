"""Cards: what the deck shows side by side, each thing in a box of its own."""

from __future__ import annotations

from reportgen.model.document.inline import FigureRun, Inlines, Medium, Status
from reportgen.model.frozen import frozen


@frozen
class KpiCard:
    """One metric, large: value, change on the previous period, target, status, gap.

    `versus` says what the change is against (较上季). `scale` is the upper end of the bar that the
    deck draws from 0, a derived figure.
    """

    name: str
    value: FigureRun
    unit: str
    status: Status
    versus: str = ""
    change: FigureRun | None = None
    target: FigureRun | None = None
    gap: Inlines = ()
    scale: FigureRun | None = None


@frozen
class KpiCards:
    """Two to six metrics side by side."""

    id: str
    caption: str
    cards: tuple[KpiCard, ...]
    number: int | None = None
    claim: Inlines = ()
    note: Inlines = ()
    source: str = ""
    medium: Medium = Medium.BOTH
    shares: str = ""


@frozen
class ProblemCard:
    """A gap or an issue: what, how far, why, what is done.

    `headline` is the large value (deck) with `target` beside it; `facts` are labelled values such
    as (实际, 85.0%); empty `cause` or `action` are left out of the card.
    """

    name: Inlines
    status: Status | None
    text: Inlines
    headline: Inlines = ()
    facts: tuple[tuple[str, Inlines], ...] = ()
    cause: Inlines = ()
    action: Inlines = ()
    cause_label: str = ""
    action_label: str = ""


@frozen
class ProblemCards:
    """Problems one under the other (document) or up to three side by side (deck)."""

    id: str
    cards: tuple[ProblemCard, ...]
    claim: Inlines = ()
    source: str = ""
    medium: Medium = Medium.BOTH


@frozen
class NumberCard:
    """A numbered card 01, 02, 03: title, text, and a figure panel with one line below it."""

    title: Inlines
    text: Inlines
    status: Status | None = None
    figure: Inlines = ()
    line: Inlines = ()


@frozen
class NumberCards:
    """Two to four numbered cards in a row; the document prints bold lead-ins."""

    id: str
    cards: tuple[NumberCard, ...]
    claim: Inlines = ()
    source: str = ""
    medium: Medium = Medium.BOTH
    shares: str = ""
