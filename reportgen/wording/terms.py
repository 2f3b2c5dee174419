"""Display names as they stand inside a sentence: in English without their capital."""

from __future__ import annotations

from reportgen.model.language import Locale

_PROPER = frozenset({"English", "Monday", "Chinese", "Japanese", "Spanish"})


def in_sentence(name: str, locale: Locale) -> str:
    """Return a name as it stands inside a sentence: customer satisfaction, Net Promoter Score.

    Names of which a later word has a capital are proper names, and so are abbreviations.
    """
    if locale.is_chinese or not name:
        return name
    first, *rest = name.split()
    if first in _PROPER or any(char.isupper() for char in first[1:]):
        return name
    if any(word[:1].isupper() for word in rest):
        return name
    return name[:1].lower() + name[1:]


def capitalised(text: str) -> str:
    """Return a text as it begins a sentence or a title."""
    return text[:1].upper() + text[1:]
