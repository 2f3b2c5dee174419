"""The document kinds, and the texts that each asks for in `period.yaml`.

Field names are keys. The quarterly summary has a module of its own; the other kinds are here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from datetime import date
from decimal import Decimal

from reportgen.model.figures.period import Period
from reportgen.model.frozen import frozen
from reportgen.model.report.config import Format
from reportgen.model.report.quarter_summary import QuarterSummary


@frozen
class Card:
    """A named text, with the metrics that it speaks of and the initiatives it leads to.

    A `qualitative` one is meant to show no figure.
    """

    name: str
    text: str | None = None
    metric: str | None = None
    metrics: tuple[str, ...] = ()
    response: str | None = None
    period: tuple[Period, ...] = ()
    linked: tuple[str, ...] = ()
    qualitative: bool = False


@frozen
class Growth:
    """What is said of people's development, and the metric that shows it."""

    text: str
    metric: str | None = None


@frozen
class ProcessStep:
    """A step of a process: what is done, to which standard, what is recorded."""

    step: str
    standard: str | None = None
    record: str | None = None
    metric: str | None = None


@frozen
class Duty:
    """What a role does and may decide, or what a person is in charge of."""

    role: str | None = None
    does: tuple[str, ...] = ()
    decides: str | None = None
    name: str | None = None
    text: str | None = None


@frozen
class Monitor:
    """A tool, the metrics that it watches, and how often."""

    tool: str
    watches: tuple[str, ...] = ()
    frequency: str | None = None


@frozen
class Risk:
    """What may go wrong, how it shows, what is done, who does it."""

    risk: str
    trigger: str | None = None
    response: str | None = None
    owner: str | None = None


@frozen
class QualityCycle:
    """The four steps of the quality cycle; a check wants all of them."""

    plan: str | None = None
    do: str | None = None
    check: str | None = None
    act: str | None = None


@frozen
class ServicePlan:
    """All texts of the kind `service-plan`."""

    principles: tuple[Card, ...] = ()
    people_growth: tuple[Growth, ...] = ()
    process: tuple[ProcessStep, ...] = ()
    owners: tuple[str, ...] = ()
    duties: tuple[Duty, ...] = ()
    rules: tuple[str, ...] = ()
    standards: tuple[Card, ...] = ()
    quality_cycle: QualityCycle = field(default_factory=QualityCycle)
    monitoring: tuple[Monitor, ...] = ()
    risks: tuple[Risk, ...] = ()


@frozen
class PersonalResults:
    """The cards of a person's results."""

    satisfaction: tuple[Card, ...] = ()
    efficiency: tuple[Card, ...] = ()
    complaints: tuple[Card, ...] = ()


@frozen
class Challenges:
    """The cards of what was difficult; a person names other groups than a team."""

    everyday: tuple[Card, ...] = ()
    team: tuple[Card, ...] = ()
    external: tuple[Card, ...] = ()
    internal: tuple[Card, ...] = ()
    peak: tuple[Card, ...] = ()
    systems: tuple[Card, ...] = ()
    training: tuple[Card, ...] = ()


@frozen
class Expected:
    """What a proposal is to bring: a metric and a change such as "-20 rel%"."""

    metric: str
    change: str


@frozen
class Proposal:
    """An idea with what it is to bring."""

    name: str
    text: str | None = None
    id: str | None = None
    expected: Expected | None = None
    effort: str | None = None


@frozen
class Lessons:
    """What was learned and what is proposed."""

    skills: tuple[Card, ...] = ()
    proposals: tuple[Proposal, ...] = ()


@frozen
class Certificate:
    """A certificate and its day."""

    name: str
    date: date | None = None


@frozen
class PersonalGrowth:
    """Certificates and other outputs."""

    certificates: tuple[Certificate, ...] = ()
    outputs: tuple[str, ...] = ()


@frozen
class PlanStep:
    """A step towards a personal goal."""

    text: str
    due: date | None = None


@frozen
class PlannedGoal:
    """A goal for the next period."""

    text: str
    metric: str | None = None
    steps: tuple[PlanStep, ...] = ()


@frozen
class PersonalAnnual:
    """All texts of the kind `personal-annual`."""

    duties: tuple[Duty, ...] = ()
    cycle: tuple[Card, ...] = ()
    results: PersonalResults = field(default_factory=PersonalResults)
    challenges: Challenges = field(default_factory=Challenges)
    lessons: Lessons = field(default_factory=Lessons)
    growth: PersonalGrowth = field(default_factory=PersonalGrowth)
    plan: tuple[PlannedGoal, ...] = ()


@frozen
class Overview:
    """The cards of the year at a glance."""

    team: tuple[Card, ...] = ()
    scope: tuple[Card, ...] = ()
    goals: tuple[Card, ...] = ()


@frozen
class ShownMetric:
    """A metric to be shown, by a dimension or for some members only."""

    metric: str
    dimension: str | None = None
    members: tuple[str, ...] = ()


@frozen
class Analysis:
    """The metrics that each part of the analysis shows."""

    satisfaction: tuple[str | ShownMetric, ...] = ()
    speed: tuple[str | ShownMetric, ...] = ()
    resolution: tuple[str | ShownMetric, ...] = ()


@frozen
class Achievements:
    """Initiatives that were finished, and what they saved."""

    projects: tuple[str, ...] = ()
    efficiency: tuple[str, ...] = ()
    cost: tuple[str | ShownMetric, ...] = ()


@frozen
class PlannedInitiatives:
    """Initiatives to come, by area."""

    systems: tuple[str, ...] = ()
    process: tuple[str, ...] = ()
    people: tuple[str, ...] = ()


@frozen
class Outlook:
    """Metrics with targets, and the directions to go."""

    targets: tuple[str, ...] = ()
    paths: tuple[Card, ...] = ()


@frozen
class TeamAnnual:
    """All texts of the kind `team-annual`."""

    overview: Overview = field(default_factory=Overview)
    analysis: Analysis = field(default_factory=Analysis)
    achievements: Achievements = field(default_factory=Achievements)
    challenges: Challenges = field(default_factory=Challenges)
    plan: PlannedInitiatives = field(default_factory=PlannedInitiatives)
    outlook: Outlook = field(default_factory=Outlook)


@frozen
class Criterion:
    """A criterion of an assessment and its weight in per cent."""

    weight: Decimal


@frozen
class Grade:
    """A grade and the lowest total that earns it."""

    grade: str
    label: str
    from_: Decimal


@frozen
class AssessmentOutput:
    """How a collection, or each person's file, is written."""

    formats: tuple[Format, ...] = ()
    filename: str | None = None
    toc: bool = False
    summary_table: bool = False


@frozen
class AssessmentOutputs:
    """The compiled file and the files of each person."""

    collection: AssessmentOutput | None = None
    single: AssessmentOutput | None = None


@frozen
class Assessment:
    """All texts of the kinds `assessment-collection` and `assessment-single`."""

    expected_count: int | None = None
    criteria: Mapping[str, Criterion] = field(default_factory=dict)
    grades: tuple[Grade, ...] = ()
    quota: Mapping[str, Decimal] = field(default_factory=dict)
    outputs: AssessmentOutputs = field(default_factory=AssessmentOutputs)


@frozen
class NoTexts:
    """A config without a kind: figures to be checked, and no document."""


KINDS: Mapping[str, type] = {
    "quarter-summary": QuarterSummary,
    "service-plan": ServicePlan,
    "personal-annual": PersonalAnnual,
    "team-annual": TeamAnnual,
    "assessment-collection": Assessment,
    "assessment-single": Assessment,
}
