"""Findings and how they are shown, without files: shown("json", finding(...))."""

from __future__ import annotations

from collections.abc import Mapping

from reportgen.console import FORMATS
from reportgen.console.base import RenderOptions, Result, Suite
from reportgen.model.figures.period import Period
from reportgen.model.finding import Evidence, Finding, Problem, Severity
from reportgen.model.language import Locale, same
from reportgen.model.place import Place
from reportgen.model.waiver import Waiver
from tests.support.figures import figure

CONFIG = "period.yaml"
WAIVER = Waiver("rollup", "month not closed", "Wen", "orders", until=Period.parse("2024-Q4"))


def finding(
    check: str = "rollup",
    message: str = "1 + 2 = 3, but the quarter says 4",
    *,
    severity: str = "error",
    place: Place | None = None,
    figures: str = "",
    evidence: tuple[str, ...] = (),
    cause: str | None = None,
    remedy: str = "",
    waived: Waiver | None = None,
) -> Finding:
    """Return a finding whose texts are alike in all languages."""
    problem = Problem(
        same(message),
        tuple(figure(part, line) for line, part in enumerate(figures.split(), 2)),
        remedy=same(remedy),
        place=place,
        cause=cause,
        evidence=tuple(Evidence(same(said), ()) for said in evidence),
    )
    return Finding(CONFIG, check, Severity(severity), problem, waived)


def shown(
    form: str,
    *findings: Finding,
    locale: Locale = Locale.EN,
    lines: Mapping[str, str] | None = None,
    suites: tuple[Suite, ...] = (Suite(CONFIG, ("rollup", "ratio"), "error"),),
    shows_each: bool = False,
) -> str:
    """Return findings in a format; `lines` are the source lines by file."""
    manner = RenderOptions(
        locale, lambda place: (lines or {}).get(place.file), shows_each=shows_each
    )
    return "\n".join(FORMATS[form](Result(findings, 10, suites=suites), manner))
