"""Figures on their way through Jinja and Markdown: marks that cannot occur in any input."""

from __future__ import annotations

import functools
import re
from dataclasses import dataclass, field

from reportgen.model.document.inline import Inline, Inlines, Missing, Text
from reportgen.model.report.texts import TAG

_OPEN, _CLOSE = "\ufdd0", "\ufdd1"
_LINE_OPEN, _LINE_CLOSE = "\ufdd2", "\ufdd3"
MARK = re.compile(f"{_OPEN}(\\d+){_CLOSE}")
LINE = re.compile(f"{_LINE_OPEN}(\\d+){_LINE_CLOSE}")
ABSENT = "…"
"""Stands in a shown text where a figure is missing; the document leaves the sentence out."""

TEXT, FIGURE = "a text", "a figure"
"""What is missing where no metric has a name for it."""

_GOES_ON = "\ufdd4"
"""Stands at the end of a line on which a tag is not yet closed."""

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

    def split(self, text: str) -> tuple[list[Inline], list[Missing]]:
        """Return the inlines of a text with marks, and what was missing in it."""
        inlines: list[Inline] = []
        missing: list[Missing] = []
        for at, part in enumerate(MARK.split(text)):
            if at % 2 == 0:
                if part:
                    inlines.append(Text(part))
                continue
            entry = self.entries[int(part)]
            if isinstance(entry, Missing):
                missing.append(entry)
            else:
                inlines.extend(entry)
        return inlines, missing

    def inlines(self, text: str) -> Inlines | Missing:
        """Return the inlines of a text with marks, or the first thing that is missing in it."""
        inlines, missing = self.split(text)
        return missing[0] if missing else tuple(inlines)

    def filled(self, text: str) -> Inlines:
        """Return the inlines of a text with marks, an ellipsis in place of what is missing."""
        return tuple(self.split(self.without_missing(text))[0])

    def without_missing(self, text: str) -> str:
        """Return a text with marks that has an ellipsis in place of what is missing."""
        return MARK.sub(
            lambda mark: ABSENT if isinstance(self.entries[int(mark[1])], Missing) else mark[0],
            text,
        )


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


def with_all_lines(body: str, first_line: int) -> str:
    """Return a template body ready for Jinja in which every line of words carries its number.

    Lines of tags and comments do not, nor do lines whose end lies inside an expression.
    """
    lines = with_lines(body, first_line).split("\n")
    words = TAG.sub(_only_words, body).split("\n")
    for at, line in enumerate(lines):
        if words[at].strip() and not LINE.search(line) and not words[at].endswith(_GOES_ON):
            lines[at] = f"{line}{_LINE_OPEN}{at + first_line}{_LINE_CLOSE}"
    return "\n".join(lines)


def _only_words(tag: re.Match[str]) -> str:
    """Return what stands for a tag among the words of its lines: only an expression prints."""
    lines = tag[0].split("\n")
    prints = "x" if tag[0].startswith("{{") else ""
    return "\n".join([*(_GOES_ON for _ in lines[1:]), prints])


def without_markdown(text: str) -> str:
    """Return data so that Markdown prints it as it stands."""
    return _PUNCTUATION.sub(r"\\\1", " ".join(text.split("\n")))
