"""Braces and tags of a section: each is closed, and what it opens has its end."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from reportgen.compose.lint import tag_problems as say
from reportgen.compose.lint.mended_text import MendedText
from reportgen.compose.lint.template_source import TemplateSource
from reportgen.model.finding import Problem
from reportgen.model.frozen import frozen
from reportgen.model.place import Place

_MARK = re.compile(r"\{\{|\{%|\{#|\}\}|%\}|#\}|[｛｝]+")
_CLOSERS = {"{{": "}}", "{%": "%}", "{#": "#}"}
_LONE = re.compile(r"(?<!\{)\{\s*(?P<name>[a-z_][\w.]*(?:\([^{}\n]*\))?)\s*\}(?!\})")
_WORD = re.compile(r"\{%[-+]?\s*(?P<word>[^\s%}(]*)")
_ENDS = {"if": "endif", "for": "endfor", "case": "endcase", "set": "endset", "raw": "endraw"}
_MIDDLES = {
    "elif": ("if",),
    "else": ("if", "for"),
    "when": ("case",),
    "otherwise": ("case",),
}
_MOST_MISTAKES = 100
_LONGEST = 20_000
_REFUSED = ("include", "import", "from", "extends", "block", "macro", "call", "endblock",
            "endmacro", "endcall")  # fmt: skip
KNOWN = ("if", "elif", "else", "endif", "for", "endfor", "set", "case", "when", "otherwise",
         "endcase")  # fmt: skip


@frozen
class Tag:
    """A tag `{% word … %}`, an expression `{{ … }}` (no word) or a comment, and where it stands."""

    opener: str
    word: str
    start: int
    end: int


def closed_braces(mended: MendedText, template: TemplateSource) -> Iterator[Problem]:
    """Yield a problem for each brace without its fellow, and blank what it spoils."""
    for found in itertools.islice(_LONE.finditer(_without_tags(mended.text)), _MOST_MISTAKES):
        yield say.one_brace(
            found["name"], template.place(mended.origin(found.start()), len(found[0]))
        )
        mended.blank(*found.span())
    at, mistakes = 0, 0
    while (mark := _MARK.search(mended.text, at)) is not None:
        if mistakes > _MOST_MISTAKES:
            mended.blank(at, len(mended.text))
            return
        start, opener = mark.start(), mark[0]
        if opener not in _CLOSERS:
            length = len(opener)
            mistakes += 1
            yield say.closes_nothing(opener, template.place(mended.origin(start), length))
            mended.blank(start, start + length)
            at = start + length
            continue
        end = _end(mended.text, start, opener)
        if end is None:
            mistakes += 1
            end = _spoilt(mended.text, start)
            place = template.place(mended.origin(start), end - start)
            yield say.not_closed(mended.text[start:end], opener, place)
            mended.blank(start, end)
        at = end


def balanced_tags(mended: MendedText, template: TemplateSource) -> Iterator[Problem]:
    """Yield a problem for each tag that is unknown or lacks its fellow, and mend the text.

    An end that is missing is put in, so that what stands inside can still be read.
    """
    problems: list[Problem] = []
    insertions: list[tuple[int, str]] = []
    open_: list[Tag] = []
    for tag in tags(mended.text):
        place = template.place(mended.origin(tag.start), tag.end - tag.start)
        if tag.word in _ENDS:
            if tag.word != "set" or "=" not in mended.text[tag.start : tag.end]:
                open_.append(tag)
        elif tag.word in _ENDS.values() or tag.word in _MIDDLES:
            partners = _MIDDLES.get(tag.word) or (_opener_of(tag.word),)
            if not any(each.word in partners for each in open_):
                problems.append(say.without_opening(tag.word, partners[0], place))
                mended.blank(tag.start, tag.end)
                continue
            while open_[-1].word not in partners:
                lost = open_.pop()
                problems.append(
                    say.without_end(lost.word, _ENDS[lost.word], _at(mended, template, lost))
                )
                insertions.append((tag.start, _closing(lost)))
            if tag.word in _ENDS.values():
                open_.pop()
        else:
            known = tag.word not in _REFUSED
            problems.append(
                say.unknown_tag(tag.word, KNOWN, place) if known else say.refused(place)
            )
            mended.blank(tag.start, tag.end)
    for lost in reversed(open_):
        problems.append(say.without_end(lost.word, _ENDS[lost.word], _at(mended, template, lost)))
        insertions.append((len(mended.text), _closing(lost)))
    for at, words in reversed(insertions):
        mended.replace(at, at, words)
    yield from problems


def tags(text: str) -> Iterator[Tag]:
    """Yield the tags with a word, in order; `raw` hides what stands in it."""
    hidden = False
    for tag in pieces(text):
        if tag.opener != "{%" or (hidden and tag.word != "endraw"):
            continue
        hidden = tag.word == "raw"
        yield tag


def pieces(text: str) -> Iterator[Tag]:
    """Yield all that Jinja reads in a text whose braces are closed."""
    at = 0
    while (mark := re.compile(r"\{\{|\{%|\{#").search(text, at)) is not None:
        start, opener = mark.start(), mark[0]
        end = _end(text, start, opener)
        at = end or mark.end()
        if end:
            found = _WORD.match(text, start) if opener == "{%" else None
            yield Tag(opener, found["word"] if found else "", start, end)


def _end(text: str, start: int, opener: str) -> int | None:
    """Return where what is opened ends, None where something else is opened first."""
    closer = _CLOSERS[opener]
    end = text.find(closer, start + 2, start + _LONGEST)
    if end < 0:
        return None
    inside = text[start + 2 : end]
    if opener != "{#" and (re.search(r"\{\{|\{%|\n[ \t]*\n|\n:::", inside)):
        return None
    return end + 2


def _spoilt(text: str, start: int) -> int:
    """Return where an expression ends that nobody closed: at a lone brace, else with its line."""
    line = text.find("\n", start)
    line = len(text) if line < 0 else line
    following = re.compile(r"\{\{|\{%").search(text, start + 2, line)
    stop = following.start() if following else line
    brace = re.compile(r"%?\}|%(?=\s|$)").search(text, start + 2, stop)
    if brace:
        return brace.end()
    word = re.compile(r"\{.[-+]?\s*[\w.]+(?:\([^()\n]*\))?").match(text, start, stop)
    return word.end() if word else stop


def _without_tags(text: str) -> str:
    """Return a text of the same length without what stands in whole tags."""
    kept = list(text)
    for tag in pieces(text):
        kept[tag.start : tag.end] = " " * (tag.end - tag.start)
    return "".join(kept)


def _opener_of(end: str) -> str:
    return next(word for word, closing in _ENDS.items() if closing == end)


def _closing(tag: Tag) -> str:
    return f"{{% {_ENDS[tag.word]} %}}"


def _at(mended: MendedText, template: TemplateSource, tag: Tag) -> Place:
    return template.place(mended.origin(tag.start), tag.end - tag.start)
