"""Whom a finding speaks of."""

from __future__ import annotations

from reportgen.model.finding import Finding

PERSON = "person"


def people_named(finding: Finding) -> frozenset[str]:
    """Return the ids of the people that a finding names, in what it is about or in its figures."""
    about = finding.about
    keys = [figure.key for figure in finding.problem.figures]
    pairs = [pair for key in keys for pair in (*key.members, *key.scope)]
    named = {member for dimension, member in pairs if dimension == PERSON}
    if about.dimension == PERSON and about.member:
        named.add(about.member)
    return frozenset(named)
