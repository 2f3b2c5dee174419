"""A waiver: a finding that somebody accepts, with reason, name and expiry."""

from __future__ import annotations

from reportgen.model.figures.period import Period
from reportgen.model.frozen import frozen


@frozen
class Waiver:
    """A finding that is accepted: which, why, by whom, and until the end of which period.

    It silences the findings of `check` that agree with all of the fields that are given.
    """

    check: str
    reason: str
    by: str
    metric: str | None = None
    dimension: str | None = None
    member: str | None = None
    period: Period | None = None
    subject: str | None = None
    until: Period | None = None

    @property
    def names_a_finding(self) -> bool:
        """Return whether it names more than a check, so that it cannot hide what comes later."""
        return any((self.metric, self.dimension, self.member, self.period, self.subject))
