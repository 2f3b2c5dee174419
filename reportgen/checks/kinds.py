"""The checks that each kind of document asks for, and how severe each is there.

Document rules run only where they are listed. Data rules always run: an entry gives them the
severity that the kind wants. A rule whose problems differ among themselves says so itself.
"""

from __future__ import annotations

from collections.abc import Mapping

from reportgen.model.finding import Severity
from reportgen.model.report.report import Report


def _listed(error: str, warning: str) -> Mapping[str, Severity]:
    return {
        **dict.fromkeys(error.split(), Severity.ERROR),
        **dict.fromkeys(warning.split(), Severity.WARNING),
    }


_TYPED_TEXTS = _listed(
    error="placeholder",
    warning="prompt-heading boilerplate dangling-reference script direction-wording",
)
"""What is said of typed texts in every kind; the list of a kind comes after it."""

_ASSESSMENT = _listed(
    error="target-verdict goal-coverage metadata", warning="voice copied-text unquantified"
)

_OWN: Mapping[str, Mapping[str, Severity]] = {
    "quarter-summary": _listed(
        error="member-agreement breakdown-sum roster-match headcount-flow target-verdict "
        "benchmark-wording definition change-unit delta rollup ratio goal-coverage metadata",
        warning="delta-base period-scope met-but-problem solved-and-open unquantified",
    ),
    "service-plan": _listed(
        error="goal-coverage kind-fit delta change-unit breakdown-sum rollup metadata",
        warning="sla trend definition part-of-part unquantified",
    ),
    "personal-annual": _listed(
        error="metadata scale definition target-verdict rollup ratio change-unit",
        warning="benchmark-wording voice part-of-part unquantified repeated-claim",
    ),
    "team-annual": _listed(
        error="duplicate-value mean-bounds rollup breakdown-sum ratio change-unit target-verdict "
        "initiative-status repeated-claim goal-coverage script metadata",
        warning="unquantified trend definition voice part-of-part period-scope solved-and-open",
    ),
    "assessment-collection": _ASSESSMENT,
    "assessment-single": _ASSESSMENT,
}


KIND_CHECKS = {kind: {**_TYPED_TEXTS, **own} for kind, own in _OWN.items()}


def severity_in_kind(name: str, report: Report) -> Severity | None:
    """Return how severe a check is for a report's kind, None where the kind does not list it."""
    return KIND_CHECKS.get(report.config.kind or "", {}).get(name)
