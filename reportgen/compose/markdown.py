"""Rendered section text -> paragraphs, lists and fenced blocks.

Markdown here is small on purpose: paragraphs, lists, bold. Headings belong to the outline, tables
and charts to fenced blocks, pictures and links to nobody.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline.state_inline import Delimiter

from reportgen.compose.marks import LINE, Marks
from reportgen.model.document.inline import FigureRun, Inline, Inlines, Missing, Text
from reportgen.model.frozen import frozen
from reportgen.model.language import Locale
from reportgen.wording.terms import capitalised
from reportgen.wording.typography import typography

if TYPE_CHECKING:
    from markdown_it.token import Token

_FENCE = re.compile(r":::\s*(?P<head>.*?)\s*" + LINE.pattern)
_FIRST_WIDE = "\u2e80"
_WIDE_MARKS = "“”‘’…—·"
_OPTION = re.compile(r"(?P<name>[\w-]+)\s*:\s*(?P<value>.*)")


@frozen
class Prose:
    """A paragraph, or a list item's text, with what was missing in it."""

    inlines: Inlines
    missing: tuple[Missing, ...]


@frozen
class MarkdownList:
    """A list of items."""

    items: tuple[Prose, ...]
    ordered: bool


@frozen
class Fence:
    """A fenced block as written: name, options as text, its line, and what is wrong with it."""

    head: str
    options: tuple[tuple[str, str], ...]
    line: int
    inside: tuple[Piece, ...] = ()
    fault: str = ""


Piece = Prose | MarkdownList | Fence


def pieces_of(text: str, marks: Marks, locale: Locale) -> Iterator[Piece]:
    """Yield the pieces of a rendered section in order."""
    parser = _parser()
    lines = text.split("\n")
    at = 0
    prose: list[str] = []
    while at < len(lines):
        opened = _FENCE.fullmatch(lines[at])
        if opened is None:
            prose.append(lines[at])
            at += 1
            continue
        yield from _prose(parser, prose, marks, locale)
        prose = []
        end = _closing(lines, at) if opened["head"] else at
        yield _fence(opened["head"], int(opened[2]), lines[at + 1 : end], marks, locale)
        if end >= len(lines):
            yield Fence(opened["head"], (), int(opened[2]), fault="is never closed")
        at = end + 1
    yield from _prose(parser, prose, marks, locale)


def line_of(text: str, marks: Marks, locale: Locale) -> Prose:
    """Return one line of text, such as an option or a claim, as inlines."""
    return _inline(_line_token(text.strip()), marks, locale)


@functools.lru_cache(maxsize=2_048)
def _line_token(text: str) -> Token:
    """Return a line as it was parsed; captions and titles are the same in many documents."""
    return _parser().parseInline(text)[0]


def _closing(lines: list[str], at: int) -> int:
    """Return the index of the line that closes the block opened at `at`."""
    depth = 0
    for number in range(at, len(lines)):
        found = _FENCE.fullmatch(lines[number])
        if found is not None:
            depth += 1 if found["head"] else -1
            if depth == 0:
                return number
    return len(lines)


def _fence(head: str, line: int, body: list[str], marks: Marks, locale: Locale) -> Fence:
    if not head:
        return Fence(head, (), line, fault="closes nothing")
    if head.split()[0] == "only":
        return Fence(head, (), line, tuple(pieces_of("\n".join(body), marks, locale)))
    options: list[tuple[str, str]] = []
    for text in body:
        found = _OPTION.fullmatch(text.strip())
        if found is not None:
            options.append((found["name"], found["value"].strip()))
        elif text.strip():
            return Fence(head, (), line, fault=f'holds "{LINE.sub("", text.strip())}"')
    return Fence(head, tuple(options), line)


def _prose(
    parser: MarkdownIt, lines: list[str], marks: Marks, locale: Locale
) -> Iterator[Prose | MarkdownList]:
    text = "\n".join(lines)
    if not text.strip():
        return
    tokens = parser.parse(text)
    at = 0
    while at < len(tokens):
        token = tokens[at]
        if token.type in ("bullet_list_open", "ordered_list_open"):
            end = _end(tokens, at)
            items = tuple(
                _inline(each, marks, locale) for each in tokens[at:end] if each.type == "inline"
            )
            yield MarkdownList(items, token.type == "ordered_list_open")
            at = end
        elif token.type == "inline":
            yield _inline(token, marks, locale)
        at += 1


def _end(tokens: list[Token], at: int) -> int:
    """Return the index of the token that closes the one at `at`."""
    level = tokens[at].level
    return next(
        n for n in range(at + 1, len(tokens)) if tokens[n].level == level and tokens[n].nesting < 0
    )


def _inline(token: Token, marks: Marks, locale: Locale) -> Prose:
    inlines: list[Inline] = []
    missing: list[Missing] = []
    strong = 0
    for child in token.children or []:
        match child.type:
            case "strong_open":
                strong += 1
            case "strong_close":
                strong -= 1
            case "softbreak" | "hardbreak":
                inlines.append(Text(typography(locale).space))
            case "em_open" | "em_close":
                pass
            case _:
                found, absent = marks.split(child.content)
                inlines += [_strong(each) if strong else each for each in found]
                missing += absent
    joined = list(_joined(inlines))
    if not locale.is_chinese:
        joined = _with_capital(joined)
    return Prose(tuple(joined), tuple(missing))


def _with_capital(inlines: list[Inline]) -> list[Inline]:
    """Return a line that begins with a capital, whatever expression stands first."""
    first = inlines[0] if inlines else None
    if not isinstance(first, Text):
        return inlines
    return [replace(first, text=capitalised(first.text.lstrip())), *inlines[1:]]


def _strong(inline: Inline) -> Inline:
    return replace(inline, strong=True) if isinstance(inline, (Text, FigureRun)) else inline


def _joined(inlines: list[Inline]) -> Iterator[Inline]:
    """Yield inlines with neighbouring texts of one look made one, and empty ones left out."""
    held: Text | None = None
    for inline in inlines:
        if isinstance(inline, Text):
            if held is not None and (held.strong, held.tone) == (inline.strong, inline.tone):
                held = replace(held, text=held.text + inline.text)
            else:
                if held is not None and held.text:
                    yield held
                held = inline
            continue
        if held is not None and held.text:
            yield held
        held = None
        yield inline
    if held is not None and held.text:
        yield held


@functools.cache
def _parser() -> MarkdownIt:
    parser = MarkdownIt("zero", {"html": False})
    parser.enable(["list", "emphasis", "escape", "newline"], ignoreInvalid=True)
    parser.inline.ruler.at("emphasis", _emphasis)
    return parser


def _emphasis(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - markdown-it's signature
    """Take `*` as emphasis; beside Chinese characters the rules for Latin punctuation do not hold.

    CommonMark leaves `**重点：**文字` literal, because a mark after punctuation must not be
    followed by a letter. Between wide characters only spaces tell opening from closing marks.
    """
    if silent or state.src[state.pos] != "*":
        return False
    scanned = state.scanDelims(state.pos, True)  # noqa: FBT003 - markdown-it's signature
    before = state.src[state.pos - 1] if state.pos else " "
    end = state.pos + scanned.length
    after = state.src[end] if end < len(state.src) else " "
    wide = _is_wide(before) or _is_wide(after)
    can_open = scanned.can_open or (wide and not after.isspace())
    can_close = scanned.can_close or (wide and not before.isspace())
    for _ in range(scanned.length):
        token = state.push("text", "", 0)
        token.content = "*"
        at = len(state.tokens) - 1
        state.delimiters.append(Delimiter(ord("*"), scanned.length, at, -1, can_open, can_close))
    state.pos = end
    return True


def _is_wide(character: str) -> bool:
    """Return whether a character is Chinese, full-width, punctuation beside them, or a mark."""
    return character >= _FIRST_WIDE or character in _WIDE_MARKS
