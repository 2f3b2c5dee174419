"""The document between templates and writers: chapters of sections of blocks, a closed union.

Figures stay figures in here: a `FigureRun` becomes a string only in a writer, by
`reportgen.wording.numbers.show`. Document and deck are written from the same value; a block that
is meant for one of them only says so in `medium`. One that `shares` names the id of a block before
it stands on the same slide, where the deck has room for both.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import field
from datetime import date
from enum import StrEnum

from reportgen.model.document.chart import Chart
from reportgen.model.document.inline import FigureRun, Inlines, Medium, Status
from reportgen.model.figures.period import Period
from reportgen.model.frozen import frozen
from reportgen.model.language import Locale


class Align(StrEnum):
    """How a column stands: text left, numbers right."""

    LEFT = "left"
    RIGHT = "right"


class Emphasis(StrEnum):
    """How a column or row stands out: `ACTUAL` is the column that the table is about."""

    PLAIN = "plain"
    STRONG = "strong"
    MUTED = "muted"
    ACTUAL = "actual"
    TOTAL = "total"


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
class Column:
    """A table column; `weight` is its share of the width, in the unit of the other columns.

    `fixed` columns never wrap (numbers, dates, names, status). Writers drop columns that are
    `optional`, last first, where the table is too wide.
    """

    title: str
    align: Align = Align.LEFT
    weight: int = 10
    emphasis: Emphasis = Emphasis.PLAIN
    fixed: bool = False
    optional: bool = False


@frozen
class Row:
    """A table row: a cell for each column."""

    cells: tuple[Inlines, ...]
    emphasis: Emphasis = Emphasis.PLAIN


@frozen
class Table:
    """A table with a marked header row; caption above, note and source below.

    `claim` is the slide's title in the deck where the section's own claim is used already.
    """

    id: str
    caption: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    number: int | None = None
    claim: Inlines = ()
    note: Inlines = ()
    source: str = ""
    medium: Medium = Medium.BOTH
    shares: str = ""


@frozen
class KpiCard:
    """One metric, large: value, change on the previous period, target, status, gap.

    `versus` says what the change is against (较上季). `scale` is the upper end of the bar that the
    deck draws from 0, a derived figure.
    """

    name: str
    value: FigureRun
    unit: str
    status: Status
    versus: str = ""
    change: FigureRun | None = None
    target: FigureRun | None = None
    gap: Inlines = ()
    scale: FigureRun | None = None


@frozen
class KpiCards:
    """Two to six metrics side by side."""

    id: str
    caption: str
    cards: tuple[KpiCard, ...]
    number: int | None = None
    claim: Inlines = ()
    note: Inlines = ()
    source: str = ""
    medium: Medium = Medium.BOTH
    shares: str = ""


@frozen
class ProblemCard:
    """A gap or an issue: what, how far, why, what is done.

    `headline` is the large value (deck) with `target` beside it; `facts` are labelled values such
    as (实际, 85.0%); empty `cause` or `action` are left out of the card.
    """

    name: Inlines
    status: Status | None
    text: Inlines
    headline: Inlines = ()
    facts: tuple[tuple[str, Inlines], ...] = ()
    cause: Inlines = ()
    action: Inlines = ()
    cause_label: str = ""
    action_label: str = ""


@frozen
class ProblemCards:
    """Problems one under the other (document) or up to three side by side (deck)."""

    id: str
    cards: tuple[ProblemCard, ...]
    claim: Inlines = ()
    source: str = ""
    medium: Medium = Medium.BOTH


@frozen
class NumberCard:
    """A numbered card 01, 02, 03: title, text, and a figure panel with one line below it."""

    title: Inlines
    text: Inlines
    status: Status | None = None
    figure: Inlines = ()
    line: Inlines = ()


@frozen
class NumberCards:
    """Two to four numbered cards in a row; the document prints bold lead-ins."""

    id: str
    cards: tuple[NumberCard, ...]
    claim: Inlines = ()
    source: str = ""
    medium: Medium = Medium.BOTH
    shares: str = ""


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


@frozen
class Step:
    """A step of a process: its name, and labelled facts such as (记录, 工单号)."""

    name: Inlines
    facts: tuple[tuple[str, Inlines], ...] = ()


@frozen
class Process:
    """Steps in their order: chevrons in the deck, a numbered table in the document.

    After the last step of a `cycle` comes the first one again.
    """

    id: str
    caption: str
    heading: str
    steps: tuple[Step, ...]
    cycle: bool = False
    number: int | None = None
    claim: Inlines = ()
    note: Inlines = ()
    source: str = ""
    medium: Medium = Medium.BOTH
    shares: str = ""


@frozen
class Event:
    """Something on a timeline: when, what, more of it, how it stands."""

    when: str
    name: Inlines
    text: Inlines = ()
    status: Status | None = None


@frozen
class Timeline:
    """Events in the order of time: marks on a line in the deck, a table in the document.

    `headings` are the words for when, what, more of it, and how it stands.
    """

    id: str
    caption: str
    headings: tuple[str, str, str, str]
    events: tuple[Event, ...]
    number: int | None = None
    claim: Inlines = ()
    note: Inlines = ()
    source: str = ""
    medium: Medium = Medium.BOTH


Block = (
    Paragraph
    | ItemList
    | Table
    | KpiCards
    | ProblemCards
    | NumberCards
    | Process
    | Timeline
    | Callout
    | Facts
    | SignOff
    | Chart
)


class Slides(StrEnum):
    """How a section is shared out over slides: a slide for each block, or one for all of them."""

    EACH = "each"
    ONE = "one"


@frozen
class Section:
    """A heading with what stands under it. Without a title its blocks follow the chapter's."""

    id: str
    title: str
    blocks: tuple[Block, ...]
    claim: Inlines = ()
    slides: Slides = Slides.EACH


class Opening(StrEnum):
    """How a chapter opens: with a divider in the deck, on a new page of the document, or neither.

    A deck whose chapters open without dividers has no contents slide either.
    """

    DIVIDER = "divider"
    PAGE = "page"
    INLINE = "inline"


@frozen
class Chapter:
    """A chapter; `summary` is the one line of the divider that opens it in the deck.

    One that opens on a page of its own is listed in the contents by its title alone.
    """

    id: str
    title: str
    sections: tuple[Section, ...]
    summary: Inlines = ()
    numbered: bool = True
    opening: Opening = Opening.DIVIDER


class HeadingNumbers(StrEnum):
    """How headings are numbered: level 1, then level 2."""

    CN_LETTER = "cn-letter"  # 一、 then A.
    CN_PAREN = "cn-paren"  # 一、 then (1)
    CN_DIGIT = "cn-digit"  # 一、 then 1、
    PART_CARD = "part-card"  # 01 then 01, 02, 03
    DECIMAL = "decimal"  # 1 then 1.1


@frozen
class Cover:
    """The front page. `segments` are the parts of the year with the present one named.

    A document whose cover is for the deck only begins with its title.
    """

    period_mark: str
    title: str
    organisation: str
    grade: str
    details: tuple[tuple[str, str], ...]
    segments: tuple[str, ...] = ()
    present: tuple[int, ...] = ()
    medium: Medium = Medium.BOTH


@frozen
class Closing:
    """The deck's last slide: thanks, who, when, and the steps that come next."""

    thanks: str
    name: str
    date: str
    title: str
    steps: tuple[tuple[str, Inlines, str], ...] = ()


@frozen
class Chrome:
    """The words around the content: contents title, headers, footers, caption labels."""

    contents: str
    header_left: str
    header_right: str
    footer_left: str
    table: str
    figure: str
    page_numbers: str = "{n} / {total}"
    continued: str = ""
    draft: str = ""


@frozen
class Document:
    """All that a writer needs, in words and figures; no style, no file format."""

    kind: str
    locale: Locale
    title: str
    author: str
    period: Period
    date: date | None
    cover: Cover
    closing: Closing
    chrome: Chrome
    numbering: HeadingNumbers
    chapters: tuple[Chapter, ...]
    draft: tuple[str, ...] = field(default=())

    def blocks(self, medium: Medium) -> Iterator[Block]:
        """Yield every block that `medium` prints, in order."""
        for chapter in self.chapters:
            for section in chapter.sections:
                for block in section.blocks:
                    if block.medium in (Medium.BOTH, medium):
                        yield block

    def charts(self) -> Iterator[Chart]:
        """Yield every chart of the document."""
        for chapter in self.chapters:
            for section in chapter.sections:
                yield from (block for block in section.blocks if isinstance(block, Chart))
