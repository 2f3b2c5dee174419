"""The docxtpl template of the peer, made once and not measured: a person makes it in Word."""

from __future__ import annotations

from pathlib import Path

import docx

from bench.peer_sections import HEAD


def make_template(path: Path) -> None:
    """Write a template with cover, chapters, sections, paragraphs, tables and pictures."""
    document = docx.Document()
    document.add_paragraph("{{ title }}", style="Title")
    document.add_paragraph("{{ label }}", style="Subtitle")
    document.add_paragraph("{{ organisation }}　{{ date }}")
    document.add_page_break()
    document.add_paragraph("{%p for chapter in chapters %}")
    document.add_paragraph("{{ chapter.title }}", style="Heading 1")
    document.add_paragraph("{%p for section in chapter.sections %}")
    document.add_paragraph("{{ section.title }}", style="Heading 2")
    document.add_paragraph("{%p for text in section.paragraphs %}")
    document.add_paragraph("{{ text }}")
    document.add_paragraph("{%p endfor %}")
    _table(document)
    document.add_paragraph("{%p endfor %}")
    document.add_paragraph("{%p endfor %}")
    document.add_paragraph("{%p for picture in pictures %}")
    document.add_paragraph("{{ picture.title }}", style="Caption")
    document.add_paragraph("{{ picture.image }}")
    document.add_paragraph("{%p endfor %}")
    document.save(str(path))


def _table(document: docx.document.Document) -> None:
    table = document.add_table(rows=4, cols=len(HEAD), style="Table Grid")
    for cell, text in zip(table.rows[0].cells, HEAD, strict=True):
        cell.text = text
    table.rows[1].cells[0].text = "{%tr for row in section.rows %}"
    for number, cell in enumerate(table.rows[2].cells):
        cell.text = f"{{{{ row[{number}] }}}}"
    table.rows[3].cells[0].text = "{%tr endfor %}"
