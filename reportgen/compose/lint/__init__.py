"""Templates, checked without data: every mistake of every section in one run, each at its word.

ONE RULE A FILE. A rule gets a section and yields problems; it is listed in RULES under the name
that findings carry. A line that holds `{# allow RULE #}` is left alone by that rule.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace

from reportgen.compose.lint.blocks import blocks
from reportgen.compose.lint.ids import ids_of, used_twice
from reportgen.compose.lint.known import KnownNames, known_of
from reportgen.compose.lint.markdown import markdown
from reportgen.compose.lint.names import names
from reportgen.compose.lint.needs import needs
from reportgen.compose.lint.parsing import parsed
from reportgen.compose.lint.placeholder import placeholder
from reportgen.compose.lint.script import script
from reportgen.compose.lint.section import LintedSection
from reportgen.compose.lint.states import states
from reportgen.compose.lint.syntax import syntax
from reportgen.compose.lint.template_source import TemplateSource, template_source
from reportgen.compose.lint.typed_numbers import typed_numbers
from reportgen.model.document.template import SectionSource
from reportgen.model.finding import Problem
from reportgen.model.language import Locale, LocalText
from reportgen.model.report.report import Report

Rule = Callable[[LintedSection], Iterator[Problem]]

RULES: Mapping[str, Rule] = {
    "syntax": syntax,
    "unknown-name": names,
    "states": states,
    "block": blocks,
    "markdown": markdown,
    "needs": needs,
    "typed-number": typed_numbers,
    "script": script,
    "placeholder": placeholder,
}

Said = tuple[str, Problem]
"""The name of a rule, and a problem."""

_MOST_PROBLEMS = 200
_MOST_CHARACTERS = 100_000
_ALLOWED = re.compile(r"\{#\s*allow\s+(?P<rules>[\w ,-]+?)\s*#\}")


def lint_sections(
    sources: Iterable[SectionSource],
    locale: Locale,
    report: Report,
    strays: Iterable[SectionSource] = (),
) -> Iterator[Said]:
    """Yield what is wrong with the sections of one document, by the report that they are for.

    `strays` are in no document; an id of theirs is in nobody's way.
    """
    there = list(sources)
    charts = {chart.id for chart in report.config.charts}
    ids = frozenset(charts | {name for source in there for name in ids_of(source)})
    known = replace(known_of(report), ids=ids)
    for source in (*there, *strays):
        own = replace(known, ids=ids.union(ids_of(source)))
        yield from lint_section(source, locale, own)
    yield from (("block", problem) for problem in used_twice(there, locale))


def lint_section(source: SectionSource, locale: Locale, known: KnownNames) -> Iterator[Said]:
    """Yield what is wrong with a section, in the order of its lines."""
    template = template_source(source, locale)
    if len(template.text) > _MOST_CHARACTERS:
        yield "syntax", _too_long(template)
        return
    parts = tuple(parsed(part, template) for part in template.parts())
    section = LintedSection(template, parts, known)
    lines = template.text.split("\n")
    found = [
        (name, problem)
        for name, rule in RULES.items()
        for problem in itertools.islice(rule(section), _MOST_PROBLEMS)
    ]
    yield from sorted(
        (each for each in found if not _is_allowed(*each, lines)), key=lambda each: _order(each[1])
    )


def _too_long(template: TemplateSource) -> Problem:
    return Problem(
        LocalText(
            "the section is longer than a hundred thousand characters and was not read",
            "这一节超过十万字符，没有检查",
            "這一節超過十萬字元，沒有檢查",
        ),
        remedy=LocalText("split it into several", "请拆成几节", "請拆成幾節"),
        place=template.place(0),
    )


def _order(problem: Problem) -> tuple[int, int]:
    return (problem.place.line, problem.place.column) if problem.place else (0, 0)


def _is_allowed(rule: str, problem: Problem, lines: list[str]) -> bool:
    if problem.place is None or problem.place.line > len(lines):
        return False
    found = _ALLOWED.search(lines[problem.place.line - 1])
    return found is not None and rule in re.split(r"[ ,]+", found["rules"])
