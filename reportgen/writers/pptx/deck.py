"""What every part of the pptx writer works with: document, brand, package, printing."""

from __future__ import annotations

from reportgen.model.document import Document
from reportgen.model.finding import Problem
from reportgen.model.language import Locale
from reportgen.writers.base import Brand, Pictures
from reportgen.writers.office.package import Package
from reportgen.writers.office.printing import Printing


class Deck:
    """The state of one deck in the making."""

    def __init__(
        self, document: Document, brand: Brand, pictures: Pictures, package: Package
    ) -> None:
        self.document = document
        self.brand = brand
        self.pictures = pictures
        self.package = package
        self.printing = Printing(document.locale)
        self.problems: list[Problem] = []

    @property
    def locale(self) -> Locale:
        """Return the language of the deck."""
        return self.document.locale

    @property
    def language(self) -> str:
        """Return the language tag of its runs."""
        return self.brand.theme.fonts[self.locale].language
