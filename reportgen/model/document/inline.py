"""What a line of text is made of: text, figures, status marks and references to captions."""

from __future__ import annotations

from dataclasses import field, replace
from enum import StrEnum

from reportgen.model.figures.figure import Figure
from reportgen.model.frozen import frozen
from reportgen.model.language import LocalText


class Medium(StrEnum):
    """Where a block is printed."""

    BOTH = "both"
    DOCUMENT = "document"
    DECK = "deck"


class Tone(StrEnum):
    """What a colour means; nothing else is coloured."""

    PLAIN = "plain"
    GOOD = "good"
    BAD = "bad"
    MUTED = "muted"


class Status(StrEnum):
    """How something stands. Printed as sign, word and colour."""

    MET = "met"
    MISSED = "missed"
    PARTIAL = "partial"
    NO_TARGET = "no_target"
    UNDECIDED = "undecided"
    DONE = "done"
    PLANNED = "planned"
    IN_PROGRESS = "in_progress"


class Form(StrEnum):
    """How a figure is printed.

    A change of 2.0 points, in Simplified Chinese: full 2.0个百分点, number 2.0, size 2.0个百分点,
    size_number 2.0 (never a sign), signed +2.0个百分点, signed_number +2.0, arrow ▲ +2.0个百分点,
    arrow_number ▲ +2.0. A target of 90 %: full 90.0%以上, bound ≥ 90.0%, bound_number ≥ 90.0.
    Scaled says large numbers as people do: 15.9万, 15.9萬, 159 thousand; 约 where that rounds.
    """

    FULL = "full"
    NUMBER = "number"
    SIZE = "size"
    SIZE_NUMBER = "size_number"
    SIGNED = "signed"
    SIGNED_NUMBER = "signed_number"
    ARROW = "arrow"
    ARROW_NUMBER = "arrow_number"
    BOUND = "bound"
    BOUND_NUMBER = "bound_number"
    SCALED = "scaled"


@frozen
class Text:
    """Words that are no figure."""

    text: str
    strong: bool = False
    tone: Tone = Tone.PLAIN


@frozen
class FigureRun:
    """A figure inside text, with the form asked for and the decimals of its metric."""

    figure: Figure
    decimals: int
    form: Form = Form.FULL
    strong: bool = False
    tone: Tone = Tone.PLAIN


@frozen
class StatusMark:
    """A status, printed as sign and word: ● 达标."""

    status: Status


@frozen
class CaptionReference:
    """A mention of a table or chart by its id: 表1, 图2. `text` is what it prints."""

    target: str
    text: str = ""

    @property
    def is_aside(self) -> bool:
        """Return whether its own text sets it apart, （见表1）, so that a sentence needs it not."""
        return bool(self.text)


Inline = Text | FigureRun | StatusMark | CaptionReference
Inlines = tuple[Inline, ...]


@frozen
class Missing:
    """Something that a text wanted to print and that is not there; `name` is its metric's."""

    what: str
    name: LocalText | None = field(default=None, compare=False)


def in_bold(inlines: Inlines) -> Inlines:
    """Return inlines in bold; marks and mentions have a look of their own."""
    return tuple(
        replace(each, strong=True) if isinstance(each, Text | FigureRun) else each
        for each in inlines
    )


def without_mentions(inlines: Inlines) -> Inlines:
    """Return inlines for where nothing can be mentioned, such as a caption.

    An aside is left out; any other mention takes the whole line with it.
    """
    kept = tuple(
        each for each in inlines if not (isinstance(each, CaptionReference) and each.is_aside)
    )
    return () if any(isinstance(each, CaptionReference) for each in kept) else kept
