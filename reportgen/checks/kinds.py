"""Which checks run for a kind of document, and how severe each is there.

Data rules always run. A document rule runs for every kind, one made tomorrow as well, whose texts
have what it needs, unless the kind silences it.
"""

from __future__ import annotations

from reportgen.checks.base import Check, Scope
from reportgen.model.finding import Severity
from reportgen.model.report.kind import Kind


def runs(check: Check, kind: Kind) -> bool:
    """Return whether a check runs for a kind; without a document only data rules do."""
    if check.scope is Scope.DATA:
        return True
    has_needs = not check.needs or not kind.facets.isdisjoint(check.needs)
    return has_needs and kind.lets_read_texts(check.name)


def severity_in(check: Check, kind: Kind) -> Severity:
    """Return how severe a check is for a kind: as the kind says, else as it is by itself."""
    return kind.severities.get(check.name, check.severity)
