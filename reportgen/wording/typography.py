"""The marks and spaces of each language: its comma, its brackets, what stands between two words.

A text in words is a `LocalText`; what only sets texts beside each other comes from here.
"""

from __future__ import annotations

from dataclasses import replace
from typing import assert_never

from reportgen.model.frozen import frozen
from reportgen.model.language import Locale


@frozen
class Typography:
    """How one language sets words, names and values beside each other. Spaces are included."""

    space: str
    """Between two words, and between two sentences: nothing in Chinese."""
    label_space: str
    """Between a label and its value."""
    wide_space: str
    """Between two things on one line."""
    footer_space: str
    """Between two things in the footer of a slide."""
    dot: str
    """Between topics on one line: a middle dot; in Chinese a space of one character."""
    comma: str
    """Between two clauses."""
    list_comma: str
    """Between two names of a list."""
    last_comma: str
    """Before the last name of a list: and."""
    apposition: str
    """Between a name and what more is said of it: a position, a place, a day."""
    semicolon: str
    colon: str
    stop: str
    """At the end of a sentence, without the space that follows it."""
    open: str
    """The opening bracket."""
    close: str
    """The closing bracket."""
    quotes: tuple[str, str]
    """The opening and the closing quotation mark."""
    becomes: str
    """Between an earlier value and a later one."""
    until: str
    """Between the first and the last day or period of a span."""
    and_more: str
    """Behind a list that is cut short."""
    counter_space: str
    """Between a number and the word for what it counts."""
    signing_space: str
    """Between the places for a signature and for its date."""
    title_ems: float
    """The length of a line of a document's title, in ems."""
    label_width: int
    """The width of a column of labels on a page, in twentieths of a point."""
    is_justified: bool
    """Whether paragraphs of a page end flush at the right; characters of one width let them."""
    are_marks_wide: bool
    """Whether quotation marks and dashes take the width of a character."""
    do_cards_fit_words: bool
    """Whether a narrow card has room for 上季 and 90.0%以上; else it prints Q3 and ≥ 90.0%."""

    @property
    def open_aside(self) -> str:
        """Return the opening bracket of an aside, with the space before it."""
        return f"{self.space}{self.open}"

    def quoted(self, text: str) -> str:
        """Return a text in quotation marks."""
        return text.join(self.quotes)

    def aside(self, text: str) -> str:
        """Return a text in brackets as it stands behind a word: （2/3）, in English " (2/3)"."""
        return f"{self.open_aside}{text}{self.close}"


def typography(locale: Locale) -> Typography:
    """Return the marks and spaces of a language."""
    match locale:
        case Locale.EN:
            return _ENGLISH
        case Locale.HANS:
            return _SIMPLIFIED_CHINESE
        case Locale.HANT:
            return _TRADITIONAL_CHINESE
        case _:
            assert_never(locale)


_ENGLISH = Typography(
    space=" ",
    label_space=" ",
    wide_space="  ",
    footer_space="   ",
    dot=" · ",
    comma=", ",
    list_comma=", ",
    last_comma=" and ",
    apposition=", ",
    semicolon="; ",
    colon=": ",
    stop=".",
    open="(",
    close=")",
    quotes=("“", "”"),
    becomes=" to ",
    until=" – ",
    and_more=", …",
    counter_space="\N{NO-BREAK SPACE}",
    signing_space="  " * 8,
    title_ems=12.0,
    label_width=1750,
    is_justified=False,
    are_marks_wide=False,
    do_cards_fit_words=False,
)

_SIMPLIFIED_CHINESE = Typography(
    space="",
    label_space="　",
    wide_space="　",
    footer_space="　",
    dot="　",
    comma="，",
    list_comma="、",
    last_comma="和",
    apposition="　",
    semicolon="；",
    colon="：",
    stop="。",
    open="（",
    close="）",
    quotes=("“", "”"),
    becomes="→",
    until="至",
    and_more="等",
    counter_space="",
    signing_space="　" * 5,
    title_ems=14.0,
    label_width=1300,
    is_justified=True,
    are_marks_wide=True,
    do_cards_fit_words=True,
)

_TRADITIONAL_CHINESE = replace(_SIMPLIFIED_CHINESE, last_comma="與", quotes=("「", "」"))
