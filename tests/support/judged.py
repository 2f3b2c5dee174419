"""One rule alone: its relations judged, its problems as the runner would get them."""

from __future__ import annotations

from reportgen.checks.base import Check
from reportgen.diagnosis.judge import judged_alone
from reportgen.model.finding import Problem
from reportgen.model.report.report import Report


def problems(check: Check, report: Report) -> list[Problem]:
    """Return the problems of one rule."""
    return judged_alone(check.name, check.function(report), report)
