"""Options that several commands share, and what follows from them."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TextIO, TypeVar

import click

from reportgen import console, pipeline
from reportgen.checked import Checked
from reportgen.cli import settings
from reportgen.cli.choice import Choice
from reportgen.console import RenderOptions, Suite
from reportgen.coverage import Coverage
from reportgen.errors import ReportgenError
from reportgen.model.language import Locale
from reportgen.model.report.report import Report

Function = TypeVar("Function", bound=Callable[..., Any])

configs = click.argument(
    "configs",
    nargs=-1,
    required=True,
    type=click.Path(path_type=Path),
    metavar="CONFIG...",
)

fail_on = click.option(
    "--fail-on",
    type=Choice(["error", "warning", "never"]),
    help="Lowest severity that makes the exit code 1. Default: the config's checks.fail_on, "
    "else error.",
)


coverage = click.option(
    "--coverage",
    "lists_coverage",
    is_flag=True,
    help="List the figures that no relation holds, or only loosely, and what would hold them.",
)

lang, colour, verbose = settings.lang, settings.colour, settings.verbose
message_locale, colour_choice = settings.message_locale, settings.colour_choice


def render_options(locale: Locale, stream: TextIO | None = None) -> RenderOptions:
    """Return the options of a renderer for a stream: standard output, if none is given."""
    paint = console.painter(stream or sys.stdout, colour_choice())
    return RenderOptions(locale, pipeline.source_lines(), paint, settings.shows_each())


def suite(checked: Checked, fail_on: str | None) -> Suite:
    """Return the suite of one config for the renderers: its path and the checks that ran."""
    return Suite(checked.report.config.path, checked.ran, pipeline.threshold(checked, fail_on))


def covered(reports: Sequence[Checked]) -> tuple[tuple[Report, Coverage], ...]:
    """Return the reports with how well their figures are held."""
    return tuple((each.report, each.coverage) for each in reports if each.coverage)


def stopped(stop: ReportgenError, shape: str, locale: Locale) -> int:
    """Show the problems of an error in the chosen format, and return exit code 2."""
    stream = sys.stderr if shape == "text" else sys.stdout
    console.show_stopped(stop.problems, shape, render_options(locale, stream), stop.findings)
    return 2
