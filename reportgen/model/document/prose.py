"""What is read line by line: paragraphs, lists, callouts, facts, places to sign."""

from __future__ import annotations

from reportgen.model.document.inline import Inlines, Medium
from reportgen.model.frozen import frozen


@frozen
class Paragraph:
    """Prose. The document prints it, the deck speaks it (notes).

    A paragraph that is for the deck only stands on the slide as its lead.
    """

    inlines: Inlines
    medium: Medium = Medium.BOTH


@frozen
class ItemList:
    """Points, numbered or not."""

    items: tuple[Inlines, ...]
    ordered: bool = False
    medium: Medium = Medium.BOTH


@frozen
class Callout:
    """A short text in a panel of its own, with a label."""

    label: str
    inlines: Inlines
    medium: Medium = Medium.BOTH


@frozen
class Facts:
    """Whom or what a document is about: labelled values such as (职位, 在线客服)."""

    facts: tuple[tuple[str, Inlines], ...]
    medium: Medium = Medium.BOTH


@frozen
class Signatory:
    """Who signs, and as what."""

    role: str
    name: str
    title: str = ""


@frozen
class SignOff:
    """Places for name, hand and date. The deck has its closing slide instead."""

    signatories: tuple[Signatory, ...]
    hand: str
    date: str
    medium: Medium = Medium.DOCUMENT
