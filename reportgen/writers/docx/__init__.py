"""Document -> docx: the body as XML text in the brand's base document."""

from __future__ import annotations

from reportgen.model.document import Document
from reportgen.writers.base import Brand, Pictures, Written
from reportgen.writers.docx.base_document import restyle
from reportgen.writers.docx.body import body_xml
from reportgen.writers.docx.chrome import add_headers_and_footers
from reportgen.writers.docx.numbering import numbering_xml
from reportgen.writers.docx.page import Page
from reportgen.writers.office.core_properties import write_core_properties
from reportgen.writers.office.ledger_part import stamp
from reportgen.writers.office.package import Package
from reportgen.writers.office.theme import localise

_DOCUMENT = "word/document.xml"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_NUMBERING = "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"


def write(document: Document, brand: Brand, pictures: Pictures) -> Written:
    """Return a document as docx, with the ledger of what it printed."""
    package = Package.open(brand.base)
    if brand.is_plain:
        restyle(package, brand.theme)
    localise(package, brand.theme, document.locale)
    page = Page(document, brand, pictures, package)
    references = add_headers_and_footers(page)
    package.add(_DOCUMENT, body_xml(page, references).encode(), _MAIN)
    package.add("word/numbering.xml", numbering_xml(document).encode(), _NUMBERING)
    write_core_properties(package, document)
    ledger = page.printing.ledger()
    stamp(package, ledger)
    return Written(package.to_bytes(), tuple(page.problems), ledger)
