"""Pieces of which the texts of kinds are made: a card, a task, a risk, a step, ...

Field names are keys of `period.yaml`; what a field says beside the text of its piece is declared
(`reportgen.model.report.telling`). A kind (`reportgen.kinds`) says which of them it asks for.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from reportgen.model.figures.period import Period
from reportgen.model.frozen import frozen
from reportgen.model.report.config import Format
from reportgen.model.report.telling import Aspect, Tells


class TaskStatus(StrEnum):
    """How far a task got."""

    DONE = "done"
    PARTIAL = "partial"
    PLANNED = "planned"


@frozen
class Task:
    """A piece of work of the quarter: who, when, how, with which result."""

    name: Annotated[str, Aspect.LABEL]
    id: str | None = None
    owner: Annotated[str | None, Aspect.NAME] = None
    partners: Annotated[tuple[str, ...], Aspect.NAME] = ()
    start: date | None = None
    end: date | None = None
    status: TaskStatus = TaskStatus.PLANNED
    how: Annotated[str | None, Aspect.WAY] = None
    result: str | None = None
    metrics: tuple[str, ...] = ()


@frozen
class Highlight:
    """An achievement, the metric that shows it, and the period it is compared with."""

    text: str
    metric: str | None = None
    against: str | None = None


@frozen
class Gap:
    """Where a result fell short of what was expected: a metric or a task, cause and action."""

    text: str
    metric: str | None = None
    task: str | None = None
    cause: Annotated[str | None, Aspect.ANSWER] = None
    action: Annotated[str | None, Aspect.ANSWER] = None


@frozen
class Issue:
    """A problem seen in the quarter, with its evidence."""

    text: str
    metric: str | None = None
    evidence: Annotated[str | None, Aspect.EVIDENCE] = None


@frozen
class NextStep:
    """What will be done: who, by when, for which metric."""

    text: str
    owner: Annotated[str | None, Aspect.NAME] = None
    due: date | None = None
    metric: str | None = None


@frozen
class Card:
    """A named text, with the metrics that it speaks of and the initiatives it leads to.

    A `qualitative` one is meant to show no figure.
    """

    name: Annotated[str, Aspect.LABEL]
    text: str | None = None
    metric: str | None = None
    metrics: tuple[str, ...] = ()
    response: Annotated[str | None, Aspect.ANSWER] = None
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
    name: Annotated[str | None, Aspect.LABEL] = None
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
    trigger: Annotated[str | None, Aspect.ANSWER] = None
    response: Annotated[str | None, Aspect.ANSWER] = None
    owner: Annotated[str | None, Aspect.NAME] = None


@frozen
class QualityCycle:
    """The four steps of the quality cycle; a check wants all of them."""

    plan: str | None = None
    do: str | None = None
    check: str | None = None
    act: str | None = None


@frozen
class Expected:
    """What a proposal is to bring: a metric and a change such as "-20 rel%"."""

    metric: str
    change: str


@frozen
class Proposal:
    """An idea with what it is to bring."""

    name: Annotated[str, Aspect.LABEL]
    text: str | None = None
    id: str | None = None
    expected: Expected | None = None
    effort: str | None = None


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
class ShownMetric:
    """A metric to be shown, by a dimension or for some members only."""

    metric: str
    dimension: str | None = None
    members: tuple[str, ...] = ()


@frozen
class Challenges:
    """The cards of what was difficult; a person names other groups than a team."""

    everyday: tuple[Card, ...] = ()
    team: Annotated[tuple[Card, ...], Tells.TEAM] = ()
    external: tuple[Card, ...] = ()
    internal: tuple[Card, ...] = ()
    peak: tuple[Card, ...] = ()
    systems: tuple[Card, ...] = ()
    training: tuple[Card, ...] = ()


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
