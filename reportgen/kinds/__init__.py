"""Kinds of documents. One per file; a folder with an outline is a kind as well, without one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportgen.model.registry import Registry

if TYPE_CHECKING:
    from reportgen.model.report.kind import Kind

KINDS: Registry[Kind] = Registry(
    {
        "quarter-summary": "reportgen.kinds.quarter_summary:KIND",
        "service-plan": "reportgen.kinds.service_plan:KIND",
        "personal-annual": "reportgen.kinds.personal_annual:KIND",
        "team-annual": "reportgen.kinds.team_annual:KIND",
        "assessment-collection": "reportgen.kinds.assessment_collection:KIND",
        "assessment-single": "reportgen.kinds.assessment_single:KIND",
    }
)

FIRST = next(iter(KINDS))
"""The kind that examples name."""
