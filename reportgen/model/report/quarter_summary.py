"""The texts of a quarterly summary, as `period.yaml` of that kind holds them."""

from __future__ import annotations

from dataclasses import field
from datetime import date
from enum import StrEnum

from reportgen.model.frozen import frozen


class TaskStatus(StrEnum):
    """How far a task got."""

    DONE = "done"
    PARTIAL = "partial"
    PLANNED = "planned"


@frozen
class Highlight:
    """An achievement, the metric that shows it, and the period it is compared with."""

    text: str
    metric: str | None = None
    against: str | None = None


@frozen
class TeamTexts:
    """What is said of the team."""

    structure: str | None = None
    training: str | None = None
    highlights: tuple[Highlight, ...] = ()
    highlights_period: str | None = None


@frozen
class Task:
    """A piece of work of the quarter: who, when, how, with which result."""

    name: str
    id: str | None = None
    owner: str | None = None
    partners: tuple[str, ...] = ()
    start: date | None = None
    end: date | None = None
    status: TaskStatus = TaskStatus.PLANNED
    how: str | None = None
    result: str | None = None
    metrics: tuple[str, ...] = ()


@frozen
class Gap:
    """Where a result fell short of what was expected: a metric or a task, cause and action."""

    text: str
    metric: str | None = None
    task: str | None = None
    cause: str | None = None
    action: str | None = None


@frozen
class Issue:
    """A problem seen in the quarter, with its evidence."""

    text: str
    metric: str | None = None
    evidence: str | None = None


@frozen
class NextStep:
    """What will be done: who, by when, for which metric."""

    text: str
    owner: str | None = None
    due: date | None = None
    metric: str | None = None


@frozen
class QuarterSummary:
    """All texts of the kind `quarter-summary`."""

    background: tuple[str, ...] = ()
    team: TeamTexts = field(default_factory=TeamTexts)
    tasks: tuple[Task, ...] = ()
    gaps: tuple[Gap, ...] = ()
    issues: tuple[Issue, ...] = ()
    next_steps: tuple[NextStep, ...] = ()
