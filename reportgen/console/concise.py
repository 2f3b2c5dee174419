"""One line a finding, for grep and editors: path:line:column: severity[check] message."""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.console import words
from reportgen.console.base import Manner, Result
from reportgen.console.cells import visible
from reportgen.wording.headline import headline


def concise(result: Result, manner: Manner) -> Iterator[str]:
    """Yield a line a finding; waived ones say why."""
    for finding in result.findings:
        message = headline(finding).in_(manner.locale)
        name = finding.severity.value
        if finding.waived is not None:
            name = "waived"
            message = f"{message} ({words.accepted(finding.waived).in_(manner.locale)})"
        where = f"{finding.place}: " if finding.place.file else ""
        yield visible(f"{where}{name}[{finding.check}] {message}")
