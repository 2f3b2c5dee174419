"""Language and colours: options that may stand before or after the name of a command."""

from __future__ import annotations

import os
from collections.abc import Callable

import click

from reportgen.cli.choice import Choice
from reportgen.model.language import MESSAGE_VARIABLES, Locale

_LANG, _COLOUR, _EACH = "reportgen.lang", "reportgen.colour", "reportgen.each"
_TRADITIONAL = ("zh-hant", "zh-tw", "zh-hk", "zh-mo")


def _kept(name: str) -> Callable[[click.Context, click.Parameter, str | None], str | None]:
    """Return a callback that stores the value of an option for whichever command runs."""

    def keep(context: click.Context, _: click.Parameter, value: str | None) -> str | None:
        if value is not None:
            context.find_root().meta[name] = value
        return value

    return keep


def _lang(*, expose: bool) -> Callable[[Callable[..., object]], Callable[..., object]]:
    return click.option(
        "--lang",
        type=Choice([locale.value for locale in Locale]),
        callback=_kept(_LANG),
        expose_value=expose,
        help="Language of messages. Default: REPORTGEN_LANG, else the environment's.",
    )


lang = _lang(expose=True)
lang_of_all = _lang(expose=False)

colour = click.option(
    "--color",
    type=Choice(["auto", "always", "never"]),
    callback=_kept(_COLOUR),
    expose_value=False,
    help="Colours. Default: auto, which is on a terminal unless NO_COLOR is set.",
)


def _keep_each(context: click.Context, _: click.Parameter, value: bool) -> None:  # noqa: FBT001 - Click's
    if value:
        context.find_root().meta[_EACH] = "yes"


verbose = click.option(
    "-v",
    "--verbose",
    is_flag=True,
    callback=_keep_each,
    expose_value=False,
    help="Show every finding, also of many alike and of many people.",
)


def message_locale(chosen: str | None = None) -> Locale:
    """Return the language of messages: the option, else REPORTGEN_LANG, else the environment."""
    chosen = chosen or _given(_LANG)
    if chosen:
        return Locale(chosen)
    for name in MESSAGE_VARIABLES:
        value = os.environ.get(name, "").replace("_", "-").lower()
        if value:
            return _locale_of(value)
    return Locale.EN


def colour_choice() -> str:
    """Return the value of --color: auto, always or never."""
    return _given(_COLOUR) or "auto"


def shows_each() -> bool:
    """Return whether every finding is wanted in full."""
    return _given(_EACH) is not None


def _given(name: str) -> str | None:
    context = click.get_current_context(silent=True)
    value: str | None = context.find_root().meta.get(name) if context else None
    return value


def _locale_of(value: str) -> Locale:
    """Return the language of a setting such as zh_TW.UTF-8, in lower case with hyphens."""
    if value.startswith("zh"):
        return Locale.HANT if value.startswith(_TRADITIONAL) else Locale.HANS
    known = (locale for locale in Locale if value.startswith(locale.value))
    return next(known, Locale.EN)
