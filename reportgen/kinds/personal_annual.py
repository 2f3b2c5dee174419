"""One person's year: duties, results, challenges, what was learned, growth, plan."""

from __future__ import annotations

from dataclasses import field
from datetime import date
from typing import Annotated

from reportgen.model.frozen import frozen
from reportgen.model.language import LocalText
from reportgen.model.report.facets import Facet
from reportgen.model.report.kind import Kind, PersonFiles, Voice, severities
from reportgen.model.report.pieces import Card, Challenges, Duty, PlannedGoal, Proposal
from reportgen.model.report.telling import Aspect, Tells


@frozen
class PersonalResults:
    """The cards of a person's results."""

    satisfaction: tuple[Card, ...] = ()
    efficiency: tuple[Card, ...] = ()
    complaints: tuple[Card, ...] = ()


@frozen
class Lessons:
    """What was learned and what is proposed."""

    skills: Annotated[tuple[Card, ...], Facet.CREDITS] = ()
    proposals: Annotated[tuple[Proposal, ...], Facet.PROPOSALS] = ()


@frozen
class Certificate:
    """A certificate and its day."""

    name: Annotated[str, Aspect.LABEL]
    date: date | None = None


@frozen
class PersonalGrowth:
    """Certificates and other outputs."""

    certificates: tuple[Certificate, ...] = ()
    outputs: Annotated[tuple[str, ...], Tells.RESULTS] = ()


@frozen
class PersonalAnnual:
    """All texts of the kind `personal-annual`."""

    duties: Annotated[tuple[Duty, ...], Facet.DUTIES] = ()
    cycle: Annotated[tuple[Card, ...], Tells.RESULTS] = ()
    results: Annotated[PersonalResults, Facet.RESULTS, Facet.CREDITS] = field(
        default_factory=PersonalResults
    )
    challenges: Annotated[Challenges, Facet.PROBLEMS] = field(default_factory=Challenges)
    lessons: Lessons = field(default_factory=Lessons)
    growth: PersonalGrowth = field(default_factory=PersonalGrowth)
    plan: Annotated[tuple[PlannedGoal, ...], Facet.PLAN] = ()


KIND = Kind(
    "personal-annual",
    PersonalAnnual,
    LocalText(
        "one person's year: results, challenges, skills, plan",
        "个人年终工作总结：成果、挑战、能力、计划",
        "個人年終工作總結：成果、挑戰、能力、規劃",
    ),
    severities=severities(warning="benchmark-wording"),
    silent=("met-but-problem", "initiative-status", "goal-coverage", "kind-fit", "trend"),
    sample="personal-annual",
    formats=("pptx",),
    writer="presenter",
    voice=Voice.PERSONAL,
    files=PersonFiles.OWN_KEYS,
    each="personal-annual",
)
