"""When to colour, and how. Colour never carries meaning alone: the words stay."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import TextIO

Paint = Callable[[str, str], str]

_CODES = {"error": "1;31", "warning": "1;33", "info": "1;36", "help": "1;32", "place": "34"}


def painter(stream: TextIO, choice: str) -> Paint:
    """Return the function that colours text of a kind for a stream, or leaves it plain.

    `choice` is always, never or auto. Then a terminal is coloured, unless NO_COLOR is set or it
    is a dumb one; FORCE_COLOR colours anything.
    """
    return _coloured if wants_colour(stream, choice) else _plain


def wants_colour(stream: TextIO, choice: str) -> bool:
    """Return whether a stream is to be coloured."""
    if choice in ("always", "never"):
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return stream.isatty() and os.environ.get("TERM") != "dumb"


def _coloured(kind: str, text: str) -> str:
    return f"\x1b[{_CODES[kind]}m{text}\x1b[0m"


def _plain(_: str, text: str) -> str:
    return text
