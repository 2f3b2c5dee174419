"""Options of the commands that write documents."""

from __future__ import annotations

from pathlib import Path

import click

from reportgen.cli.choice import Choice, NoSuchChoice
from reportgen.model.document.style import ChartStyle
from reportgen.writers import WRITERS


def _known_brand(context: click.Context, option: click.Parameter, value: str) -> str:
    """Return a brand that is shipped or a file; any other is answered with the nearest name."""
    from reportgen.load.resources import brands

    if value in brands() or Path(value).is_file():
        return value
    raise NoSuchChoice(value, tuple(brands()), context, option)


brand = click.option(
    "--brand",
    default="sober",
    metavar="NAME|FILE",
    callback=_known_brand,
    help="Colours, fonts and logo: a name of `list brands`, or a brand.yaml of your own. "
    "Default: sober",
)


folder = click.option(
    "-o",
    "--output",
    "folder",
    type=click.Path(path_type=Path),
    default=Path("out"),
    help="Folder for what is written. Default: out",
)

formats = click.option(
    "--to",
    "formats",
    type=Choice(list(WRITERS)),
    multiple=True,
    help="Format; may be given more than once. Default: output.formats of the config.",
)

draft = click.option(
    "--draft", is_flag=True, help="Write even with wrong figures, stamped DRAFT; exit 1."
)

charts = click.option(
    "--charts",
    type=Choice([style.value for style in ChartStyle]),
    default=ChartStyle.NATIVE.value,
    help="Charts that Office can edit, or pictures. Default: native",
)

shape = click.option(
    "--format",
    "shape",
    type=Choice(["text", "json"]),
    default="text",
    help="How the result is shown.",
)
