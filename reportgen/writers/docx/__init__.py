"""Document -> docx: the body as XML text in the brand's base document."""

from __future__ import annotations

from reportgen.model.document.document import Document
from reportgen.model.document.theme import CompanyFile
from reportgen.writers.base import Brand, Pictures, Writer, Written
from reportgen.writers.docx.base_document import restyle
from reportgen.writers.docx.body import body_xml
from reportgen.writers.docx.chrome import (
    add_footers,
    add_headers,
    add_headers_and_footers,
    own_parts,
)
from reportgen.writers.docx.numbering import numbering_xml
from reportgen.writers.docx.page import Page
from reportgen.writers.office.core_properties import write_core_properties
from reportgen.writers.office.ledger_part import stamp
from reportgen.writers.office.package import Package
from reportgen.writers.office.theme import fill_fonts, localise

_DOCUMENT = "word/document.xml"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_NUMBERING = "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"


def write(document: Document, brand: Brand, pictures: Pictures) -> Written:
    """Return a document as docx, with the ledger of what it printed.

    Raises WriterError where a company's own base file cannot be used.
    """
    if brand.company is not None:
        return _write_on(brand.company, document, brand, pictures)
    package = Package.open(brand.base)
    if brand.is_plain:
        restyle(package, brand.theme)
    localise(package, brand.theme, document.locale)
    page = Page(document, brand, pictures, package)
    references = add_headers_and_footers(page)
    package.add(_DOCUMENT, body_xml(page, references).encode(), _MAIN)
    package.add("word/numbering.xml", numbering_xml(document).encode(), _NUMBERING)
    return _finished(page)


def _write_on(file: CompanyFile, document: Document, brand: Brand, pictures: Pictures) -> Written:
    """Return a document in a company's own file: its styles and headers, our body."""
    from reportgen.writers.docx.company import add_numbering, adopt

    company = adopt(file, brand.theme)
    fill_fonts(company.package, brand.theme, document.locale)
    page = Page(document, brand, pictures, company.package)
    if document.draft:
        references = add_headers_and_footers(page)
    else:
        references = (company.headers or add_headers(page)) + (company.footers or add_footers(page))
    body = company.translated(body_xml(page, references))
    company.package.add(_DOCUMENT, body.encode(), _MAIN)
    for name in own_parts(company.package):
        content = company.package.parts[name].decode()
        company.package.parts[name] = company.translated(content).encode()
    add_numbering(company, numbering_xml(document))
    return _finished(page)


def _finished(page: Page) -> Written:
    write_core_properties(page.package, page.document)
    ledger = page.printing.ledger()
    stamp(page.package, ledger)
    return Written(page.package.to_bytes(), tuple(page.problems), ledger)


WRITER = Writer("docx", write, "base.docx")
