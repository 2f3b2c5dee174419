"""reportgen explain: what a check means."""

from __future__ import annotations

import inspect

import click

from reportgen import console
from reportgen.checks import CHECKS


@click.command("explain")
@click.argument("check", type=click.Choice(list(CHECKS)), metavar="CHECK")
def command(check: str) -> None:
    """Explain a check: what it means, an example that passes and one that fails."""
    module = inspect.getmodule(CHECKS[check].function)
    text = inspect.getdoc(module) or ""
    console.show_text(f"{check}\n\n{text}")
