"""Which checks run for a kind of document, and how severe each is there.

Data rules always run. A document rule runs for every kind, one made tomorrow as well, whose texts
have what it needs, unless the kind silences it; so does what a data rule says of texts.
"""

from __future__ import annotations

from reportgen.checks.base import Check, Rule, Scope
from reportgen.model.finding import Severity
from reportgen.model.report.kind import Kind


def runs(check: Check, kind: Kind) -> bool:
    """Return whether a check runs for a kind; without a document only data rules do."""
    if check.scope is Scope.DATA:
        return True
    has_needs = not check.needs or not kind.facets.isdisjoint(check.needs)
    return has_needs and _lets_read(kind, check)


def functions(check: Check, kind: Kind) -> tuple[Rule, ...]:
    """Return what runs of a check for a kind: its rule, and the one over texts, if it may."""
    if check.of_texts is None or not _lets_read(kind, check):
        return (check.function,)
    return (check.function, check.of_texts)


def severity_in(check: Check, kind: Kind) -> Severity:
    """Return how severe a check is for a kind: as the kind says, else as it is by itself."""
    return kind.severities.get(check.name, check.severity)


def _lets_read(kind: Kind, check: Check) -> bool:
    """Return whether a check may look at the texts of a kind; one that is silent looks at none."""
    return kind.is_document and check.name not in kind.silent
