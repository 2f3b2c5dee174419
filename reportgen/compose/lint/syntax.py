"""Every expression and tag can be read, is closed, and has its end."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.compose.lint.section import LintedSection
from reportgen.model.finding import Problem


def syntax(section: LintedSection) -> Iterator[Problem]:
    """Yield what keeps a section from being read."""
    for part in section.parts:
        yield from part.problems
