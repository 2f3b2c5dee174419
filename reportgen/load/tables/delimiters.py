"""What parts the cells of a CSV: comma, semicolon, tab or pipe, found from the header line."""

from __future__ import annotations

from reportgen.model.regex import regex

DELIMITERS = (",", ";", "\t", "|")
_QUOTED = regex(r'"(?:[^"]|"")*"')
_LOOKED_AT = 20


def delimiter_of(text: str, header: int | None = None) -> str:
    """Return the delimiter of a CSV; the comma where candidates tie, and where there is none.

    The line asked is the header's, `header`, where that is known, else the first one that holds
    any: a title above the table may have none.
    """
    lines = text.split("\n", max(_LOOKED_AT, header or 0))
    asked = lines[header - 1 : header] if header else lines[:_LOOKED_AT]
    for line in asked:
        bare = _QUOTED.sub("", line)
        counts = {delimiter: bare.count(delimiter) for delimiter in DELIMITERS}
        if any(counts.values()):
            return max(DELIMITERS, key=counts.__getitem__)
    return ","
