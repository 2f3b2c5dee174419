"""What a format must offer, and what a written file is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import field

from reportgen.model.document.document import Document
from reportgen.model.document.ledger import Ledger
from reportgen.model.document.theme import CompanyFile, Theme
from reportgen.model.finding import Problem
from reportgen.model.frozen import frozen


@frozen
class Picture:
    """A chart drawn as PNG, with its size in pixels."""

    data: bytes
    width: int
    height: int


Pictures = Mapping[str, Picture]
"""Pictures by chart id. A chart that has one is printed as picture, otherwise as native chart."""


@frozen
class Brand:
    """The look of what is written: colours and fonts, and the base file of the format.

    `is_plain` says that the base file is in its own colours, and has yet to take the theme's;
    a `company` file takes its place.
    """

    theme: Theme
    base: bytes
    is_plain: bool = False
    company: CompanyFile | None = None

    def footer(self, document: Document) -> str:
        """Return the line at the foot of every page: the brand's own, else whose document it is."""
        return self.theme.footer or document.chrome.footer_left


@frozen
class Written:
    """A finished file in memory, what its writer has to say about it, and what it printed."""

    data: bytes
    problems: tuple[Problem, ...] = ()
    ledger: Ledger = field(default_factory=Ledger)


Write = Callable[[Document, Brand, Pictures], Written]


@frozen
class Writer:
    """A format: its name, the function that writes it, and its base file in a brand."""

    name: str
    write: Write
    base: str
