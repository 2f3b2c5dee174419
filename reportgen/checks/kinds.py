"""The document rules that each kind of report asks for. Data rules always run."""

from __future__ import annotations

KIND_CHECKS: dict[str, tuple[str, ...]] = {
    "quarter-summary": (
        "metadata",
        "goal-coverage",
    ),
    "service-plan": (
        "metadata",
        "goal-coverage",
    ),
    "personal-annual": ("metadata",),
    "team-annual": (
        "metadata",
        "goal-coverage",
    ),
    "assessment-collection": ("metadata",),
    "assessment-single": ("metadata",),
}
