"""Text as a terminal shows it: how many cells it takes, and nothing in it that gives orders."""

from __future__ import annotations

import unicodedata

_JOINERS = "\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}"
_NONCHARACTERS = frozenset(map(chr, range(0xFDD0, 0xFDF0)))
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_ON_TOP = frozenset({"Mn", "Me", "Cf"})


def width(text: str) -> int:
    """Return how many cells a text takes: Chinese characters two, combining marks none."""
    return len(text) if text.isascii() else sum(map(_cells, text))


def _cells(char: str) -> int:
    if unicodedata.category(char) in _ON_TOP:
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def visible(text: str) -> str:
    """Return a text in which control characters, escapes and marks of direction can be seen.

    Input may hold sequences that move the cursor or turn text round. Tabs and line ends become
    visible as well; what is shown stays on its line.
    """
    if text.isprintable():
        return text
    return "".join(escaped(char) if is_unseen(char) else char for char in text)


def is_unseen(char: str) -> bool:
    """Return whether a character does something instead of showing something."""
    if unicodedata.category(char) in _UNSEEN:
        return char not in _JOINERS
    return ord(char) & 0xFFFE == 0xFFFE or char in _NONCHARACTERS


def escaped(char: str) -> str:
    r"""Return a character as JSON and Python write it: \u202e, \t."""
    return char.encode("unicode_escape").decode("ascii")
