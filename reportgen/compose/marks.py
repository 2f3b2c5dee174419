"""Figures on their way through Jinja and Markdown: marks that cannot occur in any input."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass, field

from reportgen.model.document.inline import Inline, Inlines, Missing, Text

_OPEN, _CLOSE = "\ufdd0", "\ufdd1"
_LINE_OPEN, _LINE_CLOSE = "\ufdd2", "\ufdd3"
MARK = re.compile(f"{_OPEN}(\\d+){_CLOSE}")
LINE = re.compile(f"{_LINE_OPEN}(\\d+){_LINE_CLOSE}")
_TAGS_ONLY = re.compile(r"\s*(?:\{%(?:(?!%\}).)*%\}\s*)+")
_PUNCTUATION = re.compile(r"([!-/:-@\[-`{-~])")


@dataclass(slots=True)
class Marks:
    """What the marks of one document stand for, by number."""

    entries: list[Inlines | Missing] = field(default_factory=list)

    def mark(self, entry: Inlines | Missing) -> str:
        """Return a mark that stands for inlines, or for something missing."""
        self.entries.append(entry)
        return f"{_OPEN}{len(self.entries) - 1}{_CLOSE}"

    def split(self, text: str) -> tuple[list[Inline], list[str]]:
        """Return the inlines of a text with marks, and what was missing in it."""
        inlines: list[Inline] = []
        missing: list[str] = []
        for at, part in enumerate(MARK.split(text)):
            if at % 2 == 0:
                if part:
                    inlines.append(Text(part))
                continue
            entry = self.entries[int(part)]
            if isinstance(entry, Missing):
                missing.append(entry.what)
            else:
                inlines.extend(entry)
        return inlines, missing

    def inlines(self, text: str) -> Inlines | Missing:
        """Return the inlines of a text with marks, or the first thing that is missing in it."""
        inlines, missing = self.split(text)
        return Missing(missing[0]) if missing else tuple(inlines)

    def filled(self, text: str, absent: str) -> Inlines:
        """Return the inlines of a text with marks, `absent` in place of what is missing."""
        kept = MARK.sub(
            lambda mark: absent if isinstance(self.entries[int(mark[1])], Missing) else mark[0],
            text,
        )
        return tuple(self.split(kept)[0])


@functools.lru_cache(maxsize=1_024)
def with_lines(body: str, first_line: int) -> str:
    """Return a template body ready for Jinja.

    `:::` lines carry their line number through rendering. Where a tag ends a line that has other
    words in it, the line keeps its end; Jinja would take it for the end of a tag's own line.
    """
    lines = []
    for number, line in enumerate(body.split("\n"), first_line):
        text = line.rstrip()
        if text.startswith(":::"):
            text += f"{_LINE_OPEN}{number}{_LINE_CLOSE}"
        elif text.endswith("%}") and not _TAGS_ONLY.fullmatch(text):
            text = f"{text[:-2]}+%}}"
        lines.append(text)
    return "\n".join(lines)


def without_markdown(text: str) -> str:
    """Return data so that Markdown prints it as it stands."""
    return _PUNCTUATION.sub(r"\\\1", " ".join(text.split("\n")))
