"""Many metrics without the same rows: a row or a month was left out of a file, one problem."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reportgen.model.figures.period import Period
from reportgen.model.finding import About, Evidence, Problem, Severity
from reportgen.model.language import LocalText
from reportgen.wording.messages.headline import led_by
from reportgen.wording.messages.missing_rows import add_or_leave_empty


def worst(problems: Iterable[Problem]) -> Severity:
    """Return how severe the severest of several problems is."""
    return max((each.severity or Severity.INFO for each in problems), key=lambda each: each.rank)


def told_together(
    message: LocalText,
    problems: Sequence[Problem],
    period: Period,
    lefts: Iterable[tuple[LocalText, LocalText | None]],
) -> Problem:
    """Return one problem in the place of several.

    `lefts` names each metric, with what its total leaves for the row where that is known.
    """
    return Problem(
        message,
        problems[0].figures,
        about=About(None, None, None, period.id),
        place=problems[0].place,
        remedy=add_or_leave_empty(len(problems)),
        severity=worst(problems),
        evidence=tuple(Evidence(led_by(who, left) if left else who, ()) for who, left in lefts),
    )
