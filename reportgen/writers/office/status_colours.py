"""The colour of the rule above a card: how what the card is about stands."""

from __future__ import annotations

from reportgen.model.document.inline import Status
from reportgen.model.document.theme import Colours


def status_colour(colours: Colours, status: Status | None) -> str:
    """Return the colour of a status as six hexadecimal digits."""
    match status:
        case Status.MET | Status.DONE:
            return colours.good_mark
        case Status.MISSED:
            return colours.bad_mark
        case Status.NO_TARGET | Status.UNDECIDED:
            return colours.rule
        case Status.PARTIAL | Status.PLANNED | Status.IN_PROGRESS | None:
            return colours.prev
