"""Mistakes that came up while a document was made, told as lint tells them: each at its word."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.compose.lint import lint_sections
from reportgen.model.document.template import TemplateSources
from reportgen.model.finding import Problem, Severity
from reportgen.model.report.report import Report

_STOPPING = frozenset({"syntax", "unknown-name", "states", "block"})


def at_their_words(
    mistakes: Sequence[Problem], sources: TemplateSources, report: Report
) -> tuple[Problem, ...]:
    """Return the mistakes of each file as lint finds them; where it finds none, as they came."""
    files = {mistake.place.file: None for mistake in mistakes if mistake.place}
    found: dict[str, list[Problem]] = {file: [] for file in files}
    for rule, problem in lint_sections(sources.sections.values(), sources.locale, report):
        file = problem.place.file if problem.place else ""
        if rule in _STOPPING and problem.severity in (None, Severity.ERROR) and file in found:
            found[file].append(problem)
    as_told = [m for m in mistakes if not (m.place and found.get(m.place.file))]
    return (*(problem for problems in found.values() for problem in problems), *as_told)
