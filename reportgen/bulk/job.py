"""What one person's document takes, and what became of it."""

from __future__ import annotations

from pathlib import Path

from reportgen.model.finding import Finding
from reportgen.model.frozen import frozen


@frozen
class Job:
    """A document to be made: of whom, and where each format of it goes."""

    person_id: str
    paths: tuple[tuple[str, Path], ...]


@frozen
class JobResult:
    """What became of one person: files written, or findings that stood against it."""

    person_id: str
    name: str
    written: tuple[Path, ...] = ()
    findings: tuple[Finding, ...] = ()

    @property
    def failed(self) -> bool:
        """Return whether there is no document."""
        return not self.written
