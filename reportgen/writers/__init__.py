"""Document -> file bytes. One package per format."""

from __future__ import annotations

from collections.abc import Mapping

from reportgen.writers.base import Writer

WRITERS: Mapping[str, Writer] = {
    "docx": Writer("docx", "reportgen.writers.docx", "base.docx"),
    "pptx": Writer("pptx", "reportgen.writers.pptx", "base.pptx"),
}
