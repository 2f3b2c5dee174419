"""The one place where text becomes XML: everything that is written passes through here."""

from __future__ import annotations

import re
from collections.abc import Iterable

from reportgen.model.regex import regex

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

_NEVER = "\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"
_UNPRINTABLE = regex(f"[{_NEVER}]")
_SPECIAL = re.compile(f'[&<>"{_NEVER}]')
_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})


def escaped(text: object) -> str:
    """Return text that is safe between tags and inside quoted attributes.

    Characters that XML cannot hold are left out; the loader has refused them long before.
    """
    said = str(text)
    if not _SPECIAL.search(said):  # nearly all texts
        return said
    return _UNPRINTABLE.sub("", said).translate(_ESCAPES)


def tag(name: str, *children: str, **attributes: object) -> str:
    """Return an element of ready-made children. Attributes are escaped; None leaves one out.

    An attribute `w_val` is written `w:val`; a trailing underscore (`type_`) is dropped.
    """
    written = "".join(
        f' {_attribute(key)}="{escaped(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    inner = "".join(children)
    return f"<{name}{written}>{inner}</{name}>" if inner else f"<{name}{written}/>"


def solid(colour: str) -> str:
    """Return a fill of one colour."""
    return f'<a:solidFill><a:srgbClr val="{colour}"/></a:solidFill>'


def joined(parts: Iterable[str]) -> str:
    """Return XML fragments one after the other."""
    return "".join(parts)


def _attribute(key: str) -> str:
    return key.rstrip("_").replace("_", ":", 1)
