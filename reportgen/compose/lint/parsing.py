"""The expressions of a part of a section, as a tree whose nodes know where they stand.

Jinja keeps lines only. Its lexer is fed as ever, but hands the parser the offset of each token in
the place of its line, so that every node and every syntax error has a column.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jinja2 import TemplateSyntaxError, nodes
from jinja2.lexer import TokenStream
from jinja2.parser import Parser

from reportgen.compose.environment import Case, CaseExtension, Sandbox, make_environment
from reportgen.compose.lint.mended_text import MendedText
from reportgen.compose.lint.syntax_problems import syntax_problem
from reportgen.compose.lint.tags import Tag, balanced_tags, closed_braces, pieces
from reportgen.compose.lint.template_source import SourcePart, TemplateSource
from reportgen.model.finding import Problem
from reportgen.model.frozen import frozen

ANYTHING = "__anything"
"""Stands for an expression that could not be read, so that what follows still can be."""

_MOST_MISTAKES = 30
_LOOP = re.compile(r"\{%[-+]?\s*for\s+([\w, ]+?)\s+in\b")
_SET = re.compile(r"\{%[-+]?\s*set\s+(\w+)")


@frozen
class Parsed:
    """A part: its tree, its cases, and what keeps Jinja from reading it."""

    part: SourcePart
    mended: MendedText
    tree: nodes.Template
    cases: tuple[Case, ...]
    problems: tuple[Problem, ...]

    def origin(self, at: int) -> int:
        """Return the offset in the file of an offset in the tree."""
        return self.mended.origin(at)


def parsed(part: SourcePart, template: TemplateSource) -> Parsed:
    """Return a part as a tree; what cannot be read is told of and left out."""
    mended = part.mended()
    problems = [*closed_braces(mended, template), *balanced_tags(mended, template)]
    for _ in range(_MOST_MISTAKES):
        environment = make_environment(str, _Offsets, _Listening)
        assert isinstance(environment, _Offsets)
        try:
            tree = environment.tree(mended.text)
        except RecursionError:
            break
        except TemplateSyntaxError as mistake:
            tag = _tag_at(mended.text, mistake.lineno)
            problems.append(syntax_problem(mistake, mended, tag, template))
            if str(mistake.message).startswith("loops more"):
                break  # without it, its {% endfor %} would be a second mistake
            _mend(mended, tag, mistake.lineno)
            continue
        return Parsed(part, mended, tree, tuple(environment.cases), tuple(problems))
    return Parsed(part, mended, nodes.Template([]), (), tuple(problems))


class _Listening(CaseExtension):
    """Keeps cases instead of refusing those with mistakes."""

    def take(self, case: Case, parser: Parser) -> None:
        assert isinstance(parser.environment, _Offsets)
        parser.environment.cases.append(case)


class _Offsets(Sandbox):
    """An environment whose tokens carry offsets in the place of lines."""

    cases: list[Case]

    def tree(self, source: str) -> nodes.Template:
        """Return the tree of a source; raises TemplateSyntaxError, its line being an offset."""
        self.cases = []
        return self._parse(source, None, None)

    def _tokenize(
        self, source: str, name: str | None, filename: str | None = None, state: str | None = None
    ) -> TokenStream:
        placed = self._placed(source, name)
        return TokenStream(self.lexer.wrap(placed, name, filename), name, filename)

    def _placed(self, source: str, name: str | None) -> Iterator[tuple[int, str, str]]:
        at = 0
        try:
            for _, kind, value in self.lexer.tokeniter(source, name):
                found = source.find(value, at)
                at = found if found >= 0 else at
                yield at, kind, value
                at += len(value)
        except TemplateSyntaxError as mistake:
            mistake.lineno = at
            raise


def _tag_at(text: str, at: int) -> Tag | None:
    """Return what Jinja was reading at an offset."""
    found = None
    for tag in pieces(text):
        if tag.start <= at < tag.end:
            return tag
        if tag.start <= at:
            found = tag
    return found


def _mend(mended: MendedText, tag: Tag | None, at: int) -> None:
    """Put something in the place of what cannot be read that keeps the names set by it."""
    if tag is None:
        mended.blank(at, len(mended.text))
        return
    text = mended.text[tag.start : tag.end]
    loop, made = _LOOP.match(text), _SET.match(text)
    words = {
        "if": f"{{% if {ANYTHING} %}}",
        "elif": f"{{% elif {ANYTHING} %}}",
        "for": f"{{% for {loop[1] if loop else ANYTHING} in {ANYTHING} %}}",
        "case": f"{{% case {ANYTHING} %}}",
        "when": f"{{% when {ANYTHING} %}}",
        "set": f"{{% set {made[1] if made else ANYTHING} = {ANYTHING} %}}",
    }.get(tag.word)
    if words is None or words == text:
        mended.blank(tag.start, tag.end)
    else:
        mended.replace(tag.start, tag.end, words)
