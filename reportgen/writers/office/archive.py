"""Parts -> the bytes of a ZIP archive. Same parts, same bytes: one date, one level, in order.

Most parts of an Office file are the same in every file of a run (styles, theme, layouts), and
deflating them is most of the work; what was deflated lately is kept.
"""

from __future__ import annotations

import functools
import struct
import zlib
from collections.abc import Iterable

_DATE = (1 << 5) | 1  # 1980-01-01, the first day that the format knows
_DEFLATED = 8
_VERSION = 20
_UNIX = 3 << 8 | _VERSION
_UTF8 = 0x800
_MODE = 0o600 << 16
_LEVEL = 6
_KEPT = 256
"""So many deflated parts: the fixed ones of several formats and languages, and some to spare."""

_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")


def archive(parts: Iterable[tuple[str, bytes]]) -> bytes:
    """Return an archive of parts, in their order."""
    body: list[bytes] = []
    directory: list[bytes] = []
    offset = 0
    for part, content in parts:
        name = part.encode()
        deflated, checksum = _deflated(content)
        flags = 0 if part.isascii() else _UTF8
        told = (flags, _DEFLATED, 0, _DATE, checksum, len(deflated), len(content), len(name))
        local = _LOCAL.pack(b"PK\3\4", _VERSION, *told, 0)
        body += (local, name, deflated)
        central = _CENTRAL.pack(b"PK\1\2", _UNIX, _VERSION, *told, 0, 0, 0, 0, _MODE, offset)
        directory += (central, name)
        offset += len(local) + len(name) + len(deflated)
    entries = b"".join(directory)
    count = len(directory) // 2
    end = _END.pack(b"PK\5\6", 0, 0, count, count, len(entries), offset, 0)
    return b"".join((*body, entries, end))


@functools.lru_cache(maxsize=_KEPT)
def _deflated(content: bytes) -> tuple[bytes, int]:
    """Return content deflated without a header, and its checksum."""
    packer = zlib.compressobj(_LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
    return packer.compress(content) + packer.flush(), zlib.crc32(content)
