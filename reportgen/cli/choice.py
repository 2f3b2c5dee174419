"""A choice among names that answers a misspelt one with the nearest."""

from __future__ import annotations

from collections.abc import Sequence

import click


class NoSuchChoice(click.BadParameter):
    """A usage error: a name that is not among those that an option or argument takes."""

    def __init__(
        self, value: str, known: tuple[str, ...], context: click.Context | None, param: object
    ) -> None:
        super().__init__(
            f'"{value}" is not one of {", ".join(known)}',
            context,
            param if isinstance(param, click.Parameter) else None,
        )
        self.value, self.known = value, known


class Choice(click.Choice[str]):
    """A parameter type that takes one of several names."""

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the name as it is listed; raises NoSuchChoice for another."""
        for name in self.choices:
            if value.casefold() == name.casefold():
                return name
        raise NoSuchChoice(value, tuple(self.choices), ctx, param)


class NameOrFolder(Choice):
    """A parameter type that takes one of several names, or the path of a folder."""

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return the name or path; raises NoSuchChoice for what is neither."""
        if "/" in value or "\\" in value:
            return value
        return f"./{value}" if _is_kind(value, self.choices) else super().convert(value, param, ctx)


def _is_kind(value: str, known: Sequence[str]) -> bool:
    """Return whether a name is that of a folder here which is a kind, and none that is known."""
    if value in known:
        return False
    from pathlib import Path  # a tenth of the time of --help, which asks for no folder

    return Path(value, "outline.yaml").is_file()
