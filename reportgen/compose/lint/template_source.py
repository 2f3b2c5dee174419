"""A section file as its editor sees it: the parts that are checked, and where each word stands."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from reportgen.compose.lint.mended_text import MendedText
from reportgen.model.document.template import SectionSource
from reportgen.model.frozen import frozen
from reportgen.model.language import Locale
from reportgen.model.place import Place

_KEY = re.compile(r"^(?P<name>[A-Za-z_]+):[ ]?", re.MULTILINE)
_FOLD = re.compile(r"[>|][+-]?[ ]*(?=\n)")
_TEXTS = ("title", "claim")


@frozen
class SourcePart:
    """A part of a file: title, claim or body. `text` is the whole file, the rest of it blanked.

    So a place in the part is a place in the file. `quote` is the mark that YAML has around it.
    """

    name: str
    text: str
    quote: str = ""

    def mended(self) -> MendedText:
        """Return the part as its template is read, without what YAML wants inside quotes."""
        mended = MendedText.of(self.text)
        escaped = {'"': '\\"', "'": "''"}.get(self.quote)
        at = mended.text.rfind(escaped) if escaped else -1
        while escaped and at >= 0:
            mended.replace(at, at + 2, self.quote)
            at = mended.text.rfind(escaped, 0, at)
        return mended


@frozen
class TemplateSource:
    """A section file: its text, and the texts in it that are templates."""

    source: SectionSource
    text: str
    locale: Locale

    @property
    def file(self) -> str:
        """Return the name of the file in messages."""
        return self.source.path

    def place(self, at: int, length: int = 1) -> Place:
        """Return the place of so many characters from an offset on; they stay on one line."""
        at = min(at, len(self.text))
        start = self.text.rfind("\n", 0, at) + 1
        end = self.text.find("\n", at)
        most = (len(self.text) if end < 0 else end) - at
        line = self.text.count("\n", 0, at) + 1
        return Place(self.file, line, at - start + 1, length=max(1, min(length, most)))

    def parts(self) -> Iterator[SourcePart]:
        """Yield the title, the claim and the body."""
        body = _start_of(self.text, self.source.body_line)
        head = self.text[:body]
        for name, start, end in _values(head):
            if name in _TEXTS:
                inner = _unquoted(self.text, start, end)
                quote = self.text[inner[0] - 1] if inner[0] == start + 1 else ""
                yield SourcePart(name, _only(self.text, *inner), quote)
        yield SourcePart("body", _only(self.text, body, len(self.text)))


def template_source(source: SectionSource, locale: Locale) -> TemplateSource:
    """Return a section as its file holds it; of one without a file, what is known of it."""
    text = source.text or "\n" * (source.body_line - 1) + source.body
    return TemplateSource(source, text.replace("\r\n", "\n"), locale)


def _start_of(text: str, line: int) -> int:
    at = 0
    for _ in range(line - 1):
        at = text.find("\n", at) + 1
    return at


def _values(head: str) -> Iterator[tuple[str, int, int]]:
    """Yield the keys of front matter, and where the text of each begins and ends."""
    keys = list(_KEY.finditer(head))
    closing = head.rfind("---")
    for key, following in itertools.zip_longest(keys, keys[1:]):
        yield key["name"], key.end(), following.start() if following else closing


def _unquoted(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where a text begins and ends without the marks that YAML wants around it."""
    fold = _FOLD.match(text, start)
    if fold:
        return fold.end(), end
    while end > start and text[end - 1].isspace():
        end -= 1
    if end - start > 1 and text[start] in "\"'" and text[end - 1] == text[start]:
        return start + 1, end - 1
    return start, end


def _only(text: str, start: int, end: int) -> str:
    """Return a text of the same length in which only a part is left."""
    return blanked(text[:start]) + text[start:end] + blanked(text[end:])


def blanked(text: str) -> str:
    """Return a text of the same length and lines that says nothing."""
    return re.sub(r"[^\n]", " ", text)
