"""Where a document answers for missed targets."""

from __future__ import annotations

from reportgen.model.report.facets import Facet, declared, declares
from reportgen.model.report.items import items
from reportgen.model.report.report import Report


def answering_section(report: Report) -> str:
    """Return the key of the section that answers for missed targets, of an essay `shortfalls`."""
    return next((path for path, _ in declared(report.config.content, Facet.PROBLEMS)), "shortfalls")


def answered_by(report: Report, person: str) -> frozenset[str] | None:
    """Return the metrics that a person's essay answers for; None where there is no essay."""
    essays = [essay for essay in report.essays if essay.person_id == person]
    if not essays:
        return None
    entries = (*essays[0].shortfalls, *essays[0].difficulties)
    return frozenset(entry.metric for entry in entries if entry.metric)


def answered_metrics(report: Report) -> frozenset[str] | None:
    """Return the metrics that the section answers for; None where the kind has no such section."""
    if not declares(report.config.content, Facet.PROBLEMS):
        return None
    problems = items(report, Facet.PROBLEMS)
    return frozenset(metric for problem in problems for metric in problem.all_metrics)
