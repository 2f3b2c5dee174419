"""JSON in which nothing gives orders to a terminal that shows it."""

from __future__ import annotations

import json

from reportgen.console.cells import is_unseen


def json_text(value: object, indent: int | None = None) -> str:
    """Return a value as JSON: Chinese as it is, characters that cannot be seen escaped."""
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    return "\n".join(map(_seen, text.split("\n")))


def _seen(line: str) -> str:
    if line.isprintable():
        return line
    return "".join(json.dumps(char)[1:-1] if is_unseen(char) else char for char in line)
