"""reportgen check: findings only."""

from __future__ import annotations

from pathlib import Path

import click

from reportgen import console, pipeline
from reportgen.cli import options
from reportgen.errors import ReportgenError


@click.command("check")
@options.configs
@click.option(
    "--format",
    "shape",
    type=click.Choice(["text", "concise", "json"]),
    default="text",
    help="How findings are shown.",
)
@options.fail_on
@options.lang
def command(configs: tuple[Path, ...], shape: str, fail_on: str | None, lang: str | None) -> int:
    """Check the figures of one or more reports; write nothing.

    \b
    reportgen check configs/quarter-summary/period.yaml
    reportgen check */period.yaml --format json --fail-on warning
    """
    locale = options.message_locale(lang)
    try:
        with console.progress(locale) as tell:
            reports = pipeline.check_all(configs, tell)
    except ReportgenError as stop:
        return options.stopped(stop, shape, locale)
    findings = [finding for checked in reports for finding in checked.findings]
    rows = sum(checked.report.rows for checked in reports)
    if shape == "json":
        console.show_json(findings, rows, (), locale)
    elif shape == "concise":
        console.show_concise(findings, locale)
    else:
        console.show_findings(findings, rows, locale, pipeline.source_line)
    return int(any(pipeline.fails(checked, fail_on) for checked in reports))
