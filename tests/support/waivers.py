"""What is found of a report in which two things are wrong, and waivers of its config."""

from __future__ import annotations

from reportgen.checks.runner import run_checks
from reportgen.model.figures.period import Period
from reportgen.model.finding import Finding
from reportgen.model.report.config import ChecksConfig
from reportgen.model.waiver import Waiver
from tests.support.figures import quarter, report

WRONG = (
    "headcount=30 headcount[level=senior]=15 headcount[level=junior]=14 "
    "orders=90 orders@2024-10=30 orders@2024-11=30 orders@2024-12=31"
)


def waiver(check: str = "breakdown-sum", **fields: object) -> Waiver:
    """Return a waiver until the end of the period, by somebody and for a reason."""
    given = {"reason": "agency staff", "by": "Wen", "until": Period.parse("2024-Q4"), **fields}
    return Waiver(check, **given)  # type: ignore[arg-type]


def found(*waivers: Waiver, figures: str = WRONG) -> tuple[Finding, ...]:
    """Return what is found where some waivers stand in the config."""
    return run_checks(report(figures, quarter(checks=ChecksConfig(waive=waivers))))


def waived(findings: tuple[Finding, ...]) -> list[str]:
    """Return the checks of the findings that are silenced."""
    return [finding.check for finding in findings if finding.waived is not None]


def complaints(findings: tuple[Finding, ...]) -> list[tuple[str, str]]:
    """Return what is said of the waivers themselves, and what would mend them."""
    said = [finding.problem for finding in findings if finding.check == "waiver"]
    return [(problem.message.en, problem.remedy.en) for problem in said]
