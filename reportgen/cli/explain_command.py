"""reportgen explain: what a check means."""

from __future__ import annotations

import click

from reportgen import console
from reportgen.checks.manual import manual, names
from reportgen.cli import options
from reportgen.cli.choice import Choice
from reportgen.cli.examples import said_of
from reportgen.cli.explanation import explanation


@click.command("explain")
@click.argument("check", type=Choice(list(names())), metavar="CHECK")
@options.lang
@options.colour
def command(check: str, lang: str | None) -> None:
    """Explain a check: what it means, an example that passes and one that fails.

    \b
    reportgen explain breakdown-sum
    reportgen list checks
    """
    page = manual(check)
    said = said_of(page.name, page.example) if page.example else None
    console.show_text(explanation(page, said, options.message_locale(lang)))
