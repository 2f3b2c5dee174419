"""File names from the config's pattern: safe on every system, never outside the output folder."""

from __future__ import annotations

import re
from collections.abc import Mapping

_PLACEHOLDER = re.compile(r"\{(\w+)\}")
_UNSAFE = re.compile('[\x00-\x1f\x7f<>:"/\\\\|?*\u200b-\u200f\u202a-\u202e\u2066-\u2069]')
_MOST_BYTES = 200
_RESERVED = frozenset(
    {"con", "prn", "aux", "nul"} | {f"{port}{n}" for port in ("com", "lpt") for n in range(10)}
)


def placeholders(pattern: str) -> tuple[str, ...]:
    """Return the names of the placeholders in a pattern such as `{period}-{kind}`."""
    return tuple(_PLACEHOLDER.findall(pattern))


def filled(pattern: str, values: Mapping[str, str]) -> str:
    """Return the pattern with its placeholders filled in, as a safe file name."""
    return safe_name(_PLACEHOLDER.sub(lambda match: values.get(match[1], ""), pattern))


def safe_name(text: str) -> str:
    """Return `text` as a file name: no folders, no reserved names, no odd ends, 200 bytes."""
    name = _UNSAFE.sub("_", text).strip(" .") or "report"
    name = name.encode()[:_MOST_BYTES].decode(errors="ignore")
    return f"_{name}" if name.partition(".")[0].lower() in _RESERVED else name
