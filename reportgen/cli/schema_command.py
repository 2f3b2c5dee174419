"""reportgen schema: JSON Schemas of configs and catalogues, for editors."""

from __future__ import annotations

import json

import click

from reportgen import console
from reportgen.cli.choice import Choice
from reportgen.cli.settings import colour, lang_of_all
from reportgen.load.yaml.json_schema import schema_names, schema_of, schema_of_any_kind


@click.command("schema")
@click.argument("name", required=False, type=Choice(schema_names()))
@lang_of_all
@colour
def command(name: str | None) -> int:
    """Print the JSON Schema of a kind's period config, or of a catalogue file.

    Without a NAME: one schema for all kinds. Save it beside your config and name it in the first
    line, so that an editor completes keys and marks mistakes as you type:

    \b
    reportgen schema quarter-summary > period.schema.json
    # yaml-language-server: $schema=period.schema.json
    """
    schema = schema_of(name) if name else schema_of_any_kind()
    console.show_text(json.dumps(schema, ensure_ascii=False, indent=1))
    return 0
