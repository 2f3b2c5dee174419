"""Headers and footers: title and period above, organisation and page number below."""

from __future__ import annotations

import re

from reportgen.writers.docx.inlines import paragraph, text_run
from reportgen.writers.docx.page import PART, TEXT_WIDTH, Page
from reportgen.writers.office.package import Package
from reportgen.writers.office.xml import DECLARATION

_NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.{}+xml"
_OURS = "own-"  # a company's file may have a header1.xml already
_TAB = "<w:r><w:tab/></w:r>"
_ABOVE = (
    f'<w:framePr w:w="{TEXT_WIDTH}" w:h="400" w:hRule="exact" w:wrap="around" w:vAnchor="page" '
    'w:hAnchor="margin" w:x="1" w:y="340"/>'
)
"""A frame above the running head, which stands where it stands without a draft's stamp."""


def add_headers_and_footers(page: Page) -> str:
    """Add the parts and return the references for the section's properties.

    The cover has neither, but a draft says so on the cover as well.
    """
    return add_headers(page) + add_footers(page)


def add_headers(page: Page) -> str:
    """Add the headers and return their references: title and period, and a draft's stamp."""
    chrome = page.document.chrome
    head = text_run(page, chrome.header_left) + _TAB + text_run(page, chrome.header_right)
    stamp = ""
    if page.document.draft:
        stamp = paragraph("RGDraft", text_run(page, chrome.draft), extra=_ABOVE)
    return _part(page, "header", 1, "default", stamp + paragraph("Header", head)) + _part(
        page, "header", 2, "first", stamp + paragraph("Header")
    )


def add_footers(page: Page) -> str:
    """Add the footers and return their references: whose document it is, and the page number."""
    foot = text_run(page, page.brand.footer(page.document)) + _TAB + _page_number(page)
    return _part(page, "footer", 1, "default", paragraph("Footer", foot)) + _part(
        page, "footer", 2, "first", paragraph("Footer")
    )


def own_parts(package: Package) -> list[str]:
    """Return the header and footer parts of ours that a package holds."""
    return [name for name in package.parts if name.startswith(f"word/{_OURS}")]


def _part(page: Page, kind: str, number: int, where: str, content: str) -> str:
    root = "hdr" if kind == "header" else "ftr"
    xml = f"{DECLARATION}<w:{root} {_NAMESPACES}>{content}</w:{root}>"
    name = f"{_OURS}{kind}{number}.xml"
    page.package.add(f"word/{name}", xml.encode(), _TYPE.format(kind))
    relation = page.package.relations(PART).add(kind, name)
    return f'<w:{kind}Reference w:type="{where}" r:id="{relation}"/>'


def _page_number(page: Page) -> str:
    """Return the page number as fields, in the form that the config asks for: {n} / {total}."""
    made = []
    for part in re.split(r"(\{n\}|\{total\})", page.document.chrome.page_numbers):
        if part == "{n}":
            made.append(_field("PAGE"))
        elif part == "{total}":
            made.append(_field("NUMPAGES"))
        elif part:
            made.append(text_run(page, part))
    return "".join(made)


def _field(name: str) -> str:
    return f'<w:fldSimple w:instr=" {name} "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
