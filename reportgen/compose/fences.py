"""The fenced blocks of a section as written: heads and options, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reportgen.model.frozen import frozen

_FENCE = re.compile(r":::(?P<head>.*)")
_OPTION = re.compile(r"(?P<name>[\w-]+)(?P<gap>\s*:\s*)(?P<value>.*)")
_TAGS_ONLY = re.compile(r"\s*(?:\{[%#].*?[%#]\}\s*)+")
ONLY = "only"


@frozen
class Word:
    """A word, and where in the file it stands."""

    text: str
    at: int


@frozen
class WrittenOption:
    """An option of a block: its name, and its value."""

    name: Word
    value: Word


@frozen
class WrittenFence:
    """A block as written. `strange` are lines that are no options; `end` is None where unclosed.

    `inside` names the media of the `only` blocks around it.
    """

    head: tuple[Word, ...]
    at: int
    options: tuple[WrittenOption, ...] = ()
    strange: tuple[Word, ...] = ()
    end: int | None = None
    inside: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """Return which block it is."""
        return self.head[0].text if self.head else ""


def fences(text: str) -> Iterator[WrittenFence]:
    """Yield the blocks of a text; a line `:::` that closes nothing is one without a head."""
    around: list[WrittenFence] = []
    opened: WrittenFence | None = None
    gap = 0
    for line in _lines(text):
        fence = _FENCE.fullmatch(line.text.rstrip())
        if fence is None:
            gap = gap or (0 if line.text.strip() else line.at)
            opened = _with_line(opened, line) if opened else None
            continue
        head = _words(fence["head"], line.at + 3)
        end = line.at + len(line.text) + 1
        if head:
            if opened is not None:
                yield _until(opened, gap)
            opened, gap = WrittenFence(head, line.at, inside=_media(around)), 0
            if opened.name == ONLY:
                around.append(opened)
                opened = None
        elif opened is not None:
            yield _closed(opened, end)
            opened = None
        elif around:
            yield _closed(around.pop(), end)
        else:
            yield WrittenFence((), line.at, end=end)
    if opened is not None:
        yield _until(opened, gap)
    yield from reversed(around)


def _lines(text: str) -> Iterator[Word]:
    at = 0
    for line in text.split("\n"):
        yield Word(line, at)
        at += len(line) + 1


def _words(text: str, at: int) -> tuple[Word, ...]:
    return tuple(Word(found[0], at + found.start()) for found in re.finditer(r"\S+", text))


def _media(around: list[WrittenFence]) -> tuple[str, ...]:
    return tuple(fence.head[1].text for fence in around if len(fence.head) > 1)


def _closed(fence: WrittenFence, end: int) -> WrittenFence:
    return WrittenFence(fence.head, fence.at, fence.options, fence.strange, end, fence.inside)


def _until(fence: WrittenFence, gap: int) -> WrittenFence:
    """Return a block that nobody closed, without what stands below its first empty line."""
    if not gap:
        return fence
    options = tuple(option for option in fence.options if option.name.at < gap)
    strange = tuple(line for line in fence.strange if line.at < gap)
    return WrittenFence(fence.head, fence.at, options, strange, None, fence.inside)


def _with_line(fence: WrittenFence, line: Word) -> WrittenFence:
    """Return a block with one more line: an option, else something strange; tags are neither."""
    if not line.text.strip() or _TAGS_ONLY.fullmatch(line.text):
        return fence
    indent = len(line.text) - len(line.text.lstrip())
    found = _OPTION.fullmatch(line.text.strip())
    options, strange = fence.options, fence.strange
    if found is None:
        strange = (*strange, Word(line.text.strip(), line.at + indent))
    else:
        start = line.at + indent
        name = Word(found["name"], start)
        value = Word(found["value"], start + found.start("value"))
        options = (*options, WrittenOption(name, value))
    return WrittenFence(fence.head, fence.at, options, strange, fence.end, fence.inside)
