"""What a check is: its name, the function that yields problems, when it runs, how bad it is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from enum import Enum

from reportgen.model.figures.figure import Figure
from reportgen.model.figures.focus import Focus
from reportgen.model.figures.holds import HoldMarks
from reportgen.model.finding import About, Problem, Severity
from reportgen.model.frozen import frozen
from reportgen.model.language import LocalText
from reportgen.model.place import Place
from reportgen.model.relations.intervals import Interval
from reportgen.model.relations.relation import Relation
from reportgen.model.report.facets import Facet
from reportgen.model.report.report import Report

Rule = Callable[[Report], Iterator[Problem | Relation]]
"""Data rules state relations, which are judged together; other rules say what is wrong."""


Look = Callable[[Report], Focus]
Around = Callable[[Report, Focus], Focus]
Limits = Callable[[Figure], Interval]
Quiet = Callable[[Report, Focus, HoldMarks], None]


class Scope(Enum):
    """What a rule looks at.

    Data rules look at figures and tables and always run; document rules look at the texts and
    structure of a report, and run where its kind has what they need and does not silence them.
    """

    DATA = "data"
    DOCUMENT = "document"


@frozen
class Check:
    """A rule under its public name. Its manual page is the docstring of its module.

    A document rule that `needs` facets runs where the kind has at least one of them. `of_texts` is
    what a data rule says of the texts besides, where the kind does not silence it.

    `of_all` is what it says of all people side by side, where each is then checked alone.

    `columns` is its column form, for speed: it returns, from whole numbers, the positions that the
    rule has to see; it is silent about all others. Once relations are broken, `around` returns
    where a rule that states some has to look for those that share a figure with them, for they
    protect it. `quiet` marks what the rule holds without stating a relation: where its column form
    spared it the look, or because it judges figures in its own way; `limits` returns between which
    values it is silent about a figure. A rule without a column form sees every figure.
    """

    name: str
    function: Rule
    scope: Scope = Scope.DATA
    severity: Severity = Severity.ERROR
    needs: tuple[Facet, ...] = ()
    of_texts: Rule | None = None
    of_all: Rule | None = None
    columns: Look | None = None
    around: Around | None = None
    quiet: Quiet | None = None
    limits: Limits | None = None


def not_checked(
    reason: LocalText, about: About, place: Place | None, figures: tuple[Figure, ...] = ()
) -> Problem:
    """Return the note that a rule lacks a figure, so that nobody takes silence for agreement."""
    return Problem(
        LocalText(
            f"not checked: {reason.en}", f"没有检查：{reason.hans}", f"沒有檢查：{reason.hant}"
        ),
        figures,
        about=about,
        place=place,
        severity=Severity.INFO,
    )
