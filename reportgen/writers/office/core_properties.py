"""Title, author and dates of a file: from the config, never from the clock."""

from __future__ import annotations

from reportgen.model.document.document import Document
from reportgen.writers.office.package import Package
from reportgen.writers.office.xml import DECLARATION, escaped

_PART = "docProps/core.xml"
_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
_KIND = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
_NAMESPACES = (
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
)


def write_core_properties(package: Package, document: Document) -> None:
    """Write title, author, language and date of the document into the package."""
    day = document.date or document.period.end
    stamp = f'<dcterms:{{0}} xsi:type="dcterms:W3CDTF">{day.isoformat()}T00:00:00Z</dcterms:{{0}}>'
    xml = (
        f"{DECLARATION}<cp:coreProperties {_NAMESPACES}>"
        f"<dc:title>{escaped(document.title)}</dc:title>"
        f"<dc:creator>{escaped(document.author)}</dc:creator>"
        f"<dc:language>{document.locale.value}</dc:language>"
        f"{stamp.format('created')}{stamp.format('modified')}</cp:coreProperties>"
    )
    if _PART not in package.parts:
        package.relations().add(_KIND, _PART)
    package.add(_PART, xml.encode(), _TYPE)
