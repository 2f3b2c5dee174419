"""A team's year for management: overview, analysis, achievements, challenges, plan, outlook."""

from __future__ import annotations

from dataclasses import field
from typing import Annotated

from reportgen.model.frozen import frozen
from reportgen.model.language import LocalText
from reportgen.model.report.facets import Facet
from reportgen.model.report.kind import Kind, Voice, severities
from reportgen.model.report.pieces import Card, Challenges, ShownMetric
from reportgen.model.report.telling import Tells


@frozen
class Overview:
    """The cards of the year at a glance."""

    team: tuple[Card, ...] = ()
    scope: tuple[Card, ...] = ()
    goals: Annotated[tuple[Card, ...], Facet.KEY_RESULTS] = ()


@frozen
class Analysis:
    """The metrics that each part of the analysis shows."""

    satisfaction: tuple[str | ShownMetric, ...] = ()
    speed: tuple[str | ShownMetric, ...] = ()
    resolution: tuple[str | ShownMetric, ...] = ()


@frozen
class Achievements:
    """Initiatives that were finished, and what they saved."""

    projects: Annotated[tuple[str, ...], Facet.FINISHED] = ()
    efficiency: Annotated[tuple[str, ...], Facet.FINISHED] = ()
    cost: Annotated[tuple[str | ShownMetric, ...], Facet.SAVINGS] = ()


@frozen
class PlannedInitiatives:
    """Initiatives to come, by area."""

    systems: tuple[str, ...] = ()
    process: tuple[str, ...] = ()
    people: tuple[str, ...] = ()


@frozen
class Outlook:
    """Metrics with targets, and the directions to go."""

    targets: Annotated[tuple[str, ...], Facet.TARGETS] = ()
    paths: Annotated[tuple[Card, ...], Tells.AHEAD] = ()


@frozen
class TeamAnnual:
    """All texts of the kind `team-annual`."""

    overview: Annotated[Overview, Facet.CREDITS] = field(default_factory=Overview)
    analysis: Annotated[Analysis, Facet.SHOWN] = field(default_factory=Analysis)
    achievements: Achievements = field(default_factory=Achievements)
    challenges: Annotated[Challenges, Facet.PROBLEMS] = field(default_factory=Challenges)
    plan: Annotated[PlannedInitiatives, Facet.PLANNED] = field(default_factory=PlannedInitiatives)
    outlook: Outlook = field(default_factory=Outlook)


KIND = Kind(
    "team-annual",
    TeamAnnual,
    LocalText(
        "a team's year for management: results, challenges, initiatives, targets",
        "团队年度报告：结果、挑战、举措、来年目标",
        "團隊年度報告：成果、挑戰、措施、來年目標",
    ),
    severities=severities(error="repeated-claim script", warning="definition"),
    silent=("met-but-problem", "kind-fit"),
    sample="team-annual",
    formats=("pptx",),
    writer="presenter",
    voice=Voice.IMPERSONAL,
    has_appendix=True,
)
