"""How many findings there are, by severity; waived ones are counted apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from reportgen.console import words
from reportgen.console.base import Result
from reportgen.model.finding import Finding
from reportgen.model.language import Locale

SEVERITIES = ("error", "warning", "info")


def counts(findings: Sequence[Finding]) -> dict[str, int]:
    """Return the number of findings by severity, and of those that are waived."""
    found = Counter("waived" if each.waived else each.severity.value for each in findings)
    return {name: found[name] for name in (*SEVERITIES, "waived")}


def summary_line(result: Result, locale: Locale) -> str:
    """Return the last line of a check: 140 figures, 2 errors, 1 waived."""
    found = counts(result.findings)
    parts = [
        words.counted_figures(result.figures, locale)
        if result.templates is None
        else words.counted_templates(result.templates, locale)
    ]
    parts += [words.counted(name, found[name], locale) for name in SEVERITIES if found[name]]
    if found["waived"]:
        parts.append(words.counted_waived(found["waived"], locale))
    return words.joined(parts if len(parts) > 1 else [*parts, words.CLEAN.in_(locale)], locale)
