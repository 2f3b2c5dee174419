"""A finding as lines of text, for formats whose readers show nothing but text."""

from __future__ import annotations

from reportgen.console import words
from reportgen.console.cells import visible
from reportgen.model.finding import Finding
from reportgen.model.language import Locale
from reportgen.wording.messages.advice import told
from reportgen.wording.messages.headline import further, headline


def message_lines(finding: Finding, locale: Locale) -> list[str]:
    """Return the lines of a finding: the message, further broken relations, the remedy."""
    said = [headline(finding), *map(further, finding.problem.evidence)]
    lines = [each.in_(locale) for each in said]
    remedy = told(finding).in_(locale)
    if remedy:
        lines.append(words.helped(remedy, locale))
    return [visible(line) for line in lines]


def where(finding: Finding) -> str:
    """Return the place of a finding with a colon behind it, nothing where it has none."""
    return f"{visible(str(finding.place))}: " if finding.place.file else ""
