"""One line a finding, for grep and editors: path:line:column: severity[check] message."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.console import words
from reportgen.console.base import RenderOptions, Result
from reportgen.console.cells import visible
from reportgen.console.message import where
from reportgen.wording.messages.headline import headline


def concise(result: Result, options: RenderOptions) -> Iterator[str]:
    """Yield one line for each finding; a waived finding says why it is waived."""
    for finding in result.findings:
        message = headline(finding).in_(options.locale)
        name = finding.severity.value
        if finding.waived is not None:
            name = "waived"
            message = f"{message} ({words.accepted(finding.waived).in_(options.locale)})"
        yield visible(f"{where(finding)}{name}[{finding.check}] {message}")
