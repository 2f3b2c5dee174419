"""Waivers: which findings are accepted, with reason, name and expiry."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from reportgen.model.finding import About, Evidence, Finding
from reportgen.model.report.config import ReportConfig
from reportgen.model.waiver import Waiver


def accepted(findings: Sequence[Finding], config: ReportConfig) -> Iterator[Finding]:
    """Yield the findings, those that a waiver names marked as waived.

    A finding may hold several relations that one cause breaks. Those that no waiver names stay a
    finding of their own: a waiver silences exactly what it names.
    """
    waivers = [each for each in config.checks.waive if is_in_force(each, config)]
    for finding in findings:
        yield from _parts(finding, waivers) if waivers else (finding,)


def is_in_force(waiver: Waiver, config: ReportConfig) -> bool:
    """Return whether a waiver says why and who, and has not run out."""
    return is_answered_for(waiver) and not has_ended(waiver, config)


def is_answered_for(waiver: Waiver) -> bool:
    """Return whether a waiver says why, and who."""
    return bool(waiver.reason.strip() and waiver.by.strip())


def has_ended(waiver: Waiver, config: ReportConfig) -> bool:
    """Return whether the report's period begins after the last one that a waiver is for."""
    return waiver.until is not None and config.period.id.start > waiver.until.end


def _parts(finding: Finding, waivers: Sequence[Waiver]) -> Iterator[Finding]:
    """Yield a finding once for each waiver that names some of it, and once for the rest."""
    problem = finding.problem
    relations = (Evidence(problem.message, problem.figures, finding.about), *problem.evidence)
    shares: dict[int | None, list[Evidence]] = {}
    for relation in relations:
        about = _about(relation, finding.about)
        names = (n for n, each in enumerate(waivers) if _names(each, finding.check, about))
        shares.setdefault(next(names, None), []).append(relation)
    for number, share in shares.items():
        part = finding if len(shares) == 1 else _reduced(finding, share)
        yield part if number is None else replace(part, waived=waivers[number])


def _reduced(finding: Finding, share: Sequence[Evidence]) -> Finding:
    """Return a finding with some of its relations only."""
    first, *others = share
    problem = replace(
        finding.problem,
        message=first.message,
        figures=first.figures,
        about=_about(first, finding.about),
        evidence=tuple(others),
        values=finding.problem.values if first.message == finding.problem.message else None,
    )
    return replace(finding, problem=problem)


def _about(relation: Evidence, otherwise: About) -> About:
    if relation.about is not None:
        return relation.about
    figures = relation.figures
    return About.figure(figures[0]) if figures else otherwise


def _names(waiver: Waiver, check: str, about: About) -> bool:
    """Return whether all that a waiver says is true of a finding."""
    wanted = named_fields(waiver)
    return waiver.check == check and all(getattr(about, k) == v for k, v in wanted.items())


def named_fields(waiver: Waiver) -> dict[str, str]:
    """Return what a waiver says about the findings that it names, beside their check."""
    said = {
        "metric": waiver.metric,
        "dimension": waiver.dimension,
        "member": waiver.member,
        "period": waiver.period.id if waiver.period else None,
        "subject": waiver.subject,
    }
    return {key: value for key, value in said.items() if value is not None}
