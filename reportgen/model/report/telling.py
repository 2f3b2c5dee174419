"""What a text tells of. Rules ask for this, never for the key under which a text stands.

The facets of a part tell it for all that stands there; where they do not, the class of the texts
says it, and a field of an entry says what it adds to the entry:

    cycle: Annotated[tuple[Card, ...], Tells.RESULTS] = ()
    cause: Annotated[str | None, Aspect.ANSWER] = None
"""

from __future__ import annotations

from enum import Enum
from functools import cache

from reportgen.model.frozen import frozen
from reportgen.model.report.facets import Facet, facets_at, marks_at


class Tells(Enum):
    """What a part of the texts tells of, so what its sentences are held against."""

    RESULTS = "results"  # what became of the period: it wants figures, and agrees with them
    TEAM = "team"  # the same, of the team: "we" may speak there
    AHEAD = "ahead"  # what is to come, or how things ought to be
    NOTHING = "nothing"


class Aspect(Enum):
    """What a field says of its entry."""

    TEXT = "text"
    LABEL = "label"  # what the entry is called
    EVIDENCE = "evidence"  # by what it is seen
    ANSWER = "answer"  # why it is so, and what is done about it
    WAY = "way"  # how the work is done: its verbs are aims
    TITLE = "title"  # stands over a chart, a section, a chapter
    DOCUMENT = "document"  # stands over all
    NAME = "name"  # of people


_RESULTS = frozenset(
    {
        *(Facet.BACKGROUND, Facet.HIGHLIGHTS, Facet.TASKS, Facet.PROBLEMS, Facet.ISSUES),
        *(Facet.GROWTH, Facet.RESULTS, Facet.KEY_RESULTS, Facet.CREDITS),
    }
)
_AHEAD = frozenset(
    {
        *(Facet.NEXT_STEPS, Facet.PLAN, Facet.RISKS, Facet.PRINCIPLES, Facet.PROCESS),
        *(Facet.DUTIES, Facet.RULES, Facet.STANDARDS, Facet.QUALITY_CYCLE, Facet.MONITORING),
        *(Facet.PROPOSALS, Facet.PLANNED),
    }
)
_LABELLED_BY_RESULT = frozenset({Facet.RESULTS, Facet.KEY_RESULTS, Facet.CREDITS})
"""Cards that are called by their result; tasks and problems are called by their topic."""


@frozen
class Telling:
    """The facets around a text, what those tell of, and what its field says of its entry."""

    facets: frozenset[Facet] = frozenset()
    tells: Tells = Tells.NOTHING
    aspect: Aspect = Aspect.TEXT

    def of(self, cls: type, name: str) -> Telling:
        """Return what a field of a class tells that stands inside of this."""
        return _inside(self, cls, name)

    @property
    def is_of_results(self) -> bool:
        """Return whether a text is about results; goals, plans and rules are not."""
        if self.tells not in (Tells.RESULTS, Tells.TEAM):
            return False
        if self.aspect is Aspect.LABEL:
            return not self.facets.isdisjoint(_LABELLED_BY_RESULT)
        return self.aspect in (Aspect.TEXT, Aspect.WAY)

    @property
    def is_ahead(self) -> bool:
        """Return whether a text says what is to be, or an aim, rather than what is."""
        return self.tells is Tells.AHEAD or self.aspect in (Aspect.ANSWER, Aspect.WAY)

    @property
    def is_title(self) -> bool:
        """Return whether a text stands over the document or a part of it."""
        return self.aspect in (Aspect.TITLE, Aspect.DOCUMENT)

    @property
    def is_name(self) -> bool:
        """Return whether a text is the name of somebody."""
        return self.aspect is Aspect.NAME or Facet.OWNERS in self.facets


@cache
def _inside(around: Telling, cls: type, name: str) -> Telling:
    marks, facets = marks_at(cls, name), facets_at(cls, name)
    tells = [each for each in marks if isinstance(each, Tells)] or _told_by(facets)
    aspects = [each for each in marks if isinstance(each, Aspect)]
    return Telling(
        around.facets | facets,
        next(iter(tells), around.tells),
        next(iter(aspects), Aspect.TEXT),
    )


def told_of(facet: Facet) -> Tells:
    """Return what a facet tells of by itself."""
    return next(iter(_told_by(frozenset({facet}))), Tells.NOTHING)


def _told_by(facets: frozenset[Facet]) -> list[Tells]:
    """Return what facets tell of, nothing where they leave it open."""
    if facets & _AHEAD:
        return [Tells.AHEAD]
    return [Tells.RESULTS] if facets & _RESULTS else []
