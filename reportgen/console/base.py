"""What a renderer gets and gives: the result of a command in, lines of text out."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from reportgen.coverage import Coverage, Printed
from reportgen.model.finding import Finding, Problem, Severity
from reportgen.model.frozen import frozen
from reportgen.model.language import Locale
from reportgen.model.place import Place
from reportgen.model.report.report import Report

SourceLine = Callable[[Place], "str | None"]
"""Looks up the line of an input file that a place points at."""


@frozen
class Suite:
    """What was checked of one config, and the severity from which on it fails."""

    config: str
    checks: tuple[str, ...]
    fail_on: str


@frozen
class Result:
    """The result of a command: its findings, the files that it wrote, the checks that ran.

    `figures` counts the accepted rows; of templates `templates` counts the files instead. `covered`
    are the reports with how their figures are held, `printed` what their documents print.
    """

    findings: tuple[Finding, ...] = ()
    figures: int = 0
    written: tuple[Path, ...] = ()
    suites: tuple[Suite, ...] = ()
    templates: int | None = None
    covered: tuple[tuple[Report, Coverage], ...] = ()
    printed: tuple[Printed, ...] = ()
    lists_coverage: bool = False


@frozen
class RenderOptions:
    """How a result is shown: in which language, with which source lines, coloured or plain.

    `shows_each` asks for every finding in full, be there ever so many alike.
    """

    locale: Locale
    source_line: SourceLine = lambda _: None
    paint: Callable[[str, str], str] = lambda _, text: text
    shows_each: bool = False


Renderer = Callable[[Result, RenderOptions], Iterator[str]]


def stopped(problems: Sequence[Problem], findings: Sequence[Finding] = ()) -> Result:
    """Return the result of a run that failed on its input: each problem is a finding of `input`.

    Behind them stand the findings in what could be read all the same.
    """
    return Result(
        (
            *(
                Finding(
                    problem.place.file if problem.place else "",
                    "input",
                    problem.severity or Severity.ERROR,
                    problem,
                )
                for problem in problems
            ),
            *findings,
        )
    )
