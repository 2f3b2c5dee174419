"""A team's quarter: background, the team, tasks, gaps, issues, next steps."""

from __future__ import annotations

from dataclasses import field
from typing import Annotated

from reportgen.model.frozen import frozen
from reportgen.model.language import LocalText
from reportgen.model.report.facets import Facet
from reportgen.model.report.kind import Kind
from reportgen.model.report.pieces import Gap, Highlight, Issue, NextStep, Task
from reportgen.model.report.telling import Tells


@frozen
class TeamTexts:
    """What is said of the team."""

    structure: Annotated[str | None, Tells.TEAM] = None
    training: Annotated[str | None, Tells.TEAM] = None
    highlights: Annotated[tuple[Highlight, ...], Facet.HIGHLIGHTS] = ()
    highlights_period: Annotated[str | None, Facet.COMPARED_WITH] = None


@frozen
class QuarterSummary:
    """All texts of the kind `quarter-summary`."""

    background: Annotated[tuple[str, ...], Facet.BACKGROUND] = ()
    team: TeamTexts = field(default_factory=TeamTexts)
    tasks: Annotated[tuple[Task, ...], Facet.TASKS] = ()
    gaps: Annotated[tuple[Gap, ...], Facet.PROBLEMS] = ()
    issues: Annotated[tuple[Issue, ...], Facet.ISSUES] = ()
    next_steps: Annotated[tuple[NextStep, ...], Facet.NEXT_STEPS] = ()


KIND = Kind(
    "quarter-summary",
    QuarterSummary,
    LocalText(
        "a team's quarter: goals, work, quality, next steps",
        "团队季度工作总结：目标、工作、质量、下季安排",
        "團隊季度工作總結：目標、工作、品質、下季規劃",
    ),
    silent=("part-of-part", "initiative-status", "kind-fit", "voice", "trend"),
    sample="quarter-summary",
    has_appendix=True,
)
