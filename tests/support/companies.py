"""A company's own Word file and deck, as python-docx and python-pptx make them."""

from __future__ import annotations

import functools
import io
import zipfile
from collections.abc import Callable, Mapping

import docx
import pptx
from docx.shared import Emu, Pt

from reportgen.model.document.theme import CompanyFile
from reportgen.model.place import Place

PLACE = Place("brand.yaml", 3, 11)


@functools.cache
def company_document() -> bytes:
    """Return a Word file with a header, a footer, a heading style of its own, and old text."""
    made = docx.Document()
    made.styles["Heading 1"].font.size = Pt(21)
    made.sections[0].header.paragraphs[0].text = "云雀集团"
    made.sections[0].footer.paragraphs[0].text = "内部文件"
    made.add_paragraph("去年的旧文字")
    made.add_paragraph("旧列表", style="List Number")
    return _saved(made.save)


@functools.cache
def company_deck() -> bytes:
    """Return a widescreen deck with PowerPoint's usual layouts and an old slide."""
    made = pptx.Presentation()
    made.slide_width = Emu(12192000)  # type: ignore[assignment]
    made.slide_height = Emu(6858000)  # type: ignore[assignment]
    slide = made.slides.add_slide(made.slide_layouts[0])
    slide.shapes.title.text = "去年的旧标题"
    return _saved(made.save)


def company(data: bytes, names: Mapping[str, str] | None = None, name: str = "") -> CompanyFile:
    """Return a file as a brand file would name it."""
    return CompanyFile(name or "company.docx", data, PLACE, names or {})


def with_part(data: bytes, name: str, edit: Callable[[bytes], bytes]) -> bytes:
    """Return an Office file with one part edited, or added where it has none."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w") as new:
        for entry in old.namelist():
            content = old.read(entry)
            new.writestr(entry, edit(content) if entry == name else content)
        if name not in old.namelist():
            new.writestr(name, edit(b""))
    return stream.getvalue()


def _saved(save: Callable[[io.BytesIO], None]) -> bytes:
    stream = io.BytesIO()
    save(stream)
    return stream.getvalue()
