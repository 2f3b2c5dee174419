"""What every part of the docx writer works with: document, brand, package, printing, counters."""

from __future__ import annotations

from reportgen.model.document.document import Document
from reportgen.model.finding import Problem
from reportgen.wording.typography import Typography, typography
from reportgen.writers.base import Brand, Pictures
from reportgen.writers.office.package import Package
from reportgen.writers.printing import Printing

TEXT_WIDTH = 8958
"""Width of the text area in twentieths of a point: 158 mm."""

PART = "word/document.xml"


class Page:
    """The state of one docx in the making; ids are counted here, so that they are unique."""

    def __init__(
        self, document: Document, brand: Brand, pictures: Pictures, package: Package
    ) -> None:
        self.document = document
        self.brand = brand
        self.pictures = pictures
        self.package = package
        self.printing = Printing(document.locale)
        self.problems: list[Problem] = []
        self._bookmarks = 0
        self._drawings = 0

    @property
    def marks(self) -> Typography:
        """Return the marks, spaces and widths of the document's language."""
        return typography(self.document.locale)

    @property
    def gap(self) -> str:
        """Return the space between two things on one line."""
        return self.marks.wide_space

    def next_bookmark(self) -> int:
        """Return a bookmark id that no other has."""
        self._bookmarks += 1
        return self._bookmarks

    def next_drawing(self) -> int:
        """Return a drawing id that no other has."""
        self._drawings += 1
        return self._drawings

    def caption_anchor(self, identifier: str) -> str:
        """Return the bookmark of a caption."""
        clean = "".join(char if char.isalnum() else "_" for char in identifier)
        return f"_Ref_{clean}"[:40]
