"""reportgen schema: JSON Schemas of configs and catalogues, for editors."""

from __future__ import annotations

import json
from pathlib import Path

import click

from reportgen import console
from reportgen.cli import options
from reportgen.cli.choice import NameOrFolder
from reportgen.cli.settings import colour, lang_of_all
from reportgen.errors import ConfigError
from reportgen.load.report.folder_kind import read_folder_kind
from reportgen.load.report.json_schema import (
    schema_names,
    schema_of,
    schema_of_any_kind,
    schema_of_kind,
)
from reportgen.model.report.kind import is_folder


@click.command("schema")
@click.argument("name", required=False, type=NameOrFolder(schema_names()))
@lang_of_all
@colour
def command(name: str | None) -> int:
    """Print the JSON Schema of a kind's period config, or of a catalogue file.

    A kind of your own goes by the path of its folder: `reportgen schema ./monthly-brief`.

    Without a NAME: one schema for all kinds. Save it beside your config and name it in the first
    line, so that an editor completes keys and marks mistakes as you type:

    \b
    reportgen schema quarter-summary > period.schema.json
    # yaml-language-server: $schema=period.schema.json
    """
    if name and is_folder(name):
        kind, problems = read_folder_kind(Path(name))
        if problems:
            return options.stopped(ConfigError(*problems), "text", options.message_locale())
        schema = schema_of_kind(kind)
    else:
        schema = schema_of(name) if name else schema_of_any_kind()
    console.show_text(json.dumps(schema, ensure_ascii=False, indent=1))
    return 0
