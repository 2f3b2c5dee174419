"""reportgen build: check, then write documents and decks."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from reportgen import console, pipeline
from reportgen.cli import options, writing_options
from reportgen.console import Result
from reportgen.errors import ReportgenError
from reportgen.model.document.style import ChartStyle, Style
from reportgen.pipeline import BuildOptions, Draft


@click.command("build")
@options.configs
@writing_options.folder
@writing_options.formats
@writing_options.draft
@writing_options.charts
@writing_options.brand
@writing_options.shape
@options.coverage
@options.fail_on
@options.verbose
@options.lang
@options.colour
def command(  # noqa: PLR0913, PLR0917 - one parameter for each option
    configs: tuple[Path, ...],
    folder: Path,
    formats: tuple[str, ...],
    draft: bool,  # noqa: FBT001 - a flag
    charts: str,
    brand: str,
    shape: str,
    lists_coverage: bool,  # noqa: FBT001 - a flag of the command
    fail_on: str | None,
    lang: str | None,
) -> int:
    """Check, then write documents and decks. Wrong figures: nothing is written.

    \b
    reportgen build configs/quarter-summary/period.yaml -o out
    reportgen build period.yaml --to pptx --draft
    reportgen build period.yaml --brand brand.yaml
    """
    locale = options.message_locale(lang)
    mode = Draft.STAMPED if draft else Draft.REFUSED
    build_options = BuildOptions(folder, formats, mode, Style(brand, ChartStyle(charts)), fail_on)
    try:
        with console.progress(locale, options.colour_choice()) as progress:
            built = pipeline.build(configs, build_options, progress)
    except ReportgenError as stop:
        code = options.stopped(stop, shape, locale)
        if shape == "text":
            console.show_nothing_written(locale, draft_would_be=False)
        return code
    result = Result(
        built.findings,
        built.rows,
        built.written,
        covered=options.covered(built.reports),
        printed=built.printed,
        lists_coverage=lists_coverage,
    )
    if shape == "text":
        console.show(result, shape, options.render_options(locale, sys.stderr), sys.stderr)
        console.show_written(built.written)
        if built.failed and not built.written:
            console.show_nothing_written(locale, draft_would_be=built.allows_draft)
    else:
        console.show(result, shape, options.render_options(locale))
    return int(built.failed)
