"""Options that several commands share."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from reportgen import console, pipeline
from reportgen.errors import ReportgenError
from reportgen.model.language import Locale

Function = TypeVar("Function", bound=Callable[..., Any])

configs = click.argument(
    "configs",
    nargs=-1,
    required=True,
    type=click.Path(path_type=Path),
    metavar="CONFIG...",
)

fail_on = click.option(
    "--fail-on",
    type=click.Choice(["error", "warning", "never"]),
    help="Lowest severity that makes the exit code 1. Default: the config's checks.fail_on, "
    "else error.",
)

lang = click.option(
    "--lang",
    type=click.Choice([locale.value for locale in Locale]),
    help="Language of messages. Default: REPORTGEN_LANG, else the environment's.",
)


def _known_brand(_: click.Context, __: click.Parameter, value: str) -> str:
    """Return a brand that is shipped or a file; any other is answered with the nearest name."""
    from reportgen.load.nearest import nearest
    from reportgen.load.resources import brands

    if value in brands() or Path(value).is_file():
        return value
    close = nearest(value, brands())
    hint = f' did you mean "{close}"?' if close else f" known: {', '.join(brands())}."
    raise click.BadParameter(f'"{value}" is neither a brand nor a file;{hint}')


brand = click.option(
    "--brand",
    default="sober",
    metavar="NAME|FILE",
    callback=_known_brand,
    help="Colours, fonts and logo: a name of `list brands`, or a brand.yaml of your own. "
    "Default: sober",
)


def message_locale(chosen: str | None) -> Locale:
    """Return the language of messages: the option, else REPORTGEN_LANG, else the environment."""
    if chosen:
        return Locale(chosen)
    for name in ("REPORTGEN_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(name, "").replace("_", "-").lower()
        if value:
            return _locale_of(value)
    return Locale.EN


def _locale_of(value: str) -> Locale:
    if not value.startswith("zh"):
        return Locale.EN
    traditional = ("zh-hant", "zh-tw", "zh-hk", "zh-mo")
    return Locale.HANT if value.startswith(traditional) else Locale.HANS


def stopped(stop: ReportgenError, shape: str, locale: Locale) -> int:
    """Show why nothing could be done, in the shape asked for, and return exit code 2."""
    if shape == "json":
        console.show_json(console.as_findings(stop.problems), 0, (), locale)
    else:
        console.show_problems(stop.problems, locale, pipeline.source_line)
    return 2
