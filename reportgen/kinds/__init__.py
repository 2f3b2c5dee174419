"""Kinds of documents. One per file; a folder with an outline is a kind as well, without one."""

from __future__ import annotations

from reportgen.kinds import (
    assessment_collection,
    assessment_single,
    personal_annual,
    quarter_summary,
    service_plan,
    team_annual,
)
from reportgen.model.report.kind import Kind

KINDS: dict[str, Kind] = {
    "quarter-summary": quarter_summary.KIND,
    "service-plan": service_plan.KIND,
    "personal-annual": personal_annual.KIND,
    "team-annual": team_annual.KIND,
    "assessment-collection": assessment_collection.KIND,
    "assessment-single": assessment_single.KIND,
}

FIRST = next(iter(KINDS))
"""The kind that examples name."""
