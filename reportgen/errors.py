"""Why reportgen stops.

ReportgenError        nothing could be done: exit code 2
  ConfigError         a config, catalogue or CSV that cannot be read
    HalfReadError     the same, and what can be checked of it
  FigureError         a figure was asked for that does not exist
  TemplateError       a section template is wrong
  WriterError         the output cannot be written

Wrong or odd *figures* are not errors; they are findings (`reportgen.model.finding`), collected and
shown all together. Errors carry problems too, because a file can be unreadable in several places.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reportgen.model.finding import Finding, Problem
    from reportgen.model.report.report import Report


class ReportgenError(Exception):
    """Why reportgen cannot go on: one or more problems, each with place, message and remedy."""

    def __init__(self, *problems: Problem) -> None:
        super().__init__("; ".join(problem.message.en for problem in problems))
        self.problems = problems
        self.findings: tuple[Finding, ...] = ()
        """What the checks found in what could be read all the same."""


class ConfigError(ReportgenError):
    """A config, catalogue or CSV cannot be read."""


class HalfReadError(ConfigError):
    """A config with mistakes, of which a part can be checked; `unlooked` says which part cannot."""

    def __init__(
        self, problems: tuple[Problem, ...], rest: Report | None, unlooked: tuple[Problem, ...] = ()
    ) -> None:
        super().__init__(*problems)
        self.rest, self.unlooked = rest, unlooked


class FigureError(ReportgenError):
    """A figure was asked for that the report does not hold."""


class TemplateError(ReportgenError):
    """A section template is wrong."""


class WriterError(ReportgenError):
    """The output cannot be written."""
