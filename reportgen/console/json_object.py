"""The result as one JSON object, for scripts. Keys and check names are never translated."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.console.base import RenderOptions, Result
from reportgen.console.coverage import coverage_json
from reportgen.console.json_text import json_text
from reportgen.console.paths import shown
from reportgen.console.summary import counts
from reportgen.model.figures.figure import Derivation, Figure
from reportgen.model.finding import Finding
from reportgen.model.language import Locale
from reportgen.model.place import Place
from reportgen.model.waiver import Waiver
from reportgen.wording.messages.advice import told
from reportgen.wording.messages.headline import further, headline

FORMAT_VERSION = 1


def json_object(result: Result, options: RenderOptions) -> Iterator[str]:
    """Yield the whole result as one object."""
    found: dict[str, object] = {
        "reportgen": FORMAT_VERSION,
        "summary": {**counts(result.findings), "figures": result.figures},
        "findings": [finding_json(each, options.locale) for each in result.findings],
        "written": [shown(path) for path in result.written],
    }
    if result.lists_coverage:
        found["coverage"] = coverage_json(result, options.locale)
    yield json_text(found, indent=1)


def json_lines(result: Result, options: RenderOptions) -> Iterator[str]:
    """Yield an object a finding, one a line; nothing where there are none."""
    for finding in result.findings:
        yield json_text(finding_json(finding, options.locale))


def finding_json(finding: Finding, locale: Locale) -> dict[str, object]:
    """Return a finding as a JSON object, with the keys that scripts rely on."""
    about, problem = finding.about, finding.problem
    return {
        "config": finding.config,
        "check": finding.check,
        "severity": finding.severity.value,
        "metric": about.metric,
        "dimension": about.dimension,
        "member": about.member,
        "period": about.period,
        "subject": about.subject,
        "values": list(finding.values),
        "message": headline(finding).in_(locale),
        "remedy": told(finding).in_(locale),
        "cause": problem.cause,
        "suspect": problem.suspect,
        "repair": problem.repair,
        "waived": _waived(finding.waived) if finding.waived else None,
        "place": _place(finding.place),
        "figures": [_figure(figure) for figure in problem.figures],
        "evidence": [
            {
                "message": further(each).in_(locale),
                "figures": [_figure(figure) for figure in each.figures],
            }
            for each in problem.evidence
        ],
    }


def _waived(waiver: Waiver) -> str:
    until = f", until {waiver.until}" if waiver.until else ""
    return f"{waiver.reason} ({waiver.by}{until})"


def _place(place: Place) -> dict[str, object]:
    found: dict[str, object] = {"file": place.file, "line": place.line, "column": place.column}
    if place.field:
        found |= {"field": place.field, "cell": place.cell}
    if place.sheet:
        found["sheet"] = place.sheet
    return found


def _figure(figure: Figure) -> dict[str, object]:
    place, source = figure.place, figure.source
    found: dict[str, object] = {
        "id": figure.id,
        "value": figure.text,
        "unit": figure.unit.id,
        "file": place.file,
        "line": place.line,
        "column": place.column,
    }
    if isinstance(source, Derivation):
        found["formula"] = source.formula
    return found
