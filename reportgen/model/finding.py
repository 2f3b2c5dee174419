"""What checks say: a problem from a rule, and the finding that the runner makes of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field
from enum import StrEnum

from reportgen.model.figures.figure import Figure
from reportgen.model.frozen import frozen
from reportgen.model.language import LocalText, same
from reportgen.model.place import Place
from reportgen.model.waiver import Waiver


class Severity(StrEnum):
    """How bad a finding is.

    error: it cannot be true as printed, and a reader would be misled. warning: wrong form with the
    right number, or a soft rule. info: possible but unlikely, style, or what could not be checked.
    """

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """Return 0 for info, 1 for warning, 2 for error."""
        return ("info", "warning", "error").index(self.value)


@frozen
class About:
    """What a problem is about, in catalogue ids; `subject` is a goal, a task, a config path."""

    metric: str | None = None
    dimension: str | None = None
    member: str | None = None
    period: str | None = None
    subject: str | None = None

    @classmethod
    def figure(cls, figure: Figure) -> About:
        """Return what a figure is about."""
        key = figure.key
        return cls(key.metric, key.dimension, key.member, key.period.id)

    @classmethod
    def person(cls, identifier: str) -> About:
        """Return what is about somebody: their texts, their scores, their row of a table."""
        return cls(dimension="person", member=identifier, subject=identifier)


@frozen
class Evidence:
    """A further relation of the same rule that the same cause breaks, and what it is about."""

    message: LocalText
    figures: Sequence[Figure]
    about: About | None = None


@frozen
class Suspect:
    """A figure that may be the wrong one, and the value that would mend what is broken.

    It is told by its id; the figure itself is there where it is known.
    """

    id: str
    repair: str | None = None
    slip: str | None = None
    figure: Figure | None = field(default=None, compare=False)


@frozen
class Problem:
    """What a rule says is wrong. The runner adds rule, severity and config to make a finding.

    Without `about`, `place` and `values` they are those of the first figure, its place, and the
    figures' texts. `cause` and `suspect` are figure ids; `repair` the value that would mend it and
    `slip` how it went wrong; `candidates` are all that may be wrong, the likeliest first, and
    `alternatives` the same where nobody can tell, those together that would be wrong together.
    """

    message: LocalText
    figures: Sequence[Figure] = ()
    remedy: LocalText = field(default_factory=lambda: same(""))
    about: About | None = None
    place: Place | None = None
    values: tuple[str, ...] | None = None
    severity: Severity | None = None
    suspect: str | None = None
    repair: str | None = None
    cause: str | None = None
    evidence: tuple[Evidence, ...] = ()
    slip: str | None = None
    candidates: tuple[Suspect, ...] = ()
    alternatives: tuple[tuple[Suspect, ...], ...] = ()

    @property
    def suspected(self) -> Figure | None:
        """Return the suspect, None where there is none or it is not among the figures."""
        if self.suspect is None:
            return None
        return next((figure for figure in self.figures if figure.id == self.suspect), None)


@frozen
class Finding:
    """A problem stamped by the runner: which config, which check, how severe, waived by what."""

    config: str
    check: str
    severity: Severity
    problem: Problem
    waived: Waiver | None = None

    @property
    def about(self) -> About:
        """Return what the finding is about, taken from its first figure if the rule left it out."""
        if self.problem.about is not None:
            return self.problem.about
        return About.figure(self.problem.figures[0]) if self.problem.figures else About()

    @property
    def place(self) -> Place:
        """Return the place to open: the rule's, the suspect's, the first figure's, the config."""
        figures = self.problem.figures
        if self.problem.place is not None or not figures:
            return self.problem.place or Place(self.config)
        return (self.problem.suspected or figures[0]).place

    @property
    def values(self) -> tuple[str, ...]:
        """Return the numbers that clash, as written."""
        if self.problem.values is not None:
            return self.problem.values
        return tuple(figure.text for figure in self.problem.figures)
