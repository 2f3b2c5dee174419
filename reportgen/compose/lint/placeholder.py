"""Nothing that was to be filled in is left open, in any branch: TBD, 待补充, XX, lorem ipsum.

The check of the same name reads what a month prints; here the sentences of all states are read.
"""

from __future__ import annotations

from collections.abc import Iterator

from reportgen.compose.lint.mended_text import MendedText
from reportgen.compose.lint.prose import prose
from reportgen.compose.lint.section import LintedSection
from reportgen.model.finding import Problem
from reportgen.model.language import LocalText
from reportgen.model.place import Place
from reportgen.model.regex import regex
from reportgen.reading.placeholders import all_unfilled
from reportgen.reading.prose import without_sources

_MARKS = regex(r"[*`|]|_{3,}|^[ \t]*(?:[-+>]|#+)[ \t]|[{｛][{｛%]|[}｝%][}｝]")
"""Marks of Markdown, and braces that other rules speak of."""


def placeholder(section: LintedSection) -> Iterator[Problem]:
    """Yield a problem for each line in which something was to be filled in."""
    for part in section.parts:
        mended = prose(part, section.locale)
        start = 0
        for line in mended.text.split("\n"):
            yield from _in_line(section, mended, line, start)
            start += len(line) + 1


def _in_line(
    section: LintedSection, mended: MendedText, line: str, start: int
) -> Iterator[Problem]:
    """Yield the problems of a line; what stands in for an expression is none of its words."""
    words = _MARKS.sub(lambda mark: " " * len(mark[0]), without_sources(line))
    for found in all_unfilled(words, section.locale):
        at = mended.origin(start + words.index(found))
        if section.template.text.startswith(found, at):
            yield _problem(found, section.place(at, len(found)))


def _problem(found: str, place: Place) -> Problem:
    return Problem(
        LocalText(
            f'"{found}" was never filled in',
            f"“{found}”还没有填上",
            f"「{found}」還沒有填上",
        ),
        remedy=LocalText(
            "write the text; a figure comes in by its name, such as {{ csat }}",
            "请补上内容；数值请用指标名引用，例如 {{ csat }}",
            "請補上內容；數值請用指標名引用，例如 {{ csat }}",
        ),
        place=place,
        values=(found,),
    )
