"""Findings as SARIF 2.1.0, which code hosts and editors show beside the files."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from hashlib import sha256
from urllib.parse import quote

from reportgen import __version__
from reportgen.checks.manual import Manual, manuals
from reportgen.console import words
from reportgen.console.base import RenderOptions, Result
from reportgen.console.cells import visible
from reportgen.console.coverage import coverage_counts
from reportgen.console.json_text import json_text
from reportgen.console.message import message_lines
from reportgen.model.figures.figure import Figure
from reportgen.model.finding import Finding
from reportgen.model.place import Place

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {"error": "error", "warning": "warning", "info": "note"}


def sarif(result: Result, options: RenderOptions) -> Iterator[str]:
    """Yield the whole result as one SARIF log."""
    pages = {page.name: page for page in manuals()}
    order = list(pages)
    seen: Counter[str] = Counter()
    run: dict[str, object] = {
        "tool": {
            "driver": {
                "name": "reportgen",
                "version": __version__,
                "rules": [_rule(page) for page in pages.values()],
            }
        },
        "columnKind": "unicodeCodePoints",
        "invocations": [{"executionSuccessful": bool(result.suites)}],
        "results": [_result(each, order, seen, options) for each in result.findings],
    }
    if result.covered:
        run["properties"] = {"coverage": coverage_counts([each for _, each in result.covered])}
    yield json_text({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=1)


def _rule(page: Manual) -> dict[str, object]:
    whole = "\n\n".join(
        part
        for part in (
            page.summary,
            page.text,
            f"Passes: {page.passes}" if page.passes else "",
            f"Fails: {page.fails}" if page.fails else "",
        )
        if part
    )
    return {
        "id": page.name,
        "shortDescription": {"text": page.summary},
        "help": {"text": whole},
        "defaultConfiguration": {"level": _LEVELS[page.severity.value]},
    }


def _result(
    finding: Finding, order: list[str], seen: Counter[str], options: RenderOptions
) -> dict[str, object]:
    problem, place = finding.problem, finding.place
    figures = [*problem.figures, *(f for each in problem.evidence for f in each.figures)]
    print_ = _fingerprint(finding)
    seen[print_] += 1
    result: dict[str, object] = {
        "ruleId": finding.check,
        "level": _LEVELS[finding.severity.value],
        "message": {"text": "\n".join(message_lines(finding, options.locale))},
        "locations": [{"physicalLocation": _location(place)}] if place.file else [],
        "relatedLocations": [
            _related(number, figure)
            for number, figure in enumerate({f.id: f for f in figures}.values(), 1)
        ],
        "partialFingerprints": {"reportgen/v1": f"{print_}:{seen[print_]}"},
        "suppressions": _suppressions(finding, options),
    }
    if finding.check in order:
        result["ruleIndex"] = order.index(finding.check)
    return result


def _fingerprint(finding: Finding) -> str:
    """Return a fingerprint of a finding that does not change with line numbers or the language."""
    about = finding.about
    parts = (
        finding.config, finding.check, about.metric, about.dimension, about.member, about.period,
        about.subject, finding.problem.cause,
    )  # fmt: skip
    return sha256(repr(parts).encode()).hexdigest()[:32]


def _location(place: Place) -> dict[str, object]:
    return {
        "artifactLocation": {"uri": quote(place.file, safe="/")},
        "region": {
            "startLine": place.line,
            "startColumn": place.column,
            "endColumn": place.column + max(place.length, 1),
        },
    }


def _related(number: int, figure: Figure) -> dict[str, object]:
    related: dict[str, object] = {
        "id": number,
        "message": {"text": visible(f"{figure.id} = {figure.text}")},
    }
    if figure.place.file:
        related["physicalLocation"] = _location(figure.place)
    return related


def _suppressions(finding: Finding, options: RenderOptions) -> list[dict[str, str]]:
    """Return the waiver, which stands in the config and not beside the figure.

    A suppression that says no more counts as accepted.
    """
    if finding.waived is None:
        return []
    reason = words.accepted(finding.waived).in_(options.locale)
    return [{"kind": "external", "justification": visible(reason)}]
