"""Consistency rules -> problems. One rule per file."""

from __future__ import annotations

from reportgen.checks import (
    breakdown_sum,
    change_unit,
    delta,
    delta_base,
    duplicate_value,
    goal_coverage,
    headcount_flow,
    mean_bounds,
    mean_times_count,
    member_agreement,
    metadata,
    possible_rate,
    range,
    ratio,
    rollup,
    roster_match,
    target_verdict,
    unit,
)
from reportgen.checks.base import Check

CHECKS: dict[str, Check] = {
    "duplicate-value": duplicate_value.CHECK,
    "unit": unit.CHECK,
    "range": range.CHECK,
    "breakdown-sum": breakdown_sum.CHECK,
    "member-agreement": member_agreement.CHECK,
    "roster-match": roster_match.CHECK,
    "headcount-flow": headcount_flow.CHECK,
    "ratio": ratio.CHECK,
    "possible-rate": possible_rate.CHECK,
    "mean-times-count": mean_times_count.CHECK,
    "rollup": rollup.CHECK,
    "mean-bounds": mean_bounds.CHECK,
    "delta": delta.CHECK,
    "delta-base": delta_base.CHECK,
    "change-unit": change_unit.CHECK,
    "target-verdict": target_verdict.CHECK,
    "goal-coverage": goal_coverage.CHECK,
    "metadata": metadata.CHECK,
}
