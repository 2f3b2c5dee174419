"""reportgen lint: template mistakes with line and column."""

from __future__ import annotations

from pathlib import Path

import click

from reportgen import console
from reportgen.cli import options
from reportgen.cli.choice import Choice
from reportgen.console import Result
from reportgen.errors import ReportgenError
from reportgen.model.finding import Severity


@click.command("lint")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path), metavar="[CONFIG|TEMPLATES]...")
@click.option(
    "--format",
    "shape",
    type=Choice(["text", "concise", "json", "github"]),
    default="text",
    help="How findings are shown. Default: text",
)
@click.option(
    "--fail-on",
    type=Choice(["error", "warning", "never"]),
    default="error",
    help="Lowest severity that makes the exit code 1. Default: error",
)
@options.verbose
@options.lang
@options.colour
def command(paths: tuple[Path, ...], shape: str, fail_on: str, lang: str | None) -> int:
    """Check section templates: names, states, blocks, typed numbers, script and punctuation.

    CONFIG: the templates that a report is made from, with its own metrics and lists. TEMPLATES: a
    folder KIND/LANGUAGE, or one file of it. Without either: all that ship with reportgen.

    \b
    reportgen lint period.yaml
    reportgen lint templates/quarter-summary/zh-Hans
    """
    from reportgen.template_check import lint

    locale = options.message_locale(lang)
    try:
        proofs = lint(paths)
    except ReportgenError as stop:
        return options.stopped(stop, shape, locale)
    result = Result(proofs.findings, templates=proofs.files)
    console.show(result, shape, options.render_options(locale))
    return int(
        fail_on != "never"
        and any(each.severity.rank >= Severity(fail_on).rank for each in proofs.findings)
    )
