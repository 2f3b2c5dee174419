"""A case has a branch for every state, none twice, none that repeats another but for one word.

The states follow from what is asked: `m.verdict` is met, missed, no_target or undecided. Of
judgements (verdict, trend, benchmark) each deserves a sentence of its own; what only went up or
down may be told with the opposite word.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jinja2 import nodes

from reportgen.compose.environment import OPTIONAL, Branch, Case, family_of
from reportgen.compose.lint import state_problems as say
from reportgen.compose.lint.parsing import ANYTHING, Parsed
from reportgen.compose.lint.section import LintedSection
from reportgen.model.document.context import Aim, BenchmarkState, Direction, TargetState, Trend
from reportgen.model.finding import Problem
from reportgen.model.frozen import frozen
from reportgen.model.nearest import nearest
from reportgen.model.place import Place
from reportgen.model.regex import regex

_BY_NAME = {
    "verdict": TargetState,
    "trend": Trend,
    "trend_on": Trend,
    "benchmark_verdict": BenchmarkState,
    "direction": Direction,
    "aim": Aim,
}
_HOW_MANY = frozenset({"none", "some", "all"})
_JUDGED = frozenset(
    state.value for family in (TargetState, Trend, BenchmarkState) for state in family
)
_TOKEN = regex(r"\{\{.*?\}\}|\{%.*?%\}|[A-Za-z]+|\S", re.DOTALL)
_FEWEST_WORDS = 8
_FEWEST_CHARACTERS = 12
_MOST_CHARACTERS = 3


def states(section: LintedSection) -> Iterator[Problem]:
    """Yield a problem for each case that forgets, repeats or invents a state."""
    for part in section.parts:
        for case in part.cases:
            yield from _case(_Read(case, part, section))
        yield from _comparisons(part, section)


@frozen
class _Read:
    """A case of a part, with its section."""

    case: Case
    part: Parsed
    section: LintedSection

    def place(self, at: int, word: str) -> Place:
        """Return the place of a word that stands at an offset of the tree, or soon after."""
        found = self.part.mended.text.find(word, at)
        at = found if found >= 0 else at
        return self.section.place(self.part.origin(at), len(word))

    def words(self, branch: Branch) -> list[str]:
        """Return what a branch says, word by word; an expression is one word."""
        text = self.part.mended.text[branch.line : branch.end]
        return _TOKEN.findall(text[text.find("%}") + 2 : text.rfind("{%")])


def _case(read: _Read) -> Iterator[Problem]:
    case = read.case
    named = [each for branch in case.branches for each in branch.states]
    asked = _family(case.subject)
    family = asked or family_of([state for state, _ in named])
    known = sorted(family)
    seen: set[str] = set()
    for state, at in named:
        if state not in family and state != ANYTHING:
            yield say.unknown_state(state, known, read.place(at, state))
        elif state in seen:
            yield say.two_branches(state, read.place(at, state))
        seen.add(state)
    meant = {nearest(state, known) for state in seen - family}
    absent = tuple(state for state in known if state not in seen | OPTIONAL | meant)
    if absent and case.rest is None and ANYTHING not in seen:
        yield say.no_branch(absent, read.place(case.line, "case"))
    if case.rest and asked and not set(known) - seen:
        yield say.never_reached(read.place(case.rest.line, "otherwise"))
    if any(not _is_blank(node) for node in case.lead):
        yield say.never_printed(read.place(case.line, "case"))
    yield from _alike(read)


def _is_blank(node: nodes.Node) -> bool:
    """Return whether a statement prints nothing but blanks."""
    printed = node.nodes if isinstance(node, nodes.Output) else [node]
    return all(isinstance(each, nodes.TemplateData) and not each.data.strip() for each in printed)


def _alike(read: _Read) -> Iterator[Problem]:
    """Yield a problem for each branch that says the same as one before it, or nearly so."""
    told = [(branch, read.words(branch)) for branch in read.case.branches]
    for at, (branch, words) in enumerate(told):
        state = branch.states[0]
        for other, before in told[:at]:
            if not words or not before:
                continue
            place, name = read.place(state[1], state[0]), other.states[0][0]
            if words == before:
                yield say.same_words(state[0], name, place)
                break
            odd = _one_word(words, before) if _is_judged(read, branch, other) else None
            if odd:
                yield say.one_word(state[0], name, odd, place)
                break


def _is_judged(read: _Read, *branches: Branch) -> bool:
    """Return whether branches are of a judgement; a claim is too short for much variety."""
    named = {state for branch in branches for state, _ in branch.states}
    return read.part.part.name == "body" and named <= _JUDGED - {Trend.FLAT.value}


def _one_word(words: list[str], before: list[str]) -> tuple[str, str] | None:
    """Return the word of each by which two sentences differ, None where they differ in more."""
    start = 0
    for one, other in zip(words, before, strict=False):
        if one != other:
            break
        start += 1
    end = 0
    while end < min(len(words), len(before)) - start and words[-1 - end] == before[-1 - end]:
        end += 1
    same = start + end
    odd = [each[start : len(each) - end] for each in (words, before)]
    english = all(word.isascii() for word in words)
    fewest = _FEWEST_WORDS if english else _FEWEST_CHARACTERS
    if same < fewest or any("{" in word for each in odd for word in each):
        return None
    if all(len(each) == 1 and each[0].isascii() for each in odd) or all(
        0 < len("".join(each)) <= _MOST_CHARACTERS and not "".join(each).isascii() for each in odd
    ):
        return "".join(odd[0]), "".join(odd[1])
    return None


def _family(subject: nodes.Expr) -> frozenset[str] | None:
    """Return the states that a subject may be in, None where its name does not tell."""
    if isinstance(subject, nodes.Call):
        subject = subject.node
    if isinstance(subject, nodes.Getattr) and subject.attr in _BY_NAME:
        return frozenset(state.value for state in _BY_NAME[subject.attr])
    if isinstance(subject, nodes.Name) and subject.name == "how_many":
        return _HOW_MANY
    return None


def _comparisons(part: Parsed, section: LintedSection) -> Iterator[Problem]:
    """Yield a problem for each comparison with a state that the subject is never in."""
    for node in part.tree.find_all(nodes.Compare):
        family = _family(node.expr)
        for operand in node.ops if family else ():
            value = operand.expr
            if not isinstance(value, nodes.Const) or not isinstance(value.value, str):
                continue
            if family and value.value not in family:
                at = part.mended.text.find(value.value, value.lineno)
                place = section.place(part.origin(at), len(value.value))
                yield say.unknown_state(value.value, sorted(family), place)
