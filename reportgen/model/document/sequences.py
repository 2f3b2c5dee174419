"""What comes one after the other: the steps of a process, the events of a timeline."""

from __future__ import annotations

from reportgen.model.document.inline import Inlines, Medium, Status
from reportgen.model.frozen import frozen


@frozen
class Step:
    """A step of a process: its name, and labelled facts such as (记录, 工单号)."""

    name: Inlines
    facts: tuple[tuple[str, Inlines], ...] = ()


@frozen
class Process:
    """Steps in their order: chevrons in the deck, a numbered table in the document.

    After the last step of a `cycle` comes the first one again.
    """

    id: str
    caption: str
    heading: str
    steps: tuple[Step, ...]
    cycle: bool = False
    number: int | None = None
    claim: Inlines = ()
    note: Inlines = ()
    source: str = ""
    medium: Medium = Medium.BOTH
    shares: str = ""


@frozen
class Event:
    """Something on a timeline: when, what, more of it, how it stands."""

    when: str
    name: Inlines
    text: Inlines = ()
    status: Status | None = None


@frozen
class Timeline:
    """Events in the order of time: marks on a line in the deck, a table in the document.

    `headings` are the words for when, what, more of it, and how it stands.
    """

    id: str
    caption: str
    headings: tuple[str, str, str, str]
    events: tuple[Event, ...]
    number: int | None = None
    claim: Inlines = ()
    note: Inlines = ()
    source: str = ""
    medium: Medium = Medium.BOTH
