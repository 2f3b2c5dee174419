"""What a finding says, led by what it is about where the sentence does not name it itself."""

from __future__ import annotations

from collections.abc import Sequence

from reportgen.model.figures.figure import Figure
from reportgen.model.finding import About, Evidence, Finding
from reportgen.model.language import LocalText, in_every_language
from reportgen.wording.messages.figure_names import subject
from reportgen.wording.typography import typography


def headline(finding: Finding) -> LocalText:
    """Return the message of a finding, led by words such as Headcount by level, Q4 2024."""
    return _led(finding.problem.message, finding.about, finding.problem.figures)


def further(evidence: Evidence) -> LocalText:
    """Return the message of a piece of evidence, led by what it is about as a headline is."""
    return _led(evidence.message, evidence.about, evidence.figures)


def _led(message: LocalText, about: About | None, figures: Sequence[Figure]) -> LocalText:
    metric = about.metric if about else None
    first = next((figure for figure in figures if figure.key.metric == metric), None)
    if about is None or first is None or first.metric.names.en in message.en:
        return message
    return led_by(subject(about, first), message)


def led_by(words: LocalText, message: LocalText) -> LocalText:
    """Return a message behind what it is about: Orders: Q4 2024 leaves 27000 for it."""
    return in_every_language(
        lambda locale: f"{words.in_(locale)}{typography(locale).colon}{message.in_(locale)}"
    )
