"""What a person writes for an assessment: one file a person, `people/<person_id>.yaml`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field
from typing import Annotated, Literal

from reportgen.model.frozen import frozen
from reportgen.model.place import Place
from reportgen.model.report.facets import Facet
from reportgen.model.report.telling import Aspect, Tells

Variant = Literal["reflection", "duties", "functions"]


@frozen
class Difficulty:
    """What was hard, and what was done about it."""

    text: str
    response: Annotated[str | None, Aspect.ANSWER] = None
    metric: str | None = None


@frozen
class Achievement:
    """What was reached, and the metric that shows it."""

    text: str
    metric: str | None = None


@frozen
class EssayDuty:
    """A duty of the post."""

    name: Annotated[str, Aspect.LABEL]
    text: str | None = None


@frozen
class TeamFunction:
    """A chapter of a leader's essay: one function of the team."""

    name: Annotated[str, Aspect.LABEL]
    text: str
    metric: str | None = None


@frozen
class Essay:
    """The texts of one person. Which of them are written depends on the variant.

    They say what they tell of, and only where blocks of a report may show them, which facet.
    """

    person_id: str
    path: str
    variant: Variant | None = None
    theme: str | None = None
    opening: Annotated[str | None, Facet.BACKGROUND] = None
    learned: Annotated[tuple[str, ...], Tells.RESULTS] = ()
    difficulties: tuple[Difficulty, ...] = ()
    view: Annotated[str | None, Tells.RESULTS] = None
    adapting: Annotated[str | None, Tells.RESULTS] = None
    achievements: Annotated[tuple[Achievement, ...], Tells.RESULTS] = ()
    duties: Annotated[tuple[EssayDuty, ...], Facet.DUTIES] = ()
    sections: Annotated[tuple[TeamFunction, ...], Tells.RESULTS] = ()
    shortfalls: Annotated[tuple[Difficulty, ...], Tells.RESULTS] = ()
    next_year: Annotated[tuple[Achievement, ...], Tells.AHEAD] = ()
    metrics: tuple[str, ...] = ()
    comment: str | None = None
    places: Mapping[str, Place] = field(default_factory=dict, compare=False, repr=False)

    def place(self, path: str) -> Place:
        """Return where a key stands, such as `achievements[0].text`, else the file."""
        return self.places.get(path, Place(self.path))

    def named_metrics(self) -> Iterator[tuple[str, str]]:
        """Yield path and name of every metric that the essay names."""
        yield from ((f"metrics[{at}]", name) for at, name in enumerate(self.metrics))
        for part in ("difficulties", "achievements", "sections", "shortfalls", "next_year"):
            for at, entry in enumerate(getattr(self, part)):
                if entry.metric is not None:
                    yield f"{part}[{at}].metric", entry.metric
