"""Figures inside written files: read back what a docx or pptx says that it printed."""

from __future__ import annotations

import io
import zipfile
import zlib
from xml.parsers import expat

from reportgen.model.document.ledger import Ledger

PROPERTY = "reportgen.ledger."
_PART = "docProps/custom.xml"
_MOST_BYTES = 16 * 1024 * 1024


def read_ledger(data: bytes) -> Ledger:
    """Return the ledger inside a written docx or pptx.

    Raises ValueError where the file is no Office file, holds no ledger, or the ledger is damaged.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            info = archive.getinfo(_PART)
            if info.file_size > _MOST_BYTES:
                raise ValueError(f"{_PART} is larger than {_MOST_BYTES} bytes")
            properties = _text_properties(archive.read(info))
    except (zipfile.BadZipFile, KeyError) as missing:
        raise ValueError("the file holds no ledger") from missing
    except (zlib.error, EOFError, RuntimeError) as damage:  # also: encrypted, packed in a new way
        raise ValueError(f"{_PART} cannot be unpacked: {damage}") from damage
    names = sorted(filter(_is_ledger, properties), key=lambda name: (len(name), name))
    chunks = [properties[name] for name in names]
    if not chunks:
        raise ValueError("the file holds no ledger")
    return Ledger.from_chunks(chunks)


def _is_ledger(name: str) -> bool:
    return name.startswith(PROPERTY)


def _text_properties(xml: bytes) -> dict[str, str]:
    """Return the custom text properties by name. A document type is refused, as OPC asks."""
    found: dict[str, str] = {}
    name = ""

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal name
        if tag == "property":
            name = attributes.get("name", "")
            found[name] = ""

    def text(data: str) -> None:
        if name:
            found[name] += data

    def refuse(*_: object) -> None:
        raise ValueError(f"{_PART} declares a document type")

    parser = expat.ParserCreate()
    parser.StartElementHandler = start
    parser.CharacterDataHandler = text
    parser.StartDoctypeDeclHandler = refuse
    try:
        parser.Parse(xml, True)  # noqa: FBT003 - expat's own signature
    except expat.ExpatError as damage:
        raise ValueError(f"{_PART} is no XML: {damage}") from damage
    return {key: value.strip() for key, value in found.items()}
