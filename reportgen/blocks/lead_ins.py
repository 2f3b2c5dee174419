"""The things of a list as paragraphs, each led in by its name in bold; in the deck they are notes.

For documents, where cards would break up the reading. After the name stand the thing's text, and
what is done about it (`response`). With `otherwise: claim` a thing without a text says what its
metric says. Several lists follow one another.

    ::: lead-ins
    of: challenges.external challenges.internal
    :::
"""

from __future__ import annotations

from reportgen.blocks.base import BlockData, BlockType, Kind, Made, Option, strong
from reportgen.blocks.fields import TITLES, cell, metric_of, name_of
from reportgen.blocks.spoken import claim_of
from reportgen.model.document import Paragraph
from reportgen.model.entries import Entry
from reportgen.model.inline import Inline, Inlines, Text
from reportgen.model.language import Locale
from reportgen.wording.labels import column_title

_TEXTS = ("text", "does", "standard")
_ANSWERS = ("response", "action")
_STOPS = "。！？；.!?;"


def lead_ins(data: BlockData) -> Made:
    """Yield a paragraph for each thing that says more than its name."""
    for entry in data.entries():
        said = tuple(_said(data, entry))
        if name_of(entry) and said:
            name = strong(_sentence(name_of(entry), data.scene.locale))
            yield Paragraph((*name, *said), data.medium)


def _said(data: BlockData, entry: Entry) -> list[Inline]:
    """Return the text and the answer, each a sentence."""
    locale = data.scene.locale
    used = entry.first(*TITLES)
    text = entry.first(*(field for field in _TEXTS if field != used))
    body = cell(data, entry, text) if text else ()
    if not body and data.word("otherwise") == "claim":
        body = claim_of(data.scene, metric_of(data.scene, entry))
    said: list[Inline] = [*_ended(body, locale)]
    answer = entry.first(*(field for field in _ANSWERS if field != used))
    if answer:
        colon = ": " if locale is Locale.EN else "："
        said.append(Text(f"{column_title(answer, locale)}{colon}"))
        said += _ended(cell(data, entry, answer), locale)
    return said


def _ended(inlines: Inlines, locale: Locale) -> Inlines:
    """Return inlines that end as a sentence does, and leave room for the next."""
    if not inlines:
        return ()
    last = inlines[-1]
    if isinstance(last, Text) and last.text.rstrip()[-1:] in _STOPS:
        return (*inlines, Text(" ")) if locale is Locale.EN else inlines
    return (*inlines, Text(_sentence("", locale)))


def _sentence(text: str, locale: Locale) -> str:
    return f"{text}. " if locale is Locale.EN else f"{text}。"


BLOCK = BlockType(
    "lead-ins",
    lead_ins,
    {"of": Option(Kind.LISTS), "otherwise": Option(Kind.WORD, ("claim",))},
)
