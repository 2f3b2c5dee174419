"""The rule above a card is green where a target is met, red where it is missed."""

from __future__ import annotations

import pytest

from reportgen.model.document.inline import Status
from reportgen.writers.office.status_colours import status_colour
from tests.support.decks import theme


@pytest.mark.parametrize(
    ("status", "token"),
    [
        (Status.MET, "good_mark"),
        (Status.DONE, "good_mark"),
        (Status.MISSED, "bad_mark"),
        (Status.NO_TARGET, "rule"),
        (Status.PARTIAL, "prev"),
        (Status.PLANNED, "prev"),
        (Status.IN_PROGRESS, "prev"),
        (None, "prev"),
    ],
)
def test_a_status_has_the_mark_of_its_verdict(status: Status | None, token: str) -> None:
    assert status_colour(theme().colours, status) == getattr(theme().colours, token)
