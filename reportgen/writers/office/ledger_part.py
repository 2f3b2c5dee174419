"""The ledger as custom document properties.

They are the one place that Word, PowerPoint and LibreOffice all keep. Figures are listed in
numbered chunks, because a text property holds 255 characters.
"""

from __future__ import annotations

from reportgen.model.document.ledger import Ledger
from reportgen.writers.office.package import Package
from reportgen.writers.office.xml import DECLARATION, escaped

PROPERTY = "reportgen.ledger"
_PART = "docProps/custom.xml"
_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
_FORMAT_ID = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
_NAMESPACES = (
    'xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" '
    'xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"'
)


def stamp(package: Package, ledger: Ledger) -> None:
    """Write the ledger into the package's custom properties."""
    rows = "".join(
        f'<property fmtid="{_FORMAT_ID}" pid="{number + 2}" name="{PROPERTY}.{number:04d}">'
        f"<vt:lpwstr>{escaped(chunk)}</vt:lpwstr></property>"
        for number, chunk in enumerate(ledger.to_chunks())
    )
    xml = f"{DECLARATION}<Properties {_NAMESPACES}>{rows}</Properties>"
    if _PART not in package.parts:
        package.relations().add("custom-properties", _PART)
    package.add(_PART, xml.encode(), _TYPE)
