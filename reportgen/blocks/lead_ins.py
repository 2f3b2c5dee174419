"""The things of a list as paragraphs, each led in by its name in bold; in the deck they are notes.

For documents, where cards would break up the reading. After the name stand the thing's text, and
what is done about it (`response`). With `otherwise: claim` a thing without a text says what its
metric says. Several lists follow one another.

    ::: lead-ins
    of: challenges.external challenges.internal
    :::
"""

from __future__ import annotations

from dataclasses import replace

from reportgen.blocks.base import BlockData, BlockType, Made, Option, OptionKind, plain, strong
from reportgen.blocks.fields import TITLES, cell, metric_of, title_of
from reportgen.blocks.metric_text import claim_of
from reportgen.model.document.inline import Inline, Inlines, Text
from reportgen.model.document.prose import Paragraph
from reportgen.model.language import Locale
from reportgen.model.report.entries import Entry
from reportgen.wording.labels import column_title
from reportgen.wording.typography import typography

_TEXTS = ("text", "does", "standard")
_ANSWERS = ("response", "action")
_STOPS = "。！？；.!?;"


def lead_ins(data: BlockData) -> Made:
    """Yield a paragraph for each thing that says more than its name."""
    marks = typography(data.context.locale)
    for entry in data.entries():
        name, said = title_of(data, entry), _sentences(data, entry)
        if name and said:
            inlines: list[Inline] = [*_bold(name), *strong(marks.stop)]
            for sentence in said:
                inlines += (*plain(marks.space), *sentence)
            yield Paragraph(tuple(inlines), data.medium)


def _bold(inlines: Inlines) -> Inlines:
    return tuple(replace(i, strong=True) if isinstance(i, Text) else i for i in inlines)


def _sentences(data: BlockData, entry: Entry) -> list[Inlines]:
    """Return the text and the answer, each a sentence; none that says nothing."""
    locale = data.context.locale
    used = entry.first(*TITLES)
    text = entry.first(*(field for field in _TEXTS if field != used))
    body = cell(data, entry, text) if text else ()
    if not body and data.word("otherwise") == "claim":
        body = claim_of(data.context, metric_of(data.context, entry))
    answer = entry.first(*(field for field in _ANSWERS if field != used))
    done = cell(data, entry, answer) if answer else ()
    if done:
        done = (Text(f"{column_title(answer, locale)}{typography(locale).colon}"), *done)
    return [_ended(inlines, locale) for inlines in (body, done) if inlines]


def _ended(inlines: Inlines, locale: Locale) -> Inlines:
    """Return inlines that end as a sentence does."""
    last = inlines[-1]
    if isinstance(last, Text) and last.text.rstrip()[-1:] in _STOPS:
        return inlines
    return (*inlines, Text(typography(locale).stop))


BLOCK = BlockType(
    "lead-ins",
    lead_ins,
    {"of": Option(OptionKind.LISTS), "otherwise": Option(OptionKind.WORD, ("claim",))},
)
