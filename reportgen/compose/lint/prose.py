"""What a reader sees of a section: words, a stand-in for each expression; no options, no tags."""

from __future__ import annotations

from reportgen.blocks import BLOCKS
from reportgen.blocks.base import OptionKind
from reportgen.compose.fences import fences
from reportgen.compose.lint.mended_text import MendedText
from reportgen.compose.lint.parsing import Parsed
from reportgen.compose.lint.tags import pieces
from reportgen.model.language import Locale

STAND_IN = "某"
"""Stands for what an expression prints in Chinese, so that a mark beside it is beside Chinese."""


def prose(part: Parsed, locale: Locale) -> MendedText:
    """Return the words of a part, each of which still knows its place in the file."""
    mended = part.part.mended()
    if part.part.name == "body":
        for start, end in _not_printed(mended.text):
            mended.blank(start, end)
    for tag in reversed(list(pieces(mended.text))):
        stand_in = (STAND_IN if locale.is_chinese else "x") if tag.opener == "{{" else ""
        mended.replace(tag.start, tag.end, stand_in)
    return mended


def _not_printed(text: str) -> list[tuple[int, int]]:
    """Return the stretches of blocks that are not printed: all but captions and the like."""
    stretches: list[tuple[int, int]] = []
    for fence in fences(text):
        at = fence.at
        options = BLOCKS[fence.name].options if fence.name in BLOCKS else {}
        if fence.name == "only":
            line = text.find("\n", at)
            stretches.append((at, line if line >= 0 else len(text)))
            continue
        for option in fence.options:
            known = options.get(option.name.text)
            if known is not None and known.kind is OptionKind.LINE:
                stretches.append((at, option.value.at))
                at = option.value.at + len(option.value.text)
        last = [word.at + len(word.text) for word in (*fence.head, *fence.strange)]
        last += [option.value.at + len(option.value.text) for option in fence.options]
        stretches.append((at, max([at, *last]) if fence.end is None else min(fence.end, len(text))))
    return stretches
