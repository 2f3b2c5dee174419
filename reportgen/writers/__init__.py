"""Document -> file bytes. One package per format."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportgen.model.registry import Registry

if TYPE_CHECKING:
    from reportgen.writers.base import Writer

WRITERS: Registry[Writer] = Registry(
    {
        "docx": "reportgen.writers.docx:WRITER",
        "pptx": "reportgen.writers.pptx:WRITER",
    }
)
