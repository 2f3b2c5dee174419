"""The docxtpl template of the peer, made once and not measured: a person makes it in Word."""

from __future__ import annotations

from pathlib import Path

import docx
from docx.enum.style import WD_STYLE_TYPE

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


def make_personal_template(path: Path) -> None:
    """Write a template of one person's document: head, figures, essay, scores, pictures.

    It keeps no table styles but the one it uses: those that come with python-docx are most of a
    file, and a person who cares for speed would throw them out.
    """
    document = docx.Document()
    for style in list(document.styles):
        if style.type == WD_STYLE_TYPE.TABLE and style.name not in ("Normal Table", "Table Grid"):
            style.element.getparent().remove(style.element)
    document.add_paragraph("{{ title }}", style="Title")
    document.add_paragraph("基本情况", style="Heading 1")
    _loop(document, "facts", ("", ""))
    _loop(document, "figures", ("指标", "单位", "本年"))
    document.add_paragraph("工作总结", style="Heading 1")
    document.add_paragraph("{%p for text in essay %}")
    document.add_paragraph("{{ text }}")
    document.add_paragraph("{%p endfor %}")
    document.add_paragraph("考核结果", style="Heading 1")
    _loop(document, "scores", ("考核项", "权重", "自评", "上级评分", "加权得分"))
    document.add_paragraph("总分{{ total }}")
    document.add_paragraph("{%p for picture in pictures %}")
    document.add_paragraph("{{ picture.title }}", style="Caption")
    document.add_paragraph("{{ picture.image }}")
    document.add_paragraph("{%p endfor %}")
    document.add_paragraph("考核评语", style="Heading 2")
    document.add_paragraph("签字　　　　日期")
    document.save(str(path))


def _table(document: docx.document.Document) -> None:
    _loop(document, "section.rows", HEAD)


def _loop(document: docx.document.Document, rows: str, head: tuple[str, ...]) -> None:
    table = document.add_table(rows=4, cols=len(head), style="Table Grid")
    for cell, text in zip(table.rows[0].cells, head, strict=True):
        cell.text = text
    table.rows[1].cells[0].text = f"{{%tr for row in {rows} %}}"
    for number, cell in enumerate(table.rows[2].cells):
        cell.text = f"{{{{ row[{number}] }}}}"
    table.rows[3].cells[0].text = "{%tr endfor %}"
