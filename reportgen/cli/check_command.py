"""reportgen check: findings only."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from reportgen import console, pipeline, prints
from reportgen.checked import Checked
from reportgen.cli import options
from reportgen.cli.choice import Choice
from reportgen.console import FORMATS, Result
from reportgen.coverage import Printed
from reportgen.errors import ReportgenError


@click.command("check")
@options.configs
@click.option(
    "--format",
    "shape",
    type=Choice(list(FORMATS)),
    default="text",
    help="How findings are shown. Default: text",
)
@options.coverage
@options.fail_on
@options.verbose
@options.lang
@options.colour
def command(
    configs: tuple[Path, ...],
    shape: str,
    lists_coverage: bool,  # noqa: FBT001 - a flag of the command
    fail_on: str | None,
    lang: str | None,
) -> int:
    """Check the figures of one or more reports; write nothing.

    \b
    reportgen check configs/quarter-summary/period.yaml
    reportgen check configs/quarter-summary/period.yaml --coverage
    reportgen check */period.yaml --format json --fail-on warning
    """
    locale = options.message_locale(lang)
    try:
        with console.progress(locale, options.colour_choice()) as progress:
            reports = pipeline.check_all(configs, progress)
    except ReportgenError as stop:
        return options.stopped(stop, shape, locale)
    result = Result(
        tuple(finding for checked in reports for finding in checked.findings),
        sum(checked.report.rows for checked in reports),
        suites=tuple(options.suite(checked, fail_on) for checked in reports),
        covered=options.covered(reports),
        printed=_printed(reports) if lists_coverage else (),
        lists_coverage=lists_coverage,
    )
    console.show(result, shape, options.render_options(locale))
    return int(any(pipeline.fails(checked, fail_on) for checked in reports))


def _printed(reports: Sequence[Checked]) -> tuple[Printed, ...]:
    """Return what the documents of reports would print."""
    return tuple(printed for checked in reports for printed in prints.printed_in(checked))
