"""Where each kind of document answers for missed targets."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.model.report.kinds import Assessment, Card, Challenges, PersonalAnnual, TeamAnnual
from reportgen.model.report.quarter_summary import QuarterSummary
from reportgen.model.report.report import Report


def answering_section(report: Report) -> str:
    """Return the key of the section that answers for missed targets."""
    match report.config.content:
        case QuarterSummary():
            return "gaps"
        case Assessment():
            return "shortfalls"
        case _:
            return "challenges"


def answered_by(report: Report, person: str) -> frozenset[str] | None:
    """Return the metrics that a person's essay answers for; None where there is no essay."""
    essays = [essay for essay in report.essays if essay.person_id == person]
    if not essays:
        return None
    entries = (*essays[0].shortfalls, *essays[0].difficulties)
    return frozenset(entry.metric for entry in entries if entry.metric)


def answered_metrics(report: Report) -> frozenset[str] | None:
    """Return the metrics that the section answers for; None where the kind has no such section."""
    content = report.config.content
    match content:
        case QuarterSummary():
            return frozenset(gap.metric for gap in content.gaps if gap.metric)
        case PersonalAnnual() | TeamAnnual():
            return frozenset(_named(content.challenges))
        case _:
            return None


def _named(challenges: Challenges) -> Iterator[str]:
    for name in type(challenges).__dataclass_fields__:
        cards: tuple[Card, ...] = getattr(challenges, name)
        for card in cards:
            yield from ([card.metric] if card.metric else [])
            yield from card.metrics
