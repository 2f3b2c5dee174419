"""A job of a bulk run, the document of one person, and its result."""

from __future__ import annotations

from pathlib import Path

from reportgen.model.finding import Finding
from reportgen.model.frozen import frozen


@frozen
class Job:
    """The document of one person: the id of the person, and a path for each format."""

    person_id: str
    paths: tuple[tuple[str, Path], ...]


@frozen
class JobResult:
    """The result of one job: the written files, or the findings because of which there are none."""

    person_id: str
    name: str
    written: tuple[Path, ...] = ()
    findings: tuple[Finding, ...] = ()

    @property
    def failed(self) -> bool:
        """Return whether no document was written."""
        return not self.written
