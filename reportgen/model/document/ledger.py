"""The ledger: the figures that a written file printed, and its form inside that file."""

from __future__ import annotations

import base64
import json
import zlib
from collections.abc import Sequence
from operator import attrgetter
from typing import Any

from reportgen.model.frozen import frozen

CHUNK = 255
"""Office's own limit for a text property, in characters."""

_MOST_BYTES = 64 * 1024 * 1024


@frozen
class LedgerEntry:
    """One printed figure.

    `text` is what the reader sees, `value` the unrounded value. `source` is file:line:column of the
    cell, empty for derived figures; `formula` says how those came about; `operands` are the ids of
    the figures behind it. `where` names the spot in the file: a bookmark, a chart point, a slide.
    """

    id: str
    text: str
    value: str
    unit: str
    source: str
    formula: str
    operands: tuple[str, ...]
    where: str


@frozen
class Ledger:
    """All printed figures of one file, in the order of printing."""

    entries: tuple[LedgerEntry, ...] = ()

    def to_chunks(self) -> tuple[str, ...]:
        """Return the ledger as pieces of at most 255 characters: JSON, deflated, in base64."""
        rows = json.dumps([_row(entry) for entry in self.entries], ensure_ascii=False)
        packed = base64.b64encode(zlib.compress(rows.encode(), 9)).decode()
        return tuple(packed[at : at + CHUNK] for at in range(0, len(packed), CHUNK))

    @classmethod
    def from_chunks(cls, chunks: Sequence[str]) -> Ledger:
        """Return the ledger that `to_chunks` wrote; raises ValueError where it is damaged."""
        try:
            unpacker = zlib.decompressobj()
            packed = base64.b64decode("".join(chunks), validate=True)
            text = unpacker.decompress(packed, _MOST_BYTES)
            if not unpacker.eof:
                raise ValueError("the ledger is cut short, or too large")
            rows = json.loads(text)
            return cls(tuple(_entry(row) for row in rows))
        except (zlib.error, TypeError, IndexError) as damage:
            raise ValueError(str(damage)) from damage


_row = attrgetter("id", "text", "value", "unit", "source", "formula", "operands", "where")


def _entry(row: list[Any]) -> LedgerEntry:
    identifier, text, value, unit, source, formula, operands, where = row
    return LedgerEntry(identifier, text, value, unit, source, formula, tuple(operands), where)
