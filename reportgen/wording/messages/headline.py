"""What a finding says, led by what it is about where the sentence does not name it itself."""

from __future__ import annotations

from reportgen.model.finding import About, Evidence, Finding
from reportgen.model.language import LocalText, in_every_language
from reportgen.wording.typography import typography


def headline(finding: Finding) -> LocalText:
    """Return the message of a finding, led by an id such as headcount@2024-Q4[level]."""
    return _led(finding.problem.message, finding.about)


def further(evidence: Evidence) -> LocalText:
    """Return the message of a piece of evidence, led by an id as a headline is."""
    return _led(evidence.message, evidence.about)


def _led(message: LocalText, about: About | None) -> LocalText:
    if about is None or about.metric is None or about.metric in message.en:
        return message
    subject = _subject(about)
    return in_every_language(
        lambda locale: f"{subject}{typography(locale).colon}{message.in_(locale)}"
    )


def _subject(about: About) -> str:
    """Return an id for the metric, period and member of a finding, like a figure's id."""
    period = f"@{about.period}" if about.period else ""
    inside = "=".join(each for each in (about.dimension, about.member) if each)
    return f"{about.metric}{period}" + (f"[{inside}]" if inside else "")
