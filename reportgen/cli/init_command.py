"""reportgen init: a folder that builds clean at once, ready to edit."""

from __future__ import annotations

from pathlib import Path

import click

from reportgen import console
from reportgen.cli import options
from reportgen.cli.choice import Choice
from reportgen.errors import ReportgenError
from reportgen.kinds import FIRST, KINDS
from reportgen.model.language import Locale, LocalText
from reportgen.pipeline import start


@click.command("init")
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path, file_okay=False))
@click.option("--kind", type=Choice(list(KINDS)), default=FIRST, show_default=True)
@click.option(
    "--locale",
    type=Choice([locale.value for locale in Locale]),
    help="Language of the document. Default: that of your environment.",
)
@options.lang
@options.colour
def command(folder: Path, kind: str, locale: str | None, lang: str | None) -> int:
    """Make a folder with a report that builds at once: config, data, catalogue, all to be edited.

    \b
    reportgen init my-report --kind quarter-summary --locale en
    reportgen build my-report/period.yaml
    """
    talk = options.message_locale(lang)
    chosen = Locale(locale) if locale else talk
    try:
        written = start(folder, kind, chosen)
    except ReportgenError as stop:
        return options.stopped(stop, "text", talk)
    config = folder / "period.yaml"
    console.show_written([config])
    said = LocalText(
        f"{len(written)} files in {folder}. Next: reportgen build {config}",
        f"{folder} 里有 {len(written)} 个文件。下一步：reportgen build {config}",
        f"{folder} 裡有 {len(written)} 個檔案。下一步：reportgen build {config}",
    )
    console.show_talk(said.in_(talk))
    return 0
