"""The texts that people typed: in the period config, in essays, in the free columns of tables."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from enum import StrEnum

from reportgen.model.document.inline import Inlines, Missing
from reportgen.model.finding import About, Problem
from reportgen.model.frozen import frozen
from reportgen.model.place import Place
from reportgen.model.regex import regex
from reportgen.model.report.telling import Telling, Tells

TAG = regex(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
"""What stands in a text for the program: expressions, tags, comments."""


class TextKind(StrEnum):
    """What a text is: a name of somebody or some house is spelled as its bearer spells it."""

    PROSE = "prose"
    HEADING = "heading"
    NAME = "name"


@frozen
class TypedText:
    """A text as its author typed it, and `shown`, as its reader sees it with figures filled in.

    `path` is the config path (`tasks[0].how`, `essays.P01.opening`, `actions.W01.action`),
    `section` its first part, `subject` what a finding calls it: the id of the task or goal that it
    belongs to, a heading's number, a person's id, else the path. `metrics` are those that the same
    entry names. `person` is whose essay it stands in. `printed` is the text with its figures, once
    it was rendered: what the document prints is what was checked. One that `is_verbatim` stands in
    its file as it is here, line for line. `telling` is what it tells of, whatever its path; `over`
    what that tells of over which a heading stands, where that is clear.
    """

    path: str
    text: str
    shown: str
    place: Place
    section: str
    subject: str
    metrics: tuple[str, ...] = ()
    person: str | None = None
    kind: TextKind = TextKind.PROSE
    printed: Inlines | Missing | None = None
    is_verbatim: bool = False
    telling: Telling = Telling()
    over: Tells = Tells.NOTHING

    @property
    def has_expressions(self) -> bool:
        """Return whether the text asks for figures, so that `shown` differs from `text`."""
        return "{{" in self.text or "{%" in self.text

    @property
    def typed(self) -> str:
        """Return the words that the author typed, blanks in place of expressions."""
        return TAG.sub(" ", self.text) if self.has_expressions else self.text

    @property
    def about(self) -> About:
        """Return what a finding about the wording of this text is about."""
        dimension = "person" if self.person else None
        return About(None, dimension, self.person, subject=self.subject)

    @property
    def about_metric(self) -> About:
        """Return what a finding about the claim of this text is about: its metric, if one."""
        metric = self.metrics[0] if len(self.metrics) == 1 else None
        return replace(self.about, metric=metric)

    def spot(self, words: str) -> Place:
        """Return the place of words inside the text; of all of it where they cannot be told."""
        at = self.text.find(words)
        if self.is_verbatim and at >= 0:
            return self._place_at(at, len(words))
        one_line = "\n" not in self.text
        quotes = self.place.length - len(self.text)
        if at < 0 or not one_line or quotes not in (0, 2):
            return self.place
        column = self.place.column + at + quotes // 2
        return replace(self.place, column=column, length=max(1, len(words)))

    def _place_at(self, at: int, length: int) -> Place:
        """Return the place of characters of a text that stands in its file as it is here."""
        rest = self.text[:at].rpartition("\n")[2]
        line = self.place.line + self.text.count("\n", 0, at)
        column = len(rest) + (self.place.column if line == self.place.line else 1)
        return replace(self.place, line=line, column=column, length=max(1, length))


def at_its_text(problem: Problem, texts: Iterable[TypedText]) -> Problem:
    """Return a problem at the place where its author typed the text that it speaks of.

    A name may stand in front of a position, a step behind its day: then the longest text counts
    that is the better part of what was printed.
    """
    if problem.place is not None or not problem.values:
        return problem
    printed = problem.values[0]
    parts = [text for text in texts if text.shown and text.shown in printed]
    longest = max(parts, key=lambda text: len(text.shown), default=None)
    if longest is None or len(longest.shown) * 2 < len(printed):
        return problem
    return replace(problem, place=longest.place)
